"""What is done with pages in the tray: assign, join, turn, straighten, read, withdraw."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView

from desktop.reading.station_match import StationMatch
from desktop.ui.photos import PhotosScreen
from desktop.ui.photos.tray_rows import PageKey, TrayFilter
from desktop.workspace.outlines import find_outline
from desktop.workspace.photos import CopyValues, list_copies, list_photos, set_outline
from desktop.workspace.readings import ReadReport
from tests.builders.photo_rows import add_bare_reading, add_page_reading, add_sideways_reading


@pytest.fixture
def reads(monkeypatch) -> list:
    """Reading is not what is tried here: it is only noted what was to be read."""
    asked = []

    def read_photos(_workspace, photo_ids=None, *, only_misread=False, **_named):
        asked.append("misread" if only_misread else photo_ids)
        return ReadReport((), (), (), printed_text_is_missing=True, was_cancelled=False)

    monkeypatch.setattr("desktop.ui.photos.reading_rounds.read_photos", read_photos)
    return asked


def choose(screen: PhotosScreen, settle, *names: str) -> list[str]:
    """Chooses the first pages of the photos with these file names; their ids."""
    ids = [row.id for name in names for row in screen.parts.model.rows if row.file_name == name]
    screen.parts.tray.choose([PageKey(photo_id, 1) for photo_id in ids])
    settle()
    return ids


def row_of(workspace, name: str):
    return next(row for row in list_photos(workspace) if row.file_name == name)


def test_a_page_is_assigned_with_the_keyboard_and_the_next_one_is_chosen(
    qtbot, filled_screen, workspace, settle
):
    choose(filled_screen, settle, "IMG_1.jpg")
    search = filled_screen.parts.pane.assign_box.picker.search
    qtbot.keyClicks(search, "3")
    with qtbot.waitSignal(filled_screen.facts_changed):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    row = row_of(workspace, "IMG_1.jpg")
    assert (row.station_serial, row.form, row.copy_kind) == (3, "form45", "agent")
    assert filled_screen.parts.tray.current_row.file_name == "IMG_2.jpg"
    assert search.text() == ""


def test_how_many_wait_for_a_station_is_told(qtbot, filled_screen, settle):
    choose(filled_screen, settle, "IMG_1.jpg")
    filled_screen.parts.pane.assign_box.picker.mark(2)
    counts = []
    filled_screen.counted.connect(counts.append)
    filled_screen.parts.pane.assign_box.assign_button.click()
    settle()
    assert counts[-1] == 3


def test_everything_that_is_filled_in_reaches_the_copy(filled_screen, workspace, settle):
    choose(filled_screen, settle, "IMG_2.jpg")
    box = filled_screen.parts.pane.assign_box
    box.more.click()
    box.picker.mark(4)
    box.form.setCurrentIndex(box.form.findData("form46"))
    box.copy_kind.setCurrentIndex(box.copy_kind.findData("ecp_scan"))
    box.poll_round.setValue(2)
    box.obtained_from.setText("  the commission's page ")
    assert box.values == CopyValues(
        4, "form46", "ecp_scan", 2, "the commission's page", box.layout_of_form.currentData(), None
    )
    box.assign_button.click()
    settle()
    copy = list_copies(workspace, 4)[0]
    assert (copy.form, copy.copy_kind, copy.poll_round) == ("form46", "ecp_scan", 2)
    assert copy.obtained_from == "the commission's page"


def test_a_second_page_joins_the_copy(filled_screen, workspace, settle):
    first, second = choose(filled_screen, settle, "IMG_1.jpg", "IMG_2.jpg")
    box = filled_screen.parts.pane.assign_box
    for photo_id in (first, second):
        filled_screen.parts.tray.choose([PageKey(photo_id, 1)])
        settle()
        box.picker.mark(1)
        box.join.setCurrentIndex(box.join.count() - 1)
        box.assign_button.click()
        settle()
    (copy,) = list_copies(workspace, 1)
    assert copy.pages == ((first, 1), (second, 1))


def test_several_chosen_pages_become_one_copy_in_their_order(filled_screen, workspace, settle):
    first, second = choose(filled_screen, settle, "IMG_1.jpg", "IMG_3.jpg")
    box = filled_screen.parts.pane.assign_box
    assert "2" in box.heading.text()
    box.picker.mark(2)
    box.assign_button.click()
    settle()
    (copy,) = list_copies(workspace, 2)
    assert copy.pages == ((first, 1), (second, 1))


def test_a_wrong_station_is_taken_back(filled_screen, workspace, settle):
    choose(filled_screen, settle, "IMG_1.jpg")
    box = filled_screen.parts.pane.assign_box
    box.picker.mark(2)
    box.assign_button.click()
    settle()
    choose(filled_screen, settle, "IMG_1.jpg")
    assert box.picker.serial == 2
    box.unassign_button.click()
    settle()
    assert row_of(workspace, "IMG_1.jpg").copy_id is None
    assert list_copies(workspace) == ()


def test_a_suggestion_is_shown_as_one_and_counts_only_when_it_is_taken(
    qtbot, filled_screen, workspace, settle
):
    add_bare_reading(workspace, row_of(workspace, "IMG_1.jpg").id, station_number=4)
    filled_screen.refresh()
    settle()
    choose(filled_screen, settle, "IMG_1.jpg")
    box = filled_screen.parts.pane.assign_box
    assert box.suggestion.isVisible()
    assert "004?" in box.suggestion.text()
    assert box.picker.serial is None
    assert not box.assign_button.isEnabled()
    qtbot.keyClick(box.picker.search, Qt.Key.Key_Return)
    assert box.picker.serial == 4
    assert row_of(workspace, "IMG_1.jpg").copy_id is None
    qtbot.keyClick(box.picker.search, Qt.Key.Key_Return)
    settle()
    assert row_of(workspace, "IMG_1.jpg").station_serial == 4


def test_pages_are_turned_left_and_right(filled_screen, workspace, settle):
    choose(filled_screen, settle, "IMG_1.jpg", "IMG_2.jpg")
    filled_screen.parts.pane.turn_right.click()
    settle()
    assert [row_of(workspace, name).turned for name in ("IMG_1.jpg", "IMG_2.jpg")] == [1, 1]
    choose(filled_screen, settle, "IMG_2.jpg")
    filled_screen.parts.pane.turn_left.click()
    settle()
    filled_screen.parts.pane.turn_left.click()
    settle()
    assert row_of(workspace, "IMG_2.jpg").turned == 3


def test_a_page_is_turned_on_from_how_it_is_shown(filled_screen, workspace, settle):
    add_sideways_reading(workspace, row_of(workspace, "IMG_1.jpg").id)
    filled_screen.refresh()
    settle()
    (photo_id,) = choose(filled_screen, settle, "IMG_1.jpg")
    assert row_of(workspace, "IMG_1.jpg").turned == filled_screen.parts.pane.view.outline.turned == 3
    filled_screen.parts.pane.turn_right.click()
    settle()
    assert row_of(workspace, "IMG_1.jpg").turned == filled_screen.parts.pane.view.outline.turned == 0
    assert find_outline(workspace, photo_id, 1).corners is None


def test_turning_keeps_the_corners_a_person_set(filled_screen, workspace, settle):
    (photo_id,) = choose(filled_screen, settle, "IMG_1.jpg")
    corners = ((20.0, 20.0), (280.0, 22.0), (281.0, 380.0), (19.0, 379.0))
    set_outline(workspace, photo_id, 1, 0, corners)
    filled_screen.parts.pane.turn_right.click()
    settle()
    outline = find_outline(workspace, photo_id, 1)
    assert outline.turned == 1
    assert set(outline.corners) == set(corners)
    assert outline.corners[0] == corners[3]


def test_corners_are_set_saved_and_the_page_is_read(qtbot, filled_screen, workspace, settle, reads):
    (photo_id,) = choose(filled_screen, settle, "IMG_1.jpg")
    filled_screen.parts.pane.corners.click()
    settle()
    editor = filled_screen.parts.editor
    assert filled_screen.parts.is_editing
    qtbot.keyClick(editor.view, Qt.Key.Key_2)
    qtbot.keyClick(editor.view, Qt.Key.Key_Up)
    wanted = editor.outline.corners
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    settle()
    assert not filled_screen.parts.is_editing
    saved = find_outline(workspace, photo_id, 1)
    assert saved.is_by_hand
    assert saved.corners[1] == pytest.approx(wanted[1], abs=0.06)
    assert reads == [[photo_id]]


def test_leaving_the_corner_editor_changes_nothing(qtbot, filled_screen, workspace, settle):
    (photo_id,) = choose(filled_screen, settle, "IMG_1.jpg")
    filled_screen.parts.pane.corners.click()
    settle()
    qtbot.keyClick(filled_screen.parts.editor.view, Qt.Key.Key_Left)
    qtbot.keyClick(filled_screen.parts.editor.view, Qt.Key.Key_Escape)
    settle()
    assert not filled_screen.parts.is_editing
    assert find_outline(workspace, photo_id, 1).corners is None


def test_reading_the_chosen_and_reading_all_that_are_new(filled_screen, settle, reads, desk):
    ids = choose(filled_screen, settle, "IMG_1.jpg", "IMG_4.jpg")
    filled_screen.parts.pane.read.click()
    settle()
    assert "tesseract" in desk.notices.latest.text.lower()
    filled_screen.parts.bar.read_all.click()
    settle()
    assert reads == [ids, None]
    assert "tesseract" not in desk.notices.latest.text.lower()


def test_a_page_that_was_read_as_something_else_is_read_anew_when_it_is_assigned(
    filled_screen, workspace, settle, reads
):
    box = filled_screen.parts.pane.assign_box
    choose(filled_screen, settle, "IMG_1.jpg")
    box.picker.mark(1)
    box.assign_button.click()
    settle()
    assert reads == [], "it was never read"
    (photo_id,) = choose(filled_screen, settle, "IMG_2.jpg")
    add_sideways_reading(workspace, photo_id)  # as a form of totals only
    box.picker.mark(2)
    box.assign_button.click()
    settle()
    assert reads == ["misread"]


def test_withdrawing_needs_a_reason(qtbot, filled_screen, workspace, settle):
    choose(filled_screen, settle, "IMG_3.jpg")
    filled_screen.parts.pane.withdraw.click()
    strip = filled_screen.parts.withdraw_strip
    assert strip.isVisible()
    assert not strip.withdraw_button.isEnabled()
    qtbot.keyClick(strip.reason, Qt.Key.Key_Return)
    settle()
    assert not row_of(workspace, "IMG_3.jpg").was_withdrawn
    qtbot.keyClicks(strip.reason, "not a form")
    qtbot.keyClick(strip.reason, Qt.Key.Key_Return)
    settle()
    assert row_of(workspace, "IMG_3.jpg").was_withdrawn
    assert filled_screen.parts.model.rowCount() == 3
    assert not strip.isVisible()
    filled_screen.parts.bar.choose(TrayFilter.WITHDRAWN)
    choose(filled_screen, settle, "IMG_3.jpg")
    assert not filled_screen.parts.pane.withdraw.isEnabled()
    assert not filled_screen.parts.pane.assign_box.isEnabled()


def test_escape_keeps_the_photos(qtbot, filled_screen, workspace, settle):
    choose(filled_screen, settle, "IMG_3.jpg")
    filled_screen.parts.pane.withdraw.click()
    qtbot.keyClick(filled_screen.parts.withdraw_strip.reason, Qt.Key.Key_Escape)
    assert not filled_screen.parts.withdraw_strip.isVisible()
    assert not row_of(workspace, "IMG_3.jpg").was_withdrawn
    assert filled_screen.focusWidget() is filled_screen.parts.tray


@pytest.mark.parametrize("deed", ["assign", "withdraw"])
def test_among_those_to_assign_the_keyboard_goes_on_from_photo_to_photo(qtbot, filled_screen, settle, deed):
    filled_screen.activateWindow()
    filled_screen.parts.bar.choose(TrayFilter.UNASSIGNED)
    filled_screen.parts.tray.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert filled_screen.parts.tray.current_row.file_name == "IMG_1.jpg"
    search = filled_screen.parts.pane.assign_box.picker.search
    typed = search
    if deed == "withdraw":
        filled_screen.parts.pane.withdraw.click()
        typed = filled_screen.parts.withdraw_strip.reason
    qtbot.keyClicks(typed, "3")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    settle()
    assert [row.file_name for row in filled_screen.parts.tray.chosen_rows] == ["IMG_2.jpg"]
    assert filled_screen.focusWidget() is search


def test_a_photo_is_shown_whatever_chip_or_search_is_on(filled_screen, workspace, settle):
    filled_screen.parts.bar.search.setText("no such file")
    assert filled_screen.parts.model.rowCount() == 0
    assert filled_screen.parts.nothing.isVisible()
    filled_screen.show_photo(row_of(workspace, "IMG_4.jpg").id)
    settle()
    assert filled_screen.parts.tray.current_row.file_name == "IMG_4.jpg"


def test_a_photo_without_a_page_is_shown_with_its_corners(filled_screen, workspace, settle):
    photo_id = row_of(workspace, "IMG_2.jpg").id
    add_bare_reading(workspace, photo_id)
    filled_screen.refresh()
    settle()
    filled_screen.show_photo(photo_id)
    settle()
    assert filled_screen.parts.is_editing
    filled_screen.show_photo(row_of(workspace, "IMG_1.jpg").id)
    settle()
    assert not filled_screen.parts.is_editing


def test_what_is_chosen_stays_chosen_when_the_tray_is_read_again(filled_screen, settle):
    choose(filled_screen, settle, "IMG_2.jpg", "IMG_3.jpg")
    filled_screen.refresh()
    settle()
    assert [row.file_name for row in filled_screen.parts.tray.chosen_rows] == ["IMG_2.jpg", "IMG_3.jpg"]


def test_an_assignment_that_is_refused_is_said_in_the_bar(
    filled_screen, workspace, settle, desk, monkeypatch
):
    from desktop.workspace.errors import CopyIsEntered

    def refuse(*_):
        raise CopyIsEntered(serial=2)

    monkeypatch.setattr("desktop.ui.photos.page_deeds.assign_photo", refuse)
    choose(filled_screen, settle, "IMG_1.jpg")
    filled_screen.parts.pane.assign_box.picker.mark(2)
    filled_screen.parts.pane.assign_box.assign_button.click()
    settle()
    assert "W022" in desk.notices.latest.text
    assert filled_screen.parts.tray.current_row.file_name == "IMG_1.jpg"


def test_another_language_changes_every_word_without_losing_what_is_chosen(filled_screen, settle, desk):
    choose(filled_screen, settle, "IMG_2.jpg")
    desk.language.choose("ur")
    settle()
    assert filled_screen.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert filled_screen.parts.editor.view.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert filled_screen.parts.tray.current_row.file_name == "IMG_2.jpg"


def test_every_control_has_a_name_for_screen_readers(filled_screen):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QListView)
    ours = [
        widget
        for kind in kinds
        for widget in filled_screen.findChildren(kind)
        if not isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
        and widget.window() is filled_screen  # the lists that combo boxes drop are Qt's own windows
    ]
    nameless = [widget for widget in ours if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert [f"{type(widget.parent()).__name__}: {widget.toolTip()}" for widget in nameless] == []


def test_a_serial_that_is_no_station_is_said_to_be_none(qtbot, filled_screen, desk, settle):
    choose(filled_screen, settle, "IMG_1.jpg")
    search = filled_screen.parts.pane.assign_box.picker.search
    qtbot.keyClicks(search, "99")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert (desk.notices.latest.kind, "“99”" in desk.notices.latest.text) == ("warning", True)


def test_a_withdrawal_says_that_it_is_done_and_what_it_lacks(qtbot, filled_screen, desk, settle):
    choose(filled_screen, settle, "IMG_3.jpg")
    filled_screen.parts.pane.withdraw.click()
    reason = filled_screen.parts.withdraw_strip.reason
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert desk.notices.latest.text.startswith("Say why")
    qtbot.keyClicks(reason, "not a form")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    settle()
    assert desk.notices.latest.text.startswith("Photos withdrawn: 1.")


def test_the_keyboard_begins_in_the_tray_when_photos_wait(qtbot, filled_screen, workspace, desk, settle):
    again = PhotosScreen(workspace, desk)
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    again.refresh()
    settle()
    assert again.focusWidget() is again.parts.tray
    again.parts.bar.search.setFocus()
    again.refresh()
    settle()
    assert again.focusWidget() is again.parts.bar.search


def test_where_serial_and_name_of_a_header_differ_both_stations_are_offered(
    qtbot, filled_screen, workspace, settle
):
    matches = [StationMatch(4, 0.58, "serial"), StationMatch(2, 0.52, "name")]
    add_page_reading(workspace, row_of(workspace, "IMG_1.jpg").id, matches=matches)
    filled_screen.refresh()
    settle()
    choose(filled_screen, settle, "IMG_1.jpg")
    box = filled_screen.parts.pane.assign_box
    assert "004" in box.suggestion.text()
    assert "002" in box.other_suggestion.text()
    assert "name" in box.other_suggestion.toolTip()
    qtbot.mouseClick(box.other_suggestion, Qt.MouseButton.LeftButton)
    assert box.picker.serial == 2
    assert row_of(workspace, "IMG_1.jpg").copy_id is None


def test_where_the_header_is_clear_one_station_is_offered(filled_screen, workspace, settle):
    matches = [StationMatch(4, 0.95, "both"), StationMatch(2, 0.5, "name")]
    add_page_reading(workspace, row_of(workspace, "IMG_1.jpg").id, matches=matches)
    filled_screen.refresh()
    settle()
    choose(filled_screen, settle, "IMG_1.jpg")
    box = filled_screen.parts.pane.assign_box
    assert box.suggestion.isVisible()
    assert not box.other_suggestion.isVisible()
