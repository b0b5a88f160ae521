"""The picture of a sheet as if it lay flat before the reader, at a chosen resolution.

In: a photo, the sheet's homography, its bends if any. Out: pixels of the paper, edge to edge.
"""

import cv2
import numpy as np

from desktop.page.bends import Bends, Floats
from desktop.page.line_fit import map_points
from desktop.page.values import Image

_MESH_PIXELS = 32
"""Between points so near each other even a steep photo's perspective is straight to a fiftieth of a pixel."""


def flatten(
    image: Image,
    homography: Floats,
    paper_mm: tuple[float, float],
    pixels_per_mm: float,
    bends: Bends | None = None,
) -> Image:
    """H×W×3 or H×W in, the same kind out, paper_mm × pixels_per_mm in size.

    `homography` is from mm of the flat paper to pixels of the image; what lies outside repeats its edge.
    """
    size = (round(paper_mm[0] * pixels_per_mm), round(paper_mm[1] * pixels_per_mm))
    if bends is None:
        to_mm = np.diag([1 / pixels_per_mm, 1 / pixels_per_mm, 1.0])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        flat = cv2.warpPerspective(
            image, homography @ to_mm, size, flags=flags, borderMode=cv2.BORDER_REPLICATE
        )
        return np.asarray(flat, np.uint8)
    x, y = cv2.split(_list_places(homography, bends, size, pixels_per_mm))
    flat = cv2.remap(image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8)


def _list_places(
    homography: Floats, bends: Bends, size: tuple[int, int], pixels_per_mm: float
) -> "np.ndarray[tuple[int, ...], np.dtype[np.float32]]":
    """Where in the photo each pixel of the flat page is: exact on a mesh, even between its points."""
    columns, rows = (side // _MESH_PIXELS + 2 for side in size)
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    mesh_mm: Floats = np.column_stack([x.ravel(), y.ravel()]) * np.float64(_MESH_PIXELS / pixels_per_mm)
    mesh = map_points(homography, bends.move(mesh_mm)).reshape(rows, columns, 2).astype(np.float32)
    shrink = np.diag([1 / _MESH_PIXELS, 1 / _MESH_PIXELS, 1.0])[:2]
    return np.asarray(
        cv2.warpAffine(mesh, shrink, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP), np.float32
    )
