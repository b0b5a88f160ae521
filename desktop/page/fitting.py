"""A form's ruled lines laid onto a photo at a guess, moved to where they fit, and judged.

In: `PhotoLines` (a photo, prepared once), `RuledLines` and a homography. Out: `Fit`.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from desktop.page.bends import Bends
from desktop.page.curved_rows import follow_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import LineScore, map_points
from desktop.page.paper_view import PaperView
from desktop.page.photo_lines import PhotoLines
from desktop.page.ruled_lines import Floats, RuledLines
from desktop.page.values import FoundBy
from desktop.page.view_fit import Search, fit_flat, look_under, score_search

BELIEVED_SCORE = 0.7
"""Of the upright, of the level and of all lines; other countries' sheets and plain tables stay below 0.4."""
_BELIEVED_BENT_SCORE = 0.88
"""Bends explain a little of everything: more is asked."""
_BELIEVED_BOXES, _BELIEVED_BENT_BOXES = 0.5, 0.7
_CONVINCING_SCORE = 0.93
_WORTH_FOLLOWING = 0.3
_PRINT_WORTH = 1.4
"""Half of a template's print in place is as good as seven tenths of the lines: the rest is writing."""
_FLAT_MM = 0.4
_SHOWN = 0.6
"""Of a cut-off page so much of its lines must be in the picture."""
_ROUGH_SCALE, _FINE_SCALE = 1.5, 3.0
_STEEPEST = 0.45
"""Of two opposite edges the shorter one as a share of the longer one; steeper photos cannot be read."""
_SMALLEST_TABLE = 0.03

Frame = tuple[float, float, float, float]
"""(left, top, right, bottom) in mm of the upright paper."""


@dataclass(frozen=True, eq=False)
class Fit:
    """`homography`: mm of the upright paper → pixels of the working image; `bends` of a sheet that is not
    flat. `found` is what was seen under it. `vouched`: the share of a template's print that is there.
    `was_believed`: already before its bends were followed.
    """

    homography: Floats
    score: LineScore
    found_by: FoundBy
    found: Search
    bends: Bends | None = None
    vouched: float = 0.0
    was_believed: bool = False

    @property
    def is_believed(self) -> bool:
        """Enough of the form's lines are there: this is the form, and it lies so."""
        if self.vouched or self.was_believed:
            return True
        needed, needed_boxes = BELIEVED_SCORE, _BELIEVED_BOXES
        if self.bends is not None:
            needed, needed_boxes = _BELIEVED_BENT_SCORE, _BELIEVED_BENT_BOXES
        return (
            self.score.weakest >= needed and self.score.boxes >= needed_boxes and self.score.shown >= _SHOWN
        )

    @property
    def quality(self) -> float:
        """0…1: of the form's ruled lines, or where that is more of a template's print."""
        return max(self.score.all, min(self.vouched * _PRINT_WORTH, 1.0))

    @property
    def is_convincing(self) -> bool:
        """Nothing better need be looked for."""
        return self.is_believed and min(self.score.weakest, self.score.boxes) >= _CONVINCING_SCORE

    @property
    def is_flat(self) -> bool:
        """So near to a flat sheet that following its lines changes nothing: one corner may curl alone."""
        offsets = np.abs(self.found.offsets_mm[self.found.is_seen])
        return bool(len(offsets) and np.quantile(offsets, 0.99) < _FLAT_MM)

    @property
    def rank(self) -> float:
        return (self.score.weakest + self.score.all) * min(self.score.shown + 0.1, 1.0)


def fit_roughly(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines, start: Floats, found_by: FoundBy
) -> Fit:
    """A first step towards the lines, then what is seen near them: enough to compare guesses."""
    view = PaperView.of(photo.darkness, start, form.paper_mm, _ROUGH_SCALE)
    moved = fit_flat(view, lines, np.eye(3), (5.0, 3.0))
    found = look_under(view, lines, moved)
    return Fit(start @ moved, score_search(found, lines), found_by, found)


def fit_closely(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines, start: Floats, found_by: FoundBy
) -> Fit:
    """The nearest place where the lines fit; looked at twice, the second time nearly straight on."""
    homography = start
    for radii in ((4.0, 2.5, 1.5), (2.0, 1.2, 0.8)):
        view = PaperView.of(photo.darkness, homography, form.paper_mm, _FINE_SCALE)
        correction = fit_flat(view, lines, np.eye(3), radii)
        homography = homography @ correction
    found = look_under(view, lines, correction)
    return Fit(homography / homography[2, 2], score_search(found, lines), found_by, found)


def see_under(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines, homography: Floats, found_by: FoundBy
) -> Fit:
    """What is seen of the lines just where the homography puts them."""
    view = PaperView.of(photo.darkness, homography, form.paper_mm, _FINE_SCALE)
    found = look_under(view, lines, np.eye(3))
    return Fit(homography, score_search(found, lines), found_by, found)


def follow_fit(photo: PhotoLines, form: FormDefinition, lines: RuledLines, fit: Fit) -> Fit:
    """The same fit with the sheet's bends, scored as one that bends so: only then is it believed."""
    if fit.is_flat or fit.score.all < _WORTH_FOLLOWING:
        return fit
    followed = follow_sheet(photo.grey, fit.homography, lines, form.paper_mm)
    if followed.bends is None:
        return fit
    view = PaperView.of(photo.darkness, fit.homography, form.paper_mm, _FINE_SCALE)
    found = look_under(view, lines, np.eye(3), followed.bends)
    bent = replace(fit, score=score_search(found, lines), bends=followed.bends, found=found)
    if fit.is_believed and bent.rank > fit.rank:
        return replace(bent, was_believed=True)
    return bent if bent.is_believed else fit


def is_a_sheet(homography: Floats, frame: Frame, shape: tuple[int, ...]) -> bool:
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
