"""The shipped network: it loads without PyTorch, reads a box on its own, and says when its file is gone."""

import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.reading import number_network
from desktop.reading.learning.last_layer import LastLayer
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


class OneFeature:
    """A network that finds its first feature in the 20th column of every box."""

    def setInput(self, pictures):  # noqa: N802 (OpenCV's name)
        self.count = len(pictures)

    def forward(self):
        features = np.zeros((self.count, 144, 1, 40), np.float32)
        features[:, 0, 0, 20] = 1.0
        return features


def _rather_a_seven():
    """A last layer that makes a 7 of the first feature, with a probability of about 0.8."""
    weights, bias = np.zeros((24, 144)), np.full(24, -30.0)
    bias[0] = 0.0
    weights[8, 0] = 32.0
    return LastLayer(weights, bias)


@pytest.mark.parametrize(("shade", "state"), [(60, CellState.READ), (208, CellState.UNSURE)])
def test_where_there_is_hardly_any_ink_a_number_must_be_surer(shade, state):
    box = np.full((90, 260), 225, np.uint8)
    cv2.putText(box, "7", (60, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, shade, 5, cv2.LINE_AA)
    (reading,) = number_network.NumberNetwork(OneFeature(), _rather_a_seven()).read_numbers([box])
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


@pytest.mark.parametrize("name", ["MODEL_FILE", "LAST_LAYER_FILE"])
def test_a_missing_model_file_is_a_known_condition(name, monkeypatch):
    monkeypatch.setattr(number_network, name, "not_there")
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


def test_strings_are_probabilities_of_24_symbols_in_40_columns():
    (found,) = number_network.load_number_network().read_strings([_draw_box("362")])
    assert found.shape == (24, 40)
    assert found.sum(axis=0) == pytest.approx(1)


def test_a_last_layer_of_ones_own_reads_the_same_features_otherwise():
    shipped = number_network.load_number_network()
    swapped = shipped.last_layer.weights[[0, 2, 1, *range(3, 24)]]
    bias = shipped.last_layer.bias[[0, 2, 1, *range(3, 24)]]
    cells = [_draw_box("362"), _draw_box("10")]
    own = shipped.with_last_layer(LastLayer(swapped, bias)).read_strings(cells)
    for one, other in zip(shipped.read_strings(cells), own, strict=True):
        assert np.allclose(one[1], other[2])
        assert np.allclose(one[2], other[1])


def test_a_batch_is_read_as_its_boxes_one_by_one():
    network = number_network.load_number_network()
    cells = [_draw_box(str(number)) for number in range(70)]
    together = network.find_features(cells)
    alone = np.concatenate([network.find_features([cell]) for cell in cells[60:]])
    assert np.allclose(together[60:], alone, atol=1e-3)
