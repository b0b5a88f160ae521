"""Taught weights (`.pt`) and the original ONNX → `ppocr_numbers.onnx` in half precision, for OpenCV's dnn.

    python -m desktop.reading.training.derive_second PP-OCRv6_rec_small.onnx second.pt ppocr_numbers.onnx

The original comes with the wheel rapidocr 3.10 (`pip download --no-deps rapidocr==3.10.0`, unpacked); it is
told by its SHA-256.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from desktop.reading.training.network import SYMBOLS
from desktop.reading.training.second_graph import load_pruned, write_back
from desktop.reading.training.train_second import SecondNetwork

ORIGINAL_SHA256 = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
NOTICE = (
    "Modified from PP-OCRv6 small recognition (PaddleOCR, Apache-2.0), as converted by RapidOCR 3.10: "
    "classes cut off, later layers taught to read handwritten figures, a head of 24 symbols, half precision."
)
_HALVED_FROM = 512
"""Weights of smaller tensors stay as they are: they cost nothing."""


class WrongOriginal(ValueError):
    """The file is not the one whose layers are known."""


def derive_model(original: Path, network: SecondNetwork) -> onnx.ModelProto:
    """N×3×48×W strips → `features` N×W/8×120 and `scores` N×W/8×24."""
    model, _, _ = load_pruned(original)
    write_back(network.graph, model)
    graph = model.graph
    features = graph.output[0].name
    kernel = network.head.weight.detach().numpy().T.astype(np.float32)
    bias = network.head.bias.detach().numpy().astype(np.float32)
    graph.initializer.extend(
        [numpy_helper.from_array(kernel, "head.weights"), numpy_helper.from_array(bias, "head.bias")]
    )
    graph.node.extend(
        [
            helper.make_node("MatMul", [features, "head.weights"], ["head.products"], name="head_products"),
            helper.make_node("Add", ["head.products", "head.bias"], ["scores"], name="scores"),
        ]
    )
    del graph.output[:]
    shape: list[str | int | None] = ["strips", "columns", SYMBOLS]
    graph.output.append(helper.make_tensor_value_info("scores", TensorProto.FLOAT, shape))
    _halve_weights(graph)
    model.doc_string = NOTICE
    model.producer_name = "ginti"
    onnx.checker.check_model(model)
    return model


def _halve_weights(graph: onnx.GraphProto) -> None:
    """Large weights are kept in half precision and made whole by a Cast when the file is loaded."""
    casts = []
    for one in list(graph.initializer):
        values = numpy_helper.to_array(one)
        if one.data_type != TensorProto.FLOAT or values.size < _HALVED_FROM:
            continue
        graph.initializer.remove(one)
        graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), f"{one.name}.half"))
        casts.append(
            helper.make_node(
                "Cast", [f"{one.name}.half"], [one.name], name=f"whole_{one.name}", to=TensorProto.FLOAT
            )
        )
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend([*casts, *nodes])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("original", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    if hashlib.sha256(arguments.original.read_bytes()).hexdigest() != ORIGINAL_SHA256:
        raise WrongOriginal(str(arguments.original))
    network = SecondNetwork(arguments.original)
    network.load_state_dict(torch.load(arguments.weights, weights_only=True))
    onnx.save(derive_model(arguments.original, network), str(arguments.out))


if __name__ == "__main__":
    main()
