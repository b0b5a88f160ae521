"""The layout of a Form 46 is drawn over the photo of one: its boxes alone, kept for the other photos."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from db.fields import FORM46_FIELDS
from desktop.page.form_definition import load_form
from desktop.page.layout_changes import put_box
from desktop.ui.photos.layout.drawing_page import DrawingPage
from desktop.ui.photos.layout.handles import BoxHandle
from desktop.ui.photos.templates.template_words import describe_layout
from desktop.workspace.layouts import current_layout, list_layouts, save_layout
from desktop.workspace.photos import CopyValues, add_photos, assign_photo
from desktop.workspace.readings import latest_reading, read_photos
from desktop.workspace.templates import list_templates
from tests.builders.account_photos import photograph_account
from tests.builders.readings import OnlySevens

CONTROL = Qt.KeyboardModifier.ControlModifier
PRINTED = {
    box.field: (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm) for box in load_form("form46-1").boxes
}


@pytest.fixture
def photo_id(workspace) -> str:
    (added,) = add_photos(workspace, [photograph_account()]).added
    assign_photo(workspace, added, 1, CopyValues(1, form="form46"))
    return added


@pytest.fixture
def page(qtbot, screen, settle, photo_id, monkeypatch) -> DrawingPage:
    """The sheet with the boxes to begin with."""
    # reading itself starts processes: it has tests of its own
    monkeypatch.setattr(screen._readings, "read", lambda _photos: None)
    screen.refresh()
    settle()
    screen.show_photo(photo_id)
    settle()
    screen.parts.pane.layout_button.click()
    settle()
    qtbot.keyClick(screen.parts.layout_editor.corners, Qt.Key.Key_Return)
    settle()
    return screen.parts.layout_editor.page


def drag(qtbot, page: DrawingPage, start: tuple[float, float], end: tuple[float, float]) -> None:
    first, last = (QPoint(*(round(side * page.canvas.scale) for side in at)) for at in (start, end))
    qtbot.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(page.canvas, last)
    qtbot.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=last)


def test_the_sheet_begins_with_the_boxes_of_an_account_and_asks_for_no_rows_or_columns(page):
    assert set(PRINTED) <= set(page.drawing.layout.boxes)
    side = page.side
    assert not [part for part in (side.rows, side.columns, side.totals_row) if part.isVisible()]
    assert not page.propose_button.isVisible()
    assert side.boxes.buttons["ballots.received"].isVisible()
    assert not side.boxes.buttons["voters_assigned"].isVisible()
    assert side.title.text() == "Form 46 of NA-999, drawn by hand"


def test_a_box_is_dragged_onto_the_print_and_the_layout_is_kept_for_the_account(
    qtbot, page, workspace, settle, photo_id
):
    page.side.boxes.buttons["ballots.stray"].click()
    page.drawing.change(put_box(page.drawing.layout, "ballots.spoilt", (150, 240, 180, 250)))
    left, top, right, bottom = PRINTED["ballots.spoilt"]
    drag(qtbot, page, (150, 240), (left + 0.6, top - 0.6))
    drag(qtbot, page, (180, 250), (right - 0.6, bottom + 0.6))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return, CONTROL)
    settle()
    form = current_layout(workspace, "form46")
    boxes = {box.field: (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm) for box in form.boxes}
    assert set(boxes) == set(FORM46_FIELDS) - {"ballots.stray"}
    for field, place in boxes.items():
        assert place == pytest.approx(PRINTED[field], abs=0.8), field
    assert current_layout(workspace) is None
    assert form.name == "na-999-form46-1"
    assert [(row.photo_id, row.form_definition) for row in list_templates(workspace)] == [
        (photo_id, form.name)
    ]
    report = read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    assert report.read == ((photo_id, 1),)
    assert latest_reading(workspace, photo_id, 1).form_definition == form.name


def test_the_keys_walk_through_the_boxes_and_add_no_line(qtbot, page):
    qtbot.keyClick(page.canvas, Qt.Key.Key_N)
    assert isinstance(page.drawing.held, BoxHandle)
    qtbot.keyClicks(page.canvas, "+")
    qtbot.mouseDClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 0))
    assert not page.drawing.layout.has_table
    for button in page.side.boxes.buttons.values():
        if button.isVisible():
            button.click()
    assert "three at least" in page.side.missing.text()
    qtbot.keyClick(page.canvas, Qt.Key.Key_N)
    assert not page.side.save_button.isEnabled()


def test_only_layouts_of_the_form_that_is_chosen_can_be_said(screen, settle):
    screen.refresh()
    settle()
    box = screen.parts.pane.assign_box

    def offered() -> list[str]:
        return [box.layout_of_form.itemData(place) for place in range(box.layout_of_form.count())]

    assert offered() == ["", "form45-table-1", "form45-totals-1"]
    box.layout_of_form.setCurrentIndex(2)
    box.form.setCurrentIndex(box.form.findData("form46"))
    assert (offered(), box.layout_of_form.currentData()) == (["", "form46-1"], "")


def test_a_layout_of_single_boxes_is_described_by_their_number(workspace):
    save_layout(workspace, replace(load_form("form46-1"), name="na-999-form46-1"))
    (row,) = list_layouts(workspace)
    assert row.is_usual
    assert "version 1 · single boxes: 12" in describe_layout(row)
