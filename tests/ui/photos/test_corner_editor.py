"""Corners are dragged with the mouse, moved with keys, turned, refused when they are no sheet, and saved."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage

from desktop.ui.photos.corner_editor import CornerEditor
from desktop.ui.photos.loupe import find_room
from desktop.ui.photos.outline import make_outline


@pytest.fixture
def editor(qtbot, desk) -> CornerEditor:
    editor = CornerEditor(desk.theme)
    qtbot.addWidget(editor)
    editor.resize(1000, 640)
    with qtbot.waitExposed(editor):
        editor.show()
    image = QImage(300, 400, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.gray)
    editor.open_page("form.jpg", image, make_outline(3000, 4000))
    return editor


def screen_point(editor: CornerEditor, corner: int) -> QPoint:
    return editor.view.corners_on_screen[corner].toPoint()


def test_a_corner_is_dragged_with_the_mouse(qtbot, editor):
    start = screen_point(editor, 2)
    target = start - QPoint(60, 40)
    qtbot.mousePress(editor.view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(editor.view, target)
    qtbot.mouseRelease(editor.view, Qt.MouseButton.LeftButton, pos=target)
    assert (screen_point(editor, 2) - target).manhattanLength() <= 2
    assert editor.view.active == 2


def test_a_press_far_from_every_corner_moves_nothing(qtbot, editor):
    before = editor.outline
    middle = editor.view.rect().center()
    qtbot.mousePress(editor.view, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(editor.view, middle + QPoint(30, 30))
    qtbot.mouseRelease(editor.view, Qt.MouseButton.LeftButton, pos=middle)
    assert editor.outline == before


@pytest.mark.parametrize(
    ("modifier", "pixels"),
    [
        (Qt.KeyboardModifier.NoModifier, 8),
        (Qt.KeyboardModifier.ControlModifier, 1),
        (Qt.KeyboardModifier.ShiftModifier, 40),
    ],
)
def test_the_arrows_move_the_chosen_corner(qtbot, editor, modifier, pixels):
    before = editor.outline.corners
    qtbot.keyClick(editor.view, Qt.Key.Key_3)
    qtbot.keyClick(editor.view, Qt.Key.Key_Left, modifier)
    x, y = editor.outline.corners[2]
    assert (x, y) == pytest.approx((before[2][0] - pixels, before[2][1]))
    assert editor.outline.corners[0] == before[0]


def test_in_a_turned_photo_the_arrows_go_where_they_point(qtbot, editor):
    editor.turn_right.click()
    shown = editor.outline.shown_corners[0]
    qtbot.keyClick(editor.view, Qt.Key.Key_1)
    qtbot.keyClick(editor.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert editor.outline.shown_corners[0] == pytest.approx((shown[0], shown[1] + 40))


def test_turning_there_and_back_changes_nothing(editor):
    before = editor.outline
    editor.turn_left.click()
    assert editor.outline.turned == 3
    editor.turn_right.click()
    assert editor.outline == before


def test_the_preview_follows_every_move(qtbot, editor):
    image = editor.view.image
    for x in range(image.width()):
        for y in range(image.height() // 2):
            image.setPixelColor(x, y, Qt.GlobalColor.black)
    editor.open_page("form.jpg", image, make_outline(3000, 4000))
    before = editor.preview.grab().toImage()
    qtbot.keyClick(editor.view, Qt.Key.Key_1)
    qtbot.keyClick(editor.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert editor.preview.grab().toImage() != before


def test_what_is_no_sheet_cannot_be_saved_and_says_so(qtbot, editor):
    editor.view.put_outline(editor.outline.move_corner(0, (2900.0, 3900.0)))
    qtbot.keyClick(editor.view, Qt.Key.Key_Down)
    assert editor.fault.isVisible()
    with qtbot.assertNotEmitted(editor.saved):
        qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    editor.begin_again.click()
    assert not editor.fault.isVisible()
    assert editor.save_button.isEnabled()


def test_enter_saves_and_escape_leaves(qtbot, editor):
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    assert saved.args[0] == make_outline(3000, 4000)
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor.view, Qt.Key.Key_Escape)


def test_a_loupe_shows_the_corner_where_there_is_room_for_it(qtbot, editor):
    before = editor.view.grab().toImage()
    qtbot.keyClick(editor.view, Qt.Key.Key_3)
    assert find_room(QRectF(editor.view.rect()), QRectF(0, 0, 300, 400)) is not None
    assert find_room(QRectF(0, 0, 300, 400), QRectF(0, 0, 300, 400)) is None
    assert editor.view.grab().toImage() != before
