"""Single handwritten digits for training: MNIST (CC BY-SA 3.0) and, when present, USPS and HODA (Persian).

In: the folder with `mnist_train.npz`, `usps_train.npz` (arrays `x` N×H×W uint8, ink bright; `y` N) and
`persian_hoda_remaining.npz` (`pixels` in a row, `shape` N×2, `y`). Never trained on: MNIST's last 500 of each
digit, HODA's last 20 % of each digit. Specimen photos and benchmarks are written with those.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.centre_lines import Line, count_teeth, trace_line

TEST_DIGITS = 500
TEST_SHARE = 0.2

Glyph = npt.NDArray[np.float32]
Glyphs = tuple[tuple[Glyph, ...], ...]
_THREE, _TEETH = 3, 3


@dataclass(frozen=True)
class DigitImages:
    """`by_digit[d]`: the glyphs of digit d, 0…1, ink bright, cut to it. `urdu_by_digit` may be empty.

    `urdu_lines`: the same as centre lines, without threes that have lost a tooth.
    """

    by_digit: Glyphs
    urdu_by_digit: Glyphs = ()
    urdu_lines: tuple[tuple[Line, ...], ...] = ()


def load_digit_images(folder: Path, *, is_test: bool = False) -> DigitImages:
    """Training digits, or with `is_test` the held-back MNIST and HODA digits only."""
    glyphs: list[list[Glyph]] = [[] for _ in range(10)]
    with np.load(folder / "mnist_train.npz") as archive:
        images, labels = archive["x"], archive["y"]
    for index in _choose_part(labels, TEST_DIGITS, is_test=is_test):
        _add(glyphs[int(labels[index])], images[index], 2.0)
    usps = folder / "usps_train.npz"
    if usps.exists() and not is_test:
        with np.load(usps) as archive:
            for image, label in zip(archive["x"], archive["y"], strict=True):
                _add(glyphs[int(label)], image, 2.0)
    persian = folder / "persian_hoda_remaining.npz"
    urdu = _load_persian(persian, is_test=is_test) if persian.exists() else ()
    return DigitImages(tuple(tuple(of_one) for of_one in glyphs), urdu, _trace_lines(urdu))


def _trace_lines(glyphs: Glyphs) -> tuple[tuple[Line, ...], ...]:
    traced = []
    for digit, of_one in enumerate(glyphs):
        lines = [trace_line(glyph) for glyph in of_one]
        plain = [line for line in lines if digit != _THREE or count_teeth(line) >= _TEETH]
        traced.append(tuple(plain or lines))
    return tuple(traced)


def _load_persian(path: Path, *, is_test: bool) -> Glyphs:
    glyphs: list[list[Glyph]] = [[] for _ in range(10)]
    with np.load(path) as archive:
        images, labels = list(_unpack(archive["pixels"], archive["shape"].astype(int))), archive["y"]
    for index in _choose_part(labels, None, is_test=is_test):
        _add(glyphs[int(labels[index])], images[index], 1.5)
    return tuple(tuple(of_one) for of_one in glyphs)


def _unpack(pixels: npt.NDArray[np.uint8], shapes: npt.NDArray[np.int_]) -> Iterator[npt.NDArray[np.uint8]]:
    start = 0
    for high, wide in shapes:
        yield pixels[start : start + high * wide].reshape(high, wide)
        start += high * wide


def _choose_part(
    labels: npt.NDArray[np.uint8], held_back: int | None, *, is_test: bool
) -> npt.NDArray[np.intp]:
    """Indices of the last `held_back` (None: TEST_SHARE) of each digit, or of all the others."""
    parts = []
    for digit in range(10):
        of_one = np.flatnonzero(labels == digit)
        kept = len(of_one) - (held_back if held_back is not None else round(len(of_one) * TEST_SHARE))
        parts.append(of_one[max(kept, 0) :] if is_test else of_one[: max(kept, 0)])
    return np.concatenate(parts)


def _add(glyphs: list[Glyph], image: npt.NDArray[np.uint8], enlarge: float) -> None:
    rows, columns = np.nonzero(image > 40)
    if rows.size == 0:
        return
    cut = image[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    air = np.pad(cut, 1)
    large = cv2.resize(air, None, fx=enlarge, fy=enlarge, interpolation=cv2.INTER_CUBIC)
    glyphs.append((large / np.float32(255)).astype(np.float32))
