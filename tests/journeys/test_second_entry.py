"""Two people read one specimen form and differ in two boxes; a third settles what is left. With real keys.

Reader 1 enters it assisted; in Settings reader 2 takes over. Reader 2 enters it blind, box by box, swaps two
digits in one box and takes a zero for a dash in another. The second look says which boxes, not what the other
read: the swapped digits are mended, the dash is kept. Differences then holds one box; the coordinator settles
it by three keys, and the comparison counts the candidate that was unknown until then.
Not by hand: the photo is taken in, read and assigned without the window; the other story shows how.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.figures import DASH, Figure, FigureState
from desktop.ui.differences.reasons import COMMON_REASONS
from desktop.workspace.comparing import compare
from desktop.workspace.differences import count_waiting_for_look, list_differences, list_settled
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos
from desktop.workspace.readings import read_photos
from desktop.workspace.specimen import create_specimen_workspace, specimen_photo_paths
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import close_workspace
from tests.builders.specimen_sheets import read_truth
from tests.builders.window import CONTROL, Person

PHOTO, STATION = "IMG_20250101_203836 (1).jpg", 5
PAPER = {
    field: Figure(FigureState(plain["state"]), plain["number"])
    for field, plain in read_truth()["photos"][PHOTO]["fields"].items()
}
SWAPPED, NO_ZERO = "voters_assigned", "candidate.6.total"
NOT_AS_LISTED = "W406"
"""Another number of voters than the list of polling stations has: a warning, noted by one key."""
ENTER = Qt.Key.Key_Return


@pytest.fixture
def folder(tmp_path) -> Path:
    """The specimen with one form, read by machine and assigned."""
    workspace = create_specimen_workspace(tmp_path / "seat", person_name="reader 1", with_photos=False)
    add_photos(workspace, [path for path in specimen_photo_paths() if path.name == PHOTO])
    (photo,) = list_photos(workspace)
    read_photos(workspace, [photo.id])
    assign_photo(workspace, photo.id, 1, CopyValues(STATION))
    close_workspace(workspace)
    return tmp_path / "seat"


def test_what_two_readers_differ_on_is_looked_at_again_then_settled_and_counted(sit_down, folder):
    person = sit_down()
    person.open_workspace(folder)
    assert PAPER[SWAPPED].number != swap_last_digits(PAPER[SWAPPED].number)
    assert PAPER[NO_ZERO] == Figure.of(0)

    enter_assisted(person)
    assert status(person) == "entered"

    work_as(person, "reader 2")
    enter_blind(person, {SWAPPED: str(swap_last_digits(PAPER[SWAPPED].number)), NO_ZERO: "-"})
    assert (list_differences(person.workspace), count_waiting_for_look(person.workspace)) == ((), 2)
    look_again(person)
    assert [each.field for each in list_differences(person.workspace)] == [NO_ZERO]
    assert votes_of(person, NO_ZERO) is None

    work_as(person, "coordinator")
    settle_the_rest(person)
    assert status(person) == "settled"
    assert votes_of(person, NO_ZERO) == 0


def swap_last_digits(number: int) -> int:
    text = str(number)
    return int(text[:-2] + text[-1] + text[-2])


def status(person: Person) -> str:
    return next(row.status for row in list_stations(person.workspace) if row.serial == STATION)


def votes_of(person: Person, field: str) -> int | None:
    """Σ Form 45 as the comparison has it."""
    return next(row.known_sum for row in compare(person.workspace).rows if row.field == field)


def work_as(person: Person, name: str) -> None:
    """Another person sits down: their name in Settings."""
    card = person.go_to("settings").person_card
    card.name.setFocus(Qt.FocusReason.TabFocusReason)
    card.name.lineEdit().selectAll()
    person.type(name)
    person.push(card.button)
    person.wait_for(lambda: person.workspace.person.name == name)


def confirm_station(person: Person) -> None:
    person.type(str(STATION))
    person.press(ENTER)


def enter_assisted(person: Person) -> None:
    """What must be visited, from one box to the next with Tab; the rest as it was read, after a look."""
    screen = person.go_to("entry")
    confirm_station(person)
    while left := screen.form.form.left_to_visit:
        if getattr(person.cursor, "field", "") not in left:
            person.press(Qt.Key.Key_Tab)
        type_figure(person, PAPER[person.cursor.field], Qt.Key.Key_Tab)
    for field, figure in PAPER.items():
        edit = screen.parts.grid.edit_of(field)
        if edit.figure is None and edit.text() != str(figure.number):
            person.qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
            type_figure(person, figure, ENTER)
    finish(person)
    person.press(ENTER, CONTROL)
    person.wait_for(lambda: "entered" in person.notice)


def enter_blind(person: Person, slips: dict[str, str]) -> None:
    """Every box in the paper's order; in `slips` something else than what stands there."""
    screen = person.go_to("entry")
    screen.parts.top.purpose_box.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(Qt.Key.Key_Down)
    person.wait()
    assert screen.parts.top.purpose == "second"
    confirm_station(person)
    assert not screen.form.form.suggestions
    for field in screen.form.form.fields:
        assert getattr(person.cursor, "field", None) == field, (field, person.cursor, person.notice)
        person.type(slips.get(field, str(PAPER[field].number)))
        person.press(ENTER)
    finish(person)
    assert [row.code for row in screen.parts.findings.list.rows if row.waits] == [NOT_AS_LISTED]
    person.type("0")
    person.press(ENTER)
    person.wait()


def type_figure(person: Person, figure: Figure, key: Qt.Key) -> None:
    if figure == DASH:
        person.type("-")
    else:
        person.type(str(figure.number))
    person.press(key)


def finish(person: Person) -> None:
    person.press(ENTER, CONTROL)
    person.wait()


def look_again(person: Person) -> None:
    """The boxes are marked without the other's figure; one is typed anew, the other confirmed as it is."""
    screen = person.window.stack.current_screen()
    assert screen.form.form.to_look_at == {SWAPPED, NO_ZERO}
    assert str(PAPER[SWAPPED].number) not in person.notice
    seen = []
    while left := screen.form.form.to_look_at:
        if getattr(person.cursor, "field", "") not in left:
            person.press(Qt.Key.Key_Tab)
        seen.append(person.cursor.field)
        if seen[-1] == SWAPPED:
            person.type(str(PAPER[SWAPPED].number))
        person.press(ENTER)
    assert sorted(seen) == sorted([SWAPPED, NO_ZERO])
    finish(person)
    person.wait()


def settle_the_rest(person: Person) -> None:
    """From the station on the board; both readings stand side by side now; three keys."""
    board = person.go_to("constituency").page
    person.type("/")
    person.type(str(STATION))
    person.press(ENTER)
    person.push(board.panel.settle_button)
    screen = person.window.stack.current_screen()
    assert person.window.stack.current_name == "differences"
    assert person.window.navigation.buttons["differences"].waiting == 1
    assert screen.current.field == NO_ZERO
    rows = screen.parts.work.figures.rows
    assert [row.accessibleName() for row in rows] == ["1: 0", "2: –"]
    person.type("1")
    person.type("c")
    person.press(ENTER)
    person.wait()
    (settled,) = list_settled(person.workspace)
    assert (settled.settled.by, settled.settled.reason) == ("coordinator", COMMON_REASONS[0])
    assert person.window.navigation.buttons["differences"].waiting == 0
    assert screen.parts.done.isVisible()
