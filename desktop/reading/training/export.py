"""Trained weights (`.pt`) → what is shipped: norms folded in, plain layers only, for OpenCV's dnn.

    python -m desktop.reading.training.export number_network.pt resources/models
    python -m desktop.reading.training.export urdu_network.pt resources/models --name urdu

Out: `<name>_network.onnx` (pictures → features) and `<name>_last_layer.npz` (features → scores), apart so
that the last layer can be fitted anew to a workspace's own boxes without PyTorch.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from desktop.reading.training.network import FEATURES, NumberNetwork


class GraphBuilder:
    """Collects the nodes and weights of a chain of layers."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.last = "pictures"

    def add(self, kind: str, weights: list[np.ndarray], **attributes: Any) -> None:  # noqa: ANN401 (ONNX attributes are of many kinds)
        name = f"{kind}{len(self.nodes)}"
        names = [f"{name}.weight{index}" for index in range(len(weights))]
        self.weights += [
            numpy_helper.from_array(values.astype(np.float32), known)
            for known, values in zip(names, weights, strict=True)
        ]
        self.nodes.append(helper.make_node(kind, [self.last, *names], [name], name=name, **attributes))
        self.last = name

    def add_convolution(self, layer: Any, norm: Any) -> None:  # noqa: ANN401 (typed loosely by torch)
        kernel, bias = _fold(layer.weight.detach().numpy(), norm)
        down, across = layer.padding
        pads = [down, across, down, across]
        self.add("Conv", [kernel, bias], kernel_shape=list(layer.kernel_size), pads=pads, strides=[1, 1])


def _fold(kernel: np.ndarray, norm: Any) -> tuple[np.ndarray, np.ndarray]:  # noqa: ANN401 (typed loosely by torch)
    factor = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).detach().numpy()
    shift = norm.bias.detach().numpy() - norm.running_mean.numpy() * factor
    return kernel * factor[:, None, None, None], shift


def build_model(network: NumberNetwork) -> onnx.ModelProto:
    """N×1×32×160 pictures → N×144×1×40 features, what the last layer sees."""
    graph = GraphBuilder()
    for layer in network.layers:
        if isinstance(layer, nn.Sequential):
            graph.add_convolution(layer[0], layer[1])
            graph.add("Relu", [])
        elif isinstance(layer, nn.MaxPool2d):
            window: Any = layer.kernel_size
            graph.add("MaxPool", [], kernel_shape=list(window), strides=list(window))
    made = helper.make_graph(
        graph.nodes,
        "number_network",
        [helper.make_tensor_value_info("pictures", TensorProto.FLOAT, ["cells", 1, 32, 160])],
        [helper.make_tensor_value_info(graph.last, TensorProto.FLOAT, ["cells", FEATURES, 1, 40])],
        graph.weights,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def export(weights: Path, folder: Path, name: str = "number") -> None:
    """Writes both files of the trained `weights` (`.pt`) into `folder`; `name`: "number" or "urdu"."""
    network = NumberNetwork()
    network.load_state_dict(torch.load(weights, weights_only=True))
    network.eval()
    onnx.save(build_model(network), str(folder / f"{name}_network.onnx"))
    last: Any = network.layers[-1]
    np.savez_compressed(
        folder / f"{name}_last_layer.npz",
        weights=last.weight.detach().numpy()[:, :, 0, 0],
        bias=last.bias.detach().numpy(),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", choices=["number", "urdu"], default="number")
    arguments = parser.parse_args()
    export(arguments.weights, arguments.folder, arguments.name)


if __name__ == "__main__":
    main()
