"""Entering forms through the screen with real keys: what is on disk, what stops it, what comes next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from db.fields import candidate_field
from db.figures import BLANK, Figure
from desktop.workspace.entries import list_entry_queue, start_entry
from desktop.workspace.photos import list_photos
from desktop.workspace.stations import list_stations
from desktop.workspace.templates import list_templates
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form

C1, C2, C3 = (candidate_field(serial) for serial in (1, 2, 3))


@pytest.fixture
def read_copy(workspace) -> str:
    copy_id = add_copy(workspace, station=1)
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    return copy_id


@pytest.fixture
def make_screen(person):
    """The screen with the cursor in the first figure: the station was typed."""
    return person.open_at_figures


@pytest.fixture
def press(person):
    return person.press


@pytest.fixture
def type_keys(person):
    return person.enter


def finish(press) -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def entered(workspace, copy_id):
    return start_entry(workspace, copy_id).figures


def status_of(workspace, serial: int) -> str:
    return next(row.status for row in list_stations(workspace) if row.serial == serial)


def test_without_a_form_the_screen_says_where_to_begin(make_screen):
    screen = make_screen()
    assert screen.parts.is_nothing_shown
    assert "Photos" in screen.parts.nothing.text()


def test_a_typed_figure_is_on_disk_before_the_cursor_moves(workspace, make_screen, type_keys):
    copy_id = add_copy(workspace, station=1)
    make_screen()
    type_keys("900")
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}


def test_a_whole_form_typed_by_keys_becomes_an_entry_and_the_next_form_comes(
    qtbot, workspace, make_screen, type_keys, press
):
    add_copy(workspace, station=1)
    second = add_copy(workspace, station=2)
    screen = make_screen()
    for number in CLOSING.values():
        type_keys(str(number))
    with qtbot.wait_signal(screen.facts_changed):
        finish(press)
    assert status_of(workspace, 1) == "entered"
    assert screen.parts.queue.currentData() == second
    assert QApplication.focusWidget() is screen.parts.grid.station_box.edit


def test_the_form_that_is_entered_first_becomes_the_template(qtbot, workspace, read_copy, person):
    screen = person.open_at_figures()
    person.visit_what_is_asked(screen, CLOSING)
    person.finish()
    with qtbot.wait_signal(screen.facts_changed):
        person.finish()
    (template,) = list_templates(workspace)
    assert template.photo_id == list_photos(workspace)[0].id


def test_readings_become_figures_only_when_the_person_confirms_them(
    qtbot, workspace, read_copy, make_screen, press, person
):
    screen = make_screen()
    person.visit_what_is_asked(screen, CLOSING)
    visited = entered(workspace, read_copy)
    assert len(visited) < len(CLOSING)
    finish(press)
    assert entered(workspace, read_copy) == visited
    framed = {field for field in CLOSING if screen.parts.grid.edit_of(field).property("found")}
    assert framed == CLOSING.keys() - visited.keys(), "what would be taken over unvisited is framed"
    assert f"{len(framed)} figures" in person.desk.notices.latest.text
    with qtbot.wait_signal(screen.facts_changed):
        finish(press)
    assert status_of(workspace, 1) == "entered"


def test_a_doubtful_box_must_be_visited_before_finishing(workspace, make_screen, press, desk):
    copy_id = add_copy(workspace, station=1)
    # with this figure the sums do not close: nothing but the strokes speaks for it
    add_reading(workspace, list_photos(workspace)[0].id, {**CLOSING, C2: 21}, confidence=0.7)
    screen = make_screen()
    finish(press)
    assert desk.notices.latest.kind == "warning"
    assert "Doubtful figures to look at" in desk.notices.latest.text
    assert entered(workspace, copy_id) == {}
    assert screen.parts.grid.edit_of(C2).look == "unsure"


def test_tab_goes_from_one_doubtful_box_to_the_next(workspace, make_screen, press):
    add_copy(workspace, station=1)
    numbers = {**CLOSING, "candidate.2.total": 21}
    add_reading(workspace, list_photos(workspace)[0].id, numbers)
    screen = make_screen()
    screen.parts.grid.move_to(C2)
    first = QApplication.focusWidget()
    assert first.look == "unsure"
    press(Qt.Key.Key_Tab)
    second = QApplication.focusWidget()
    assert second is not first
    assert screen.parts.grid.edit_of(first.field).look == "entered"


def test_after_a_click_the_first_digit_replaces_the_old_number(qtbot, workspace, read_copy, make_screen):
    screen = make_screen()
    box = screen.parts.grid.edit_of(C3)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(box, "9")
    assert box.text() == "9"


def test_a_second_click_into_the_same_box_still_lets_the_first_digit_replace(qtbot, read_copy, make_screen):
    box = make_screen().parts.grid.edit_of(C3)
    for _click in range(2):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(box, "9")
    assert box.text() == "9"


def test_a_page_that_just_fits_comes_to_rest_whatever_the_width(qtbot, read_copy, make_screen):
    view = make_screen().parts.page_view
    view.show_page(QPixmap(1000, 1385))
    for width in range(300, 420, 3):
        view.resize(width, 484)
        QApplication.processEvents()
        before = view.viewport().size()
        QApplication.processEvents()
        assert view.viewport().size() == before


def test_a_begun_form_says_that_it_keeps_its_mode(qtbot, desk, read_copy, make_screen, type_keys):
    screen = make_screen()
    type_keys("900")
    screen.parts.mode_box.setCurrentIndex(1)
    screen.parts.mode_box.activated.emit(1)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert "keeps the mode" in desk.notices.latest.text


def test_the_form_opens_again_where_it_was_left(workspace, make_screen, type_keys):
    add_copy(workspace, station=1)
    screen = make_screen()
    type_keys("900")
    type_keys("60")
    screen.leave()
    again = make_screen()
    assert again.parts.grid.edit_of("voters_assigned").figure == Figure.of(900)
    assert QApplication.focusWidget() is again.parts.grid.edit_of("polled.female")


def test_a_half_typed_figure_is_kept_when_the_screen_is_left(qtbot, workspace, make_screen):
    copy_id = add_copy(workspace, station=1)
    screen = make_screen()
    qtbot.keyClicks(QApplication.focusWidget(), "900")
    screen.leave()
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}


def test_a_blank_is_stored_as_a_blank(qtbot, workspace, make_screen):
    copy_id = add_copy(workspace, station=1)
    make_screen()
    qtbot.keyClicks(QApplication.focusWidget(), "b")
    assert entered(workspace, copy_id) == {"voters_assigned": BLANK}


def test_an_entered_form_can_be_looked_at_again(qtbot, desk, workspace, make_screen):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    screen = make_screen()
    assert screen.parts.is_nothing_shown
    assert "Choose one above" in screen.parts.nothing.text()
    screen.open_copy(copy_id)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert screen.parts.grid.edit_of(C1).figure == Figure.of(70)


def test_in_blind_mode_nothing_is_pre_filled(qtbot, desk, read_copy, person):
    screen = person.open()
    assert screen.parts.grid.edit_of(C1).text() == "70"
    screen.parts.mode_box.setCurrentIndex(1)
    screen.parts.mode_box.activated.emit(1)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert {screen.parts.grid.edit_of(field).text() for field in CLOSING} == {""}
    assert screen.parts.mode_box.currentIndex() == 1


def test_the_queue_says_who_entered_what(workspace, make_screen):
    type_form(workspace, add_copy(workspace, station=1))
    add_copy(workspace, station=2)
    screen = make_screen()
    words = [screen.parts.queue.itemText(index) for index in range(screen.parts.queue.count())]
    assert "entered by you" in words[0]
    assert "waits" in words[1]
    assert len(list_entry_queue(workspace)) == 2


def test_every_control_has_a_name_for_people_who_cannot_see_it(workspace, read_copy, make_screen):
    screen = make_screen()
    nameless = [
        widget
        for widget in [*screen.findChildren(QLineEdit), *screen.findChildren(QPushButton)]
        if not (widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()))
    ]
    assert nameless == []


def test_in_urdu_a_label_stands_before_its_box_from_the_right(desk, workspace, person):
    add_copy(workspace, station=1)
    desk.language.choose("ur")
    grid = person.open().parts.grid
    edit = grid.edit_of("voters_assigned")
    label = next(each for each in grid.findChildren(QLabel) if each.buddy() is edit)
    assert label.mapToGlobal(label.rect().topLeft()).x() > edit.mapToGlobal(edit.rect().topLeft()).x()
