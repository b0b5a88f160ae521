"""A finished form's boxes are kept only with the person's consent."""

from PySide6.QtCore import QObject
from sqlalchemy import event

from db.models import Entry
from desktop.ui.desk import Desk
from desktop.ui.entry.lessons import Lessons
from desktop.workspace.entries import list_entry_queue
from desktop.workspace.workspace import Workspace


def test_without_consent_nothing_is_even_begun(qtbot, filled: Workspace, desk: Desk):
    owner = QObject()
    Lessons(filled, desk, owner).keep("")
    assert not desk.background.is_busy


def test_with_consent_every_entry_is_looked_at_once_and_then_the_one_just_finished(
    qtbot, filled: Workspace, desk: Desk
):
    entered = [row for row in list_entry_queue(filled) if row.entered_by]
    assert len(entered) > 1
    owner = QObject()
    lessons = Lessons(filled, desk, owner)
    desk.settings.keeps_confirmed = True
    read: list[str] = []

    def note(entry: Entry, _context: object) -> None:
        read.append(entry.id)

    event.listen(Entry, "load", note)
    try:
        with qtbot.wait_signal(desk.background.went_idle):
            lessons.keep("")
        assert len(set(read)) >= len(entered)
        finished = read[-1]
        read.clear()
        with qtbot.wait_signal(desk.background.went_idle):
            lessons.keep(finished)
        assert set(read) == {finished}
    finally:
        event.remove(Entry, "load", note)
