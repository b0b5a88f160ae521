"""Repairs of the candidates' list, written in the background; the notice bar says what was done.

In: rows as they were typed. Out: facts, and an "Undo" for a candidate taken off the list.
"""

from PySide6.QtCore import QObject, Signal

from desktop.ui.desk import Desk
from desktop.workspace.constituency import CandidateRow, remove_candidate, save_candidate
from desktop.workspace.workspace import Workspace


class CandidateRepairs(QObject):
    """Signals: `written` after each repair."""

    written = Signal()

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk

    def save(self, row: CandidateRow, old_serial: int | None) -> None:
        """Add the candidate, or correct or move the one who has `old_serial`."""
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: save_candidate(workspace, row, old_serial),
            lambda _nothing: self._handle_saved(row, old_serial),
        )

    def take_off(self, row: CandidateRow) -> None:
        """Take the candidate off the list; the notice puts it back."""
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: remove_candidate(workspace, row.ballot_serial),
            lambda _nothing: self._handle_taken_off(row),
        )

    def _handle_saved(self, row: CandidateRow, old_serial: int | None) -> None:
        self.written.emit()
        if old_serial is None or old_serial == row.ballot_serial:
            words = self.tr("No. {serial} {name} is saved.")
        else:
            words = self.tr("{name} is saved as No. {serial}; No. {old} is free.")
        name = self._name(row)
        self._desk.notices.succeed(words.format(serial=row.ballot_serial, name=name, old=old_serial))

    def _handle_taken_off(self, row: CandidateRow) -> None:
        self.written.emit()
        words = self.tr("No. {serial} {name} is off the list.")
        self._desk.notices.succeed(
            words.format(serial=row.ballot_serial, name=self._name(row)),
            self.tr("Undo"),
            lambda: self.save(row, None),
        )

    def _name(self, row: CandidateRow) -> str:
        return self._desk.language.pick(row.name_en, row.name_ur)
