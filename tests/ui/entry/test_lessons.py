"""A finished form's boxes are kept only with the person's consent."""

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk
from desktop.ui.entry.lessons import Lessons
from desktop.workspace.workspace import Workspace


def test_without_consent_nothing_is_even_begun(qtbot, filled: Workspace, desk: Desk):
    owner = QObject()
    Lessons(filled, desk, owner).keep()
    assert not desk.background.is_busy


def test_with_consent_the_work_is_done_beside_the_window(qtbot, filled: Workspace, desk: Desk):
    owner = QObject()
    desk.settings.keeps_confirmed = True
    with qtbot.wait_signal(desk.background.went_idle):
        Lessons(filled, desk, owner).keep()
