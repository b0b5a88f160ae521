"""After a form is finished its confirmed boxes are kept to learn from, if the person agreed to that."""

from PySide6.QtCore import QObject

from desktop.ui.background import IsCancelled, Progress
from desktop.ui.desk import Desk
from desktop.workspace.learning import keep_all_confirmed, keep_confirmed
from desktop.workspace.workspace import Workspace


class Lessons(QObject):
    """Works beside the window; nobody waits for it, and nothing is said about it."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._has_caught_up = False

    def keep(self, entry_id: str) -> None:
        """The boxes of this entry; the first time those of all entries before it too."""
        if not self._desk.settings.keeps_confirmed:
            return
        workspace, is_first = self._workspace, not self._has_caught_up
        self._has_caught_up = True

        def work(progress: Progress, is_cancelled: IsCancelled) -> int:
            if is_first:
                return keep_all_confirmed(workspace, progress, is_cancelled)
            return keep_confirmed(workspace, entry_id)

        self._desk.run_in_background(self, work, lambda _added: None)
