"""The number network: convolutions over a 32×160 ink picture, then over its 40 columns (CTC).

Symbols: 0 nothing, 1…10 the digits 0…9, 11 a dash, 12 something struck out.
"""

import torch
from torch import nn

SYMBOLS = 13
_DASH, _STRUCK = 11, 12


def encode_label(label: str) -> list[int]:
    """The symbols of a label: "x17" gives [12, 2, 8]."""
    special = {"-": _DASH, "x": _STRUCK}
    return [special.get(character) or int(character) + 1 for character in label]


def _convolution(
    inputs: int, outputs: int, kernel: tuple[int, int], padding: tuple[int, int]
) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class NumberNetwork(nn.Module):
    """N×1×32×160 → N×13×40 scores (before softmax)."""

    def __init__(self) -> None:
        super().__init__()
        three, one = (3, 3), (1, 1)
        self.layers = nn.Sequential(
            _convolution(1, 16, three, one),
            nn.MaxPool2d((2, 2)),
            _convolution(16, 32, three, one),
            nn.MaxPool2d((2, 2)),
            _convolution(32, 64, three, one),
            _convolution(64, 64, three, one),
            nn.MaxPool2d((2, 1)),
            _convolution(64, 96, three, one),
            nn.MaxPool2d((2, 1)),
            # the two remaining rows become one: from here on it is a line of 40 columns
            _convolution(96, 128, (2, 3), (0, 1)),
            _convolution(128, 128, (1, 5), (0, 2)),
            _convolution(128, 128, (1, 5), (0, 2)),
            nn.Dropout(0.15),
            nn.Conv2d(128, SYMBOLS, 1),
        )

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = self.layers(pictures)
        return scores.squeeze(2)
