"""How a photo shows each figure's box: how large, how bright, how sharp its printed edges are.

In: photo, straight page, boxes in page pixels. Out: `BoxMeasures`, a number a box. Looked up in the photo
itself, which is sharper than any page made of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import map_points
from desktop.page.ruled_lines import Floats
from desktop.page.straightening import outline_homography
from desktop.page.values import CellBox, Image, Page

_ACROSS_MM = 1.6
_ALONG = np.linspace(0.08, 0.92, 9)
_INSIDE = np.linspace(0.12, 0.88, 9)
_STEP_MM = (0.08, 0.2)
_THICK_LINE_MM = 0.5
_BLOWN = 249
_GLEAM, _LEAST_GLEAM = 1.2, 235.0
_PAPER_SHARE = 70
"""Percentile: most of a box is paper, some of it ink."""
_ALLOWED_OUTSIDE_MM = 0.5
_DARK_SHARE, _OTHER_TINT = 0.7, 0.25


@dataclass(frozen=True, eq=False)
class BoxMeasures:
    """A number a box. `paper`: its light, 0–255; `blown`: the share of its inside as bright as can be, 0 if
    the whole photo is; `gleaming`: the share much brighter than the paper of the other boxes; `line_depth`:
    how much darker its clearest printed edge is than the paper, as a share of the paper's light;
    `weakest_edge`, `all_edges`: the same of its faintest edge and on the whole, against what such edges
    usually show; `blur_mm`: how far they take from dark to light, on the paper; `unlike_paper`: the share of
    its inside that has neither the paper's light nor its colour. `is_cut`: it leaves the photo.
    """

    pixels_per_mm: Floats
    height_mm: Floats
    paper: Floats
    blown: Floats
    gleaming: Floats
    line_depth: Floats
    weakest_edge: Floats
    all_edges: Floats
    blur_mm: Floats
    unlike_paper: Floats
    is_cut: npt.NDArray[np.bool_]


def measure_boxes(image: Image, page: Page, boxes: Sequence[CellBox], form: FormDefinition) -> BoxMeasures:
    """Boxes are pixels of `page.image`, `image` is the EXIF-oriented RGB photo that it was made from."""
    edges = np.array([box.edges for box in boxes], np.float64) / page.pixels_per_mm
    view = _PhotoView(image, page, outline_homography(page.corners, form))
    left, top, right, bottom = edges.T
    corners = view.find(np.stack([_pairs(left, top), _pairs(right, top), _pairs(right, bottom)], axis=1))
    over = np.linalg.norm(corners[:, 1] - corners[:, 0], axis=1) / (right - left)
    down = np.linalg.norm(corners[:, 2] - corners[:, 1], axis=1) / (bottom - top)
    scale = np.sqrt(over * down)
    colours = view.look_up(_spread_inside(edges))
    inside = colours[..., 1]
    paper = np.percentile(inside, _PAPER_SHARE, axis=1)
    is_bright_photo = np.median(paper) >= _BLOWN - 8
    blown = np.zeros(len(boxes)) if is_bright_photo else (inside >= _BLOWN).mean(axis=1)
    depths, blur = _measure_lines(view, edges, 1 / float(np.median(scale)))
    edge_shares = depths / np.maximum(np.percentile(depths, 75, axis=1, keepdims=True), 1e-6)
    return BoxMeasures(
        pixels_per_mm=scale,
        height_mm=bottom - top,
        paper=paper,
        blown=np.asarray(blown, np.float64),
        gleaming=(inside > max(_GLEAM * float(np.median(paper)), _LEAST_GLEAM)).mean(axis=1),
        line_depth=depths.max(axis=0),
        weakest_edge=edge_shares.min(axis=0),
        all_edges=np.minimum(edge_shares, 1).mean(axis=0),
        blur_mm=blur,
        unlike_paper=_compare_with_paper(colours),
        is_cut=view.leave_photo(edges),
    )


def _compare_with_paper(colours: Floats) -> Floats:
    """Of boxes × places × RGB: the share of each box's places that look like something else."""
    red, green, blue = np.moveaxis(colours, -1, 0)
    tint = (red - blue) / np.maximum(green, 24)
    is_dark = green < _DARK_SHARE * np.median(green)
    is_coloured = np.abs(tint - np.median(tint)) > _OTHER_TINT
    return np.asarray((is_dark | is_coloured).mean(axis=1), np.float64)


@dataclass(frozen=True, eq=False)
class _PhotoView:
    """The photo, asked by places on the upright paper (…×2 mm)."""

    image: Image
    page: Page
    homography: Floats

    def find(self, places_mm: Floats) -> Floats:
        """The same places in photo pixels."""
        flat = places_mm.reshape(-1, 2)
        moved = flat if self.page.bends is None else self.page.bends.move(flat)
        return map_points(self.homography, moved).reshape(places_mm.shape)

    def look_up(self, places_mm: Floats) -> Floats:
        """The photo's RGB there."""
        x, y = (np.rint(self.find(places_mm)[..., axis]) for axis in (0, 1))
        height, width = self.image.shape[:2]
        rows = np.clip(y, 0, height - 1).astype(np.int64)
        colours = self.image[rows, np.clip(x, 0, width - 1).astype(np.int64)]
        return np.asarray(colours, np.float64)

    def look_up_between(self, places_mm: Floats) -> Floats:
        """The photo's light there, 0–255, between its pixels too: its green is nearly what the eye sees."""
        shape = places_mm.shape[:-1]
        places = self.find(places_mm).reshape(len(places_mm), -1, 2).astype(np.float32)
        x, y = cv2.split(places)
        seen = cv2.remap(self.image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(seen, np.float64)[..., 1].reshape(shape)

    def leave_photo(self, edges_mm: Floats) -> npt.NDArray[np.bool_]:
        inward = np.array([1, 1, -1, -1]) * _ALLOWED_OUTSIDE_MM
        left, top, right, bottom = (edges_mm + inward).T
        corners = [_pairs(x, y) for x in (left, right) for y in (top, bottom)]
        places = self.find(np.stack(corners, axis=1))
        height, width = self.image.shape[:2]
        return np.asarray(((places < 0) | (places > (width - 1, height - 1))).any(axis=(1, 2)), np.bool_)


def _measure_lines(view: _PhotoView, edges: Floats, pixel_mm: float) -> tuple[Floats, Floats]:
    """Depths of each box's four edges (4 × boxes), and the blur of its level or upright ones: the worse.

    Averaged along the edge, so that noise, letters and strokes across it fade.
    """
    steps = np.arange(-_ACROSS_MM, _ACROSS_MM, np.clip(pixel_mm, *_STEP_MM))
    left, top, right, bottom = edges.T
    x = (left[:, None] + (right - left)[:, None] * _ALONG)[:, None, :]
    y = (top[:, None] + (bottom - top)[:, None] * _ALONG)[:, None, :]
    across = steps[:, None]
    level = [_pairs(x, edge[:, None, None] + across) for edge in (top, bottom)]
    upright = [_pairs(edge[:, None, None] + across, y) for edge in (left, right)]
    depths, blurs = zip(*(_measure_edges(view, places, steps) for places in (*level, *upright)), strict=True)
    return np.stack(depths), np.maximum(np.minimum(*blurs[:2]), np.minimum(*blurs[2:]))


def _measure_edges(view: _PhotoView, places: Floats, steps: Floats) -> tuple[Floats, Floats]:
    """Depth and blur of one edge of every box. `places`: boxes × across × along × 2 mm."""
    profile = np.median(view.look_up_between(places), axis=2)
    paper = np.percentile(profile, _PAPER_SHARE, axis=1)
    fall = paper - profile.min(axis=1)
    step = steps[1] - steps[0]
    steepest = np.abs(np.diff(profile, axis=1)).max(axis=1) / step
    width = (profile < (paper - fall / 2)[:, None]).sum(axis=1) * step
    # a shaken photo shows broad lines with sharp edges
    blur = np.maximum(fall / np.maximum(steepest, 1e-6), width - _THICK_LINE_MM)
    return np.asarray(fall / np.maximum(paper, 1), np.float64), blur


def _spread_inside(edges: Floats) -> Floats:
    """Boxes × 81 × 2 places inside each box."""
    left, top, right, bottom = edges.T
    x, y = (share.ravel() for share in np.meshgrid(_INSIDE, _INSIDE))
    return _pairs(left[:, None] + (right - left)[:, None] * x, top[:, None] + (bottom - top)[:, None] * y)


def _pairs(x: Floats, y: Floats) -> Floats:
    return np.stack(np.broadcast_arrays(x, y), axis=-1)
