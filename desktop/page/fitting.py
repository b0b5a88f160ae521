"""A form's ruled lines laid onto a photo: rough guesses from many sources, then the best of them closely.

In: `PhotoLines` (a photo, prepared once) and `RuledLines`. Out: `Fit`, or None when nothing fits at all.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np

from desktop.page.bends import Bends
from desktop.page.curved_rows import follow_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import LineScore, map_points
from desktop.page.outlines import guess_sheet_outlines, guess_table_outlines
from desktop.page.paper_view import PaperView
from desktop.page.pattern_match import match_patterns
from desktop.page.ruled_lines import Darkness, Floats, RuledLines, measure_darkness
from desktop.page.segments import Ruling, find_rulings
from desktop.page.values import FoundBy, Image
from desktop.page.view_fit import Search, fit_flat, look_under, score_search

_WORKING_SIDE = 1500
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
_GUESSES_TO_FIT = 2
_PATTERNS_TRIED = 12
_STEEPEST = 0.45
"""Of two opposite edges the shorter one as a share of the longer one; steeper photos cannot be read."""
_SMALLEST_TABLE = 0.03

Frame = tuple[float, float, float, float]
"""(left, top, right, bottom) in mm of the upright paper."""


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
    def sheet_outlines(self) -> tuple[Floats, ...]:
        return tuple(guess_sheet_outlines(self.grey))

    @cached_property
    def rulings(self) -> tuple[Ruling, ...]:
        return tuple(find_rulings(self.darkness))


@dataclass(frozen=True, eq=False)
class Fit:
    """`homography`: mm of the upright paper → pixels of the working image; `bends` of a sheet that is not
    flat. `found` is what was seen under it. `vouched`: the share of a template's print that is there.
    """

    homography: Floats
    score: LineScore
    found_by: FoundBy
    found: Search
    bends: Bends | None = None
    vouched: float = 0.0

    @property
    def is_believed(self) -> bool:
        """Enough of the form's lines are there: this is the form, and it lies so."""
        if self.vouched:
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


def fit_form(photo: PhotoLines, form: FormDefinition, lines: RuledLines) -> Fit | None:
    """The cascade: the ruled table's outline, its lines one by one, the sheet's outline; each only when the
    ones before did not convince. The best by the ruled lines it explains.
    """
    best: Fit | None = None
    for starts, found_by in _list_starts(photo, form, lines):
        for fit in _fit_best(photo, form, lines, (starts(), found_by)):
            if best is None or fit.rank > best.rank:
                best = fit
        if best is not None and best.is_convincing:
            break
    return best


def _list_starts(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines
) -> Iterator[tuple[Callable[[], list[Floats]], FoundBy]]:
    width, height = form.paper_mm
    yield lambda: lay_into(photo.table_outlines, lines.frame), "table"
    yield lambda: _match_rulings(photo, form, lines), "table"
    yield lambda: lay_into(photo.sheet_outlines, (0.0, 0.0, width, height)), "contour"


def lay_into(outlines: Sequence[Floats], frame: Frame) -> list[Floats]:
    """The frame in each of the outlines, in each of four turns."""
    left, top, right, bottom = frame
    paper = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    return [
        np.asarray(
            cv2.getPerspectiveTransform(paper, np.roll(outline, turn, axis=0).astype(np.float32)), np.float64
        )
        for outline in outlines
        for turn in range(4)
    ]


def _match_rulings(photo: PhotoLines, form: FormDefinition, lines: RuledLines) -> list[Floats]:
    return match_patterns(photo.rulings, lines, form.paper_mm)[:_PATTERNS_TRIED]


def _fit_best(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines, guesses: tuple[list[Floats], FoundBy]
) -> Iterator[Fit]:
    starts, found_by = guesses
    possible = [start for start in starts if is_a_sheet(start, lines.frame, photo.darkness.shape)]
    rough = [fit_roughly(photo, form, lines, start, found_by) for start in possible]
    for guess in sorted(rough, key=lambda fit: -fit.rank)[:_GUESSES_TO_FIT]:
        fit = fit_closely(photo, form, lines, guess.homography, found_by)
        if is_a_sheet(fit.homography, lines.frame, photo.darkness.shape):
            yield fit


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
    return bent if bent.is_believed or (fit.is_believed and bent.rank >= fit.rank) else fit


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
