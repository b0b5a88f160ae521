"""The main job through the window, from the photos on a phone to a merged bundle, with real keys.

What is done by hand: taking the 26 photos in, having them read, saying of each which station it shows
(half of them by the serial, half by taking the suggestion), and all 23 forms. Seven forms that hold something
odd are gone through box by box with Enter, the others as a hurried person does: Tab from one doubtful box
to the next, whatever else is seen to be wrong corrected, Ctrl+Enter twice. What stands on the paper comes
from truth.json; the machine's own reading is confirmed where it is right and typed over where it is not.
Not by hand: the two empty workspaces of the specimen constituency are made without the window, which offers
the specimen only with its photos; files are chosen by `FileChooser` instead of the system's dialog.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from db.figures import Figure, FigureState
from desktop.ui.entry.figure_edit import FigureEdit
from desktop.ui.imports.window import ImportWindow
from desktop.ui.photos.intake_outcome import OutcomeKind
from desktop.ui.photos.tray_rows import TrayFilter
from desktop.workspace.entries import start_entry
from desktop.workspace.photos import list_copies, list_photos
from desktop.workspace.specimen import (
    create_specimen_workspace,
    specimen_form47_path,
    specimen_photo_paths,
)
from desktop.workspace.stations import count_statuses, list_stations
from desktop.workspace.workspace import check_workspace, close_workspace
from tests.builders.entry_by_keys import answer_findings, confirm_station, waits_for_answers
from tests.builders.specimen_sheets import read_truth
from tests.builders.window import CONTROL, Person, read_table

TRUTH = read_truth()
BOX_BY_BOX = {3, 4, 7, 9, 10, 12, 18}
"""Wrong sum, totals only, struck out, dash, sideways, swapped on Form 47, blank."""
NO_FORM, SAME_AGAIN = "IMG_20250101_215949.jpg", "IMG-20250101-WA0007.jpg"
REASON = "the presiding officer added wrongly"


def figure_of(plain: dict) -> Figure:
    return Figure(FigureState(plain["state"]), plain["number"])


PAPERS = {
    photo["station"]: {name: figure_of(plain) for name, plain in photo["fields"].items()}
    for photo in TRUTH["photos"].values()
    if photo["station"] is not None
}
"""Station → box → what stands on the paper."""


def make_empty_specimen(folder: Path, person_name: str) -> Path:
    close_workspace(create_specimen_workspace(folder, person_name=person_name, with_photos=False))
    return folder


def test_from_the_photos_on_a_phone_to_the_same_totals_in_another_workspace(sit_down, tmp_path):
    person = sit_down()
    person.open_workspace(make_empty_specimen(tmp_path / "first", "reader 1"))
    take_photos_in(person)
    assign_photos(person)
    enter_forms(person)
    import_form47(person)
    sums = look_at_comparison(person)
    bundle = export_bundle(person, tmp_path / "first.ginti.zip")
    person.click(person.window.title_line.workspace_button)
    person.open_workspace(make_empty_specimen(tmp_path / "second", "coordinator"))
    merge_bundle(person, bundle)
    assert look_at_comparison(person) == sums
    assert len(list_photos(person.workspace)) == 25
    assert check_workspace(person.workspace) == ()


def take_photos_in(person: Person) -> None:
    """Ctrl+O, the photos of the phone's folder, then “Read new”."""
    screen = person.go_to("photos")
    person.chooser.choose(*specimen_photo_paths())
    person.press(Qt.Key.Key_O, CONTROL)
    person.wait_for(lambda: person.notice)
    assert "25 taken in" in person.notice
    assert "1 here already" in person.notice
    kinds = [line.kind for line in screen.parts.outcomes.model.lines]
    assert kinds == [OutcomeKind.DUPLICATE, OutcomeKind.ALIKE]
    person.push(screen.parts.bar.read_all)
    assert "24 read" in person.notice
    assert "1 with no form recognised" in person.notice


def assign_photos(person: Person) -> None:
    """Tile by tile; a photo of no form and one that is there twice are withdrawn with a reason."""
    screen = person.window.stack.current_screen()
    tray, search = screen.parts.tray, screen.parts.pane.assign_box.picker.search
    person.push(screen.parts.bar.chips[TrayFilter.UNASSIGNED])
    tray.setFocus(Qt.FocusReason.TabFocusReason)
    person.wait()
    person.press(Qt.Key.Key_Return)
    for turn in range(25):
        assert person.cursor is search
        row = tray.current_row
        if row.file_name in {NO_FORM, SAME_AGAIN}:
            withdraw(person, screen, "no form" if row.file_name == NO_FORM else "the same photo again")
        else:
            assign(person, row, TRUTH["photos"][row.file_name]["station"], types_serial=turn % 2 == 0)
    assert screen.parts.model.rowCount() == 0
    serials = [copy.station_serial for copy in list_copies(person.workspace)]
    assert sorted(serials) == sorted(PAPERS)


def assign(person: Person, row, station: int, *, types_serial: bool) -> None:
    """The serial and Enter; or Enter, which marks the station read in the header, and Enter again."""
    if types_serial or row.suggested_station != station:
        person.type(str(station))
    else:
        person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return)
    person.wait()


def withdraw(person: Person, screen, reason: str) -> None:
    person.press(Qt.Key.Key_Backspace, CONTROL)
    person.wait_for(screen.parts.withdraw_strip.reason.hasFocus)
    person.type(reason)
    person.press(Qt.Key.Key_Return)
    person.wait()


def enter_forms(person: Person) -> None:
    """Every form that waits, in the order in which they come."""
    screen = person.go_to("entry")
    entered = []
    while screen.parts.stack.currentIndex() == 0:
        station = screen.form.form.station.serial
        paper = PAPERS[station]
        confirm_station(person, station)
        if station in BOX_BY_BOX:
            enter_box_by_box(person, paper)
        else:
            enter_what_is_doubtful(person, screen, paper)
        finish_form(person, screen)
        entered.append(station)
    assert entered == sorted(PAPERS)
    for copy in list_copies(person.workspace):
        assert start_entry(person.workspace, copy.id).figures == PAPERS[copy.station_serial]
    assert count_statuses(list_stations(person.workspace))["entered"] == len(PAPERS)


def enter_box_by_box(person: Person, paper: dict[str, Figure]) -> None:
    while person.cursor.field != next(iter(paper)):
        person.press(Qt.Key.Key_Up)
    for field, figure in paper.items():
        assert person.cursor.field == field
        put_right(person, figure)
        person.press(Qt.Key.Key_Return)


def enter_what_is_doubtful(person: Person, screen, paper: dict[str, Figure]) -> None:
    edits = [screen.parts.grid.edit_of(field) for field in paper]
    while left := screen.form.form.left_to_visit:
        if person.cursor.field not in left:
            person.press(Qt.Key.Key_Tab)
        put_right(person, paper[person.cursor.field])
        person.press(Qt.Key.Key_Tab)
    for edit in edits:
        if not shows(edit, paper[edit.field]):
            person.qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
            put_right(person, paper[edit.field])


def put_right(person: Person, figure: Figure) -> None:
    """What a careful person does in the box under the cursor."""
    edit = person.cursor
    assert isinstance(edit, FigureEdit)
    if figure.state is FigureState.BLANK:
        person.type("b")
        return
    if figure.state is FigureState.DASH:
        person.type("-")
        return
    if edit.text() != str(figure.number):
        person.type(str(figure.number))
    if figure.state is FigureState.STRUCK_REWRITTEN and not edit.is_rewritten:
        person.type("s")


def shows(edit: FigureEdit, figure: Figure) -> bool:
    """Whether the box looks as the paper does; an empty one stands for a blank."""
    if edit.figure is not None:
        return edit.figure == figure
    return edit.text() == ("" if figure.state is FigureState.BLANK else str(figure.number))


def finish_form(person: Person, screen) -> None:
    """Ctrl+Enter; once more when it asks whether the sure readings are right; an answer to each finding."""
    station = screen.form.form.station.serial
    person.press(Qt.Key.Key_Return, CONTROL)
    if "nobody visited them" in person.notice:
        person.press(Qt.Key.Key_Return, CONTROL)
    if waits_for_answers(screen):
        errors = answer_findings(person, screen, REASON)
        assert bool(errors) == (station == 3)
        person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.notice == f"Station {station}, agent's copy: entered."


def import_form47(person: Person) -> None:
    """From the empty screen's button through the import window to the version in the list."""
    screen = person.go_to("official")
    person.chooser.choose(specimen_form47_path())
    person.push(screen.empty.button)
    window = screen.findChild(ImportWindow)
    person.turn_to(window)
    person.push(window.panel.empty.button)
    assert window.panel.foot.summary.text().startswith("21 figures · 0 lines with a fault")
    person.push(window.panel.foot.write_button)
    person.press(Qt.Key.Key_Escape)
    person.wait_for(lambda: screen.findChild(ImportWindow) is None)
    person.turn_to(person.window)
    assert [row[0] for row in read_table(screen.versions.list)] == ["Form 47"]


def look_at_comparison(person: Person) -> str:
    """What the table says, as text for a spreadsheet."""
    screen = person.go_to("comparison")
    rows = read_table(screen.sums)
    differing = {row[0]: row[6] for row in rows if row[6] not in {"", "0"}}
    assert differing == {"2": "-90", "3": "+90", "7": "+100"}
    assert screen.hint.isVisible()
    assert "No figures from 1 of 24 polling stations: 017" in screen.hint.label.text()
    person.push(screen.copy_button)
    return QGuiApplication.clipboard().text()


def export_bundle(person: Person, target: Path) -> Path:
    screen = person.go_to("bundles")
    person.chooser.choose(target)
    person.push(screen.export_card.button)
    assert str(target) in person.notice
    return target


def merge_bundle(person: Person, bundle: Path) -> None:
    """Choose, look at the preview, take it in; choosing it again says that all is here."""
    screen = person.go_to("bundles")
    person.chooser.choose(bundle)
    person.push(screen.import_card.choose_button)
    assert "will be added" in screen.import_card.verdict.text()
    person.push(screen.import_card.import_button)
    person.push(screen.import_card.choose_button)
    assert screen.import_card.verdict.text() == "Everything in this bundle is already here."
    assert not screen.import_card.import_button.isEnabled()
