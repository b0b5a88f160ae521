"""Single handwritten digits for training: MNIST (CC BY-SA 3.0) and, when present, USPS.

In: the folder with `mnist_train.npz` and `usps_train.npz` (arrays `x` N×H×W uint8, ink bright; `y` N).
MNIST's last 500 of each digit are never trained on: specimen photos and benchmark are written with them.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

TEST_DIGITS = 500

Glyph = npt.NDArray[np.float32]


@dataclass(frozen=True)
class DigitImages:
    """`by_digit[d]`: the glyphs of digit d, 0…1, ink bright, cut to their ink."""

    by_digit: tuple[tuple[Glyph, ...], ...]

    def choose(self, digit: int, chance: np.random.Generator) -> Glyph:
        glyphs = self.by_digit[digit]
        return glyphs[int(chance.integers(len(glyphs)))]


def load_digit_images(folder: Path, *, is_test: bool = False) -> DigitImages:
    """Training digits, or with `is_test` the held-back MNIST digits only."""
    with np.load(folder / "mnist_train.npz") as archive:
        images, labels = archive["x"], archive["y"]
    part = _choose_part(labels, is_test=is_test)
    images, labels = images[part], labels[part]
    glyphs: list[list[Glyph]] = [[] for _ in range(10)]
    _sort_in(glyphs, images, labels)
    usps = folder / "usps_train.npz"
    if usps.exists() and not is_test:
        with np.load(usps) as archive:
            _sort_in(glyphs, archive["x"], archive["y"])
    return DigitImages(tuple(tuple(of_one) for of_one in glyphs))


def _choose_part(labels: npt.NDArray[np.uint8], *, is_test: bool) -> npt.NDArray[np.intp]:
    part = slice(-TEST_DIGITS, None) if is_test else slice(0, -TEST_DIGITS)
    return np.concatenate([np.flatnonzero(labels == digit)[part] for digit in range(10)])


def _sort_in(glyphs: list[list[Glyph]], images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]) -> None:
    for image, label in zip(images, labels, strict=True):
        rows, columns = np.nonzero(image > 40)
        if rows.size:
            cut = image[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
            large = cv2.resize(cut, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
            glyphs[int(label)].append((large / 255).astype(np.float32))
