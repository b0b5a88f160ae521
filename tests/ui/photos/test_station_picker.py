"""A station is found by serial or by name in either language, without the mouse."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.photos.station_picker import StationPicker
from desktop.workspace.stations import StationRow


def make_station(serial: int, name_en: str, name_ur: str = "") -> StationRow:
    return StationRow(serial, name_en, name_ur, "combined", None, None, None, "no_photo", 0, (), None, ())


STATIONS = [
    make_station(1, "Girls School Bara Kahu", "گرلز سکول"),
    make_station(7, "Post Office Chand Bagh"),
    make_station(12, "Boys School Bara Kahu"),
    make_station(17, "Union Council"),
]


@pytest.fixture
def picker(qtbot, desk) -> StationPicker:
    picker = StationPicker(desk.language)
    qtbot.addWidget(picker)
    picker.put_stations(STATIONS)
    return picker


@pytest.mark.parametrize(
    ("text", "serial"), [("7", 7), ("۷", 7), ("boys", 12), ("bara kahu", 1), ("گرلز", 1), ("nowhere", None)]
)
def test_the_first_match_is_marked(qtbot, picker, text, serial):
    picker.search.setText(text)
    assert picker.serial == serial


def test_nothing_is_marked_before_anything_is_typed(picker):
    assert picker.serial is None


def test_enter_takes_the_marked_station(qtbot, picker):
    qtbot.keyClicks(picker.search, "chand")
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picked.args == [7]


def test_the_arrows_walk_through_the_list_from_the_search_line(qtbot, picker):
    qtbot.keyClicks(picker.search, "bara")
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.serial == 12
    qtbot.keyClick(picker.search, Qt.Key.Key_Up)
    assert picker.serial == 1


def test_enter_takes_nothing_when_nothing_is_found(qtbot, picker):
    qtbot.keyClicks(picker.search, "nowhere")
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def test_the_mark_stays_on_its_station_when_the_list_changes(picker):
    picker.mark(12)
    picker.put_stations(STATIONS[1:])
    assert picker.serial == 12
    picker.put_stations(STATIONS[:1])
    assert picker.serial is None
