"""The reader is fitted to confirmed boxes, and kept only when it reads held-back entries better."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from desktop.reading.calibration import Calibration
from desktop.reading.combined_reader import CombinedReader, ScriptReader, load_combined_reader
from desktop.reading.ctc_decoding import FIRST_URDU, FIRST_WESTERN, soften
from desktop.reading.learning import improvement_file
from desktop.reading.learning.confirmed_cells import ConfirmedCell
from desktop.reading.learning.improvement_file import load_improved_reader, load_improvement, save_improvement
from desktop.reading.learning.improving import (
    ScriptImprovement,
    improve_reader,
    is_held_back,
    spell_label,
)
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.number_network import load_shipped_layer
from desktop.reading.values import Script

SYMBOLS, COLUMNS = 24, 40
SHIPPED = LastLayer(0.34 * np.eye(SYMBOLS), np.zeros(SYMBOLS))
CALIBRATION = Calibration(alone=1.0, first=1.0, second=0.02, floor=1e-4, certain=0.99999)


@dataclass(frozen=True)
class PaintedNetwork:
    """Sees the symbols that the test painted into the first row of a box."""

    last_layer: LastLayer

    def find_features(self, cells):
        features = np.zeros((len(cells), SYMBOLS, COLUMNS), np.float32)
        for place, cell in enumerate(cells):
            features[place, cell[0, :COLUMNS, 0], np.arange(COLUMNS)] = 30
        return features

    def read_strings(self, cells):
        scores = self.last_layer.score(self.find_features(cells).astype(np.float64))
        return list(soften(scores.astype(np.float32)))

    def with_last_layer(self, last_layer):
        return replace(self, last_layer=last_layer)


class SeesNothing:
    """A second recogniser that takes every box for an empty one."""

    def read_strings(self, cells):
        return [np.eye(SYMBOLS, 1) @ np.ones((1, COLUMNS)) for _ in cells]


def make_cell(number, entry, *, one_looks_like_seven, script=Script.WESTERN):
    image = np.full((60, 160, 3), 235, np.uint8)
    image[15:45, 40:120:6] = 30
    image[0, :COLUMNS] = 0
    first = FIRST_URDU if script is Script.URDU else FIRST_WESTERN
    for place, digit in enumerate(str(number)):
        symbol = first + int("7" if digit == "1" and one_looks_like_seven else digit)
        image[0, 4 + 6 * place : 6 + 6 * place] = symbol
    return ConfirmedCell(image, str(number), "candidate.1.total", script, "shipped", None, f"entry-{entry}")


def make_cells(entries, *, one_looks_like_seven, script=Script.WESTERN):
    """Numbers without a 7, so that what looks like one can be learnt."""
    chance = np.random.default_rng(7)
    return [
        make_cell(number, entry, one_looks_like_seven=one_looks_like_seven, script=script)
        for entry in range(entries)
        for number in chance.choice([10, 12, 31, 41, 118, 205, 3, 46, 91, 150], 8)
    ]


def improve(cells):
    networks = {script: PaintedNetwork(SHIPPED) for script in Script}
    urdu = ScriptReader(networks[Script.URDU], CALIBRATION)
    shipped = CombinedReader(networks[Script.WESTERN], SeesNothing(), CALIBRATION, urdu)
    return improve_reader(shipped, networks, cells)


def test_hands_that_were_misread_are_read_better_and_the_improvement_is_offered():
    report = improve(make_cells(18, one_looks_like_seven=True))
    assert report.improvement is not None
    assert report.after.exact > report.before.exact
    assert report.after.log_loss < report.before.log_loss


def test_urdu_digits_teach_the_network_for_urdu_digits_and_no_other():
    report = improve(make_cells(18, one_looks_like_seven=True, script=Script.URDU))
    assert report.improvement is not None
    assert set(report.improvement) == {Script.URDU}
    assert report.after.exact > report.before.exact


def test_a_script_that_is_read_well_stays_as_shipped_beside_one_that_is_improved():
    cells = [
        *make_cells(18, one_looks_like_seven=True, script=Script.URDU),
        *(
            replace(cell, label=cell.label if is_held_back(cell.entry_id) else cell.label.replace("1", "7"))
            for cell in make_cells(18, one_looks_like_seven=False)
        ),
    ]
    report = improve(cells)
    assert set(report.improvement) == {Script.URDU}
    assert report.before.numbers == sum(is_held_back(cell.entry_id) for cell in cells)


def test_what_is_measured_taught_nothing():
    cells = make_cells(18, one_looks_like_seven=True)
    report = improve(cells)
    assert report.held_back == sum(is_held_back(cell.entry_id) for cell in cells)
    assert 0 < report.held_back < report.cells


@pytest.mark.parametrize("entries", [2, 5])
def test_a_few_forms_change_nothing(entries):
    report = improve(make_cells(entries, one_looks_like_seven=True))
    assert (report.has_enough, report.improvement) == (False, None)


def test_wrong_lessons_are_not_kept():
    """Entries that teach say that a 1 is a 7; those held back say that it is not."""
    cells = [
        replace(cell, label=cell.label if is_held_back(cell.entry_id) else cell.label.replace("1", "7"))
        for cell in make_cells(18, one_looks_like_seven=False)
    ]
    report = improve(cells)
    assert report.has_enough
    assert report.improvement is None


def test_urdu_digits_are_spelled_with_their_own_symbols():
    western = make_cell(17, 1, one_looks_like_seven=False)
    assert spell_label(western) == [2, 8]
    assert spell_label(replace(western, script=Script.URDU)) == [14, 20]
    assert spell_label(replace(western, label="-")) == [11]


def test_an_improvement_comes_back_from_its_file(tmp_path):
    improvement = improve(make_cells(18, one_looks_like_seven=True)).improvement
    save_improvement(tmp_path / "learning" / "reader.npz", improvement)
    loaded = load_improvement(tmp_path / "learning" / "reader.npz")
    assert set(loaded) == {Script.WESTERN}
    layer, calibration = improvement[Script.WESTERN].last_layer, improvement[Script.WESTERN].calibration
    assert np.array_equal(loaded[Script.WESTERN].last_layer.weights, layer.weights)
    assert loaded[Script.WESTERN].calibration == calibration


def test_each_script_is_read_by_the_layer_that_was_fitted_to_it(tmp_path):
    shipped = load_shipped_layer(Script.URDU)
    own = ScriptImprovement(LastLayer(shipped.weights * 1.01, shipped.bias), CALIBRATION)
    save_improvement(tmp_path / "reader.npz", {Script.URDU: own})
    reader, usual = load_improved_reader(tmp_path / "reader.npz"), load_combined_reader()
    assert np.array_equal(reader.urdu.network.last_layer.weights, own.last_layer.weights)
    assert reader.find_calibration(Script.URDU) == CALIBRATION
    assert reader.first is usual.first
    assert reader.find_calibration(Script.WESTERN) == usual.calibration


def test_an_improvement_of_other_weights_or_a_damaged_one_counts_as_none(tmp_path, monkeypatch):
    file = tmp_path / "reader.npz"
    save_improvement(file, improve(make_cells(18, one_looks_like_seven=True)).improvement)
    with monkeypatch.context() as patch:
        patch.setattr(improvement_file, "_fingerprint_shipped", lambda: "a newer program")
        assert load_improvement(file) is None
    file.write_bytes(file.read_bytes()[:50])
    assert load_improvement(file) is None
    assert load_improvement(tmp_path / "never made.npz") is None
