"""The board with all that narrows and orders it, and the station under the cursor beside it.

In: a BoardContent, later the marks of the checks. Out: what the person wants to open.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.entry.copy_life import Stage
from desktop.ui.constituency.board import Board
from desktop.ui.constituency.board_filters import BoardFilters
from desktop.ui.constituency.hiding import hide_differing, hide_findings
from desktop.ui.constituency.loading import BoardContent, BoardMarks
from desktop.ui.constituency.station_model import StationModel
from desktop.ui.constituency.station_panel import StationPanel
from desktop.ui.constituency.status_filter import StatusFilter
from desktop.ui.desk import Desk
from desktop.workspace.board import (
    StationMarks,
    StationRow,
    count_statuses,
    filter_stations,
    mark_stations,
    sort_stations,
)
from desktop.workspace.workspace import Workspace

_FEW_STATIONS = 60


class BoardPage(QWidget):
    """Signals: `copy_chosen(str)`, `condition_wanted(str)`, `differences_wanted(int)`, `photo_chosen(str)`,
    `photos_wanted()`.
    """

    copy_chosen = Signal(str)
    condition_wanted = Signal(str)
    differences_wanted = Signal(int)
    photo_chosen = Signal(str)
    photos_wanted = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._content: BoardContent | None = None
        self._marks: Mapping[int, StationMarks] = {}
        self._stages: Mapping[str, Stage] = {}
        self._one_person: Mapping[int, frozenset[str]] = {}
        self._owed: Mapping[str, str] = {}
        self._rows: tuple[StationRow, ...] = ()
        self._hidden: frozenset[int] = frozenset()
        self._wanted_serial: int | None = None
        self.filter = StatusFilter(desk)
        self.filters = BoardFilters(desk)
        self.search = QLineEdit()
        self.names_button = QPushButton()
        self._model = StationModel(desk)
        self.board = Board(self._model, desk)
        self.panel = StationPanel(workspace, desk)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(200)
        self.names_button.setCheckable(True)
        self.filter.add_beside(self.search)
        self.filter.add_beside(self.names_button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.board, 1)
        row.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.filters)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        for key, deed in (("/", self._handle_search_wanted), ("F8", self.panel.choose_condition)):
            shortcut = QShortcut(
                QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(deed)
        self.search.textChanged.connect(self._show_rows)
        self.search.returnPressed.connect(self.board.setFocus)
        self.filter.chosen.connect(self._show_rows)
        self.filters.chosen.connect(self._show_rows)
        self.names_button.toggled.connect(self.board.put_large)
        self.board.station_pointed.connect(self._handle_station_pointed)
        self.board.station_opened.connect(lambda _station: self.panel.choose_first_copy())
        self.panel.copy_chosen.connect(self.copy_chosen)
        self.panel.condition_wanted.connect(self.condition_wanted)
        self.panel.differences_wanted.connect(self.differences_wanted)
        self.panel.photo_chosen.connect(self.photo_chosen)
        self.panel.photos_wanted.connect(self.photos_wanted)

    @property
    def rows(self) -> tuple[StationRow, ...]:
        """Every station of the constituency, shown or not, with its marks."""
        return self._rows

    def put_content(self, content: BoardContent) -> None:
        """The constituency as it was read; the marks of before stay until newer ones come."""
        is_first = self._content is None
        self._content, self._hidden = content, content.hidden
        self.filter.put_counts(count_statuses(content.stations))
        if is_first:
            self.board.setFocus()
            self.names_button.setChecked(len(content.stations) <= _FEW_STATIONS)
        self._mark_rows()

    def put_marks(self, found: BoardMarks) -> None:
        """What the checks found at each station, the stages of the copies, and who read them."""
        self._marks, self._stages, self._one_person = found.marks, found.stages, found.one_person
        self._owed = found.owed
        self._mark_rows()

    def put_hidden(self, hidden: frozenset[int]) -> None:
        """Stations whose form this person reads without knowing what others read there."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._mark_rows()

    def show_station(self, serial: int) -> None:
        """Move to this station, showing it even when a filter hid it."""
        self._wanted_serial = serial
        if self._content is not None and not self.board.point_at(serial):
            self.search.clear()
            self.filters.clear()
            self.filter.choose("")
            self.board.point_at(serial)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search serial or name  ( / )"))
        self.search.setAccessibleName(self.tr("Search polling stations by serial or name"))
        self.names_button.setText(self.tr("Names"))
        self.names_button.setToolTip(self.tr("Show the stations' names on the board"))
        self.names_button.setAccessibleName(self.names_button.toolTip())
        self.board.setAccessibleName(self.tr("Polling stations"))

    def _mark_rows(self) -> None:
        if self._content is not None:
            shown = hide_findings(self._marks, self._hidden)
            self._rows = mark_stations(hide_differing(self._content.stations, self._hidden), shown)
            self.filters.put_rows(self._rows)
            self._show_rows()

    def _show_rows(self) -> None:
        if self._content is None:
            return
        current = self.board.current_station()
        serial = self._wanted_serial or (current.serial if current else None)
        wanted = self.filters.narrow(self.search.text(), self.filter.status)
        found = filter_stations(self._rows, wanted)
        ordered = sort_stations(found, self.filters.sort_key, is_reversed=self.filters.is_reversed)
        self._model.put_rows(ordered)
        self.filters.put_shown(len(ordered), len(self._rows))
        is_shown = serial is not None and self.board.point_at(serial)
        if not is_shown and ordered:
            self.board.point_at(ordered[0].serial)
        elif not ordered:
            self.panel.put_station(None, (), ())
        self._wanted_serial = None

    def _handle_station_pointed(self, station: StationRow) -> None:
        if self._content is not None:
            serial = station.serial
            self.panel.put_station(station, self._content.copies_of(serial), self._content.photos_of(serial))
            found = hide_findings(self._marks, self._hidden).get(serial, StationMarks())
            self.panel.put_findings(
                found,
                self._stages,
                self._one_person.get(serial, ()),
                self._owed,
                is_hidden=serial in self._hidden,
            )

    def _handle_search_wanted(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
