"""After a form is finished its confirmed boxes are kept to learn from, if the person agreed to that."""

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk
from desktop.workspace.learning import keep_all_confirmed
from desktop.workspace.workspace import Workspace


class Lessons(QObject):
    """Works beside the window; nobody waits for it, and nothing is said about it."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk

    def keep(self) -> None:
        if not self._desk.settings.keeps_confirmed:
            return
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda progress, is_cancelled: keep_all_confirmed(workspace, progress, is_cancelled),
            lambda _added: None,
        )
