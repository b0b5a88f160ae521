"""Simulated boxes of photographed forms with what is written in them: (grey image, label).

A label is a string of 0-9 or ۰-۹, `-` for a dash or "nil", `x` for something struck out, `w` for other
writing that is no number (at the end); "" is an empty box. Commas, specks and a "/-" behind are in no label.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from desktop.reading.training.cell_marks import (
    add_comma,
    add_ending,
    add_speck,
    strike_out,
    write_dash,
    write_word,
)
from desktop.reading.training.cell_paper import (
    Grey,
    bend_strokes,
    draw_digit_boxes,
    draw_rules,
    photograph_cell,
    vary_pressure,
)
from desktop.reading.training.digit_images import DigitImages
from desktop.reading.training.handwriting import Chance, Hand, Ink, choose_hand, write_digits

URDU_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
_TO_URDU = str.maketrans("0123456789", URDU_DIGITS)
_KINDS = {
    "number": 0.65,
    "places": 0.06,
    "worded": 0.06,
    "overwritten": 0.02,
    "empty": 0.07,
    "dash": 0.06,
    "struck": 0.055,
    "word": 0.025,
}
_URDU_KINDS = _KINDS | {"number": 0.6, "places": 0.09, "worded": 0.04, "empty": 0.09, "dash": 0.08}
_PLAIN_SHARE = 0.6
"""Of the Urdu boxes: photographed as most are, so that what is easy to read is read surely."""
_LONE_ZEROS = {False: 0.05, True: 0.15}
"""By "is Urdu": a column that holds few votes is full of dots."""


def simulate_cells(
    images: DigitImages, count: int, seed: int, *, urdu_share: float = 0.33, drawn_share: float | None = None
) -> Iterator[tuple[Grey, str]]:
    """`count` boxes, the same for the same seed; `urdu_share` of them in a hand that writes Urdu digits.

    `drawn_share` of the digits are drawn by strokes (None: every writer otherwise).
    """
    chance = np.random.default_rng(seed)
    for _ in range(count):
        yield simulate_cell(
            images, chance, is_urdu=bool(chance.random() < urdu_share), drawn_share=drawn_share
        )


def simulate_cell(
    images: DigitImages, chance: Chance, *, is_urdu: bool = False, drawn_share: float | None = None
) -> tuple[Grey, str]:
    height = int(chance.integers(40, 68))
    width = int(height * chance.choice([chance.uniform(1.3, 3.5), chance.uniform(2.5, 6.0)]))
    writing = np.zeros((height, width), np.float32)
    hand = choose_hand(height, chance, is_urdu=is_urdu)
    if drawn_share is not None:
        hand = replace(hand, drawn_share=drawn_share)
    kinds = _URDU_KINDS if is_urdu else _KINDS
    kind = str(chance.choice(list(kinds), p=list(kinds.values())))
    is_plain = is_urdu and bool(chance.random() < _PLAIN_SHARE)
    rules = draw_rules(writing.shape, chance)
    if kind == "places":
        label = _write_in_places(writing, rules, images, hand, chance)
    else:
        label = _write_something(writing, kind, images, hand, chance)
        if kind in {"empty", "dash", "struck"} and chance.random() < 0.12:
            places = draw_digit_boxes(writing.shape, int(chance.integers(3, 6)), chance)
            rules = np.maximum(rules, places)
    if chance.random() < 0.4:
        writing = bend_strokes(writing, chance)
    if chance.random() < 0.3:
        writing = vary_pressure(writing, chance)
    if chance.random() < 0.12:
        rules = np.maximum(rules, _let_neighbour_in(images, writing.shape, hand, chance))
    behind = _shine_through(images, writing.shape, chance) if chance.random() < 0.18 else None
    cell = photograph_cell(writing, rules, behind, chance, is_plain=is_plain)
    return cell, label.translate(_TO_URDU) if is_urdu else label


def _write_something(box: Ink, kind: str, images: DigitImages, hand: Hand, chance: Chance) -> str:
    if kind == "empty":
        # a lone dot is a zero in Urdu
        if chance.random() < 0.2 and not hand.is_urdu:
            add_speck(box, hand, chance)
        return ""
    if kind == "dash":
        write_dash(box, hand, chance)
        return "-"
    if kind == "word":
        write_word(box, hand, chance)
        return "w"
    if kind == "struck":
        return _write_struck_out(box, images, hand, chance)
    if kind == "worded":
        return _write_beside_word(box, images, hand, chance)
    number = choose_number(chance, is_urdu=hand.is_urdu)
    area = write_digits(box, number, images, hand, chance)
    if kind == "overwritten":
        _write_over(box, number, area, images, hand, chance)
    elif chance.random() < 0.12:
        _add_small_things(box, number, area, hand, chance)
    return number


def _add_small_things(box: Ink, number: str, area: tuple[int, ...], hand: Hand, chance: Chance) -> None:
    if len(number) > 3 and chance.random() < 0.7:
        add_comma(box, area, 1 - 3 / len(number), hand, chance)
    elif chance.random() < 0.5 and not hand.is_urdu:
        add_speck(box, hand, chance)
    elif chance.random() < 0.6:
        add_ending(box, area, hand, chance)


def _write_in_places(box: Ink, rules: Ink, images: DigitImages, hand: Hand, chance: Chance) -> str:
    """One digit a printed place; places in front may be empty or hold zeros."""
    places = int(chance.integers(3, 6))
    number = choose_number(chance, is_urdu=hand.is_urdu)[:places]
    if chance.random() < 0.3:
        number = number.zfill(places)
    width = box.shape[1]
    np.maximum(rules, draw_digit_boxes(box.shape, places, chance), out=rules)
    first = places - len(number) if chance.random() < 0.8 else 0
    for index, digit in enumerate(number, start=first):
        left, right = round(width * index / places), round(width * (index + 1) / places)
        write_digits(box[:, left:right], digit, images, hand, chance)
    return number


def _write_over(
    box: Ink, number: str, area: tuple[int, ...], images: DigitImages, hand: Hand, chance: Chance
) -> None:
    """One digit was another one before and is drawn over: the heavier strokes count."""
    place = int(chance.integers(len(number)))
    wide = (area[2] - area[0]) / len(number)
    left = max(round(area[0] + place * wide - 0.1 * wide), 0)
    part = box[:, left : max(round(left + 1.2 * wide), left + 6)]
    if part.shape[1] < 4:
        return
    earlier = np.zeros_like(part)
    write_digits(earlier, str(chance.integers(10)), images, hand, chance)
    np.maximum(part, earlier * chance.uniform(0.25, 0.6), out=part)


def _write_beside_word(box: Ink, images: DigitImages, hand: Hand, chance: Chance) -> str:
    """The figure first and words behind it, as in "45 votes" or "45 (forty five)"."""
    middle = round(box.shape[1] * chance.uniform(0.35, 0.6))
    number = choose_number(chance)[:4]
    write_digits(box[:, :middle], number, images, hand, chance)
    write_word(box[:, middle:], hand, chance)
    return number + "w"


def _write_struck_out(box: Ink, images: DigitImages, hand: Hand, chance: Chance) -> str:
    """A figure struck out, in most of the boxes with the new one beside it, in some before it."""
    middle = round(box.shape[1] * chance.uniform(0.4, 0.6))
    is_rewritten = bool(chance.random() < 0.6)
    is_before = is_rewritten and bool(chance.random() < 0.2)
    halves = (box[:, middle:], box[:, :middle]) if is_before else (box[:, :middle], box[:, middle:])
    old = halves[0] if is_rewritten else box
    area = write_digits(old, choose_number(chance)[:4], images, hand, chance)
    strike_out(old, area, hand, chance)
    if not is_rewritten:
        return "x"
    new = choose_number(chance)[:4]
    write_digits(halves[1], new, images, hand, chance)
    return new + "x" if is_before else "x" + new


def choose_number(chance: Chance, *, is_urdu: bool = False) -> str:
    """Figures as polling stations have them: many zeros and small numbers, seldom five digits."""
    if chance.random() < _LONE_ZEROS[is_urdu]:
        return "0"
    digits = int(chance.choice([1, 2, 3, 4, 5], p=[0.16, 0.27, 0.34, 0.17, 0.06]))
    if chance.random() < 0.08:
        return str(chance.integers(1, 10)).ljust(digits, "0")
    if chance.random() < 0.05:
        return str(chance.integers(0, 10)) * digits
    return "".join(str(digit) for digit in chance.integers(0, 10, digits))


def _let_neighbour_in(images: DigitImages, shape: tuple[int, ...], hand: Hand, chance: Chance) -> Ink:
    """Strokes of the box above or below that reach into this one."""
    neighbour = np.zeros(shape, np.float32)
    write_digits(neighbour, choose_number(chance), images, hand, chance)
    shift = round(shape[0] * chance.uniform(0.75, 0.95)) * (1 if chance.random() < 0.5 else -1)
    moved = np.zeros_like(neighbour)
    if shift > 0:
        moved[shift:] = neighbour[:-shift]
    else:
        moved[:shift] = neighbour[-shift:]
    return moved


def _shine_through(images: DigitImages, shape: tuple[int, ...], chance: Chance) -> Ink:
    """What is written or printed on the other side, mirrored, or rubbed out on this one."""
    other = np.zeros(shape, np.float32)
    hand = choose_hand(shape[0], chance)
    if chance.random() < 0.5:
        write_word(other, hand, chance)
    else:
        write_digits(other, choose_number(chance), images, hand, chance)
    return np.ascontiguousarray(other[:, ::-1]) if chance.random() < 0.6 else other
