"""A filled sheet becomes a photo: laid on a table, perhaps bent, seen by a phone, handed on as a file.

In: sheets (the first is the one that counts, others lie beside or under it; none is a bare table), its
boxes, a `Shot`. Out: `Taken`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from desktop.page.form_values import FieldBox
from tests.specimen import exposure
from tests.specimen.background import lay_background, put_finger
from tests.specimen.conditions import Shot
from tests.specimen.screen import photograph_screen
from tests.specimen.surface import (
    PaperView,
    bend_heights,
    crease_heights,
    flat_heights,
    outline_mm,
    point_camera,
    shade_heights,
)

_DAZZLING = 0.33
"""Share of full light added: beyond it thin strokes are gone."""


@dataclass(frozen=True, eq=False)
class Taken:
    """`image` H×W×3 uint8; `corners` 4×2 and `cells` (4×2 each) in its pixels."""

    image: np.ndarray
    corners: np.ndarray
    cells: dict[str, np.ndarray]
    hidden: frozenset[str]


def take_picture(
    sheets: Sequence[np.ndarray],
    paper_mm: tuple[float, float],
    boxes: Sequence[FieldBox],
    shot: Shot,
    rng: np.random.Generator,
) -> Taken:
    size = (shot.short, round(shot.short * 4 / 3))
    if paper_mm[0] > paper_mm[1]:
        size = size[::-1]
    view = _hold_phone(paper_mm, size, shot, rng)
    photo = lay_background(*size, shot.background, rng)
    for other in sheets[1:]:
        photo = _lay_sheet(photo, other, _move_aside(view, rng), rng)
    if sheets:
        photo = _lay_sheet(photo, sheets[0], view, rng)
    quads = {box.field: _outline_box(view, box) for box in boxes}
    covered: set[str] = set()
    if shot.finger:
        photo, finger = put_finger(photo, view, rng)
        covered |= {field for field, quad in quads.items() if _share_inside(quad, finger) > 0.12}
    photo = exposure.light_up(photo, rng, uneven=shot.uneven, bright=shot.bright, shadow=shot.shadow)
    if shot.glare:
        photo, dazzled = _dazzle(photo, view, quads, shot, rng)
        covered |= dazzled
    corners = view.project(outline_mm(paper_mm))
    photo = exposure.focus(photo, rng, blur=shot.blur, shake=shot.shake)
    photo = exposure.develop(photo, rng, noise=shot.noise, contrast=shot.contrast)
    frame = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float64)
    covered |= {field for field, quad in quads.items() if _share_inside(quad, frame) < 0.85}
    return _hand_on(photo, corners, quads, frozenset(covered), shot, rng)


def _hold_phone(
    paper_mm: tuple[float, float], size: tuple[int, int], shot: Shot, rng: np.random.Generator
) -> PaperView:
    camera = point_camera(paper_mm, size, rng, tilt=shot.tilt, turn=shot.turn, fill=shot.fill)
    if shot.cut:
        # the hand was too near or aimed beside: one side, or a corner, is lost
        direction = np.array([[1, 0], [-1, 0], [0, 1], [0, -1], [0.7, 0.7], [-0.7, 0.7]])[rng.integers(6)]
        shift = direction * (shot.cut + (1 - shot.fill) / 2) * size
        camera = np.array([[1, 0, shift[0]], [0, 1, shift[1]], [0, 0, 1]]) @ camera
    if shot.relief == "bent":
        heights = bend_heights(paper_mm, rng)
    elif shot.relief == "creased":
        heights = crease_heights(paper_mm, rng)
    elif shot.relief == "slight":
        heights = 0.25 * (bend_heights(paper_mm, rng) + crease_heights(paper_mm, rng))
    else:
        heights = flat_heights(paper_mm)
    return PaperView(paper_mm, heights.astype(np.float32), camera)


def _lay_sheet(photo: np.ndarray, sheet: np.ndarray, view: PaperView, rng: np.random.Generator) -> np.ndarray:
    height, width = photo.shape[:2]
    place = view.trace_back(width, height)
    scale = sheet.shape[1] / view.paper_mm[0]
    on_sheet = place * scale - 0.5
    seen = cv2.remap(sheet, on_sheet, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    x, y = cv2.split(place)
    inside = np.minimum(np.minimum(x, view.paper_mm[0] - x), np.minimum(y, view.paper_mm[1] - y))
    cover = np.clip(inside * scale * 0.8 + 0.5, 0, 1)
    if view.heights.any():
        shade = cv2.remap(
            shade_heights(view.heights, rng),
            place / 2,
            None,
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        seen = cv2.multiply(seen, cv2.merge([shade, shade, shade]), dtype=cv2.CV_8U)
    # the rim of shadow around a sheet that lies on a table
    shadow = 1 - 0.35 * np.clip(inside + rng.uniform(1, 5), 0, 5) / 5
    under = cv2.multiply(photo, cv2.merge([shadow, shadow, shadow]), dtype=cv2.CV_8U)
    return cv2.blendLinear(seen, under, cover, 1 - cover)


def _move_aside(view: PaperView, rng: np.random.Generator) -> PaperView:
    """Another sheet: beside this one, or mostly under it."""
    width, height = view.paper_mm
    away = rng.uniform(0.35, 1.05)
    step = np.array([[width * away, 0], [-width * away, 0], [0, height * away], [0, -height * away]])[
        rng.integers(4)
    ]
    step = step + rng.normal(0, 8, 2)
    angle = np.deg2rad(rng.normal(0, 6))
    cosine, sine = np.cos(angle), np.sin(angle)
    move = np.array([[cosine, -sine, 0, step[0]], [sine, cosine, 0, step[1]], [0, 0, 1, 0], [0, 0, 0, 1]])
    return replace(view, camera=view.camera @ move, heights=flat_heights(view.paper_mm))


def _outline_box(view: PaperView, box: FieldBox) -> np.ndarray:
    return view.project(
        np.array(
            [
                [box.left_mm, box.top_mm],
                [box.right_mm, box.top_mm],
                [box.right_mm, box.bottom_mm],
                [box.left_mm, box.bottom_mm],
            ]
        )
    )


def _share_inside(quad: np.ndarray, area: np.ndarray) -> float:
    """How much of a box lies in a convex outline."""
    one, other = quad.astype(np.float32), area.astype(np.float32)
    whole = abs(cv2.contourArea(one))
    return float(cv2.intersectConvexConvex(one, other)[0]) / whole if whole > 1 else 0.0


def _dazzle(
    photo: np.ndarray, view: PaperView, quads: dict[str, np.ndarray], shot: Shot, rng: np.random.Generator
) -> tuple[np.ndarray, set[str]]:
    place = view.project(rng.uniform(0.1, 0.9, (1, 2)) * view.paper_mm)[0]
    reach = rng.uniform(0.06, 0.16) * photo.shape[1]
    middles = np.array([quad.mean(axis=0) for quad in quads.values()]).reshape(-1, 2)
    glare = exposure.measure_glare(middles, place, reach, shot.glare)
    lost = {field for field, light in zip(quads, glare, strict=True) if light > _DAZZLING}
    return exposure.add_glare(photo, place, reach, shot.glare), lost


def _hand_on(
    photo: np.ndarray,
    corners: np.ndarray,
    quads: dict[str, np.ndarray],
    hidden: frozenset[str],
    shot: Shot,
    rng: np.random.Generator,
) -> Taken:
    """Grey or colour, perhaps turned, smaller, compressed once or twice, perhaps over another screen."""
    points = np.concatenate([corners, *quads.values()])
    if shot.grey:
        photo = cv2.cvtColor(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    photo = exposure.compress(photo, shot.qualities[0])
    photo, factor = exposure.shrink_to(photo, shot.longest)
    points = (points + 0.5) * factor - 0.5
    if shot.condition == "screen":
        wide, tall = photo.shape[1] * 1.25, photo.shape[0] * 1.3
        table = lay_background(round(wide), round(tall), "dark", rng)
        photo, points, mirrored = photograph_screen(photo, points, table, rng)
        glare = mirrored[4:].reshape(-1, 4).max(axis=1)
        hidden |= {field for field, light in zip(quads, glare, strict=True) if light > _DAZZLING}
    for quality in shot.qualities[1:]:
        photo = exposure.compress(photo, quality)
    for _ in range(-shot.turned % 4):
        # a quarter turn clockwise: (x, y) goes to (height − y, x)
        points = np.column_stack([photo.shape[0] - 1 - points[:, 1], points[:, 0]])
        photo = np.rot90(photo, -1)
    cells = dict(zip(quads, points[4:].reshape(-1, 4, 2), strict=True))
    return Taken(np.ascontiguousarray(photo), points[:4], cells, hidden)
