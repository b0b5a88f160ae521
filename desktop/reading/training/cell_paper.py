"""Everything about a simulated box that is not its writing: ruled edges, paper, light, lens, compression."""

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.handwriting import Chance, Ink, draw_stroke

Grey = npt.NDArray[np.uint8]
_LEAST_CONTRAST = 20.0
"""Grey levels between paper and ink: fainter writing is taken for the other side's."""


def draw_rules(shape: tuple[int, ...], chance: Chance) -> Ink:
    """The ruled edges that a cut leaves on the box, single or double."""
    height, width = shape
    rules = np.zeros((height, width), np.float32)
    for _ in range(2 if chance.random() < 0.25 else 1):
        _draw_frame(rules, chance.uniform(-2, 0.09 * height, 4), chance)
    if chance.random() < 0.12:
        y = height * chance.uniform(0.55, 0.9)
        draw_stroke(rules, [(0, y), (width, y + chance.normal(0, 1.5))], 1.0, chance)
    return rules


def _draw_frame(rules: Ink, inset: npt.NDArray[np.float64], chance: Chance) -> None:
    height, width = rules.shape
    pen, share = chance.uniform(0.8, 3.0), chance.choice([0.35, 0.75, 0.9])
    tilt = chance.normal(0, 1.2, 4)
    edges = [
        [(0, inset[0]), (width, inset[0] + tilt[0])],
        [(0, height - inset[1]), (width, height - inset[1] + tilt[1])],
        [(inset[2], 0), (inset[2] + tilt[2], height)],
        [(width - inset[3], 0), (width - inset[3] + tilt[3], height)],
    ]
    for edge in edges:
        if chance.random() < share:
            draw_stroke(rules, edge, pen, chance)


def draw_digit_boxes(shape: tuple[int, ...], places: int, chance: Chance) -> Ink:
    """The upright lines of a box that is printed with one place a digit."""
    height, width = shape
    rules = np.zeros((height, width), np.float32)
    pen = chance.uniform(0.8, 2.5)
    top, bottom = (0.0, height) if chance.random() < 0.6 else (0.12 * height, 0.88 * height)
    for place in range(1, places):
        x = width * place / places + chance.normal(0, 0.5)
        draw_stroke(rules, [(x, top), (x + chance.normal(0, 0.8), bottom)], pen, chance)
    if top > 0:
        for y in (top, bottom):
            draw_stroke(rules, [(0, y), (width, y)], pen, chance)
    return rules


def bend_strokes(writing: Ink, chance: Chance) -> Ink:
    """The same writing with its strokes pushed about a little, as another hand would have drawn them."""
    height, width = writing.shape
    coarse = (max(3, width // 12), max(3, height // 12))
    push = chance.normal(0, height * chance.uniform(0.01, 0.04), (2, coarse[1], coarse[0])).astype(np.float32)
    over, down = (cv2.resize(one, (width, height), interpolation=cv2.INTER_CUBIC) for one in push)
    across, along = _grid(height, width)
    return np.asarray(cv2.remap(writing, across + over, along + down, cv2.INTER_LINEAR), np.float32)


def _grid(height: int, width: int) -> tuple[Ink, Ink]:
    across = np.broadcast_to(np.arange(width, dtype=np.float32)[None], (height, width))
    along = np.broadcast_to(np.arange(height, dtype=np.float32)[:, None], (height, width))
    return across, along


def vary_pressure(writing: Ink, chance: Chance) -> Ink:
    """A pen that gives ink unevenly: ball pens skip, pencils are grainy."""
    height, width = writing.shape
    grain = int(chance.choice([2, 6, 12]))
    size = (max(2, height // grain), max(2, width // grain))
    flow = chance.normal(1.0, chance.uniform(0.05, 0.35), size).astype(np.float32)
    flow = np.asarray(cv2.resize(flow, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
    return writing * np.clip(flow, 0.25, 1)


def photograph_cell(
    writing: Ink, rules: Ink, behind: Ink | None, chance: Chance, *, is_plain: bool = False
) -> Grey:
    """Ink on unevenly lit paper, made smaller, blurred, noisy and compressed. `behind` shines through.

    `is_plain`: as most photos are, none of the faint and tiny ones.
    """
    height, width = writing.shape
    paper = chance.choice(
        [chance.uniform(70, 150), *chance.uniform(120, 250, 2), *chance.uniform(170, 250, 3)]
    )
    faint = chance.uniform(0.3, 0.6) if is_plain else chance.uniform(0.12, 0.4)
    darkness = chance.choice([faint, *chance.uniform(0.3, 0.95, 2)])
    darkness = max(float(darkness), _LEAST_CONTRAST / paper)
    ink = np.maximum(writing * darkness, rules * chance.uniform(0.1, 0.9))
    light = _light_paper((height, width), paper, chance)
    if behind is not None:
        light = light - cv2.GaussianBlur(behind, (0, 0), 1.2) * (darkness * chance.uniform(0.08, 0.3)) * paper
    grey = light - ink * light
    if chance.random() < 0.65:
        finest = (28 if is_plain else 18) / height
        scale = chance.uniform(max(finest, 0.3), 1.0)
        small = (max(8, round(width * scale)), max(8, round(height * scale)))
        grey = np.asarray(cv2.resize(grey, small, interpolation=cv2.INTER_AREA), np.float32)
    return _take_picture(grey, darkness * paper, chance)


def _take_picture(grey: Ink, contrast: float, chance: Chance) -> Grey:
    """Lens, sensor and file: blur (also of a moving hand), noise, sharpening, JPEG.

    `contrast` in grey levels: noise never hides the writing altogether.
    """
    if chance.random() < 0.65:
        blur = chance.choice([chance.uniform(0.3, 1.1), chance.uniform(0.3, 0.018 * grey.shape[0] + 0.4)])
        grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), float(blur)), np.float32)
    if chance.random() < 0.1:
        steps = int(chance.integers(2, 4))
        kernel = np.zeros((steps, steps), np.float32)
        kernel[0 if chance.random() < 0.5 else range(steps), range(steps)] = 1 / steps
        grey = np.asarray(cv2.filter2D(grey, -1, kernel / kernel.sum()), np.float32)
    noise = min(float(chance.choice([chance.uniform(0.3, 3), chance.uniform(0.5, 8)])), 0.18 * contrast)
    grey = grey + chance.normal(0, noise, grey.shape).astype(np.float32)
    if chance.random() < 0.25:
        soft = cv2.GaussianBlur(grey, (0, 0), 1.2)
        grey = grey + (grey - soft) * chance.uniform(0.3, 1.5)
    photo = np.clip(grey, 0, 255).astype(np.uint8)
    if chance.random() < 0.6:
        quality = int(chance.integers(25, 95))
        packed = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        photo = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return photo


def _light_paper(shape: tuple[int, int], paper: float, chance: Chance) -> Ink:
    """Paper of brightness `paper`: a slope of light, blotches, bands, a fold, a watermark's pale strokes."""
    height, width = shape
    across, down = np.linspace(-1, 1, width)[None], np.linspace(-1, 1, height)[:, None]
    light = (paper + across * chance.normal(0, 10) + down * chance.normal(0, 6)).astype(np.float32)
    if chance.random() < 0.5:
        blotches = chance.normal(0, chance.uniform(1, 6), (max(2, height // 8), max(2, width // 8)))
        light += cv2.resize(blotches.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    if chance.random() < 0.2:
        light -= _draw_watermark(shape, chance) * paper * chance.uniform(0.03, 0.12)
    if chance.random() < 0.25:
        light -= _draw_fine_print(shape, chance) * paper * chance.uniform(0.04, 0.16)
    if chance.random() < 0.12:
        top = int(chance.integers(0, height))
        light[top : top + int(chance.integers(2, max(3, height // 4)))] -= paper * chance.uniform(0.02, 0.08)
    if chance.random() < 0.08:
        light[:, int(chance.integers(0, width)) :] -= chance.uniform(3, 15)
    return np.maximum(light, 20)


def _draw_fine_print(shape: tuple[int, int], chance: Chance) -> Ink:
    """Pale thin lines as on paper that is hard to forge: rings about a far point, or a lattice."""
    height, width = shape
    across, down = np.arange(width, dtype=np.float32)[None], np.arange(height, dtype=np.float32)[:, None]
    step, pen = height * chance.uniform(0.2, 0.8), chance.uniform(0.7, 1.8)
    if chance.random() < 0.5:
        x, y = chance.uniform(-2, 3) * width, chance.uniform(-6, 7) * height
        fields = [np.hypot(across - x, down - y)]
    else:
        lean = chance.uniform(0.4, 2.0)
        fields = [across + lean * down, across - lean * down]
    apart = [np.abs((field + chance.uniform(0, step)) % step - step / 2) for field in fields]
    return np.asarray(np.clip(pen / 2 + 0.5 - np.minimum.reduce(apart), 0, 1), np.float32)


def _draw_watermark(shape: tuple[int, int], chance: Chance) -> Ink:
    """Pieces of large pale letters: broad strokes that end or bend inside the box."""
    height, width = shape
    mark = np.zeros(shape, np.float32)
    for _ in range(int(chance.integers(1, 4))):
        points = chance.uniform(-0.3, 1.3, (int(chance.integers(2, 4)), 2)) * [width, height]
        draw_stroke(mark, [(x, y) for x, y in points], height * chance.uniform(0.15, 0.6), chance)
    return mark
