"""What the number network sees of a box: the writing in its proportions, without the ruled frame."""

import cv2
import numpy as np
import pytest

from desktop.reading.cell_image import (
    NETWORK_HEIGHT,
    NETWORK_WIDTH,
    extract_ink,
    find_darkest_channel,
    find_writing,
    has_little_ink,
    prepare_cell,
)


def _draw_box(*, is_framed=True, left=60, size=1.0, ink=60):
    box = np.full((90, 260), 225, np.uint8)
    if is_framed:
        cv2.rectangle(box, (3, 3), (256, 86), 70, 3)
    height = round(40 * size)
    cv2.ellipse(box, (left + height // 3, 45), (height // 3, height // 2), 0, 0, 360, ink, 4, cv2.LINE_AA)
    return box


def _measure_ink(picture):
    rows, columns = np.nonzero(picture > 0.4)
    return np.ptp(columns) + 1, np.ptp(rows) + 1


@pytest.mark.parametrize("left", [20, 100, 200])
def test_a_figure_looks_the_same_wherever_it_stands_in_its_box(left):
    here, middle = prepare_cell(_draw_box(left=left)), prepare_cell(_draw_box(left=110))
    assert here.shape == (NETWORK_HEIGHT, NETWORK_WIDTH)
    assert _measure_ink(here) == pytest.approx(_measure_ink(middle), abs=3)


def test_a_figure_keeps_its_proportions_in_a_wide_box_and_in_a_narrow_one():
    wide = _draw_box(left=20, is_framed=False)
    assert _measure_ink(prepare_cell(wide)) == pytest.approx(_measure_ink(prepare_cell(wide[:, :90])), abs=2)


def test_the_frame_is_no_writing():
    ink = extract_ink(_draw_box(left=100))
    left, top, right, bottom = find_writing(ink)
    framed = (left > 30, top > 4, right < ink.shape[1] - 30, bottom < ink.shape[0] - 4)
    assert framed == (True, True, True, True)


def test_writing_that_touches_the_frame_is_found_whole():
    box = _draw_box(left=100)
    cv2.line(box, (115, 30), (115, 86), 60, 4, cv2.LINE_AA)
    left, _, right, _ = find_writing(extract_ink(box))
    assert left < 100 * 56 / 90
    assert 128 * 56 / 90 < right < 200 * 56 / 90


def test_the_frame_s_darkness_is_not_that_of_the_ink():
    framed = extract_ink(_draw_box(ink=165))
    free = extract_ink(_draw_box(ink=165, is_framed=False))
    inside = (slice(14, 42), slice(30, 120))
    assert np.abs(framed[inside] - free[inside]).max() < 0.1


@pytest.mark.parametrize(("ink", "is_little"), [(60, False), (180, False), (212, True)])
def test_little_ink_is_what_is_hardly_darker_than_paper(ink, is_little):
    assert has_little_ink(_draw_box(ink=ink)) is is_little


@pytest.mark.parametrize("channel", range(3))
def test_a_pen_of_any_colour_is_as_dark_as_its_darkest_channel(channel):
    box = np.random.default_rng(channel).integers(150, 256, (9, 14, 3), np.uint8)
    box[4, 2:12, channel] = 31
    grey = find_darkest_channel(box)
    assert (grey == box.min(axis=2)).all()
    assert (grey[4, 2:12] == 31).all()
    assert find_darkest_channel(grey) is grey
