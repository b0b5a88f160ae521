"""The constituency at a glance: the board, the list of candidates, the condition of the papers counted."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.candidates import RepeatedSerials
from desktop.ui.constituency.board_page import BoardPage
from desktop.ui.constituency.candidate_list import CandidateList
from desktop.ui.constituency.candidate_repairs import CandidateRepairs
from desktop.ui.constituency.condition_counts import ConditionCounts
from desktop.ui.constituency.loading import BoardContent, BoardMarks, load_board, load_marks
from desktop.ui.constituency.projector import Projector
from desktop.ui.constituency.same_reader import say_same_reader
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.warning_line import WarningLine
from desktop.ui.theme.icons import icon
from desktop.workspace.constituency import CandidateRow, repair_candidate
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.workspace import Workspace


class ConstituencyScreen(QWidget):
    """Signals: `facts_changed`, `copy_chosen(str)`, `photo_chosen(str)`, `condition_wanted(str)`,
    `differences_wanted(int)`, `screen_wanted(str)`, `loaded`, `marked` when the findings of the checks have
    come too.
    """

    facts_changed = Signal()
    copy_chosen = Signal(str)
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)
    differences_wanted = Signal(int)
    screen_wanted = Signal(str)
    loaded = Signal()
    marked = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._content: BoardContent | None = None
        self._one_person: Collection[int] = ()
        self.head = ScreenHead()
        self.projector_button = QPushButton(icon("board"), "")
        self.conditions_button = QPushButton(icon("condition"), "")
        self.candidates_button = QPushButton()
        self.stations_button = QPushButton(icon("import"), "")
        self.figures_button = QPushButton(icon("table"), "")
        self.gaps = WarningLine(desk.theme)
        self.same_reader = WarningLine(desk.theme)
        self.repeats = RepeatedSerials(desk)
        self.page = BoardPage(workspace, desk)
        self.candidates = CandidateList(desk)
        self.conditions = ConditionCounts(desk)
        self._repairs = CandidateRepairs(workspace, desk, self)
        self.empty = EmptyPlace("station")
        self.projector: Projector | None = None
        self._middle = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    @property
    def _actions(self) -> tuple[QPushButton, ...]:
        return (
            self.candidates_button,
            self.conditions_button,
            self.stations_button,
            self.figures_button,
            self.projector_button,
        )

    def _build(self) -> None:
        for button in (self.candidates_button, self.conditions_button):
            button.setCheckable(True)
        for button in self._actions:
            self.head.add_action(button)
        for page in (self.page, self.candidates, self.conditions, self.empty):
            self._middle.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 14)
        layout.setSpacing(10)
        for part in (self.head, self.gaps, self.same_reader, self.repeats):
            layout.addWidget(part)
        layout.addWidget(self._middle, 1)

    def _connect(self) -> None:
        page = self.page
        page.copy_chosen.connect(self.copy_chosen)
        page.condition_wanted.connect(self.condition_wanted)
        page.differences_wanted.connect(self.differences_wanted)
        page.photo_chosen.connect(self.photo_chosen)
        page.photos_wanted.connect(lambda: self.screen_wanted.emit("photos"))
        self.candidates_button.toggled.connect(
            lambda is_on: self._handle_page_chosen(is_on, self.conditions_button)
        )
        self.conditions_button.toggled.connect(
            lambda is_on: self._handle_page_chosen(is_on, self.candidates_button)
        )
        self.stations_button.clicked.connect(self._handle_import_wanted)
        self.figures_button.clicked.connect(self._handle_figures_wanted)
        self.projector_button.clicked.connect(self._handle_projector_wanted)
        self.empty.button.clicked.connect(self._handle_import_wanted)
        leave = QShortcut(QKeySequence("Esc"), self.conditions)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._handle_papers_left)
        self.gaps.action_wanted.connect(self._handle_repair_wanted)
        self.same_reader.action_wanted.connect(lambda: self.screen_wanted.emit("settings"))
        self.candidates.saved.connect(self._repairs.save)
        self.candidates.removed.connect(self._repairs.take_off)
        self._repairs.written.connect(self._handle_facts_written)
        self.repeats.settled.connect(self._handle_repeat_settled)

    def refresh(self) -> None:
        """Read the constituency again in the background; `loaded` follows, then `marked`."""
        workspace = self._workspace
        self._desk.run_in_background(self, lambda *_reporting: load_board(workspace), self._handle_loaded)

    def show_station(self, serial: int) -> None:
        """Move to this station, showing it even when the filter hid it."""
        self.candidates_button.setChecked(False)
        self.conditions_button.setChecked(False)
        self.page.show_station(serial)

    def retranslate(self) -> None:
        self.candidates_button.setText(self.tr("Candidates"))
        self.candidates_button.setToolTip(self.tr("See and repair the list of contesting candidates"))
        self.conditions_button.setText(self.tr("Papers"))
        self.conditions_button.setToolTip(
            self.tr("Condition of the papers: how many are signed, stamped, written over")
        )
        self.stations_button.setText(self.tr("Station list…"))
        self.stations_button.setToolTip(self.tr("Import the list of polling stations (CSV or XLSX)"))
        self.figures_button.setText(self.tr("Typed figures…"))
        self.figures_button.setToolTip(self.tr("Import Form 45 figures that others typed (CSV or XLSX)"))
        self.projector_button.setText(self.tr("Board"))
        self.projector_button.setToolTip(self.tr("The board on the whole screen, for a projector (F11)"))
        for button in self._actions:
            button.setAccessibleName(button.toolTip())
        # a new text takes the key away
        self.projector_button.setShortcut(QKeySequence("F11"))
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
        line = self.tr("{stations} polling stations · {candidates} contesting candidates").format(
            stations=write_number(len(self._content.stations)), candidates=len(constituency.candidates)
        )
        self.head.put_words(self._title, line)
        gaps = ", ".join(str(serial) for serial in constituency.serial_gaps)
        words = self.tr(
            "Ballot serials missing from the list of candidates: {gaps}. Compare it with the ballot paper."
        )
        self.gaps.put_words(words.format(gaps=gaps) if gaps else "", self.tr("Repair the list"))
        self._describe_same_reader()

    def _describe_same_reader(self) -> None:
        is_allowed = self._content is not None and self._content.rules.allows_same_reader
        words = say_same_reader(self._one_person) if is_allowed else ""
        self.same_reader.put_words(words, self.tr("Change the rule"))

    @property
    def _title(self) -> str:
        if self._content is None:
            return ""
        constituency = self._content.constituency
        return f"{constituency.code}  {self._desk.language.pick(constituency.name_en, constituency.name_ur)}"

    def _handle_loaded(self, content: BoardContent) -> None:
        self._content = content
        self.candidates.put_candidates(content.constituency.candidates)
        self.repeats.put_repeats(content.repeats)
        self.page.put_content(content)
        self._describe()
        self._show_page()
        self._show_projector()
        self.loaded.emit()
        workspace = self._workspace
        self._desk.run_in_background(self, lambda *_reporting: load_marks(workspace), self._handle_marked)

    def _handle_marked(self, marks: BoardMarks) -> None:
        self._one_person = marks.one_person.keys()
        self.page.put_marks(marks)
        self._describe_same_reader()
        self.conditions.put_conditions(marks.conditions)
        self._show_projector()
        self.marked.emit()

    def _handle_page_chosen(self, is_on: bool, other: QPushButton) -> None:
        if is_on:
            other.setChecked(False)
        self._show_page()
        if is_on and self.conditions_button.isChecked():
            self.conditions.table.setFocus()

    def _handle_papers_left(self) -> None:
        self.conditions_button.setChecked(False)
        self.page.board.setFocus()

    def _show_page(self) -> None:
        has_stations = bool(self._content and self._content.stations)
        shown: QWidget = self.page if has_stations else self.empty
        if self.candidates_button.isChecked():
            shown = self.candidates
        elif self.conditions_button.isChecked():
            shown = self.conditions
        self._middle.setCurrentWidget(shown)
        self.figures_button.setVisible(has_stations)
        self.projector_button.setVisible(has_stations)

    def _handle_projector_wanted(self) -> None:
        if self.projector is None:
            self.projector = Projector(self._desk, self)
            self.projector.wanted.connect(self.refresh)
        self._show_projector()
        self.projector.open()

    def _show_projector(self) -> None:
        if self.projector is not None:
            self.projector.put_stations(self._title, self.page.rows)

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

    def showEvent(self, event: QShowEvent) -> None:
        """A form that was begun meanwhile changed no fact: what others read there goes at once."""
        if self._content is not None:
            self.page.put_hidden(list_hidden_stations(self._workspace))
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
