"""Find a polling station by serial or name: a search line over a short list. In: stations. Out: a serial."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_serial
from desktop.ui.theme.fonts import row_height
from desktop.workspace.stations import StationRow, search_stations

ROWS_IN_SIGHT = 3
_NO_PARENT = QModelIndex()
_SERIAL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_LIST_KEYS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class StationListModel(QAbstractListModel):
    """Qt view of a list of StationRows."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: Sequence[StationRow] = ()

    def show_rows(self, rows: Sequence[StationRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, serial: int | None) -> int:
        """The row of a station, -1 when it is not listed."""
        return next((place for place, row in enumerate(self._rows) if row.serial == serial), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _SERIAL_ROLE:
            return row.serial
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{write_serial(row.serial)}  {self._language.pick(row.name_en, row.name_ur)}"
        return None


class StationPicker(QWidget):
    """A search line; the arrows walk through what it finds, Enter takes it.

    Signals:
        picked(int): Enter or a double click took this station.
        changed(): another station is marked, or none.
        missed(str): Enter was pressed, and no station fits what was typed.
    """

    picked = Signal(int)
    changed = Signal()
    missed = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._stations: Sequence[StationRow] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self._model = StationListModel(language, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._handle_text_changed)
        self.search.returnPressed.connect(self._handle_taken)
        self.list.activated.connect(self._handle_taken)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        self.retranslate()

    @property
    def serial(self) -> int | None:
        """The marked station."""
        index = self.list.currentIndex()
        return int(index.data(_SERIAL_ROLE)) if index.isValid() else None

    def put_stations(self, stations: Sequence[StationRow]) -> None:
        """Search in these from now on; the mark stays on its station."""
        marked = self.serial
        self._stations = stations
        self._find(marked)

    def mark(self, serial: int | None) -> None:
        """Mark a station (None: no station) and forget what was searched."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._find(serial)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Serial or name of the station"))
        self.search.setAccessibleName(self.tr("Search a polling station by serial or name"))
        self.list.setAccessibleName(self.tr("Polling stations found"))
        height = row_height(self._language.code) - 4
        self.list.setStyleSheet(f"QListView::item {{ min-height: {height}px; padding: 0 6px; }}")
        self.list.setFixedHeight(ROWS_IN_SIGHT * height + 6)
        self._find(self.serial)

    def _find(self, marked: int | None) -> None:
        text = self.search.text()
        found = search_stations(self._stations, text)
        self._model.show_rows(found)
        place = self._model.place_of(marked)
        if place < 0 and text.strip() and found:
            place = 0
        self.list.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())
        if place >= 0:
            self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.changed.emit()

    def _handle_text_changed(self) -> None:
        self._find(None)

    def _handle_taken(self) -> None:
        if self.serial is not None:
            self.picked.emit(self.serial)
        elif self.search.text().strip():
            self.missed.emit(self.search.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search line keeps the cursor; its arrow keys go to the list."""
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
