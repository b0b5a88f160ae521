"""Simulated boxes of photographed forms with what is written in them: (grey image, label).

A label is a string of 0-9, `-` for a dash or "nil", `x` for something struck out; "" is an empty box.
"""

from collections.abc import Iterator

import numpy as np

from desktop.reading.training.cell_paper import Grey, bend_strokes, draw_rules, photograph_cell
from desktop.reading.training.digit_images import DigitImages
from desktop.reading.training.handwriting import (
    Chance,
    Ink,
    choose_hand,
    strike_out,
    write_dash,
    write_digits,
)


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
    if chance.random() < 0.35:
        writing = bend_strokes(writing, chance)
    rules = draw_rules(writing.shape, chance)
    if chance.random() < 0.12:
        rules = np.maximum(rules, _let_neighbour_in(images, writing.shape, chance))
    return photograph_cell(writing, rules, chance), label


def _write_something(box: Ink, images: DigitImages, chance: Chance) -> str:
    hand = choose_hand(box.shape[0], chance)
    kind = chance.choice(["number", "empty", "dash", "struck"], p=[0.76, 0.11, 0.07, 0.06])
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


def _let_neighbour_in(images: DigitImages, shape: tuple[int, ...], chance: Chance) -> Ink:
    """Strokes of the box above or below that reach into this one."""
    neighbour = np.zeros(shape, np.float32)
    write_digits(neighbour, choose_number(chance), images, choose_hand(shape[0], chance), chance)
    shift = round(shape[0] * chance.uniform(0.75, 0.95)) * (1 if chance.random() < 0.5 else -1)
    moved = np.zeros_like(neighbour)
    if shift > 0:
        moved[shift:] = neighbour[:-shift]
    else:
        moved[:shift] = neighbour[-shift:]
    return moved
