"""Importing lists and figures from spreadsheets: choose, name the columns, look at every row, then write.

    choose_station_list(parent, workspace, desk, on_written)      the polling scheme, Form 28
    choose_typed_figures(parent, workspace, desk, on_written)     Form 45 figures typed elsewhere
    choose_official_file(parent, workspace, desk, on_written)     Form 47 or 49

Each opens a window of its own that blocks nothing and returns it; `on_written` is called after writing.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.imports.figures_options import FiguresOptions
from desktop.ui.imports.figures_subject import FiguresSubject
from desktop.ui.imports.official_options import OfficialOptions
from desktop.ui.imports.official_subject import OfficialSubject
from desktop.ui.imports.panel import ImportPanel
from desktop.ui.imports.station_options import StationOptions
from desktop.ui.imports.station_subject import StationSubject
from desktop.ui.imports.window import ImportWindow
from desktop.workspace.workspace import Workspace

__all__ = ["choose_official_file", "choose_station_list", "choose_typed_figures"]


def choose_station_list(
    parent: QWidget, workspace: Workspace, desk: Desk, on_written: Callable[[], object]
) -> ImportWindow:
    """Open the import of a polling station list."""
    panel = ImportPanel(StationSubject(workspace), StationOptions(), desk)
    return _open(parent, panel, desk, on_written)


def choose_typed_figures(
    parent: QWidget, workspace: Workspace, desk: Desk, on_written: Callable[[], object]
) -> ImportWindow:
    """Open the import of Form 45 figures that others typed."""
    panel = ImportPanel(FiguresSubject(workspace, desk.language), FiguresOptions(), desk)
    return _open(parent, panel, desk, on_written)


def choose_official_file(
    parent: QWidget, workspace: Workspace, desk: Desk, on_written: Callable[[], object]
) -> ImportWindow:
    """Open the import of an official form."""
    panel = ImportPanel(OfficialSubject(workspace, desk.language), OfficialOptions(), desk)
    return _open(parent, panel, desk, on_written)


def _open(parent: QWidget, panel: ImportPanel, desk: Desk, on_written: Callable[[], object]) -> ImportWindow:
    window = ImportWindow(panel, desk, parent)
    panel.written.connect(on_written)
    window.show()
    return window
