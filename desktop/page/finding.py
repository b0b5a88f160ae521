"""Photo → `Page`: finds the sheet in a photo, in any of four orientations, or says honestly that there is none.

Guesses of the table's or the sheet's outline are fitted to the form's ruled lines; the guess that explains most
lines wins, and only if it explains enough of them.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import LineScore, fit_homography, map_points, score_lines
from desktop.page.outlines import guess_sheet_outlines, guess_table_outlines
from desktop.page.ruled_lines import Darkness, Floats, RuledLines, list_ruled_lines, measure_darkness
from desktop.page.straightening import straighten
from desktop.page.values import Image, Page, PageNotFound

_WORKING_SIDE = 1500
_BELIEVED_SCORE = 0.7
"""Of the upright, of the level and of all lines; other countries' sheets and plain tables stay below 0.5."""
_GUESSES_TO_FIT = 6
_STEEPEST = 0.45
"""Of two opposite edges the shorter one as a share of the longer one; steeper photos cannot be read."""
_SMALLEST_TABLE = 0.04


@dataclass(frozen=True, eq=False)
class _Guess:
    homography: Floats
    score: LineScore


def find_page(image: Image, form: FormDefinition, candidates: int, page_number: int = 1) -> Page:
    """The straightened sheet of `form` with `candidates` rows in an EXIF-oriented RGB photo (H×W×3).

    Raises PageNotFound when too few of the form's ruled lines are explained by any outline.
    """
    lines = list_ruled_lines(form, candidates, page_number)
    scale = min(1.0, _WORKING_SIDE / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    darkness = measure_darkness(np.asarray(grey, np.uint8))
    best = _find_best(np.asarray(grey, np.uint8), darkness, form, lines)
    if best is None or best.score.weakest < _BELIEVED_SCORE:
        raise PageNotFound(form=form.title)
    enlarge = np.diag([1 / scale, 1 / scale, 1.0])
    return straighten(image, enlarge @ best.homography, form, best.score.all)


def _find_best(grey: Image, darkness: Darkness, form: FormDefinition, lines: RuledLines) -> _Guess | None:
    """The cascade: the ruled table's outline; if that does not convince, the sheet's."""
    width, height = form.paper_mm
    best = _fit_guesses(darkness, lines, lines.frame, guess_table_outlines(darkness))
    if best is not None and best.score.weakest >= 0.9:
        return best
    sheet = _fit_guesses(darkness, lines, (0, 0, width, height), guess_sheet_outlines(grey))
    guesses = [guess for guess in (best, sheet) if guess is not None]
    return max(guesses, key=lambda guess: guess.score.weakest, default=None)


def _fit_guesses(
    darkness: Darkness, lines: RuledLines, frame: tuple[float, float, float, float], outlines: list[Floats]
) -> _Guess | None:
    """The best fit of the lines when `frame` (mm) lies in one of the outlines, in any of four turns."""
    left, top, right, bottom = frame
    paper = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    rough: list[_Guess] = []
    for outline in outlines:
        for turn in range(4):
            corners = np.roll(outline, turn, axis=0).astype(np.float32)
            start = np.asarray(cv2.getPerspectiveTransform(paper, corners), np.float64)
            if not _is_a_sheet(start, lines.frame, darkness.shape):
                continue
            moved = fit_homography(darkness, start, lines, (3.0,))
            rough.append(_Guess(moved, score_lines(darkness, moved, lines)))
    rough.sort(key=lambda guess: guess.score.all + guess.score.weakest, reverse=True)
    fitted = [_fit_closely(darkness, lines, guess) for guess in rough[:_GUESSES_TO_FIT]]
    fitted = [guess for guess in fitted if _is_a_sheet(guess.homography, lines.frame, darkness.shape)]
    return max(fitted, key=lambda guess: guess.score.weakest + 0.1 * guess.score.all, default=None)


def _fit_closely(darkness: Darkness, lines: RuledLines, guess: _Guess) -> _Guess:
    moved = fit_homography(darkness, guess.homography, lines, (3.0, 2.0, 1.2, 0.8))
    return max(
        (guess, _Guess(moved, score_lines(darkness, moved, lines))),
        key=lambda one: one.score.weakest + one.score.all,
    )


def _is_a_sheet(homography: Floats, frame: tuple[float, float, float, float], shape: tuple[int, ...]) -> bool:
    """Could a camera have seen a flat sheet so? A fit may not fold the table, turn it over or crush it to a line."""
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
