"""The polling stations as a list model for the board. In: `StationRow`s. Out: rows by role."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.ui.desk import Desk
from desktop.ui.parts.words import say_station_kind, say_status
from desktop.workspace.stations import StationRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class StationModel(QAbstractListModel):
    """The stations that pass the filter, by serial."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.rows: tuple[StationRow, ...] = ()
        self._desk = desk

    def put_rows(self, rows: Sequence[StationRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def position_of(self, serial: int) -> int | None:
        """Where the station stands in the list; None when the filter hides it."""
        return next((place for place, row in enumerate(self.rows) if row.serial == serial), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.serial)
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return describe_station(row, self._desk)
        return None


def describe_station(row: StationRow, desk: Desk) -> str:
    """Serial, name, kind, findings and status in one line, for tool tips and screen readers."""
    name = desk.language.pick(row.name_en, row.name_ur)
    kind = say_station_kind(row.station_kind)
    found = ", ".join(row.codes)
    if row.is_doubtful:
        found = QCoreApplication.translate("StationModel", "figures in doubt: {codes}").format(codes=found)
    parts = [f"{row.serial:03d}", f"{name} ({kind})", found, say_status(row.status)]
    return " · ".join(part for part in parts if part)
