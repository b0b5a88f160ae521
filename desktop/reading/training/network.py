"""The number network: convolutions over a 32×160 ink picture, then over its 40 columns (CTC).

Symbols: 0 nothing, 1-10 the digits 0-9, 11 a dash, 12 something struck out, 13-22 the digits ۰-۹,
23 other ink.
"""

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

SYMBOLS = 24
FEATURES = 144
_SPECIAL = {"-": 11, "x": 12, "w": 23}
_FIRST_URDU, _URDU_ZERO = 13, "۰"


def encode_label(label: str) -> list[int]:
    """The symbols of a label: "x17" gives [12, 2, 8]."""
    return [_SPECIAL[one] if one in _SPECIAL else _encode_digit(one) for one in label]


def _encode_digit(character: str) -> int:
    first = _FIRST_URDU if character >= _URDU_ZERO else 1
    return first + int(character)


def find_other_script(symbols: list[int]) -> npt.NDArray[np.bool_]:
    """True for the digits of the script that these symbols are not in; none where they do not tell."""
    other = np.zeros(SYMBOLS, np.bool_)
    if any(_FIRST_URDU <= symbol < _FIRST_URDU + 10 for symbol in symbols):
        other[1:11] = True
    elif any(1 <= symbol <= 10 for symbol in symbols):
        other[_FIRST_URDU : _FIRST_URDU + 10] = True
    return other


def _convolution(
    inputs: int, outputs: int, kernel: tuple[int, int], padding: tuple[int, int]
) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class NumberNetwork(nn.Module):
    """N×1×32×160 → N×24×40 scores (before softmax)."""

    def __init__(self) -> None:
        super().__init__()
        three, one = (3, 3), (1, 1)
        self.layers = nn.Sequential(
            _convolution(1, 16, three, one),
            nn.MaxPool2d((2, 2)),
            _convolution(16, 40, three, one),
            nn.MaxPool2d((2, 2)),
            _convolution(40, 72, three, one),
            _convolution(72, 72, three, one),
            nn.MaxPool2d((2, 1)),
            _convolution(72, 112, three, one),
            _convolution(112, 112, three, one),
            nn.MaxPool2d((2, 1)),
            # the two remaining rows become one: from here on it is a line of 40 columns
            _convolution(112, FEATURES, (2, 3), (0, 1)),
            _convolution(FEATURES, FEATURES, (1, 5), (0, 2)),
            _convolution(FEATURES, FEATURES, (1, 5), (0, 2)),
            nn.Dropout(0.1),
            nn.Conv2d(FEATURES, SYMBOLS, 1),
        )

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = self.layers(pictures)
        return scores.squeeze(2)
