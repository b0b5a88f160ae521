"""Finds the sheet in a photo by a template of the same print.

In: a grey photo and a `Template`. Out: `Registration`s: where the template's paper would lie, and how much of
its print is really there. The print outside the boxes of figures is compared, all over the sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.page.line_fit import map_points
from desktop.page.ruled_lines import Floats
from desktop.page.template import (
    LANDMARK_PIXELS_PER_MM,
    PATCH_MM,
    Features,
    Template,
    even_out,
    find_features,
)
from desktop.page.values import Image

_QUICK_SIDE, _THOROUGH_SIDE = 840, 1150
_AMBIGUOUS = 0.8
_LEAST_MATCHES = 10
_STRAY_PX = 3.0
_LOOK_MM = (4.0, 2.5, 4.0, 2.5)
"""The last two only when a third of the sheet was not found yet: it may be farther off."""
_EVERYWHERE = 0.3
_ALIKE = 0.55
_IN_PLACE_MM = 1.0
_BANDS = 3


@dataclass(frozen=True, eq=False)
class Registration:
    """`homography`: mm of the upright paper → pixels of the grey photo.

    `agreement` 0…1: the share of the template's landmarks that are there, in place. `weakest_band`: of the
    upper, middle and lower third of the sheet the one that agrees least.
    """

    homography: Floats
    agreement: float
    weakest_band: float


def register(grey: Image, template: Template) -> Iterator[Registration]:
    """Quick features first, thorough ones next; nothing when too little matches."""
    for is_quick in (True, False):
        start = _match(grey, template, is_quick=is_quick)
        if start is not None:
            found = measure_agreement(grey, template, start)
            if found is not None:
                yield found


def _match(grey: Image, template: Template, *, is_quick: bool) -> Floats | None:
    shrink = min(1.0, (_QUICK_SIDE if is_quick else _THOROUGH_SIDE) / max(grey.shape))
    small = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    seen = find_features(np.asarray(small, np.uint8), 1.0, is_quick=is_quick)
    known = template.quick_features if is_quick else template.thorough_features
    pairs = _pair(known, seen, cv2.NORM_HAMMING if is_quick else cv2.NORM_L2)
    if len(pairs) < _LEAST_MATCHES:
        return None
    homography, _ = cv2.findHomography(
        known.places_mm[pairs[:, 0]],
        seen.places_mm[pairs[:, 1]],
        cv2.USAC_MAGSAC,
        _STRAY_PX,
        maxIters=2000,
        confidence=0.999,
    )
    if np.ndim(homography) != 2:
        return None
    return np.asarray(np.diag([1 / shrink, 1 / shrink, 1.0]) @ homography, np.float64)


def _pair(known: Features, seen: Features, norm: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Rows (index of the known, index of the seen) of features that match better than any other two."""
    if min(len(known.places_mm), len(seen.places_mm)) < _LEAST_MATCHES:
        return np.empty((0, 2), np.int64)
    matches = cv2.BFMatcher(norm).knnMatch(known.descriptors, seen.descriptors, k=2)
    pairs = [
        (best.queryIdx, best.trainIdx)
        for best, second in matches
        if best.distance < _AMBIGUOUS * second.distance
    ]
    return np.array(pairs, np.int64).reshape(-1, 2)


def measure_agreement(grey: Image, template: Template, homography: Floats) -> Registration | None:
    """Each landmark looked for near its place; the homography moved to where they are, and looked again.

    None where the template has too few landmarks.
    """
    if len(template.landmarks_mm) < _LEAST_MATCHES:
        return None
    found = Registration(homography, 0.0, 0.0)
    for radius in _LOOK_MM:
        moved = _move_to_landmarks(grey, template, found.homography, radius)
        if moved is None:
            return found
        found = moved
        if radius < _LOOK_MM[0] and found.weakest_band >= _EVERYWHERE:
            break
    return found


def _move_to_landmarks(
    grey: Image, template: Template, homography: Floats, radius: float
) -> Registration | None:
    places = template.landmarks_mm
    found, likeness = _find_landmarks(grey, template, homography, radius)
    is_alike = likeness > _ALIKE
    if is_alike.sum() < _LEAST_MATCHES:
        return None
    correction, _ = cv2.findHomography(places[is_alike], found[is_alike], cv2.RANSAC, 1.2)
    if np.ndim(correction) != 2:
        return None
    stray = np.linalg.norm(map_points(np.asarray(correction, np.float64), places) - found, axis=1)
    agrees = is_alike & (stray < _IN_PLACE_MM)
    bands = np.array_split(np.argsort(places[:, 1]), _BANDS)
    weakest = min(float(agrees[band].mean()) for band in bands)
    moved = homography @ correction
    return Registration(np.asarray(moved / moved[2, 2], np.float64), float(agrees.mean()), weakest)


def _find_landmarks(
    grey: Image, template: Template, homography: Floats, radius_mm: float
) -> tuple[Floats, Floats]:
    """Where each landmark is (mm of the paper under the homography), and how alike it looks there (−1…1)."""
    scale = LANDMARK_PIXELS_PER_MM
    known = template.landmark_image
    seen = _flatten(grey, homography, (known.shape[1], known.shape[0]))
    half, reach = round(PATCH_MM * scale / 2), round(radius_mm * scale)
    padded = cv2.copyMakeBorder(seen, reach, reach, reach, reach, cv2.BORDER_CONSTANT, value=(128.0,))
    found, likeness = template.landmarks_mm.copy(), np.zeros(len(template.landmarks_mm))
    for index, (x, y) in enumerate(np.rint(template.landmarks_mm * scale).astype(int).tolist()):
        patch = known[y - half : y + half + 1, x - half : x + half + 1]
        window = padded[y - half : y + half + 1 + 2 * reach, x - half : x + half + 1 + 2 * reach]
        response = cv2.matchTemplate(window, patch, cv2.TM_CCOEFF_NORMED)
        _, likeness[index], _, (right, down) = cv2.minMaxLoc(response)
        found[index] += np.array([right - reach, down - reach]) / scale
    return found, likeness


def _flatten(grey: Image, homography: Floats, size: tuple[int, int]) -> Image:
    to_mm = np.diag([1 / LANDMARK_PIXELS_PER_MM, 1 / LANDMARK_PIXELS_PER_MM, 1.0])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    flat = cv2.warpPerspective(
        grey, homography @ to_mm, size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=(128.0,)
    )
    return even_out(np.asarray(flat, np.uint8))
