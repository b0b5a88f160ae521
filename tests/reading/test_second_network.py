"""The second recogniser: its strips, its file, and that boxes read together are read as they are alone."""

import cv2
import numpy as np
import pytest

from desktop.reading import second_network
from desktop.reading.second_image import STRIP_HEIGHT, STRIP_WIDTHS, prepare_strip
from desktop.reading.second_network import load_second_network
from desktop.reading.values import NumberModelMissing


def _draw_box(text, width=260):
    box = np.full((90, width), 225, np.uint8)
    cv2.putText(box, text, (20, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 60, 4, cv2.LINE_AA)
    return box


@pytest.mark.parametrize("shape", [(34, 60), (90, 260, 3), (8, 8), (300, 40), (20, 900)])
def test_a_strip_has_one_of_a_few_widths(shape):
    strip = prepare_strip(np.full(shape, 200, np.uint8))
    assert strip.shape[0] == STRIP_HEIGHT
    assert strip.shape[1] in STRIP_WIDTHS


def test_a_strip_holds_the_writing_only():
    assert prepare_strip(_draw_box("5", width=600)).shape[1] < prepare_strip(_draw_box("54321")).shape[1]


def test_boxes_read_together_are_read_as_alone():
    network = load_second_network()
    boxes = [_draw_box("362"), _draw_box("5"), _draw_box("40817"), _draw_box("27")]
    together = network.read_strings(boxes)
    for box, columns in zip(boxes, together, strict=True):
        (alone,) = network.read_strings([box])
        assert columns.shape[0] == 24
        assert columns == pytest.approx(alone, abs=1e-3)
        assert columns.sum(axis=0) == pytest.approx(np.ones(columns.shape[1]))


def test_a_missing_model_file_is_a_known_condition(monkeypatch):
    monkeypatch.setattr(second_network, "SECOND_MODEL_FILE", "not_there.onnx")
    with pytest.raises(NumberModelMissing) as missing:
        load_second_network.__wrapped__()
    assert missing.value.code == "R020"
