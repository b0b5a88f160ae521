"""Simulated boxes of photographed forms with what is written in them: (grey image, label).

A label is a string of 0-9, `-` for a dash or "nil", `x` for something struck out; "" is an empty box.
"""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.digit_images import DigitImages
from desktop.reading.training.handwriting import (
    Chance,
    Ink,
    choose_hand,
    draw_stroke,
    strike_out,
    write_dash,
    write_digits,
)

Grey = npt.NDArray[np.uint8]


def simulate_cells(images: DigitImages, count: int, seed: int) -> Iterator[tuple[Grey, str]]:
    """`count` boxes, the same for the same seed."""
    chance = np.random.default_rng(seed)
    for _ in range(count):
        yield simulate_cell(images, chance)


def simulate_cell(images: DigitImages, chance: Chance) -> tuple[Grey, str]:
    height = int(chance.integers(40, 68))
    width = int(height * chance.choice([chance.uniform(1.3, 3.5), chance.uniform(2.5, 6.0)]))
    writing = np.zeros((height, width), np.float32)
    label = _write_something(writing, images, chance)
    rules = _draw_rules(images, writing.shape, chance)
    return _photograph(writing, rules, chance), label


def _write_something(box: Ink, images: DigitImages, chance: Chance) -> str:
    hand = choose_hand(box.shape[0], chance)
    kind = chance.choice(["number", "empty", "dash", "struck"], p=[0.8, 0.07, 0.07, 0.06])
    if kind == "empty":
        return ""
    if kind == "dash":
        write_dash(box, hand, chance)
        return "-"
    if kind == "number":
        number = choose_number(chance)
        write_digits(box, number, images, hand, chance)
        return number
    return _write_struck_out(box, images, chance)


def _write_struck_out(box: Ink, images: DigitImages, chance: Chance) -> str:
    """A figure struck out, in half of the boxes with the new one beside it."""
    hand = choose_hand(box.shape[0], chance)
    middle = box.shape[1] // 2
    is_rewritten = bool(chance.random() < 0.5)
    old = box[:, :middle] if is_rewritten else box
    area = write_digits(old, choose_number(chance), images, hand, chance)
    strike_out(old, area, hand, chance)
    if not is_rewritten:
        return "x"
    new = choose_number(chance)
    write_digits(box[:, middle:], new, images, hand, chance)
    return "x" + new


def choose_number(chance: Chance) -> str:
    """Figures as polling stations have them: many zeros and small numbers, seldom five digits."""
    if chance.random() < 0.06:
        return "0"
    digits = int(chance.choice([1, 2, 3, 4, 5], p=[0.16, 0.24, 0.36, 0.18, 0.06]))
    return "".join(str(digit) for digit in chance.integers(0, 10, digits))


def _draw_rules(images: DigitImages, shape: tuple[int, ...], chance: Chance) -> Ink:
    """The ruled edges that a cut leaves on the box, and now and then a neighbour's stroke reaching in."""
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
    if chance.random() < 0.12:
        neighbour = np.zeros((height, width), np.float32)
        write_digits(neighbour, choose_number(chance), images, choose_hand(height, chance), chance)
        shift = round(height * chance.uniform(0.75, 0.95)) * (1 if chance.random() < 0.5 else -1)
        rules = np.maximum(rules, _shift_rows(neighbour, shift))
    return rules


def _shift_rows(box: Ink, shift: int) -> Ink:
    moved = np.zeros_like(box)
    if shift > 0:
        moved[shift:] = box[:-shift]
    else:
        moved[:shift] = box[-shift:]
    return moved


def _photograph(writing: Ink, rules: Ink, chance: Chance) -> Grey:
    """Ink on unevenly lit paper, made smaller, blurred, noisy and compressed."""
    height, width = writing.shape
    paper = chance.uniform(120, 250)
    light = np.linspace(-1, 1, width)[None] * chance.normal(0, 10) + np.linspace(-1, 1, height)[
        :, None
    ] * chance.normal(0, 6)
    ink_depth = paper * chance.uniform(0.2, 0.95)
    rule_depth = paper * chance.uniform(0.2, 0.9)
    grey = paper + light - np.maximum(writing * ink_depth, rules * rule_depth)
    scale = chance.choice([1.0, chance.uniform(0.28, 1.0)])
    small = (max(8, round(width * scale)), max(8, round(height * scale)))
    grey = cv2.resize(grey.astype(np.float32), small, interpolation=cv2.INTER_AREA)
    if chance.random() < 0.7:
        grey = cv2.GaussianBlur(grey, (0, 0), chance.uniform(0.3, 1.3))
    grey += chance.normal(0, chance.uniform(0.5, 7), grey.shape)
    photo = np.clip(grey, 0, 255).astype(np.uint8)
    if chance.random() < 0.6:
        _, packed = cv2.imencode(".jpg", photo, [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(25, 95))])
        photo = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
    return np.asarray(photo, np.uint8)
