"""The form that is entered first becomes the template by which the others are found. Nobody waits for it.

In: a form was finished. Out: `template` facts where there were none.
"""

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk
from desktop.workspace.first_templates import adopt_confirmed_pages
from desktop.workspace.workspace import Workspace


class FirstTemplate(QObject):
    """Looks in the background whether a template is lacking."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk

    def adopt(self, entry_id: str) -> None:
        """The pages of the form just confirmed become the templates that are lacking."""
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda _progress, _is_cancelled: adopt_confirmed_pages(workspace, entry_id),
            lambda _made: None,
        )
