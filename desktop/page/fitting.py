"""A form's ruled lines laid onto a photo: rough guesses from outlines, then the closest fit of the best ones.

In: `PhotoLines` (a photo, prepared once) and `RuledLines`. Out: `Fit`, or None when nothing fits at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from desktop.page.bends import Bends
from desktop.page.curved_rows import follow_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import LineScore, fit_homography, map_points, score_lines
from desktop.page.outlines import guess_sheet_outlines, guess_table_outlines
from desktop.page.ruled_lines import Darkness, Floats, RuledLines, measure_darkness
from desktop.page.values import Image

_WORKING_SIDE = 1500
_BELIEVED_SCORE = 0.7
"""Of the upright, of the level and of all lines; other countries' sheets and plain tables stay below 0.4."""
_BELIEVED_WHEN_FOLLOWED = 0.85
"""Lines that may bend towards what is there explain more: a table with a row too few comes to 0.8."""
_CONVINCING_SCORE = 0.9
_GUESSES_TO_FIT = 6
_STEEPEST = 0.45
"""Of two opposite edges the shorter one as a share of the longer one; steeper photos cannot be read."""
_SMALLEST_TABLE = 0.04

Frame = tuple[float, float, float, float]
"""(left, top, right, bottom) in mm of the upright paper."""


@dataclass(frozen=True, eq=False)
class PhotoLines:
    """What the search looks at: the photo at up to 1,500 px, where it is dark, and outlines of tables in it.

    `scale` is the working size as a share of the photo's.
    """

    grey: Image
    darkness: Darkness
    table_outlines: tuple[Floats, ...]
    scale: float

    @classmethod
    def of(cls, image: Image) -> "PhotoLines":
        """Of an EXIF-oriented RGB photo (H×W×3)."""
        scale = min(1.0, _WORKING_SIDE / max(image.shape[:2]))
        small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
        darkness = measure_darkness(grey)
        return cls(grey, darkness, tuple(guess_table_outlines(darkness)), scale)


@dataclass(frozen=True, eq=False)
class Fit:
    """`homography`: mm of the upright paper → pixels of the working image; `bends` where it is not flat."""

    homography: Floats
    score: LineScore
    bends: Bends | None = None

    @property
    def is_believed(self) -> bool:
        """Enough of the form's lines are there: this is the form, and it lies so."""
        return self.score.weakest >= _BELIEVED_SCORE


def fit_form(photo: PhotoLines, form: FormDefinition, lines: RuledLines) -> Fit | None:
    """The cascade: from the ruled table's outline; if that does not convince, also from the sheet's."""
    width, height = form.paper_mm
    fits = _fit_best(photo.darkness, lines, _place(photo.darkness, lines, lines.frame, photo.table_outlines))
    if not fits or fits[0].score.weakest < _CONVINCING_SCORE:
        outlines = guess_sheet_outlines(photo.grey)
        placed = _place(photo.darkness, lines, (0, 0, width, height), outlines)
        fits = sorted([*fits, *_fit_best(photo.darkness, lines, placed)], key=_rank, reverse=True)
    return fits[0] if fits else None


def follow_fit(photo: PhotoLines, form: FormDefinition, lines: RuledLines, fit: Fit) -> Fit:
    """The same fit with the sheet's bends, scored as one that bends so: only then is it believed."""
    followed = follow_sheet(photo.grey, fit.homography, lines, form.paper_mm)
    is_enough = fit.is_believed or followed.score.weakest >= _BELIEVED_WHEN_FOLLOWED
    if followed.bends is None or not is_enough:
        return fit
    return replace(fit, score=followed.score, bends=followed.bends)


def place_table(photo: PhotoLines, lines: RuledLines) -> Fit | None:
    """A quick look: the table's best place by its outline, without the closest fit."""
    placed = _place(photo.darkness, lines, lines.frame, photo.table_outlines)
    return placed[0] if placed else None


def _rank(fit: Fit) -> float:
    return fit.score.weakest + 0.1 * fit.score.all


def _place(darkness: Darkness, lines: RuledLines, frame: Frame, outlines: Sequence[Floats]) -> list[Fit]:
    """The lines with `frame` in each of the outlines, in each of four turns, moved once; best first."""
    left, top, right, bottom = frame
    paper = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    placed: list[Fit] = []
    for outline in outlines:
        for turn in range(4):
            corners = np.roll(outline, turn, axis=0).astype(np.float32)
            start = np.asarray(cv2.getPerspectiveTransform(paper, corners), np.float64)
            if _is_a_sheet(start, lines.frame, darkness.shape):
                moved = fit_homography(darkness, start, lines, (3.0,))
                placed.append(Fit(moved, score_lines(darkness, moved, lines)))
    return sorted(placed, key=lambda fit: fit.score.all + fit.score.weakest, reverse=True)


def _fit_best(darkness: Darkness, lines: RuledLines, placed: Sequence[Fit]) -> list[Fit]:
    fitted = [_fit_closely(darkness, lines, fit) for fit in placed[:_GUESSES_TO_FIT]]
    possible = [fit for fit in fitted if _is_a_sheet(fit.homography, lines.frame, darkness.shape)]
    return sorted(possible, key=_rank, reverse=True)


def _fit_closely(darkness: Darkness, lines: RuledLines, rough: Fit) -> Fit:
    moved = fit_homography(darkness, rough.homography, lines, (3.0, 2.0, 1.2, 0.8))
    close = Fit(moved, score_lines(darkness, moved, lines))
    return max((close, rough), key=lambda fit: fit.score.weakest + fit.score.all)


def _is_a_sheet(homography: Floats, frame: Frame, shape: tuple[int, ...]) -> bool:
    """Could a camera have seen a flat sheet so? A fit may not fold the table, mirror it or crush it."""
    left, top, right, bottom = frame
    corners = map_points(homography, np.array([[left, top], [right, top], [right, bottom], [left, bottom]]))
    sides = np.roll(corners, -1, axis=0) - corners
    following = np.roll(sides, -1, axis=0)
    if not np.all(sides[:, 0] * following[:, 1] - sides[:, 1] * following[:, 0] > 0):
        return False
    over, down = np.linalg.norm(sides[[0, 2]], axis=1), np.linalg.norm(sides[[1, 3]], axis=1)
    proportion = over.mean() / down.mean() * (bottom - top) / (right - left)
    area = cv2.contourArea(corners.astype(np.float32))
    is_steep = min(over.min() / over.max(), down.min() / down.max()) < _STEEPEST
    return bool(not is_steep and 0.5 < proportion < 2.0 and area > _SMALLEST_TABLE * shape[0] * shape[1])
