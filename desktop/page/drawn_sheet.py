"""A photo of a form that is not known yet, straightened: a person's four corners, corrected by its lines.

In: the EXIF-oriented RGB photo and corners in its pixels. Out: the straight sheet, better corners.
"""

import cv2
import numpy as np

from desktop.page.outlines import guess_sheet_outlines
from desktop.page.printed_lines import PIXELS_PER_MM
from desktop.page.ruled_lines import Floats, measure_darkness
from desktop.page.straightening import check_corners
from desktop.page.values import BadCorners, Corners, Image

_GUESSING_SIDE = 1000
_SEGMENT_PIXELS_PER_MM = 3.0
_STEEPEST = 0.1
"""Rise of a printed line on the roughly straight sheet; what is steeper is no line of the table."""
_SHORTEST_MM = 22.0
_DARK = 0.12
_FIRMNESS = 0.0005
"""How much the corners are held: lines say how the sheet is turned, not where its edges are."""
_FARTHEST = 0.12
"""Of the paper's width: corners are slips of the hand corrected, not moved to another sheet."""


def straighten_sheet(
    image: Image, corners: Corners, paper_mm: tuple[float, float], pixels_per_mm: float = PIXELS_PER_MM
) -> Image:
    """The sheet inside four corners as paper of this size, edge to edge. Raises BadCorners."""
    check_corners(corners)
    width, height = (round(side * pixels_per_mm) for side in paper_mm)
    transform = _make_transform(corners, width, height)
    flat = cv2.warpPerspective(image, transform, (width, height), flags=cv2.INTER_LINEAR)
    return np.asarray(flat, np.uint8)


def align_corners(image: Image, corners: Corners, paper_mm: tuple[float, float]) -> Corners:
    """The corners moved a little, so that the printed lines of the sheet lie level and upright.

    The same corners where too few lines are seen. Raises BadCorners.
    """
    better = corners
    for _round in range(3):
        segments = _find_segments(straighten_sheet(image, better, paper_mm, _SEGMENT_PIXELS_PER_MM))
        if len(segments) < 8:
            return corners
        better = _move_corners(better, _solve_shifts(segments, paper_mm), paper_mm)
    try:
        check_corners(better)
    except BadCorners:
        return corners
    return better


def _make_transform(corners: Corners, width: float, height: float) -> Floats:
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(np.array(corners, np.float32), target), np.float64)


def _find_segments(sheet: Image) -> Floats:
    """N×4 (x0, y0, x1, y1) in mm: pieces of printed lines that are nearly level or nearly upright."""
    grey = np.asarray(cv2.cvtColor(sheet, cv2.COLOR_RGB2GRAY), np.uint8)
    dark = (measure_darkness(grey) > _DARK).astype(np.uint8)
    scale = _SEGMENT_PIXELS_PER_MM
    found = cv2.HoughLinesP(
        dark, 1, np.pi / 540, 50, minLineLength=_SHORTEST_MM * scale, maxLineGap=1.5 * scale
    )
    if found is None:
        return np.empty((0, 4))
    segments = found.reshape(-1, 4).astype(np.float64) / scale
    across, down = (np.abs(segments[:, 2 + axis] - segments[:, axis]) for axis in (0, 1))
    is_plain = (down <= _STEEPEST * across) | (across <= _STEEPEST * down)
    return np.asarray(segments[is_plain], np.float64)


def _solve_shifts(segments: Floats, paper_mm: tuple[float, float]) -> Floats:
    """4×2 mm: how far each corner of the straight sheet is off, by the lines that do not lie as they should.

    A point moves by the mean of the corners' shifts, weighted by its nearness (bilinear); outliers, such as a
    stroke of the pen, lose their weight in a few rounds.
    """
    is_level = np.abs(segments[:, 2] - segments[:, 0]) > np.abs(segments[:, 3] - segments[:, 1])
    axis = np.where(is_level, 1, 0)
    rows = np.arange(len(segments))
    ends, starts = segments[:, 2:], segments[:, :2]
    wrong = ends[rows, axis] - starts[rows, axis]
    weights = _weigh_corners(ends, paper_mm) - _weigh_corners(starts, paper_mm)
    matrix = np.zeros((len(segments), 8))
    for corner in range(4):
        matrix[rows, 2 * corner + axis] = weights[:, corner]
    trust = np.linalg.norm(ends - starts, axis=1) / 50.0
    shifts = np.zeros(8)
    hold = _FIRMNESS * trust.sum() * np.eye(8) / 8
    for _round in range(6):
        off = wrong + matrix @ shifts
        weight = trust / (1.0 + (off / 0.5) ** 2)
        weighted = matrix * weight[:, None]
        shifts = np.linalg.solve(matrix.T @ weighted + hold, -weighted.T @ wrong)
    limit = _FARTHEST * paper_mm[0]
    return np.asarray(np.clip(shifts, -limit, limit).reshape(4, 2), np.float64)


def _weigh_corners(points: Floats, paper_mm: tuple[float, float]) -> Floats:
    u, v = points[:, 0] / paper_mm[0], points[:, 1] / paper_mm[1]
    return np.column_stack([(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v])


def _move_corners(corners: Corners, shifts_mm: Floats, paper_mm: tuple[float, float]) -> Corners:
    """The photo pixels that come to the sheet's corners once all points move by the shifts."""
    width, height = paper_mm
    sheet = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    to_photo = np.linalg.inv(_make_transform(corners, width, height))
    moved = cv2.perspectiveTransform((sheet - shifts_mm)[None], to_photo)[0]
    one, two, three, four = ((float(x), float(y)) for x, y in moved)
    return (one, two, three, four)


def guess_corners(image: Image) -> Corners | None:
    """Where the sheet may lie, the photo's top taken for the sheet's; None when nothing looks like one."""
    scale = min(1.0, _GUESSING_SIDE / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    for outline in guess_sheet_outlines(grey)[:-1]:
        one, two, three, four = ((float(x), float(y)) for x, y in _begin_top_left(outline / scale))
        try:
            check_corners((one, two, three, four))
        except BadCorners:
            continue
        return (one, two, three, four)
    return None


def _begin_top_left(outline: Floats) -> Floats:
    """The same four corners clockwise, the one nearest the photo's top left first."""
    centre = outline.mean(axis=0)
    around = outline[np.argsort(np.arctan2(*(outline - centre).T[::-1]))]
    return np.asarray(np.roll(around, -int(around.sum(axis=1).argmin()), axis=0), np.float64)
