"""The notice bar: one message at a time, never modal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.notices import NoticeBar
from desktop.workspace.errors import NoNameGiven


@pytest.fixture
def bar(qtbot, desk) -> NoticeBar:
    bar = NoticeBar(desk.notices, desk.theme)
    qtbot.addWidget(bar)
    return bar


def test_the_bar_is_hidden_until_there_is_something_to_say(bar, desk):
    assert bar.isHidden()
    desk.notices.tell("Twelve photos are in.")
    assert not bar.isHidden()
    assert bar._text.text() == "Twelve photos are in."


def test_good_news_leaves_by_itself_and_an_error_waits(bar, desk):
    desk.notices.succeed("Written.")
    assert bar._timer.isActive()
    desk.notices.fail(NoNameGiven())
    assert not bar._timer.isActive()
    assert "W040" in bar._text.text()


def test_the_close_button_works_by_keyboard(bar, desk):
    desk.notices.warn("Figures differ.")
    bar.show()
    QTest.keyClick(bar._close, Qt.Key.Key_Space)
    assert bar.isHidden()


def test_the_action_of_a_notice_is_done_and_the_bar_goes(bar, desk):
    done = []
    desk.notices.warn("Two photos look alike.", "Show them", lambda: done.append("shown"))
    QTest.keyClick(bar._action, Qt.Key.Key_Space)
    assert done == ["shown"]
    assert bar.isHidden()


@pytest.mark.parametrize("kind", ["tell", "succeed", "warn"])
def test_every_kind_can_be_painted_in_both_themes(bar, desk, kind):
    pictures = set()
    for theme in ("light", "dark"):
        desk.theme.choose(theme)
        getattr(desk.notices, kind)("Words.")
        bar.resize(600, 44)
        pictures.add(bar.grab().toImage().pixelColor(300, 3).name())
    assert len(pictures) == 2


@pytest.mark.parametrize(("kind", "stays"), [("tell", False), ("succeed", False), ("warn", True)])
def test_only_a_warning_stays_when_another_screen_comes(bar, desk, kind, stays):
    getattr(desk.notices, kind)("Twelve photos are in.", "Undo", lambda: None)
    desk.notices.clear_passing()
    assert bar.isHidden() != stays


@pytest.mark.parametrize("kind", ["mention", "prompt"])
def test_what_was_said_while_typing_goes_with_the_next_key(qtbot, bar, desk, kind):
    with qtbot.waitExposed(bar):
        bar.show()
    getattr(desk.notices, kind)("Station 1: entered.")
    qtbot.wait_until(lambda: bar.is_watching)
    QTest.keyClick(bar, Qt.Key.Key_Shift)
    assert not bar.isHidden()
    QTest.keyClick(bar, Qt.Key.Key_5)
    assert bar.isHidden()
    desk.notices.warn("Figures differ.")
    QTest.keyClick(bar, Qt.Key.Key_5)
    assert not bar.isHidden()


def test_why_something_typed_was_refused_goes_with_the_next_key(qtbot, bar, desk):
    with qtbot.waitExposed(bar):
        bar.show()
    desk.notices.refuse(NoNameGiven())
    assert "W040" in bar._text.text()
    qtbot.wait_until(lambda: bar.is_watching)
    QTest.keyClick(bar, Qt.Key.Key_5)
    assert bar.isHidden()


def test_what_has_to_be_typed_next_is_not_said_on_another_screen(bar, desk):
    desk.notices.prompt("Doubtful figures to look at: 3.")
    desk.notices.clear_passing()
    assert bar.isHidden()
