"""The simulated boxes that the number network learns from; needs no PyTorch."""

from pathlib import Path

import numpy as np
import pytest

from desktop.reading.cell_image import NETWORK_HEIGHT, NETWORK_WIDTH, prepare_cell
from desktop.reading.training.digit_images import load_digit_images
from desktop.reading.training.simulate_cells import simulate_cells

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


def test_the_boxes_hold_numbers_empty_paper_dashes_and_struck_out_figures(digits):
    labels = [label for _, label in simulate_cells(load_digit_images(digits), 300, seed=1)]
    assert {"", "-", "x", "0"} <= set(labels)
    assert all(label.removeprefix("x").isdigit() for label in labels if label not in {"", "-", "x"})
    assert max(len(label) for label in labels if label.isdigit()) == 5


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
