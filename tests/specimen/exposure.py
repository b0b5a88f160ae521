"""What lamp, lens, sensor and messaging program make of a scene. In and out: H×W×3 uint8, RGB, copies."""

import cv2
import numpy as np


def light_up(
    photo: np.ndarray, rng: np.random.Generator, *, uneven: float, bright: float, shadow: bool
) -> np.ndarray:
    """A lamp to one side, perhaps a shadow of hand or phone, a tint. `bright`: 1 = well exposed."""
    height, width = 120, round(120 * photo.shape[1] / photo.shape[0])
    y, x = np.mgrid[:height, :width].astype(np.float32)
    x, y = x / width - 0.5, y / height - 0.5
    angle = rng.uniform(0, 2 * np.pi)
    light = 1 - uneven * (0.5 + x * np.cos(angle) + y * np.sin(angle)) * 0.6
    light *= 1 - uneven * 0.5 * (x * x + y * y)
    if shadow:
        light *= 1 - rng.uniform(0.2, 0.5) * _cast_shadow(x, y, rng)
    warm = rng.uniform(-0.06, 0.16)
    tint = np.array([1.0 + min(warm, 0), 1 - abs(warm) * 0.3, 1 - max(warm, 0)], np.float32)
    # darker than this nobody would keep the photo
    coarse = np.maximum(light * bright, 0.3)[..., None] * tint
    return cv2.multiply(photo, cv2.resize(coarse, (photo.shape[1], photo.shape[0])), dtype=cv2.CV_8U)


def add_glare(photo: np.ndarray, place: np.ndarray, reach: float, strength: float) -> np.ndarray:
    """A lamp mirrored by ink, gloss or lamination around `place` (x, y)."""
    height, width = 160, round(160 * photo.shape[1] / photo.shape[0])
    y, x = np.mgrid[:height, :width].astype(np.float32) * (photo.shape[0] / height)
    spot = 255 * measure_glare(np.stack([x, y], -1), place, reach, strength)
    veil = cv2.resize(spot.astype(np.float32), (photo.shape[1], photo.shape[0]))
    return cv2.add(photo, cv2.merge([veil, veil, veil]), dtype=cv2.CV_8U)


def measure_glare(points: np.ndarray, place: np.ndarray, reach: float, strength: float) -> np.ndarray:
    """How much light, 0…1, is added at points (…×2)."""
    away = np.hypot(points[..., 0] - place[0], (points[..., 1] - place[1]) * 1.3) / reach
    return strength * np.exp(-(away**2.2))


def focus(photo: np.ndarray, rng: np.random.Generator, *, blur: float, shake: float) -> np.ndarray:
    """`blur`: sigma of the lens; `shake`: length in pixels of the hand's movement."""
    seen = cv2.GaussianBlur(photo, (0, 0), blur) if blur > 0.3 else photo
    if shake < 1.5:
        return seen
    size = int(np.ceil(shake)) | 1
    kernel = np.zeros((size, size), np.float32)
    angle, middle = rng.uniform(0, np.pi), size // 2
    along = np.array([np.cos(angle), np.sin(angle)]) * shake / 2
    first, last = (np.round((middle + sign * along) * 16).astype(int).tolist() for sign in (-1, 1))
    cv2.line(kernel, first, last, 1.0, 1, cv2.LINE_AA, 4)
    return cv2.filter2D(seen, -1, kernel / kernel.sum())


def develop(photo: np.ndarray, rng: np.random.Generator, *, noise: float, contrast: float) -> np.ndarray:
    """Grain that the phone has smoothed, a curve, sharpening with its halos."""
    height, width = photo.shape[:2]
    tile = rng.normal(0, noise, (height // 2 + 1, width // 2 + 1, 3)).astype(np.float32)
    tile = tile * 0.45 + tile.mean(axis=2, keepdims=True)
    grain = cv2.resize(tile, (width, height), interpolation=cv2.INTER_CUBIC)
    seen = cv2.add(photo, grain, dtype=cv2.CV_8U)
    level = np.arange(256) / 255
    curve = np.clip(0.5 + (level - 0.5) * contrast, 0, 1) ** rng.uniform(0.85, 1.2)
    seen = cv2.LUT(seen, (curve * 255).round().astype(np.uint8))
    if rng.random() < 0.7:
        amount = rng.uniform(0.3, 1.1)
        seen = cv2.addWeighted(
            seen, 1 + amount, cv2.GaussianBlur(seen, (0, 0), rng.uniform(1.0, 1.8)), -amount, 0
        )
    return seen


def compress(photo: np.ndarray, quality: int) -> np.ndarray:
    """As a JPEG file and back."""
    packed = cv2.imencode(".jpg", photo[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR_RGB), np.uint8)


def shrink_to(photo: np.ndarray, longest: int) -> tuple[np.ndarray, float]:
    """Not longer than `longest` pixels; the factor by which places move."""
    factor = longest / max(photo.shape[:2])
    if factor >= 1:
        return photo, 1.0
    return cv2.resize(photo, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), factor


def _cast_shadow(x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """0…1: an edge that comes in from one side, or a blob (hand and phone)."""
    if rng.random() < 0.5:
        angle, place = rng.uniform(0, 2 * np.pi), rng.uniform(-0.1, 0.35)
        wave = 0.05 * np.sin(rng.uniform(4, 9) * (x * np.sin(angle) - y * np.cos(angle)) + rng.uniform(0, 6))
        return 1 / (
            1 + np.exp(-(x * np.cos(angle) + y * np.sin(angle) - place + wave) / rng.uniform(0.01, 0.05))
        )
    middle, reach = rng.uniform(-0.3, 0.3, 2), rng.uniform(0.12, 0.35, 2)
    away = np.hypot((x - middle[0]) / reach[0], (y - middle[1]) / reach[1])
    return 1 / (1 + np.exp((away - 1) / 0.12))
