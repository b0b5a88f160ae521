"""A photo as it looks laid onto the paper: where thin dark upright and level lines are, in the paper's frame.

In: the darkness map of a photo and a homography. Out: two maps of the upright paper at few pixels a mm, one
for each direction of line, in which noise, writing and print fade and ruled lines stay.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.ruled_lines import Darkness, Floats

_ALONG_MM = 5.0
_ACROSS_MM = 5.0

Map = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class PaperView:
    """`upright` and `level`: how much darker than its surroundings a line of 5 mm through each point is.

    Both are maps of the paper at `scale` pixels a mm. `homography` is mm of the paper → pixels of the
    darkness map it was made from, `seen` is that map's (width, height).
    """

    upright: Map
    level: Map
    scale: float
    homography: Floats
    seen: tuple[int, int]

    @classmethod
    def of(
        cls,
        darkness: Darkness,
        homography: Floats,
        paper_mm: tuple[float, float],
        scale: float,
        filter_mm: tuple[float, float] = (_ALONG_MM, _ACROSS_MM),
    ) -> "PaperView":
        """`filter_mm`: lines are followed over the first, and compared with the second around them."""
        size = (round(paper_mm[0] * scale), round(paper_mm[1] * scale))
        to_mm = np.diag([1 / scale, 1 / scale, 1.0])
        flat = cv2.warpPerspective(
            darkness,
            homography @ to_mm,
            size,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT,
        )
        along, across = (round(mm * scale) | 1 for mm in filter_mm)
        upright = _find_ridges(np.asarray(flat, np.float32), (1, along), (across, 1))
        level = _find_ridges(np.asarray(flat, np.float32), (along, 1), (1, across))
        return cls(upright, level, scale, homography, (darkness.shape[1], darkness.shape[0]))


def _find_ridges(flat: Map, along: tuple[int, int], across: tuple[int, int]) -> Map:
    followed = cv2.blur(flat, along, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(followed - cv2.blur(followed, across, borderType=cv2.BORDER_REPLICATE), np.float32)
