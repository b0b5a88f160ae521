"""The shipped network: it loads without PyTorch, reads a box on its own, and says when its file is gone."""

import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.reading import number_network
from desktop.reading.ctc_decoding import decode_strings
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.number_image import read_number_image
from desktop.reading.values import NumberModelMissing

ROOT = Path(__file__).parents[2]


def _draw_box(text="", pen=4):
    box = np.full((90, 260), 225, np.uint8)
    cv2.rectangle(box, (2, 2), (257, 87), 70, 3)
    cv2.putText(box, text, (60, 68), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 60, pen, cv2.LINE_AA)
    return box


def test_a_picture_file_with_one_box_is_read(tmp_path):
    path = tmp_path / "box.png"
    cv2.imwrite(str(path), _draw_box("362"))
    plain = json.loads(json.dumps(read_number_image(path).as_json()))
    assert list(plain) == [
        "image", "value", "confidence", "alternatives", "seconds",
        "state", "mark", "doubts", "empty_share", "script",
    ]  # fmt: skip
    assert plain["image"] == "box.png"
    assert plain["alternatives"][0][0] == 362


@pytest.mark.parametrize(
    ("name", "load"),
    [
        ("MODEL_FILE", number_network.load_number_network),
        ("LAST_LAYER_FILE", number_network.load_number_network),
        ("URDU_MODEL_FILE", number_network.load_urdu_network),
        ("URDU_LAST_LAYER_FILE", number_network.load_urdu_network),
    ],
)
def test_a_missing_model_file_is_a_known_condition(name, load, monkeypatch):
    monkeypatch.setattr(number_network, name, "not_there")
    with pytest.raises(NumberModelMissing) as missing:
        load.__wrapped__()
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


def test_no_boxes_give_no_strings():
    assert number_network.load_number_network().read_strings([]) == []


def test_the_shipped_network_reads_digits_of_both_scripts():
    network = number_network.load_number_network()
    western, urdu = (
        decode_strings(one)[0][0] for one in network.read_strings([_draw_box("362"), _draw_urdu()])
    )
    assert western == (4, 7, 3)
    assert urdu == (22, 14, 21)


def test_the_network_for_urdu_digits_reads_them():
    (found,) = number_network.load_urdu_network().read_strings([_draw_urdu()])
    assert decode_strings(found)[0][0] == (22, 14, 21)


def _draw_urdu():
    """۹۱۸ by its strokes."""
    box = np.full((90, 260), 225, np.uint8)
    nine = [(97, 40), (82, 44), (78, 30), (92, 26), (97, 36), (102, 66)]
    for stroke in (nine, [(122, 26), (126, 66)], [(146, 66), (158, 26), (170, 66)]):
        cv2.polylines(box, [np.array(stroke)], isClosed=False, color=60, thickness=4, lineType=cv2.LINE_AA)
    return box
