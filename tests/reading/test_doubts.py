"""Why a box should be looked at: seen in its picture or in what the recognisers say."""

import cv2
import numpy as np

from desktop.reading.doubts import find_doubts
from desktop.reading.meanings import Kind, Meaning
from desktop.reading.values import Doubt

SEVEN = {Meaning(Kind.NUMBER, 7): 0.9}


def _draw(text="74", shade=50, at=(60, 62), size=(90, 220)):
    box = np.full(size, 225, np.uint8)
    cv2.putText(box, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.5, shade, 4, cv2.LINE_AA)
    return box


def _doubts(box, first=SEVEN, second=SEVEN, weighed=SEVEN):
    return find_doubts(box, first, second, weighed)


def test_a_clear_box_raises_no_doubt():
    assert _doubts(_draw()) == ()


def test_a_faint_figure_is_said_to_be_faint():
    assert _doubts(_draw(shade=212)) == (Doubt.FAINT,)


def test_a_box_of_few_pixels_is_said_to_be_small():
    small = cv2.resize(_draw(), (50, 20), interpolation=cv2.INTER_AREA)
    assert Doubt.SMALL in _doubts(small)


def test_a_figure_over_the_lower_edge_touches_the_line():
    assert _doubts(_draw(at=(60, 96))) == (Doubt.TOUCHES_LINE,)


def test_strokes_drawn_over_are_seen():
    box = _draw()
    cv2.circle(box, (110, 46), 12, 50, -1)
    assert _doubts(box) == (Doubt.OVERWRITTEN,)


def test_what_the_recognisers_say_is_told_apart():
    struck = {Meaning(Kind.REWRITTEN, 7): 0.25, Meaning(Kind.NUMBER, 7): 0.2}
    found = _doubts(_draw(), second={Meaning(Kind.NUMBER, 1): 0.9}, weighed=struck)
    assert found == (Doubt.STRUCK, Doubt.READERS_DIFFER, Doubt.UNLIKE_ANY)
