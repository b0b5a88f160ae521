"""Tells a form with so many rows from one with a few more or less, or that goes on on another page.

One row more or less moves few lines and would pass. In: a believed `Fit` and what it was taken for. Out:
nothing, or what explains the photo's lines clearly better.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.page.bends import Bends
from desktop.page.extra_lines import is_squared
from desktop.page.fitting import Fit, fit_closely, follow_fit
from desktop.page.form_layout import serials_on_page, table_lines_mm
from desktop.page.form_values import MOST_CANDIDATES, TABLE_BOTTOM_ANCHOR, FormDefinition
from desktop.page.paper_view import PaperView
from desktop.page.photo_lines import PhotoLines
from desktop.page.ruled_lines import Floats, RuledLines, list_ruled_lines
from desktop.page.values import OtherRowCount, PageNotFound
from desktop.page.view_fit import MISSED_LINE, fit_flat, judge_lines, look_under

_SCALE = 3.0
_SAME = 1e-3
_WORTH_FOLLOWING = 16.0
_CLEARLY_MORE_LINES = 3.5
_HARDLY_MORE_LINES, _SOME_MORE_LINES = 0.8, 2.5
"""Where no box moves with the table's end: a row more or less is then one line and two lines' ends. The other
when a template vouches for the print."""


@dataclass(frozen=True)
class Rival:
    """Another reading of the same print: `candidates` rows and page `page_number`."""

    candidates: int
    page_number: int


@dataclass(frozen=True, eq=False)
class Scene:
    """A fit and the photo seen under it: what other lines would explain there."""

    photo: PhotoLines
    form: FormDefinition
    fit: Fit
    view: PaperView

    @classmethod
    def of(cls, photo: PhotoLines, fit: Fit, form: FormDefinition) -> "Scene":
        return cls(photo, form, fit, PaperView.of(photo.darkness, fit.homography, form.paper_mm, _SCALE))

    def weigh(self, lines: RuledLines, corrections: Sequence[Floats], needed: float = np.inf) -> float:
        """How well the lines that the picture shows are explained at best, from one of the corrections on.

        Bends are made to fit the lines they were made for: on a sheet that is not flat other lines that come
        near to `needed` are followed too.
        """
        weights = [self.count(lines, correction, self.fit.bends) for correction in corrections]
        for correction in corrections:
            if self.fit.bends is not None or not np.array_equal(correction, np.eye(3)):
                moved = fit_flat(self.view, lines, correction, (3.5, 2.0, 1.0))
                weights.append(self.count(lines, moved, None))
                if self.fit.bends is not None and needed - _WORTH_FOLLOWING < weights[-1] < needed:
                    weights.append(self.follow(lines, moved))
        return max(weights)

    def follow(self, lines: RuledLines, correction: Floats) -> float:
        """How well they are explained along bends of their own."""
        start = self.fit.homography @ correction
        fit = follow_fit(
            self.photo, self.form, lines, fit_closely(self.photo, self.form, lines, start, "table")
        )
        return Scene.of(self.photo, fit, self.form).count(lines, np.eye(3), fit.bends)

    def count(self, lines: RuledLines, correction: Floats, bends: Bends | None) -> float:
        """Lines found less those missed, just where the correction puts the lines."""
        is_explained, is_shown = judge_lines(look_under(self.view, lines, correction, bends))
        return float(np.where(is_explained, 1.0, -MISSED_LINE)[is_shown].sum())


def refuse_rivals(
    photo: PhotoLines, fit: Fit, form: FormDefinition, candidates: int, page_number: int
) -> None:
    """Raises OtherRowCount when another number of rows explains clearly more of the photo's lines, or
    PageNotFound when the rows could as well be taken one up or down (a page whose ends are cut off), or when
    the paper is squared.
    """
    scene = Scene.of(photo, fit, form)
    lines = list_ruled_lines(form, candidates, page_number)
    if is_squared(scene.view, lines, fit.bends):
        raise PageNotFound(form=form.title)
    own = scene.count(lines, np.eye(3), fit.bends)
    if form.table is None:
        if fit.score.shown < 1 and _is_place_uncertain(scene, lines, own):
            raise PageNotFound(form=form.title)
        return
    if fit.score.shown < 1 and _is_row_uncertain(scene, form, candidates, page_number, own):
        raise PageNotFound(form=form.title)
    margin = _choose_margin(form, fit)
    mine = Rival(candidates, page_number)
    better = _weigh_rivals(scene, form, mine, own, margin)
    if better and fit.bends is not None:
        # what was seen of the rivals was seen along bends made for them
        followed = scene.follow(lines, np.eye(3))
        if followed > own:
            better = _weigh_rivals(scene, form, mine, followed, margin)
    if better:
        raise OtherRowCount(form=form.title, expected=candidates, found=better[max(better)])


def has_moving_boxes(form: FormDefinition) -> bool:
    """True when boxes below the table tell where it ends."""
    return any(box.anchor == TABLE_BOTTOM_ANCHOR for box in form.boxes)


def _choose_margin(form: FormDefinition, fit: Fit) -> float:
    if has_moving_boxes(form):
        return _CLEARLY_MORE_LINES
    return _SOME_MORE_LINES if fit.found_by == "template" else _HARDLY_MORE_LINES


def _weigh_rivals(
    scene: Scene, form: FormDefinition, own: Rival, weight: float, margin: float
) -> dict[float, int]:
    """Weight → number of candidates, of those that explain clearly more than what weighs `weight`.

    More rows that miss no more lines are there: where less rows are taken for them, one is passed over.
    """
    better: dict[float, int] = {}
    for rival in _list_rivals(form, own.candidates, own.page_number):
        needed = weight + (min(margin, _HARDLY_MORE_LINES) if rival.candidates > own.candidates else margin)
        lines = list_ruled_lines(form, rival.candidates, rival.page_number)
        if len(lines.segments) > needed:
            found = scene.weigh(lines, lay_rows(form, own, rival), needed)
            if found > needed:
                better[found] = rival.candidates
    return better


def _list_rivals(form: FormDefinition, candidates: int, page_number: int) -> Iterator[Rival]:
    """The same page with more or less rows before its end, or of a form that goes on after it."""
    rows, full = len(serials_on_page(form, candidates, page_number)), form.rows_per_page
    own = _describe_print(form, candidates, page_number)
    before = (page_number - 1) * full
    for other in sorted(range(1, full + 2), key=lambda other: abs(other - rows)):
        if before + other <= MOST_CANDIDATES and _describe_print(form, before + other, page_number) != own:
            yield Rival(before + other, page_number)


def _describe_print(form: FormDefinition, candidates: int, page_number: int) -> tuple[object, ...]:
    """Alike for pages on which the same lines are printed."""
    levels = table_lines_mm(form, candidates, page_number).level_mm
    return (page_number == form.count_pages(candidates), *(round(level, 1) for level in levels))


def lay_rows(form: FormDefinition, own: Rival, other: Rival) -> list[Floats]:
    """The other's rows onto the ones that were fitted: table on table, first row on first, last on last."""
    one, two = (
        np.array(table_lines_mm(form, each.candidates, each.page_number).level_mm)[[1, 2, -1]]
        for each in (own, other)
    )
    factor = (one[1] - one[0]) / (two[1] - two[0])
    whole = (one[2] - one[0]) / (two[2] - two[0])
    stretches = [(1.0, 0.0), (factor, one[0] - factor * two[0]), (factor, one[2] - factor * two[2])]
    if abs(factor - 1) > _SAME:
        stretches.append((whole, one[0] - whole * two[0]))
    return [np.array([[1, 0, 0], [0, a, b], [0, 0, 1.0]]) for a, b in dict.fromkeys(stretches)]


def _is_row_uncertain(
    scene: Scene, form: FormDefinition, candidates: int, page_number: int, own: float
) -> bool:
    """True when everything moved up or down by a row fits as well: then which row is which is a guess."""
    pitch = form.row_height(candidates)
    for other in (candidates - 1, candidates, candidates + 1):
        if other < 1 or form.count_pages(other) != form.count_pages(candidates):
            continue
        lines = list_ruled_lines(form, other, page_number)
        for rows in (-1, 1):
            moved = np.array([[1, 0, 0], [0, 1, rows * pitch], [0, 0, 1.0]])
            if scene.count(lines, moved, scene.fit.bends) > own - _CLEARLY_MORE_LINES:
                return True
    return False


def _is_place_uncertain(scene: Scene, lines: RuledLines, own: float) -> bool:
    """True when single boxes moved up or down onto the next line fit as well: a box is then any of two."""
    levels = np.unique(np.round(lines.segments[~lines.is_upright, 1], 1))
    steps = np.unique(np.round(np.diff(levels), 1))
    for step in (*steps, *-steps):
        moved = np.array([[1, 0, 0], [0, 1, step], [0, 0, 1.0]])
        if scene.count(lines, moved, scene.fit.bends) > own - _CLEARLY_MORE_LINES:
            return True
    return False
