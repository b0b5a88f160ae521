"""PP-OCRv6's small recogniser as a PyTorch module, made from its ONNX file and written back into it.

In: `PP-OCRv6_rec_small.onnx` of the wheel rapidocr 3.10 (Apache-2.0), pruned of its classes. Its layers are
those of the file, one by one; only the kinds of layer that it has are known.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

FEATURES = 120
_LAST_LAYER = "linear_8"
_LAST_FEATURES = "p2o.pd_op.transpose.8.0"
"""N×columns×120: what the 18,710 classes of the original are told apart by."""

Values = dict[str, Any]


def load_pruned(path: Path) -> tuple[onnx.ModelProto, np.ndarray, np.ndarray]:
    """(the model up to its features, weights 120×classes and bias of the layer cut off)."""
    model = onnx.load(str(path))
    graph = model.graph
    weights = {one.name: one for one in graph.initializer}
    kernel = numpy_helper.to_array(weights[f"{_LAST_LAYER}.w_0"])
    bias = numpy_helper.to_array(weights[f"{_LAST_LAYER}.b_0"])
    needed, kept = {_LAST_FEATURES}, []
    for node in reversed(graph.node):
        if needed & set(node.output):
            needed |= set(node.input)
            kept.append(node)
    del graph.node[:], graph.output[:], graph.value_info[:], model.metadata_props[:]
    graph.node.extend(reversed(kept))
    initial = [one for one in weights.values() if one.name in needed]
    del graph.initializer[:]
    graph.initializer.extend(initial)
    graph.output.append(
        helper.make_tensor_value_info(_LAST_FEATURES, TensorProto.FLOAT, ["strips", "columns", FEATURES])
    )
    for size, value in zip(
        graph.input[0].type.tensor_type.shape.dim, ["strips", 3, 48, "width"], strict=True
    ):
        size.Clear()
        if isinstance(value, str):
            size.dim_param = value
        else:
            size.dim_value = value
    return model, kernel, bias


def find_characters(path: Path) -> list[str]:
    """The original's classes from 1 on; class 0 is "nothing"."""
    model = onnx.load(str(path))
    return [
        str(one)
        for one in next(two.value for two in model.metadata_props if two.key == "character").splitlines()
    ]


class SecondGraph(nn.Module):
    """N×3×48×W strips → N×W/8×120 features."""

    def __init__(self, model: onnx.ModelProto) -> None:
        super().__init__()
        self.weights = nn.ParameterDict()
        self.constants: dict[str, np.ndarray] = {}
        for one in model.graph.initializer:
            values = numpy_helper.to_array(one)
            if one.data_type == TensorProto.FLOAT and values.size > 1:
                self.weights[_without_dots(one.name)] = nn.Parameter(torch.from_numpy(values.copy()))
            else:
                self.constants[one.name] = values
        self.nodes = _join_activations(list(model.graph.node))
        self.input, self.output = model.graph.input[0].name, model.graph.output[0].name
        self._hold_statistics()

    def _hold_statistics(self) -> None:
        """Means and variances stay as they were."""
        for node in self.nodes:
            if node.op_type == "BatchNormalization":
                for name in node.input[3:]:
                    self.weights[_without_dots(name)].requires_grad = False

    def hold_first_layers(self, nodes: int) -> None:
        """The first layers see strokes and edges: they stay as they were, which is quicker too."""
        for node in self.nodes[:nodes]:
            for name in node.input:
                if _without_dots(name) in self.weights:
                    self.weights[_without_dots(name)].requires_grad = False

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        values: Values = {self.input: strips}
        for node in self.nodes:
            given = [self._find(values, name) for name in node.input]
            attributes = {one.name: helper.get_attribute_value(one) for one in node.attribute}
            values[node.output[0]] = _RUN[node.op_type](given, attributes)
        features: torch.Tensor = values[self.output]
        return features

    def _find(self, values: Values, name: str) -> Any:  # noqa: ANN401 (a tensor, or a shape)
        if name in values:
            return values[name]
        known = _without_dots(name)
        return self.weights[known] if known in self.weights else self.constants[name]


def _join_activations(nodes: list[onnx.NodeProto]) -> list[onnx.NodeProto]:
    """The five nodes of every GELU as one: a fifth of the memory while training."""
    joined: list[onnx.NodeProto] = []
    plain = [node for node in nodes if node.op_type != "Identity"]
    names = {node.output[0]: node.input[0] for node in nodes if node.op_type == "Identity"}
    index = 0
    while index < len(plain):
        node = plain[index]
        is_gelu = index + 4 < len(plain) and plain[index + 1].op_type == "Erf"
        last = plain[index + 4] if is_gelu else node
        kind = "Gelu" if is_gelu else node.op_type
        inputs = [_follow(names, name) for name in node.input]
        made = helper.make_node(kind, inputs[:1] if is_gelu else inputs, [last.output[0]])
        made.attribute.extend([] if is_gelu else node.attribute)
        joined.append(made)
        index += 5 if is_gelu else 1
    return joined


def _follow(names: dict[str, str], name: str) -> str:
    while name in names:
        name = names[name]
    return name


def write_back(network: SecondGraph, model: onnx.ModelProto) -> None:
    """The module's weights into the model it was made from."""
    for one in model.graph.initializer:
        known = _without_dots(one.name)
        if known in network.weights:
            values = network.weights[known].detach().numpy()
            one.CopyFrom(numpy_helper.from_array(values.astype(np.float32), one.name))


def _without_dots(name: str) -> str:
    return name.replace(".", "_")


def _convolve(given: list[Any], attributes: dict[str, Any]) -> torch.Tensor:
    strips, kernel, *bias = given
    over, along = attributes["strides"]
    top, left, bottom, right = attributes.get("pads") or (0, 0, 0, 0)
    if attributes.get("auto_pad", b"") == b"SAME_UPPER":
        down, across = (size - 1 for size in attributes["kernel_shape"])
        top, left = down // 2, across // 2
        bottom, right = down - top, across - left
    padded = functional.pad(strips, (left, right, top, bottom)) if (top, left) != (bottom, right) else strips
    pads = (0, 0) if padded is not strips else (top, left)
    shift = bias[0] if bias else None
    return functional.conv2d(padded, kernel, shift, (over, along), pads, 1, attributes.get("group", 1))


def _take_greatest(given: list[Any], attributes: dict[str, Any]) -> torch.Tensor:
    strips = given[0]
    if attributes.get("auto_pad", b"") == b"SAME_UPPER":
        strips = functional.pad(strips, (0, 1, 0, 1), value=float("-inf"))
    return functional.max_pool2d(strips, attributes["kernel_shape"], attributes["strides"])


def _normalise(given: list[Any], attributes: dict[str, Any]) -> torch.Tensor:
    strips, scale, shift, mean, variance = given
    factor = scale / torch.sqrt(variance + attributes["epsilon"])
    normal: torch.Tensor = strips * factor[:, None, None] + (shift - mean * factor)[:, None, None]
    return normal


def _join(given: list[Any], attributes: dict[str, Any]) -> Any:  # noqa: ANN401 (a tensor, or a shape)
    if any(isinstance(one, torch.Tensor) for one in given):
        return torch.cat(given, attributes["axis"])
    return np.concatenate([np.atleast_1d(one) for one in given])


def _reshape(given: list[Any], _: dict[str, Any]) -> Any:  # noqa: ANN401 (a tensor, or a shape)
    values, shape = given
    if not isinstance(values, torch.Tensor):
        return np.reshape(values, shape)
    sizes = [values.shape[index] if size == 0 else int(size) for index, size in enumerate(shape)]
    return values.reshape(sizes)


def _slice(given: list[Any], _: dict[str, Any]) -> Any:  # noqa: ANN401 (a tensor, or a shape)
    values, start, end, axis = given[0], *(int(one[0]) for one in given[1:4])
    if not isinstance(values, torch.Tensor):
        return values[start:end]
    return values.narrow(axis, start, end - start)


def _squeeze(given: list[Any], attributes: dict[str, Any]) -> Any:  # noqa: ANN401 (a tensor, or a shape)
    axis = attributes["axes"][0]
    return given[0].squeeze(axis) if isinstance(given[0], torch.Tensor) else np.squeeze(given[0], axis)


def _number(value: Any) -> Any:  # noqa: ANN401 (a tensor, or a constant)
    return value if isinstance(value, torch.Tensor) else float(np.ravel(value)[0])


_RUN: dict[str, Callable[[list[Any], dict[str, Any]], Any]] = {
    "Add": lambda given, _: given[0] + _number(given[1]),
    "AveragePool": lambda given, how: functional.avg_pool2d(given[0], how["kernel_shape"], how["strides"]),
    "BatchNormalization": _normalise,
    "Concat": _join,
    "Conv": _convolve,
    "Div": lambda given, _: given[0] / _number(given[1]),
    "Gelu": lambda given, _: functional.gelu(given[0]),
    "HardSigmoid": lambda given, _: functional.hardsigmoid(given[0]),
    "MatMul": lambda given, _: given[0] @ given[1],
    "MaxPool": _take_greatest,
    "Mul": lambda given, _: given[0] * _number(given[1]),
    "Pow": lambda given, _: given[0] ** _number(given[1]),
    "ReduceMean": lambda given, how: given[0].mean(how["axes"], keepdim=bool(how.get("keepdims", 1))),
    "Relu": lambda given, _: functional.relu(given[0]),
    "Reshape": _reshape,
    "Shape": lambda given, _: np.array(given[0].shape),
    "Sigmoid": lambda given, _: torch.sigmoid(given[0]),
    "Slice": _slice,
    "Softmax": lambda given, how: torch.softmax(given[0], how["axis"]),
    "Sqrt": lambda given, _: torch.sqrt(given[0]),
    "Squeeze": _squeeze,
    "Sub": lambda given, _: given[0] - _number(given[1]),
    "Transpose": lambda given, how: given[0].permute(how["perm"]),
    "Unsqueeze": lambda given, how: np.expand_dims(given[0], how["axes"][0]),
}
