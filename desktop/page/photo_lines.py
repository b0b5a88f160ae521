"""What the search for a sheet looks at: the photo made small, where it is dark, guesses made from that."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from desktop.page.outlines import guess_darker_outlines, guess_sheet_outlines, guess_table_outlines
from desktop.page.ruled_lines import Darkness, Floats, measure_darkness
from desktop.page.segments import Ruling, find_rulings
from desktop.page.values import Image

_WORKING_SIDE = 1500


@dataclass(frozen=True, eq=False)
class PhotoLines:
    """What the search looks at: the photo at up to 1,500 px and where it is dark; the rest when asked for.

    `scale` is the working size as a share of the photo's.
    """

    grey: Image
    darkness: Darkness
    scale: float

    @classmethod
    def of(cls, image: Image) -> "PhotoLines":
        """Of an EXIF-oriented RGB photo (H×W×3)."""
        scale = min(1.0, _WORKING_SIDE / max(image.shape[:2]))
        small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
        return cls(grey, measure_darkness(grey), scale)

    @cached_property
    def table_outlines(self) -> tuple[Floats, ...]:
        return tuple(guess_table_outlines(self.darkness))

    @cached_property
    def darker_outlines(self) -> tuple[Floats, ...]:
        """Of tables among noise or wood: smaller and darker webs than `table_outlines`."""
        return tuple(guess_darker_outlines(self.darkness))

    @cached_property
    def sheet_outlines(self) -> tuple[Floats, ...]:
        return tuple(guess_sheet_outlines(self.grey))

    @cached_property
    def rulings(self) -> tuple[Ruling, ...]:
        return tuple(find_rulings(self.darkness))
