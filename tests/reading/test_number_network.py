"""The shipped network: it loads without PyTorch, reads a box on its own, and says when its file is gone."""

import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.reading import number_network
from desktop.reading.number_image import read_number, read_number_image
from desktop.reading.number_reader import default_number_reader
from desktop.reading.values import CellState, NumberModelMissing

ROOT = Path(__file__).parents[2]


def _draw_box(text="", pen=4):
    box = np.full((90, 260), 225, np.uint8)
    cv2.rectangle(box, (2, 2), (257, 87), 70, 3)
    cv2.putText(box, text, (60, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 60, pen, cv2.LINE_AA)
    return box


def test_an_empty_ruled_box_is_blank():
    assert read_number(_draw_box()).state is CellState.BLANK


class RatherASeven:
    """A network that sees a 7 in every box, with a probability of about 0.8."""

    def setInput(self, pictures):  # noqa: N802 (OpenCV's name)
        self.count = len(pictures)

    def forward(self):
        scores = np.full((self.count, 13, 40), -30.0, np.float32)
        scores[:, 0] = 0.0
        scores[:, 8, 20] = 2.0
        return scores


@pytest.mark.parametrize(("shade", "state"), [(60, CellState.READ), (208, CellState.UNSURE)])
def test_where_there_is_hardly_any_ink_a_number_must_be_surer(shade, state):
    box = np.full((90, 260), 225, np.uint8)
    cv2.putText(box, "7", (60, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, shade, 5, cv2.LINE_AA)
    (reading,) = number_network.NumberNetwork(RatherASeven()).read_numbers([box])
    assert (reading.state, reading.alternatives[0][0]) == (state, 7)
    assert 0.6 < reading.alternatives[0][1] < 0.95


def test_a_dash_is_not_a_number():
    box = _draw_box()
    cv2.line(box, (95, 46), (150, 44), 60, 5, cv2.LINE_AA)
    reading = read_number(box)
    assert reading.value is None
    assert reading.state is CellState.UNSURE


def test_a_figure_is_read_in_grey_and_in_colour_alike():
    box = _draw_box("362")
    colour = np.dstack([box, box, np.full_like(box, 225)])
    assert read_number(box).alternatives[0][0] == 362
    assert read_number(colour).alternatives[0][0] == 362


@pytest.mark.parametrize("shape", [(8, 8), (300, 40), (20, 900)])
def test_boxes_of_any_shape_are_borne(shape):
    reading = read_number(np.full(shape, 200, np.uint8))
    assert reading.state is CellState.BLANK


def test_no_cells_give_no_readings():
    assert default_number_reader().read_numbers([]) == []


def test_a_picture_file_with_one_box_is_read(tmp_path):
    path = tmp_path / "box.png"
    cv2.imwrite(str(path), _draw_box("362"))
    plain = json.loads(json.dumps(read_number_image(path).as_json()))
    assert list(plain) == ["image", "value", "confidence", "alternatives", "seconds"]
    assert plain["image"] == "box.png"
    assert plain["alternatives"][0][0] == 362


def test_a_missing_model_file_is_a_known_condition(monkeypatch):
    monkeypatch.setattr(number_network, "MODEL_FILE", "not_there.onnx")
    with pytest.raises(NumberModelMissing) as missing:
        number_network.load_number_network.__wrapped__()
    assert missing.value.code == "R020"


def test_reading_needs_neither_torch_nor_onnx_nor_qt_nor_the_store():
    script = (
        "import sys; from desktop.reading.photo_reading import read_photo; "
        "from desktop.reading.number_reader import default_number_reader as d; d(); "
        "print([m for m in ('torch', 'onnx', 'onnxruntime', 'PySide6', 'sqlmodel') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
