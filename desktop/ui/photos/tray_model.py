"""The tray's pages as a list model: rows in, tiles out. Read-only; what a tile shows is asked by role."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.parts.quality_words import describe_notes
from desktop.ui.photos.photo_words import describe_row, name_station
from desktop.ui.photos.thumbnails import Thumbnails
from desktop.ui.photos.tray_rows import PageKey, key_of
from desktop.workspace.photos import PhotoRow

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class TrayRole(IntEnum):
    """`ROW` gives the PhotoRow, `THUMBNAIL` a QImage or None while it is being made."""

    ROW = Qt.ItemDataRole.UserRole + 1
    THUMBNAIL = Qt.ItemDataRole.UserRole + 2


class TrayModel(QAbstractListModel):
    """Qt view of a list of PhotoRows."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[PhotoRow] = []
        self._places: dict[PageKey, int] = {}
        self._answers: dict[int, Callable[[PhotoRow], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda row: row.file_name,
            Qt.ItemDataRole.ToolTipRole: lambda row: "\n".join(_tell_all(row)),
            Qt.ItemDataRole.AccessibleTextRole: lambda row: ", ".join(_tell_all(row)),
            TrayRole.ROW: lambda row: row,
            TrayRole.THUMBNAIL: thumbnails.get,
        }
        thumbnails.arrived.connect(self._handle_thumbnail_arrived)

    @property
    def rows(self) -> Sequence[PhotoRow]:
        return self._rows

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show these pages in this order; tiles that only changed stay where they are."""
        keys = [key_of(row) for row in rows]
        if keys == list(self._places):
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {key: place for place, key in enumerate(keys)}
        self.endResetModel()

    def index_of(self, key: PageKey | None) -> QModelIndex:
        """The tile of a page; an invalid index when it is not shown."""
        place = self._places.get(key) if key is not None else None
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return self._answers[role](row) if role in self._answers else None

    def _handle_thumbnail_arrived(self, key: PageKey) -> None:
        index = self.index_of(key)
        if index.isValid():
            self.dataChanged.emit(index, index, [TrayRole.THUMBNAIL])


def _tell_all(row: PhotoRow) -> list[str]:
    return [row.file_name, name_station(row), *describe_row(row), *describe_notes(row.notes)]
