"""Opens and makes workspaces in the background, and puts them into the window.

The store's libraries are imported here, in the thread: the window stands before them.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.ui.desk import Desk
from desktop.ui.start.requests import CreateRequest, OpenRequest, Request, SpecimenRequest


class Door(QObject):
    """Signals: `opened(Workspace)`. What cannot be opened is told in the notice bar."""

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._workspace: Any = None

    def open(self, request: Request) -> None:
        """Do what the start page asks for."""
        title = self.tr("Opening the workspace")
        self._desk.run_in_background(self, _make_work(request), self._handle_opened, title=title)

    def close(self) -> None:
        """Close the workspace that is open."""
        if self._workspace is not None:
            from desktop.workspace.workspace import close_workspace

            close_workspace(self._workspace)
            self._workspace = None

    def _handle_opened(self, workspace: Any) -> None:  # noqa: ANN401 - the store is not imported here
        self._desk.settings.remember_workspace(workspace.folder)
        before, self._workspace = self._workspace, workspace
        self.opened.emit(workspace)
        if before is not None:
            from desktop.workspace.workspace import close_workspace

            close_workspace(before)


def _make_work(request: Request) -> Any:  # noqa: ANN401 - a Work
    def work(progress: Any, _is_cancelled: Any) -> Any:  # noqa: ANN401 - see background.Work
        match request:
            case OpenRequest(folder):
                return _open(folder)
            case CreateRequest(folder, election, constituency, person_name):
                from desktop.workspace.workspace import create_workspace

                return create_workspace(
                    folder, election=election, constituency=constituency, person_name=person_name
                )
            case SpecimenRequest(folder):
                return _open_specimen(folder, progress)

    return work


def _open(folder: Path) -> Any:  # noqa: ANN401 - a Workspace
    from desktop.workspace.workspace import open_workspace

    return open_workspace(folder)


def _open_specimen(folder: Path, progress: Any) -> Any:  # noqa: ANN401 - a Workspace
    from desktop.workspace.specimen import create_specimen_workspace

    if folder.is_dir() and any(folder.iterdir()):
        return _open(folder)
    return create_specimen_workspace(folder, progress=progress)
