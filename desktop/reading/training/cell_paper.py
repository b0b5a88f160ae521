"""Everything about a simulated box that is not its writing: ruled edges, paper, light, lens, compression."""

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.handwriting import Chance, Ink, draw_stroke

Grey = npt.NDArray[np.uint8]


def draw_rules(shape: tuple[int, ...], chance: Chance) -> Ink:
    """The ruled edges that a cut leaves on the box."""
    height, width = shape
    rules = np.zeros((height, width), np.float32)
    pen = chance.uniform(1.0, 3.0)
    inset = chance.uniform(-2, 5, 4)
    tilt = chance.normal(0, 1.2, 4)
    edges = [
        [(0, inset[0]), (width, inset[0] + tilt[0])],
        [(0, height - inset[1]), (width, height - inset[1] + tilt[1])],
        [(inset[2], 0), (inset[2] + tilt[2], height)],
        [(width - inset[3], 0), (width - inset[3] + tilt[3], height)],
    ]
    for edge in edges:
        if chance.random() < 0.7:
            draw_stroke(rules, edge, pen, chance)
    return rules


def bend_strokes(writing: Ink, chance: Chance) -> Ink:
    """The same writing with its strokes pushed about a little, as another hand would have drawn them."""
    height, width = writing.shape
    coarse = (max(3, width // 12), max(3, height // 12))
    push = chance.normal(0, height * 0.03, (2, coarse[1], coarse[0])).astype(np.float32)
    over, down = (cv2.resize(one, (width, height), interpolation=cv2.INTER_CUBIC) for one in push)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    return np.asarray(cv2.remap(writing, columns + over, rows + down, cv2.INTER_LINEAR), np.float32)


def photograph_cell(writing: Ink, rules: Ink, chance: Chance) -> Grey:
    """Ink on unevenly lit paper, made smaller, blurred, noisy and compressed."""
    height, width = writing.shape
    paper = chance.uniform(120, 250)
    ink = np.maximum(writing * chance.uniform(0.2, 0.95), rules * chance.uniform(0.2, 0.9))
    grey = _light_paper((height, width), paper, chance) - ink * paper
    scale = chance.choice([1.0, chance.uniform(0.33, 1.0)])
    small = (max(8, round(width * scale)), max(8, round(height * scale)))
    grey = np.asarray(cv2.resize(grey, small, interpolation=cv2.INTER_AREA), np.float32)
    if chance.random() < 0.7:
        grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), chance.uniform(0.3, 1.1)), np.float32)
    noise = chance.normal(0, chance.uniform(0.5, 7), grey.shape)
    photo = np.clip(grey + noise, 0, 255).astype(np.uint8)
    if chance.random() < 0.6:
        packed = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(25, 95))])[1]
        photo = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return photo


def _light_paper(shape: tuple[int, int], paper: float, chance: Chance) -> Ink:
    """Paper of brightness `paper`: a slope of light, blotches, a fold, a watermark's pale strokes."""
    height, width = shape
    across, down = np.linspace(-1, 1, width)[None], np.linspace(-1, 1, height)[:, None]
    light = (paper + across * chance.normal(0, 10) + down * chance.normal(0, 6)).astype(np.float32)
    if chance.random() < 0.5:
        blotches = chance.normal(0, chance.uniform(1, 6), (max(2, height // 8), max(2, width // 8)))
        light += cv2.resize(blotches.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    if chance.random() < 0.3:
        light -= _draw_watermark(shape, chance) * paper * chance.uniform(0.03, 0.12)
    if chance.random() < 0.08:
        at = int(chance.integers(0, width))
        light[:, at:] -= chance.uniform(3, 15)
    return light


def _draw_watermark(shape: tuple[int, int], chance: Chance) -> Ink:
    """Pieces of large pale letters: broad strokes that end or bend inside the box."""
    height, width = shape
    mark = np.zeros(shape, np.float32)
    for _ in range(int(chance.integers(1, 4))):
        points = chance.uniform(-0.3, 1.3, (int(chance.integers(2, 4)), 2)) * [width, height]
        draw_stroke(mark, [(x, y) for x, y in points], height * chance.uniform(0.15, 0.6), chance)
    return mark
