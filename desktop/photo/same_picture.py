"""Do two pictures show the same shot? The second look, after their fingerprints came near each other.

Scans of different forms have the same ruled lines and so nearly the same fingerprint; their handwriting
differs. One picture is laid over the other (ORB points, a turn and a scale), then small tiles are compared.
"""

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

LONGEST_SIDE = 900
_POINTS = 1500
_LEAST_MATCHES = 25
_SMALLEST_SIDE = 64
"""Smaller pictures have no room for ORB's points; OpenCV's pyramid even fails on some of them."""
_TILE = 24
_LEAST_INK = 24.0  # standard deviation of grey values: strokes and lines, not shadows or noise
_TILE_AGREES = 0.6
# measured: copies turned up to 5°, trimmed or at quality 30 reach 0.995; forms of one print 0.96 at most
_SHARE_THAT_AGREES = 0.985

Grey = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float64]


def show_same_picture(first: Image.Image, second: Image.Image) -> bool:
    """Tell whether `second` is the shot `first`, re-compressed, resized, slightly turned or trimmed.

    Upright images in any mode and size. Two shots of one sheet, and two forms of one print, are not the same.
    """
    share = measure_agreement(first, second)
    return share is not None and share >= _SHARE_THAT_AGREES


def measure_agreement(first: Image.Image, second: Image.Image) -> float | None:
    """Share (0…1) of the tiles with ink that look alike once laid over each other; None when that fails."""
    grey, other = _to_grey(first), _to_grey(second)
    overlay = _find_overlay(other, grey)
    if overlay is None:
        return None
    height, width = grey.shape
    laid = cv2.warpAffine(other, overlay, (width, height), flags=cv2.INTER_AREA)
    covered = cv2.warpAffine(np.full_like(other, 255), overlay, (width, height))
    return _share_of_alike_tiles(grey, np.asarray(laid, np.uint8), covered == 255)


def _to_grey(image: Image.Image) -> Grey:
    small = image.convert("L")
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.BOX)
    return np.asarray(small, np.uint8)


def _find_overlay(moving: Grey, fixed: Grey) -> npt.NDArray[np.float64] | None:
    """The 2×3 matrix that lays `moving` over `fixed` (pixels of both), or None."""
    if min(*moving.shape, *fixed.shape) < _SMALLEST_SIDE:
        return None
    try:
        from_points, to_points = _match_points(moving, fixed)
        if len(from_points) < _LEAST_MATCHES:
            return None
        matrix, inliers = cv2.estimateAffinePartial2D(from_points, to_points, ransacReprojThreshold=2.0)
    except cv2.error:
        # a picture that OpenCV cannot compare looks like no other
        return None
    # OpenCV gives no matrix when the points fit nothing, whatever its type information says
    return np.array(matrix, np.float64) if int(np.sum(inliers)) >= _LEAST_MATCHES else None


def _match_points(moving: Grey, fixed: Grey) -> tuple[Points, Points]:
    """N×2 pixels of `moving` and of `fixed` that look alike; N is 0 where a picture has no features."""
    detector = cv2.ORB.create(nfeatures=_POINTS)
    points_a, marks_a = detector.detectAndCompute(moving, None)
    points_b, marks_b = detector.detectAndCompute(fixed, None)
    if not points_a or not points_b:
        return np.empty((0, 2)), np.empty((0, 2))
    matches = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True).match(marks_a, marks_b)
    from_points = np.array([points_a[match.queryIdx].pt for match in matches])
    return from_points, np.array([points_b[match.trainIdx].pt for match in matches])


def _share_of_alike_tiles(first: Grey, second: Grey, covered: npt.NDArray[np.bool_]) -> float | None:
    agreeing = inked = 0
    smooth_a, smooth_b = cv2.GaussianBlur(first, (0, 0), 1.5), cv2.GaussianBlur(second, (0, 0), 1.5)
    for top in range(0, first.shape[0] - _TILE, _TILE):
        for left in range(0, first.shape[1] - _TILE, _TILE):
            tile = np.s_[top : top + _TILE, left : left + _TILE]
            a, b = smooth_a[tile].astype(np.float64), smooth_b[tile].astype(np.float64)
            if not covered[tile].all() or max(a.std(), b.std()) < _LEAST_INK:
                continue
            inked += 1
            agreeing += _correlate(a, b) >= _TILE_AGREES
    return agreeing / inked if inked else None


def _correlate(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> float:
    spread = a.std() * b.std()
    return float(((a - a.mean()) * (b - b.mean())).mean() / spread) if spread else 0.0
