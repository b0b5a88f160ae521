"""A real constituency through the window: made on the start page, its stations imported, a form entered.

The candidates are those of the shipped list. No figure is ever typed beside one of them: in every box of a
candidate the key N says that it was not captured.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from db.fields import VOTERS_ASSIGNED, split_candidate_field
from db.figures import BLANK, NOT_CAPTURED, Figure
from desktop.ui.imports.window import ImportWindow
from desktop.workspace.entries import start_entry
from desktop.workspace.photos import list_copies
from desktop.workspace.stations import count_statuses, list_stations
from tests.builders.entry_by_keys import answer_findings, confirm_station
from tests.builders.photo_files import make_jpeg
from tests.builders.window import CONTROL, Person, read_table

STATIONS = """نمبر شمار,نام پولنگ اسٹیشن,مرد ووٹرز,خواتین ووٹرز,کل ووٹرز
1,گورنمنٹ بوائز سکول نمبر ۱,۶۱۲,0,۶۱۲
2,گورنمنٹ گرلز سکول,0,540,540
3,بنیادی مرکز صحت,300,281,581
"""
"""Headers, names and some of the digits in Urdu; made up."""


def test_na_46_from_the_start_page_to_an_entered_form(sit_down, tmp_path):
    person = sit_down()
    make_workspace(person, tmp_path / "islamabad")
    import_stations(person, tmp_path)
    paste_photo(person, station=2)
    enter_form_without_votes(person)
    screen = person.go_to("comparison")
    rows = [row for row in read_table(screen.sums) if row[0]]
    assert len(rows) == 44
    # sum, official figure, difference: where nothing is known no zero stands either
    assert {(row[3], row[5], row[6]) for row in rows} == {("–", "", "")}


def make_workspace(person: Person, folder: Path) -> None:
    """Search for the seat, a name for oneself, a folder."""
    page = person.window.start_page.new
    page.seats.search.setFocus(Qt.FocusReason.TabFocusReason)
    person.type("na-46")
    for edit, text in ((page.person, "reader 1"), (page.folder, str(folder))):
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        edit.selectAll()
        person.type(text)
    person.push(page.create_button)
    assert (person.workspace.constituency_code, person.workspace.folder) == ("NA-46", folder)


def import_stations(person: Person, folder: Path) -> None:
    """From the empty board through the import window, in which every row stands before it is written."""
    path = folder / "stations.csv"
    path.write_text(STATIONS, encoding="utf-8-sig")
    board = person.window.stack.current_screen()
    person.chooser.choose(path)
    person.push(board.empty.button)
    window = board.findChild(ImportWindow)
    person.turn_to(window)
    person.push(window.panel.empty.button)
    assert window.panel.foot.summary.text().startswith("3 new · 0 changed")
    person.push(window.panel.foot.write_button)
    person.press(Qt.Key.Key_Escape)
    person.wait_for(lambda: board.findChild(ImportWindow) is None)
    person.turn_to(person.window)
    rows = list_stations(person.workspace)
    assert [row.voters_total for row in rows] == [612, 540, 581]
    assert rows[2].name_ur == "بنیادی مرکز صحت"


def paste_photo(person: Person, station: int) -> None:
    """A picture from the clipboard, Ctrl+V; its tile, the station's serial, Enter."""
    screen = person.go_to("photos")
    QGuiApplication.clipboard().setImage(QImage.fromData(make_jpeg(1)))
    person.press(Qt.Key.Key_V, CONTROL)
    person.wait_for(screen.parts.model.rowCount)
    screen.parts.tray.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(Qt.Key.Key_Return)
    person.type(str(station))
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert [copy.station_serial for copy in list_copies(person.workspace)] == [station]


def enter_form_without_votes(person: Person) -> None:
    """Voters assigned as in the station list, nothing beside a candidate, the other boxes blank."""
    screen = person.go_to("entry")
    (copy,) = list_copies(person.workspace)
    fields = start_entry(person.workspace, copy.id).fields
    confirm_station(person, copy.station_serial)
    assert len({split[0] for field in fields if (split := split_candidate_field(field))}) == 44
    for field in fields:
        assert person.cursor.field == field
        if field == VOTERS_ASSIGNED:
            person.type("540")
        else:
            person.type("n" if split_candidate_field(field) else "b")
        person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return, CONTROL)
    person.wait()
    errors = answer_findings(person, screen, "no figures are typed here")
    assert set(errors) == {"E102", "E104", "E105", "E106", "E107"}, "of two pages one is here"
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert count_statuses(list_stations(person.workspace))["entered"] == 1
    assert screen.parts.progress.text() == "1 of 1 forms entered"
    figures = start_entry(person.workspace, copy.id).figures
    assert figures.pop(VOTERS_ASSIGNED) == Figure.of(540)
    assert {figure for field, figure in figures.items() if split_candidate_field(field)} <= {NOT_CAPTURED}
    assert {figure for field, figure in figures.items() if not split_candidate_field(field)} == {BLANK}
