"""The simulated boxes that the number network learns from; needs no PyTorch."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from desktop.reading.cell_image import NETWORK_HEIGHT, NETWORK_WIDTH, prepare_cell
from desktop.reading.training.centre_lines import count_teeth, draw_line, trace_line
from desktop.reading.training.digit_images import load_digit_images
from desktop.reading.training.pen_strokes import draw_shape
from desktop.reading.training.simulate_cells import URDU_DIGITS, simulate_cells
from desktop.reading.training.urdu_shapes import URDU_SHAPES
from desktop.reading.training.western_shapes import WESTERN_SHAPES

SPECIMEN_DIGITS = Path(__file__).parents[1] / "specimen" / "digits.npz"


@pytest.fixture(scope="module")
def digits(tmp_path_factory):
    """The specimen's digits in the place of MNIST: each ten times, so that the held-back ones are few."""
    folder = tmp_path_factory.mktemp("digits")
    with np.load(SPECIMEN_DIGITS) as archive:
        order = np.argsort(archive["digit"], kind="stable")
        pixels, labels = archive["pixels"][order], archive["digit"][order]
    np.savez(folder / "mnist_train.npz", x=np.repeat(pixels, 10, axis=0), y=np.repeat(labels, 10))
    return folder


def test_the_same_seed_gives_the_same_boxes(digits):
    images = load_digit_images(digits)
    first, second = (list(simulate_cells(images, 20, seed=3)) for _ in range(2))
    assert [label for _, label in first] == [label for _, label in second]
    assert all(np.array_equal(one, other) for (one, _), (other, _) in zip(first, second, strict=True))


def test_the_boxes_hold_numbers_empty_paper_dashes_words_and_struck_out_figures(digits):
    labels = [label for _, label in simulate_cells(load_digit_images(digits), 300, seed=1, urdu_share=0)]
    assert {"", "-", "x", "w", "0"} <= set(labels)
    figures = [label.strip("xw") for label in labels if label not in {"", "-", "x", "w"}]
    assert all(figure.isascii() and figure.isdigit() for figure in figures)
    assert max(len(figure) for figure in figures) == 5


def test_a_box_holds_digits_of_one_script(digits):
    labels = [label for _, label in simulate_cells(load_digit_images(digits), 300, seed=1, urdu_share=0.5)]
    scripts = [{one in URDU_DIGITS for one in label if one.isdigit()} for label in labels]
    assert all(len(script) <= 1 for script in scripts)
    assert {True} in scripts
    assert {False} in scripts


def test_every_box_can_be_prepared_for_the_network(digits):
    for cell, _ in simulate_cells(load_digit_images(digits), 60, seed=2):
        ink = prepare_cell(cell)
        assert ink.shape == (NETWORK_HEIGHT, NETWORK_WIDTH)
        assert 0 <= ink.min() <= ink.max() <= 1.001


def test_the_held_back_digits_are_apart_from_those_for_training(digits):
    held_back = load_digit_images(digits, is_test=True)
    trained_on = load_digit_images(digits)
    assert [len(glyphs) for glyphs in held_back.by_digit] == [500] * 10
    assert [len(glyphs) for glyphs in trained_on.by_digit] == [100] * 10


def test_of_the_persian_digits_a_fifth_is_held_back(digits, tmp_path):
    shutil.copy(digits / "mnist_train.npz", tmp_path)
    shapes, labels = np.full((200, 2), 12), np.arange(200) % 10
    ink = np.repeat(np.arange(200), 144).astype(np.uint8)
    np.savez(tmp_path / "persian_hoda_remaining.npz", pixels=ink, shape=shapes, y=labels)
    trained_on, held_back = load_digit_images(tmp_path), load_digit_images(tmp_path, is_test=True)
    assert [len(glyphs) for glyphs in held_back.urdu_by_digit] == [4] * 10
    darkest = max(float(glyph.max()) for glyph in trained_on.urdu_by_digit[9])
    assert darkest < min(float(glyph.max()) for glyph in held_back.urdu_by_digit[9])


@pytest.mark.parametrize("pen", [0.06, 0.12])
def test_a_digit_is_written_again_along_its_centre_line_with_another_pen(pen):
    thick = draw_shape(URDU_SHAPES[7][0], 0.15, np.random.default_rng(1))
    again = draw_line(trace_line(thick), pen)
    share = (again > 0.5).mean() / (thick > 0.5).mean()
    assert abs(again.shape[0] - thick.shape[0]) < 0.2 * thick.shape[0]
    assert 0.6 * pen / 0.15 < share < 1.4 * pen / 0.15


def test_what_is_only_a_dot_has_a_centre_line_too():
    for side in (1, 2, 3, 6):
        assert draw_line(trace_line(np.ones((side, side), np.float32)), 0.1, least=4).max() > 0.5


def test_a_three_has_three_teeth_and_a_two_has_two():
    chance = np.random.default_rng(3)
    teeth = [count_teeth(trace_line(draw_shape(URDU_SHAPES[digit][0], 0.06, chance))) for digit in (2, 3)]
    assert teeth == [2, 3]


def test_in_urdu_many_boxes_hold_a_lone_dot(digits):
    labels = [label for _, label in simulate_cells(load_digit_images(digits), 300, seed=1, urdu_share=1.0)]
    assert 20 < labels.count(URDU_DIGITS[0]) < 70


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("shapes", [WESTERN_SHAPES, URDU_SHAPES], ids=["western", "urdu"])
def test_every_drawn_digit_leaves_ink_and_no_two_are_alike(shapes, digit):
    chance = np.random.default_rng(digit)
    for shape in shapes[digit]:
        one, other = (draw_shape(shape, 0.1, chance) for _ in range(2))
        assert one.max() > 0.5
        assert one.shape != other.shape or not np.array_equal(one, other)
