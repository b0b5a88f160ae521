"""A photo shown on another phone and photographed from there: bars and buttons, moiré, glass that mirrors.

In: the photo that is shown and places on it; out: the new photo and where the places lie now.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from tests.specimen.exposure import add_glare, compress, develop, focus, measure_glare
from tests.specimen.lettering import load_font


def photograph_screen(
    shown: np.ndarray, points: np.ndarray, table: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """`points`: N×2 pixels of `shown`; `table`: the new photo's background, which sets its size.

    Third comes how much light is mirrored at each point, 0…1.
    """
    phone, inset = _show(shown, rng)
    height, width = table.shape[:2]
    matrix = _hold(phone.shape[1], phone.shape[0], width, height, rng)
    seen = cv2.warpPerspective(phone, matrix, (width, height), flags=cv2.INTER_LINEAR)
    cover = cv2.warpPerspective(np.ones(phone.shape[:2], np.float32), matrix, (width, height))
    photo = cv2.blendLinear(seen, table, cover, 1 - cover)
    photo = _add_moire(photo, matrix, cover, rng)
    moved = cv2.perspectiveTransform((points + inset).reshape(-1, 1, 2).astype(np.float64), matrix)[:, 0]
    mirrored = np.zeros(len(moved))
    if rng.random() < 0.6:
        place, reach = rng.uniform(0.1, 0.9, 2) * [width, height], rng.uniform(0.05, 0.2) * width
        strength = rng.uniform(0.3, 0.9)
        photo = add_glare(photo, place, reach, strength)
        mirrored = measure_glare(moved, place, reach, strength)
    photo = focus(photo, rng, blur=rng.uniform(0.3, 0.9), shake=0)
    photo = compress(
        develop(photo, rng, noise=rng.uniform(1.5, 4), contrast=rng.uniform(0.95, 1.2)),
        int(rng.integers(70, 90)),
    )
    return photo, moved, mirrored


def _show(shown: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The phone's face: the picture between black bars with buttons."""
    height, width = shown.shape[:2]
    bar, edge = round(height * rng.uniform(0.06, 0.16)), round(width * rng.uniform(0.02, 0.05))
    face = Image.new("RGB", (width + 2 * edge, height + 2 * bar), (12, 12, 14))
    face.paste(Image.fromarray(shown), (edge, bar))
    draw = ImageDraw.Draw(face)
    font = load_font("GintiSans-Regular.ttf", max(bar // 4, 10))
    for place, word in enumerate(("Share", "Edit", "Delete")):
        at = (edge + width * (place + 0.5) / 3, height + bar * 1.5)
        draw.text(at, word, (225, 225, 228), font, "mm")
    draw.text(
        (edge * 2, bar * 0.4), f"{rng.integers(10, 23)}:{rng.integers(10, 59)}", (230, 230, 230), font, "lm"
    )
    return np.asarray(face).copy(), np.array([edge, bar], np.float64)


def _hold(
    width: int, height: int, photo_width: int, photo_height: int, rng: np.random.Generator
) -> np.ndarray:
    scale = min(photo_width / width, photo_height / height) * rng.uniform(0.9, 1.02)
    outline = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * np.array([width, height]) * scale / 2
    outline = outline + rng.normal(0, 0.012, (4, 2)) * photo_width
    angle = np.deg2rad(rng.normal(0, 2.5))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    placed = outline @ turn + np.array([photo_width, photo_height]) / 2
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return cv2.getPerspectiveTransform(source, placed.astype(np.float32))


def _add_moire(
    photo: np.ndarray, matrix: np.ndarray, cover: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """The glowing rows and columns of the screen, sampled by the camera's own."""
    height, width = photo.shape[:2]
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    back = np.linalg.inv(matrix).astype(np.float32)
    depth = back[2, 0] * x + back[2, 1] * y + back[2, 2]
    screen_x = (back[0, 0] * x + back[0, 1] * y + back[0, 2]) / depth
    screen_y = (back[1, 0] * x + back[1, 1] * y + back[1, 2]) / depth
    fine, deep = rng.uniform(0.9, 1.35), rng.uniform(0.06, 0.2)
    across = [np.cos(2 * np.pi * (fine * screen_x + shift)) for shift in (0, 0.33, 0.66)]
    down = np.cos(2 * np.pi * fine * screen_y)
    glow = cv2.merge([1 - deep * cover * (0.5 - 0.3 * wave - 0.2 * down) for wave in across])
    return cv2.multiply(photo, glow, dtype=cv2.CV_8U)
