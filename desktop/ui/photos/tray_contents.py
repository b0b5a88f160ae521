"""Everything the Photos screen shows, read from the store in one go, away from the window's thread."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.page.form_values import FormError
from desktop.ui.desk import Desk
from desktop.workspace.layouts import find_form, list_form_names
from desktop.workspace.photos import CopyRow, PhotoRow, list_copies, list_photos
from desktop.workspace.stations import StationRow, list_stations
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TrayContents:
    """The tray's pages, the stations they can be assigned to, and the copies they can join.

    `layouts` are (name, title, form) of the form layouts a copy can be said to have.
    """

    rows: Sequence[PhotoRow]
    stations: Sequence[StationRow]
    copies: Sequence[CopyRow]
    layouts: Sequence[tuple[str, str, str]]


def read_contents(workspace: Workspace) -> TrayContents:
    return TrayContents(
        list_photos(workspace),
        list_stations(workspace),
        list_copies(workspace),
        list(_list_layouts(workspace)),
    )


def _list_layouts(workspace: Workspace) -> Iterator[tuple[str, str, str]]:
    """A layout of a newer program, or a damaged one, cannot be chosen."""
    for name in list_form_names(workspace):
        with suppress(FormError):
            layout = find_form(workspace, name)
            yield name, layout.title, layout.form


class TrayLoader(QObject):
    """Reads the tray's contents; many wishes while one reading is under way make one more reading.

    Signals:
        loaded(object): TrayContents.
    """

    loaded = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._is_loading = False
        self._is_wanted_again = False
        self._listeners: list[Callable[[TrayContents], object]] = []

    def load(self, then: Callable[[TrayContents], object] | None = None) -> None:
        """`loaded` follows with what is in the store after now; so does `then(contents)`, once."""
        if then is not None:
            self._listeners.append(then)
        if self._is_loading:
            self._is_wanted_again = True
            return
        self._is_loading = True
        workspace = self._workspace

        def read(_progress: object, _is_cancelled: object) -> TrayContents:
            return read_contents(workspace)

        self._desk.run_in_background(self, read, self._handle_read, self._handle_failed)

    def _handle_read(self, contents: TrayContents) -> None:
        self._is_loading = False
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.load()
            return
        self.loaded.emit(contents)
        listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener(contents)

    def _handle_failed(self, _error: Exception) -> None:
        self._is_loading = self._is_wanted_again = False
