"""Opening a copy that others entered, as the board, the queue and the comparison do: no dead end, no leak."""

import pytest
from PySide6.QtCore import Qt

from db.fields import candidate_field
from db.figures import Figure
from desktop.ui.entry.entry_keys import Place
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.workspace import choose_person
from tests.builders.entry_desk import EntryDesk
from tests.builders.workspace import CLOSING, add_copy, type_as_second, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def entered(workspace) -> str:
    """Entered once by reader 1; the form of station 2 waits."""
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    add_copy(workspace, station=2)
    return copy_id


@pytest.fixture
def settled(workspace, entered) -> str:
    type_as_second(choose_person(workspace, "reader 2"), entered)
    return entered


@pytest.fixture
def differing(workspace, entered) -> str:
    type_as_second(choose_person(workspace, "reader 2"), entered, SWAPPED)
    return entered


@pytest.fixture
def third(qtbot, workspace, desk) -> EntryDesk:
    return EntryDesk(qtbot, choose_person(workspace, "reader 3"), desk)


def choose_purpose(screen, purpose: str) -> None:
    screen.parts.top.choose_purpose(purpose)


def list_shown(screen) -> set[str]:
    model = screen.parts.look_page.figures.model()
    return {model.index(row, 1).data() for row in range(model.rowCount())}


@pytest.mark.parametrize("mode", [0, 1])
def test_a_form_entered_once_by_another_opens_as_a_blind_second_entry_and_says_so(third, entered, mode):
    screen = third.open()
    screen.parts.mode_box.setCurrentIndex(mode)
    screen.open_copy(entered)
    assert (screen.form.copy_id, screen.form.form.mode) == (entered, "blind")
    assert (third.desk.notices.latest.kind, "second reader" in third.desk.notices.latest.text) == (
        "info",
        True,
    )
    assert not screen.form.form.suggestions
    assert {screen.parts.grid.edit_of(field).text() for field in CLOSING} == {""}


@pytest.mark.parametrize("purpose", ["first", "second"])
@pytest.mark.parametrize("mode", [0, 1])
def test_ones_own_form_opens_to_be_corrected_whatever_was_chosen_above(person, entered, purpose, mode):
    screen = person.open()
    screen.parts.mode_box.setCurrentIndex(mode)
    choose_purpose(screen, purpose)
    screen.open_copy(entered)
    assert screen.form.copy_id == entered
    assert screen.form.form.figures[C1] == Figure.of(70)
    assert "can be corrected" in person.desk.notices.latest.text


def test_a_settled_form_is_shown_with_what_was_read_and_enter_leads_to_the_next_form(third, settled):
    screen = third.open()
    screen.open_copy(settled)
    third.wait()
    page = screen.parts.look_page
    assert page.isVisible()
    assert {"70", "20", "10"} <= list_shown(screen)
    assert screen.work.keys.place is Place.LOOK
    third.press(Qt.Key.Key_Return)
    assert screen.form is not None
    assert screen.form.form.station.serial == 2


def test_a_settled_form_can_be_read_anew_by_keys_without_what_others_read(third, settled):
    screen = third.open()
    screen.open_copy(settled)
    third.press(Qt.Key.Key_Backtab)
    assert third.cursor is screen.parts.look_page.read_button
    third.press(Qt.Key.Key_Return)
    assert (screen.form.copy_id, screen.form.form.mode) == (settled, "blind")
    assert {screen.parts.grid.edit_of(field).text() for field in CLOSING} == {""}


def test_where_readers_differ_enter_leads_to_differences_and_neither_figure_is_shown(third, differing, qtbot):
    screen = third.open()
    screen.open_copy(differing)
    third.wait()
    assert not {"70", "20"} & list_shown(screen)
    assert "differs" in list_shown(screen)
    with qtbot.waitSignal(screen.differences_wanted) as asked:
        third.press(Qt.Key.Key_Return)
    assert asked.args == [1]


def test_who_reads_at_the_station_blind_sees_no_figure_of_the_settled_copy(third, workspace, settled):
    beside = add_copy(workspace, station=1, seed=9)
    start_entry(third.workspace, beside, "blind")
    save_figure(third.workspace, beside, C1, Figure.of(70))
    screen = third.open()
    screen.open_copy(settled)
    third.wait()
    assert screen.parts.look_page.isVisible()
    assert list_shown(screen) == set()
    assert "no figures are shown" in screen.parts.look_page.why.text()


def test_what_is_looked_at_stays_when_the_screen_is_read_again_and_escape_leads_to_the_board(
    third, settled, qtbot
):
    screen = third.open()
    screen.open_copy(settled)
    screen.refresh()
    third.wait()
    assert screen.parts.look_page.isVisible()
    with qtbot.waitSignal(screen.station_chosen) as asked:
        third.press(Qt.Key.Key_Escape)
    assert asked.args == [1]


def test_the_pictures_of_what_was_looked_at_go_when_it_is_left(third, settled):
    screen = third.open()
    page, keeping = screen.parts.look_page, screen.parts.look_page._pictures
    screen.open_copy(settled)
    (looked_at,) = page.look.pages
    third.wait(lambda: keeping.find_kept(looked_at) is not None)
    screen.refresh()
    third.press(Qt.Key.Key_Return)
    assert screen.form is not None
    third.wait()
    assert keeping.find_kept(looked_at) is None
