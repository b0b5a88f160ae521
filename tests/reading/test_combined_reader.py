"""The default reader: the second recogniser is asked only where needed; the script is one of the form."""

import cv2
import numpy as np
import pytest

from desktop.reading.calibration import Calibration
from desktop.reading.combined_reader import CombinedReader, ScriptReader
from desktop.reading.ctc_decoding import FIRST_URDU
from desktop.reading.number_reader import default_number_reader
from desktop.reading.values import CellState, Doubt, Mark, Script

EVENLY = Calibration(alone=1.0, first=0.5, second=0.5, floor=1e-4, certain=0.999)


class SaysAlways:
    """A recogniser that sees the same symbol in every box, with this probability."""

    def __init__(self, symbol, share):
        self.symbol, self.share, self.asked = symbol, share, 0

    def read_strings(self, cells):
        self.asked += len(cells)
        columns = np.zeros((24, 5))
        columns[0] = 1.0
        columns[self.symbol, 2], columns[0, 2] = self.share, 1 - self.share
        return [columns] * len(cells)


def _box(shade=40):
    box = np.full((60, 180), 225, np.uint8)
    cv2.putText(box, "7", (70, 48), cv2.FONT_HERSHEY_SIMPLEX, 1.3, shade, 4, cv2.LINE_AA)
    return box


def _draw_box(text="", pen=4):
    box = np.full((90, 260), 225, np.uint8)
    cv2.rectangle(box, (2, 2), (257, 87), 70, 3)
    cv2.putText(box, text, (60, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 60, pen, cv2.LINE_AA)
    return box


def test_where_the_number_network_is_certain_the_second_is_not_asked():
    second = SaysAlways(2, 1.0)
    (reading,) = CombinedReader(SaysAlways(8, 0.99999), second, EVENLY).read_numbers([_box()])
    assert (reading.value, reading.doubts, second.asked) == (7, (), 0)


def test_where_no_pen_has_touched_the_box_nobody_is_asked():
    first = SaysAlways(8, 1.0)
    (reading,) = CombinedReader(first, SaysAlways(8, 1.0), EVENLY).read_numbers([_box(shade=218)])
    assert (reading.state, reading.value, first.asked) == (CellState.BLANK, None, 0)


def test_a_dot_of_a_pen_is_no_bare_paper():
    box = np.full((60, 180), 225, np.uint8)
    cv2.circle(box, (90, 30), 2, 60, -1)
    first = SaysAlways(8, 1.0)
    CombinedReader(first, SaysAlways(8, 1.0), EVENLY).read_numbers([box])
    assert first.asked == 1


def test_readers_that_differ_leave_the_box_in_doubt_and_say_why():
    second = SaysAlways(2, 0.997)
    (reading,) = CombinedReader(SaysAlways(8, 0.997), second, EVENLY).read_numbers([_box()])
    assert (second.asked, Doubt.READERS_DIFFER in reading.doubts) == (1, True)
    assert reading.confidence < 0.5
    assert {number for number, _ in reading.alternatives[:2]} == {1, 7}


def test_where_there_is_hardly_any_ink_a_number_must_be_surer():
    reader = CombinedReader(SaysAlways(8, 0.9), SaysAlways(8, 0.9), EVENLY)
    plain, faint = reader.read_numbers([_box(), _box(shade=200)])
    assert (plain.state, faint.state) == (CellState.READ, CellState.UNSURE)
    assert Doubt.FAINT in faint.doubts


def test_the_script_is_chosen_from_all_boxes_and_looks_at_them_once():
    first, second = SaysAlways(FIRST_URDU + 4, 0.97), SaysAlways(FIRST_URDU + 4, 0.97)
    reader = CombinedReader(first, second, EVENLY)
    boxes = [_box() for _ in range(6)]
    assert reader.choose_script(boxes) is Script.URDU
    assert [one.value for one in reader.read_numbers(boxes, Script.URDU)] == [4] * 6
    assert (first.asked, second.asked) == (6, 6)


def test_urdu_digits_are_read_by_their_own_network_and_western_ones_are_not():
    first, own = SaysAlways(FIRST_URDU + 4, 0.97), SaysAlways(FIRST_URDU + 6, 0.99999)
    second = SaysAlways(FIRST_URDU + 4, 1.0)
    reader = CombinedReader(first, second, EVENLY, ScriptReader(own, EVENLY))
    boxes = [_box() for _ in range(6)]
    assert reader.choose_script(boxes) is Script.URDU
    assert own.asked == 0
    assert [one.value for one in reader.read_numbers(boxes, Script.URDU)] == [6] * 6
    assert (first.asked, own.asked, second.asked) == (6, 6, 0)
    reader.read_numbers(boxes, Script.WESTERN)
    assert own.asked == 6


@pytest.mark.parametrize("wide", [3, 5, 8])
def test_a_lone_dot_is_a_zero_in_urdu(wide):
    box = _draw_box()
    cv2.ellipse(box, (150, 48), (wide, wide + 1), 20, 0, 360, 50, -1, cv2.LINE_AA)
    (reading,) = default_number_reader().read_numbers([box], Script.URDU)
    assert (reading.state, reading.value) == (CellState.READ, 0)


def test_a_lone_dot_on_finely_printed_paper_is_a_zero_in_urdu():
    box = _draw_box()
    for radius in range(40, 400, 30):
        cv2.circle(box, (300, 200), radius, 215, 2, cv2.LINE_AA)
    cv2.circle(box, (120, 50), 4, 60, -1, cv2.LINE_AA)
    (reading,) = default_number_reader().read_numbers([box], Script.URDU)
    assert (reading.state, reading.value) == (CellState.READ, 0)
    assert reading.confidence > 0.85


def test_boxes_that_tell_nothing_are_western():
    reader = CombinedReader(SaysAlways(0, 1.0), SaysAlways(0, 1.0), EVENLY)
    assert reader.choose_script([_box()]) is Script.WESTERN


def test_an_empty_ruled_box_is_blank():
    (reading,) = default_number_reader().read_numbers([_draw_box()])
    assert (reading.state, reading.value) == (CellState.BLANK, None)


def test_a_dash_is_never_a_number():
    box = _draw_box()
    cv2.line(box, (95, 46), (150, 44), 60, 5, cv2.LINE_AA)
    (reading,) = default_number_reader().read_numbers([box])
    assert (reading.value, reading.mark) == (None, Mark.DASH)
    assert reading.alternatives[0][0] == 0


def test_a_figure_is_read_in_grey_and_in_colour_alike():
    box = _draw_box("362")
    colour = np.dstack([box, box, np.full_like(box, 225)])
    assert [one.value for one in default_number_reader().read_numbers([box, colour])] == [362, 362]


@pytest.mark.parametrize("shape", [(8, 8), (300, 40), (20, 900)])
def test_boxes_of_any_shape_are_borne(shape):
    (reading,) = default_number_reader().read_numbers([np.full(shape, 200, np.uint8)])
    assert reading.value is None


def test_no_cells_give_no_readings():
    assert default_number_reader().read_numbers([]) == []
