"""The column of figures on real result sheets of another country, photographed by phone, read box by box.

Where the column lies was marked by eye, as by a person who draws a layout; what is written was read by eye.
The photos lie beside the checkout and are never part of the project; nothing was tuned on them.
"""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.photo import load_page_image

_ROWS = 18
_CELL_HEIGHT = 64


@dataclass(frozen=True)
class MarkedSheet:
    """`levels`: upper edge of the first row, edge below the ninth, lower edge of the last, each as x, y of
    its left and x, y of its right end; `width`: of the picture in which they were marked. `written`:
    row by row, "" for a blank, "-" for a dash, "?" where nobody can say.
    """

    name: str
    width: int
    levels: tuple[tuple[float, float, float, float], ...]
    written: str

    @property
    def rows(self) -> list[str]:
        return self.written.split(",")


SHEETS = (
    MarkedSheet(
        "ng-01_01_03_010.jpg",
        1270,
        ((811, 322, 826, 482), (585, 335, 597, 490), (333, 348, 343, 502)),
        "0,0,0,0,0,1,0,0,0,0,217,0,0,2,1,0,1,0",
    ),
    MarkedSheet(
        "ng-01_01_04_007.jpg",
        952,
        ((321, 573, 444, 577), (303, 768, 432, 774), (288, 979, 421, 985)),
        "-,1,-,-,-,1,2,-,-,-,197,-,-,3,-,-,-,-",
    ),
    MarkedSheet(
        "ng-02_14_04_004.jpg",
        952,
        ((307, 438, 467, 438), (299, 687, 467, 686), (289, 962, 467, 958)),
        "0,1,0,0,0,58,0,0,0,0,3,4,0,52,0,0,0,0",
    ),
    MarkedSheet(
        "ng-02_14_04_023.jpg",
        952,
        ((308, 496, 465, 493), (310, 742, 470, 738), (312, 1002, 476, 998)),
        ",,,,2,37,,,,,5,7,,24,,,,",
    ),
    MarkedSheet(
        "ng-22_03_02_008.jpg",
        1270,
        ((791, 283, 797, 432), (556, 275, 559, 430), (292, 263, 292, 428)),
        "-,-,-,-,-,46,-,-,-,-,2,1,-,36,-,-,-,-",
    ),
    MarkedSheet(
        "ng-22_05_10_016.jpg",
        952,
        ((284, 423, 441, 417), (277, 660, 439, 656), (269, 931, 437, 930)),
        "?,?,,,,352,,,,,,1,0,16,,,,",
    ),
    MarkedSheet(
        "ng-22_05_10_028.jpg",
        952,
        ((326, 418, 474, 416), (312, 643, 468, 643), (297, 898, 462, 900)),
        ",,,,,77,,,,,7,,,1,,,,",
    ),
)


def cut_figures(sheet: MarkedSheet, photo: Image) -> list[Image]:
    """The boxes of the column, upright, from the first row down."""
    scale = photo.shape[1] / sheet.width
    places = np.linspace(0, 1, _ROWS + 1)
    levels = np.array(sheet.levels) * scale
    # a parabola through the three levels: rows grow towards the camera
    edges = np.array([np.polyval(np.polyfit((0, 0.5, 1), ends, 2), places) for ends in levels.T]).T
    return [_cut(photo, upper, lower) for upper, lower in pairwise(edges)]


def list_written_numbers(sheet: MarkedSheet) -> list[int | None]:
    """Row by row; None where no number is written."""
    return [int(written) if written.isdigit() else None for written in sheet.rows]


def load_sheet(folder: Path, sheet: MarkedSheet) -> Image:
    return np.asarray(load_page_image(folder / sheet.name), np.uint8)


def _cut(photo: Image, upper: np.ndarray, lower: np.ndarray) -> Image:
    quad = np.array([upper[:2], upper[2:], lower[2:], lower[:2]], np.float32)
    ratio = np.linalg.norm(quad[1] - quad[0]) / np.linalg.norm(quad[3] - quad[0])
    # as finely as the photo shows it, no finer
    height = round(min(_CELL_HEIGHT, float(np.linalg.norm(quad[3] - quad[0]))))
    width = round(height * float(ratio))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad, flat)
    return np.asarray(cv2.warpPerspective(photo, matrix, (width, height), flags=cv2.INTER_AREA), np.uint8)
