"""The constituency at a glance: progress, filter, search, the board, and the station under the cursor."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.candidates import RepeatedSerials
from desktop.ui.constituency.board import Board
from desktop.ui.constituency.candidate_list import CandidateList
from desktop.ui.constituency.candidate_repairs import CandidateRepairs
from desktop.ui.constituency.loading import BoardContent, load_board
from desktop.ui.constituency.station_model import StationModel
from desktop.ui.constituency.station_panel import StationPanel
from desktop.ui.constituency.status_filter import StatusFilter
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.warning_line import WarningLine
from desktop.ui.theme.icons import icon
from desktop.workspace.board import StationRow, count_statuses, search_stations
from desktop.workspace.constituency import CandidateRow, repair_candidate
from desktop.workspace.workspace import Workspace

_FEW_STATIONS = 60


class ConstituencyScreen(QWidget):
    """Signals: `facts_changed`, `copy_chosen(str)`, `photo_chosen(str)`, `condition_wanted(str)`,
    `screen_wanted(str)`, `loaded`.
    """

    facts_changed = Signal()
    copy_chosen = Signal(str)
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)
    screen_wanted = Signal(str)
    loaded = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._content: BoardContent | None = None
        self._wanted_serial: int | None = None
        self.head = ScreenHead()
        self.filter = StatusFilter(desk)
        self.search = QLineEdit()
        self.names_button = QPushButton()
        self.candidates_button = QPushButton()
        self.stations_button = QPushButton(icon("import"), "")
        self.figures_button = QPushButton(icon("table"), "")
        self.gaps = WarningLine(desk.theme)
        self.repeats = RepeatedSerials(desk)
        self._model = StationModel(desk)
        self.board = Board(self._model, desk)
        self.panel = StationPanel(workspace, desk)
        self.candidates = CandidateList(desk)
        self._repairs = CandidateRepairs(workspace, desk, self)
        self.empty = EmptyPlace("station")
        self._middle = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(200)
        for button in (self.names_button, self.candidates_button):
            button.setCheckable(True)
        self.filter.add_beside(self.search)
        self.filter.add_beside(self.names_button)
        self.head.add_action(self.candidates_button)
        self.head.add_action(self.stations_button)
        self.head.add_action(self.figures_button)
        board_page = QWidget()
        row = QHBoxLayout(board_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.board, 1)
        row.addWidget(self.panel)
        for page in (board_page, self.candidates, self.empty):
            self._middle.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.gaps)
        layout.addWidget(self.repeats)
        layout.addWidget(self.filter)
        layout.addWidget(self._middle, 1)

    def _connect(self) -> None:
        slash = QShortcut(QKeySequence("/"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        slash.activated.connect(self._handle_search_wanted)
        self.search.textChanged.connect(self._handle_filter_changed)
        self.search.returnPressed.connect(self._handle_search_returned)
        self.filter.chosen.connect(self._handle_filter_changed)
        self.names_button.toggled.connect(self._handle_names_toggled)
        self.candidates_button.toggled.connect(self._show_page)
        self.stations_button.clicked.connect(self._handle_import_wanted)
        self.figures_button.clicked.connect(self._handle_figures_wanted)
        self.empty.button.clicked.connect(self._handle_import_wanted)
        self.board.station_pointed.connect(self._handle_station_pointed)
        self.board.station_opened.connect(lambda _station: self.panel.choose_first_copy())
        self.panel.copy_chosen.connect(self.copy_chosen)
        self.panel.photo_chosen.connect(self.photo_chosen)
        self.panel.condition_wanted.connect(self.condition_wanted)
        self.panel.photos_wanted.connect(lambda: self.screen_wanted.emit("photos"))
        self.gaps.action_wanted.connect(self._handle_repair_wanted)
        self.candidates.saved.connect(self._repairs.save)
        self.candidates.removed.connect(self._repairs.take_off)
        self._repairs.written.connect(self._handle_facts_written)
        self.repeats.settled.connect(self._handle_repeat_settled)

    def refresh(self) -> None:
        """Read the constituency again in the background; `loaded` follows."""
        workspace = self._workspace
        self._desk.run_in_background(self, lambda *_reporting: load_board(workspace), self._handle_loaded)

    def show_station(self, serial: int) -> None:
        """Move to this station, showing it even when the filter hid it."""
        self.candidates_button.setChecked(False)
        self._wanted_serial = serial
        if self._content is not None and not self.board.point_at(serial):
            self.search.clear()
            self.filter.choose("")
            self.board.point_at(serial)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search serial or name  ( / )"))
        self.search.setAccessibleName(self.tr("Search polling stations by serial or name"))
        self.names_button.setText(self.tr("Names"))
        self.names_button.setToolTip(self.tr("Show the stations' names on the board"))
        self.candidates_button.setText(self.tr("Candidates"))
        self.candidates_button.setToolTip(self.tr("See and repair the list of contesting candidates"))
        self.stations_button.setText(self.tr("Station list…"))
        self.stations_button.setToolTip(self.tr("Import the list of polling stations (CSV or XLSX)"))
        self.board.setAccessibleName(self.tr("Polling stations"))
        self.figures_button.setText(self.tr("Typed figures…"))
        self.figures_button.setToolTip(self.tr("Import Form 45 figures that others typed (CSV or XLSX)"))
        for button in (self.names_button, self.candidates_button, self.stations_button, self.figures_button):
            button.setAccessibleName(button.toolTip())
        self.empty.put_words(
            self.tr("No polling stations yet"),
            self.tr(
                "Import the polling scheme (Form 28) as CSV or XLSX. You see every row before it is written."
            ),
            self.tr("Import the station list…"),
        )
        self._describe()

    def _describe(self) -> None:
        if self._content is None:
            return
        constituency = self._content.constituency
        name = self._desk.language.pick(constituency.name_en, constituency.name_ur)
        line = self.tr("{stations} polling stations · {candidates} contesting candidates").format(
            stations=write_number(len(self._content.stations)), candidates=len(constituency.candidates)
        )
        self.head.put_words(f"{constituency.code}  {name}", line)
        gaps = ", ".join(str(serial) for serial in constituency.serial_gaps)
        words = self.tr(
            "Ballot serials missing from the list of candidates: {gaps}. Compare it with the ballot paper."
        )
        self.gaps.put_words(words.format(gaps=gaps) if gaps else "", self.tr("Repair the list"))

    def _handle_loaded(self, content: BoardContent) -> None:
        is_first = self._content is None
        self._content = content
        self.filter.put_counts(count_statuses(content.stations))
        self.candidates.put_candidates(content.constituency.candidates)
        self.repeats.put_repeats(content.repeats)
        if is_first:
            self.board.setFocus()
            self.names_button.setChecked(len(content.stations) <= _FEW_STATIONS)
        self._handle_filter_changed()
        self._describe()
        self._show_page()
        self.loaded.emit()

    def _show_page(self) -> None:
        has_stations = bool(self._content and self._content.stations)
        page = 1 if self.candidates_button.isChecked() else 0 if has_stations else 2
        self._middle.setCurrentIndex(page)
        self.filter.setVisible(page == 0)
        for widget in (self.search, self.names_button, self.figures_button):
            widget.setVisible(page == 0)

    def _handle_filter_changed(self) -> None:
        if self._content is None:
            return
        current = self.board.current_station()
        serial = self._wanted_serial or (current.serial if current else None)
        found = search_stations(self._content.stations, self.search.text(), self.filter.status or None)
        self._model.put_rows(found)
        is_shown = serial is not None and self.board.point_at(serial)
        if not is_shown and found:
            self.board.point_at(found[0].serial)
        elif not found:
            self.panel.put_station(None, (), ())
        self._wanted_serial = None

    def _handle_station_pointed(self, station: StationRow) -> None:
        if self._content is not None:
            serial = station.serial
            self.panel.put_station(station, self._content.copies_of(serial), self._content.photos_of(serial))

    def _handle_search_wanted(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _handle_search_returned(self) -> None:
        self.board.setFocus()

    def _handle_names_toggled(self, is_on: bool) -> None:
        self.board.put_large(is_on)

    def _handle_import_wanted(self) -> None:
        from desktop.ui.imports import choose_station_list

        choose_station_list(self, self._workspace, self._desk, self._handle_facts_written)

    def _handle_figures_wanted(self) -> None:
        from desktop.ui.imports import choose_typed_figures

        choose_typed_figures(self, self._workspace, self._desk, self._handle_facts_written)

    def _handle_repair_wanted(self) -> None:
        self.candidates_button.setChecked(True)
        if self._content is not None and self._content.constituency.serial_gaps:
            self.candidates.start_new(self._content.constituency.serial_gaps[0])

    def _handle_repeat_settled(self, row: CandidateRow) -> None:
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: repair_candidate(workspace, row),
            lambda _nothing: self._handle_facts_written(),
        )

    def _handle_facts_written(self) -> None:
        self.facts_changed.emit()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
