"""A form's layout is drawn over a photo of it with pointer and keys, and kept for all the others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.page.drawn_layout import DrawnLayout
from desktop.page.printed_lines import PrintedLines
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.drawing_page import DrawingPage
from desktop.ui.photos.layout.handles import EdgeHandle
from desktop.ui.photos.screen import PhotosScreen
from desktop.workspace.layouts import current_layout
from desktop.workspace.outlines import find_outline
from desktop.workspace.photos import add_photos, list_photos
from desktop.workspace.templates import list_templates
from tests.builders.workspace import open_made_workspace

LAYOUT = DrawnLayout(
    paper_mm=(210.0, 297.0),
    edges_mm=(20.0, 90.0, 190.0),
    keys=("name", ""),
    levels_mm=(60.0, 70.0, 170.0, 180.0),
    rows=10,
    boxes={"voters_assigned": (20.0, 30.0, 60.0, 40.0)},
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, desk) -> DrawingPage:
    page = DrawingPage(desk.theme)
    qtbot.addWidget(page)
    page.resize(1060, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    sheet = QImage(420, 594, QImage.Format.Format_RGB888)
    sheet.fill(Qt.GlobalColor.white)
    page.open_sheet(sheet, [Drawing(LAYOUT, PrintedLines(), 10)], "Form 45")
    return page


def at(page: DrawingPage, x_mm: float, y_mm: float) -> QPoint:
    return QPoint(round(x_mm * page.canvas.scale), round(y_mm * page.canvas.scale))


def drag(qtbot, page: DrawingPage, start: tuple[float, float], end: tuple[float, float]) -> None:
    qtbot.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *start))
    qtbot.mouseMove(page.canvas, at(page, *end))
    qtbot.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, *end))


def name_column(qtbot, page: DrawingPage, place: int, times_down: int) -> None:
    box = page.side.columns.boxes[place]
    box.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(times_down):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_a_line_is_dragged_with_the_pointer(qtbot, page):
    drag(qtbot, page, (90.0, 120.0), (110.0, 130.0))
    assert page.drawing.layout.edges_mm[1] == pytest.approx(110, abs=0.5)
    assert page.drawing.held == EdgeHandle(1)


@pytest.mark.parametrize(
    ("modifier", "millimetres"),
    [(Qt.KeyboardModifier.NoModifier, 0.5), (CONTROL, 0.1), (Qt.KeyboardModifier.ShiftModifier, 5.0)],
)
def test_the_arrows_move_what_is_held(qtbot, page, modifier, millimetres):
    page.drawing.held = EdgeHandle(1)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right, modifier)
    assert page.drawing.layout.edges_mm[1] == pytest.approx(90 + millimetres)


def test_a_double_click_in_the_table_puts_a_line_there(qtbot, page):
    qtbot.mouseDClick(page.canvas, Qt.MouseButton.LeftButton, pos=at(page, 140.0, 120.0))
    assert page.drawing.layout.edges_mm == pytest.approx((20, 90, 140, 190), abs=0.5)
    assert len(page.side.columns.boxes) == 3


def test_a_box_is_drawn_by_its_button_and_a_drag(qtbot, page):
    page.side.boxes.buttons["excluded"].click()
    drag(qtbot, page, (100.0, 200.0), (140.0, 210.0))
    assert page.drawing.layout.boxes["excluded"] == pytest.approx((100, 200, 140, 210), abs=0.5)
    assert page.drawing.field_to_draw == ""


def test_a_box_is_drawn_by_keys_alone(qtbot, page):
    button = page.side.boxes.buttons["excluded"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.canvas
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    before = page.drawing.layout.boxes["excluded"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.drawing.layout.boxes["excluded"][1] == pytest.approx(before[1] + 5)


def test_escape_stops_drawing_a_box_before_it_leaves_the_page(qtbot, page):
    page.side.boxes.buttons["excluded"].click()
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.drawing.field_to_draw == ""
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)


def test_what_is_missing_is_said_and_nothing_is_saved_until_it_is_there(qtbot, page):
    assert "total votes" in page.side.missing.text()
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    name_column(qtbot, page, 1, times_down=7)
    page.side.boxes.buttons["excluded"].click()
    drag(qtbot, page, (100.0, 200.0), (140.0, 210.0))
    assert not page.side.missing.isVisible()
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    drawing, title = saved.args
    assert drawing.layout.keys == ("name", "total")
    assert title == "Form 45"


def test_walking_through_the_names_of_one_column_leaves_the_others(qtbot, page):
    name_column(qtbot, page, 1, times_down=7)
    assert page.drawing.layout.keys == ("name", "total")


def test_a_step_is_taken_back_by_its_keys(qtbot, page):
    drag(qtbot, page, (90.0, 120.0), (110.0, 130.0))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Z, CONTROL)
    assert page.drawing.layout == LAYOUT


def test_rows_and_the_row_of_totals_are_changed_beside_the_sheet(page):
    page.side.rows.setValue(12)
    page.side.totals_row.click()
    assert page.drawing.layout.rows == 12
    assert not page.drawing.layout.has_totals_row
    assert page.side.boxes.buttons["valid_total"].isVisibleTo(page)


def test_a_box_can_be_removed_again(page):
    page.side.boxes.buttons["voters_assigned"].click()
    assert page.drawing.layout.boxes == {}


def test_a_layout_drawn_on_the_first_photo_is_kept_with_the_photo_as_its_template(
    qtbot, screen, workspace, settle, photo_of_a_form, monkeypatch
):
    (photo_id,) = add_photos(workspace, [photo_of_a_form]).added
    screen.show_photo(photo_id)
    settle()
    # reading itself starts processes: it has tests of its own
    asked = []
    monkeypatch.setattr(screen._readings, "read", asked.append)
    screen.parts.pane.layout_button.click()
    settle()
    editor = screen.parts.layout_editor
    assert editor.corners.isVisible()
    qtbot.keyClick(editor.corners, Qt.Key.Key_Return)
    settle()
    page = editor.page
    assert page.drawing.layout.keys == ("serial", "name", "symbol", "total")
    for field, place in (("voters_assigned", (20.0, 30.0)), ("excluded", (20.0, 250.0))):
        page.side.boxes.buttons[field].click()
        drag(qtbot, page, place, (place[0] + 30, place[1] + 8))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    settle()
    form = current_layout(workspace)
    assert form is not None
    assert form.rows_per_page == 3
    assert find_outline(workspace, photo_id, 1).is_by_hand
    assert [row.photo_id for row in list_templates(workspace)] == [photo_id]
    assert not screen.parts.is_editing
    assert asked == [None]
    assert list_photos(workspace)[0].has_corners


@pytest.fixture
def long_workspace(tmp_path):
    """A constituency whose forms have 30 rows on two pages."""
    with open_made_workspace(tmp_path / "long", candidates=30) as workspace:
        yield workspace


@pytest.fixture
def long_screen(qtbot, desk, long_workspace, settle) -> PhotosScreen:
    screen = PhotosScreen(long_workspace, desk)
    qtbot.addWidget(screen)
    screen.resize(1180, 660)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.refresh()
    settle()
    return screen


def open_editor(qtbot, screen: PhotosScreen, settle, photo_id: str) -> DrawingPage:
    screen.show_photo(photo_id)
    settle()
    screen.parts.pane.layout_button.click()
    settle()
    qtbot.keyClick(screen.parts.layout_editor.corners, Qt.Key.Key_Return)
    settle()
    return screen.parts.layout_editor.page


def test_a_long_form_is_drawn_on_its_first_page_and_then_on_its_last(
    qtbot, long_screen, long_workspace, settle, photograph
):
    first, last = (add_photos(long_workspace, [photograph(30, page)]).added[0] for page in (1, 2))
    page = open_editor(qtbot, long_screen, settle, first)
    page.side.rows.setValue(24)
    page.propose_button.click()
    page.side.boxes.buttons["voters_assigned"].click()
    drag(qtbot, page, (20.0, 30.0), (50.0, 38.0))
    assert "last page" in page.side.missing.text()
    assert not page.side.boxes.buttons["excluded"].isVisible()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    settle()
    form = current_layout(long_workspace)
    assert (form.rows_per_page, form.count_pages(30)) == (24, 2)

    page = open_editor(qtbot, long_screen, settle, last)
    assert page.drawing.is_footer
    assert page.side.page.isVisible()
    assert not page.side.columns.isEnabled()
    page.side.boxes.buttons["excluded"].click()
    page.side.boxes.buttons["excluded"].click()
    below = page.drawing.layout.levels_mm[3]
    drag(qtbot, page, (100.0, below + 20), (140.0, below + 30))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    settle()
    again = current_layout(long_workspace)
    assert again.version == form.version + 1
    excluded = next(box for box in again.boxes if box.field == "excluded")
    assert excluded.top_mm == pytest.approx(20, abs=1.5)


def test_which_page_the_photo_shows_can_be_said(qtbot, page):
    footer = Drawing(LAYOUT, PrintedLines(), 20, is_footer=True)
    page.open_sheet(QImage(210, 297, QImage.Format.Format_RGB888), [page.drawing, footer], "Form 45")
    page.side.page.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.side.page, Qt.Key.Key_Down)
    assert page.drawing is footer
    qtbot.keyClick(page.side.page, Qt.Key.Key_Up)
    assert page.drawing is not footer
