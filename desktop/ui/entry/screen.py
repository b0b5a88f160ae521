"""The entry screen: the straightened page beside its figures, everything by keyboard, every figure on disk.

In: a copy to enter. Out: an entry in the store, then the next form.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import KnownError
from desktop.reading.values import Script
from desktop.ui.desk import Desk
from desktop.ui.entry.cursor_place import CursorPlace
from desktop.ui.entry.desk_queue import DeskQueue
from desktop.ui.entry.effort_watch import EffortWatch
from desktop.ui.entry.figure_keys import Wish
from desktop.ui.entry.figure_typing import FigureTyping
from desktop.ui.entry.finding_row import PanelRow
from desktop.ui.entry.findings_on_desk import FindingsOnDesk
from desktop.ui.entry.finishing import Finishing
from desktop.ui.entry.first_template import FirstTemplate
from desktop.ui.entry.form_cursor import FormCursor
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.form_view import FormView
from desktop.ui.entry.found_marks import FoundMarks
from desktop.ui.entry.last_place import LastPlace
from desktop.ui.entry.lessons import Lessons
from desktop.ui.entry.page_turner import PageTurner
from desktop.ui.entry.paper_side import PaperSide
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.picture_looks import PictureLooks
from desktop.ui.entry.reading_again import ReadingAgain
from desktop.ui.entry.wishes import Wishes
from desktop.workspace.workspace import Workspace


class EntryScreen(QWidget):
    """Qt view of entering forms one after the other.

    Signals:
        facts_changed(): an entry was finished.
        photo_chosen(str): the person wants to set the outline of this photo.
        condition_wanted(str): the person wants to say in what state the paper of this copy is.
        station_chosen(int): the person leaves the form for its station.
    """

    facts_changed = Signal()
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)
    station_chosen = Signal(int)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._form: FormOnDesk | None = None
        self.parts = EntryParts(desk.language)
        self._build_around_the_form()
        self._build_beside_the_form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self._connect()
        self._bind_keys()
        self.parts.show_nothing()

    def _build_around_the_form(self) -> None:
        """What brings forms onto the desk and shows where the person is on them."""
        parts, workspace, desk = self.parts, self._workspace, self._desk
        self._looks = PictureLooks(parts.page_view, desk.settings, self)
        self._effort = EffortWatch(workspace, desk, self)
        self._place = LastPlace(desk.settings, lambda: self._effort.effort, self)
        self._queue = DeskQueue(workspace, parts.top, self._place)
        self._pages = PageTurner(parts, workspace, desk, self)
        self._view = FormView(parts, desk.language)
        self._cursor = FormCursor(parts, self._pages, self._view, self._place, self)
        self._keys = CursorPlace(parts.keys, self)

    def _build_beside_the_form(self) -> None:
        """What becomes of that which is typed, and what is said of it."""
        parts, workspace, desk = self.parts, self._workspace, self._desk
        self._typing = FigureTyping(parts, self._effort, desk, self)
        self._paper = PaperSide(parts, workspace, desk, self)
        self._wishes = Wishes(parts, desk.language, self)
        self._reading_again = ReadingAgain(workspace, desk, self)
        self._findings = FindingsOnDesk(workspace, desk, parts.findings, self)
        self._marks = FoundMarks(parts)
        self._finishing = Finishing(parts, self._findings, desk.notices, self)

    def _connect(self) -> None:
        parts = self.parts
        parts.grid.figure_refused.connect(self._desk.notices.fail)
        parts.grid.end_reached.connect(self._handle_end_reached)
        parts.grid.sign_typed.connect(self._handle_sign_typed)
        parts.choices.chosen.connect(lambda place: parts.grid.edit_of(self._cursor.field).take_choice(place))
        parts.queue.copy_chosen.connect(self.open_copy)
        parts.finish_button.clicked.connect(self._finish)
        parts.next_button.clicked.connect(self._open_next)
        parts.mode_box.activated.connect(self._handle_mode_chosen)
        parts.outline_button.clicked.connect(self._handle_outline_wanted)
        parts.figure_side.condition_button.clicked.connect(self._handle_condition_wanted)
        parts.script_button.chosen.connect(self._handle_script_chosen)
        self._typing.changed.connect(self._handle_figure_changed)
        self._typing.step_made.connect(self._cursor.go_to)
        self._paper.confirmed.connect(self._show_heading)
        self._paper.moved.connect(self._handle_copy_moved)
        self._wishes.back_wanted.connect(self._cursor.go_back)
        self._reading_again.read.connect(self._handle_read_again)
        self._connect_checks()

    def _connect_checks(self) -> None:
        findings = self.parts.findings
        findings.box_wanted.connect(lambda row: self._cursor.go_to(row.box or self._cursor.field))
        findings.row_pointed.connect(self._handle_row_pointed)
        findings.finish_wanted.connect(self._finish)
        findings.left.connect(self._cursor.go_back)
        findings.opened.connect(self.parts.choices.setHidden)
        self._finishing.finished.connect(self._handle_finished)
        self._finishing.finished.connect(Lessons(self._workspace, self._desk, self).keep)
        self._finishing.finished.connect(FirstTemplate(self._workspace, self._desk, self).adopt)
        self._finishing.stopped_at.connect(self._cursor.go_to)
        self._finishing.station_wanted.connect(self.parts.grid.move_to_station)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+Return": self._finish,
            "Ctrl+Enter": self._finish,
            "Esc": self._handle_escape,
            "Ctrl+PgDown": self._open_next,
            "Ctrl+Z": self._typing.undo,
            "Ctrl+Y": self._typing.redo,
            "F1": self._wishes.key_sheet.open,
            "F6": self._cursor.change_side,
            "F7": self.parts.grid.move_to_station,
            "F8": self._handle_condition_wanted,
            "F9": self._handle_findings_wanted,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def refresh(self) -> None:
        """Shows the forms that wait; the form on the desk stays, else comes the one that was begun last, else
        the first one that waits.
        """
        self._pages.forget_all()
        self._queue.read()
        if self._form is not None and self._queue.has(self._form.copy_id):
            self.open_copy(self._form.copy_id)
        else:
            self._open_or_show_nothing(self._queue.find_begun())

    def _open_or_show_nothing(self, copy_id: str | None) -> None:
        if copy_id is None:
            self._form = None
            self._cursor.leave()
            self.parts.show_nothing()
        else:
            self.open_copy(copy_id)

    def leave(self) -> None:
        """What stands half typed in a box is entered before another screen is shown."""
        self.parts.grid.keep_typed()
        self._looks.keep()
        self._place.keep()

    def open_copy(self, copy_id: str) -> None:
        """Puts a copy on the desk, where it was left."""
        self.leave()
        try:
            form = FormOnDesk(self._workspace, copy_id, self.parts.mode)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._form = form
        self._effort.begin(self._place.effort_in(copy_id))
        self._finishing.begin()
        self._typing.begin(form)
        self.parts.queue.show_current(copy_id)
        self.parts.show_form(form.form, form.marked_doubtful)
        self._view.show_counts(form)
        self._findings.begin(form)
        self._pages.begin(form)
        self._paper.begin(form)
        self._show_heading()
        self._cursor.begin(form, is_station_open=self._paper.is_station_open)

    def _show_heading(self) -> None:
        if self._form is not None:
            self.parts.show_heading(self._form.form, is_station_open=self._paper.is_station_open)

    def _open_next(self) -> None:
        self._open_or_show_nothing(self._queue.find_next(self._form.copy_id if self._form else None))

    def _handle_figure_changed(self) -> None:
        self._finishing.begin()
        self._view.show_counts(self._form)
        self._findings.note_change()

    def _handle_copy_moved(self, copy_id: str) -> None:
        self._form = None
        self._queue.read()
        self.open_copy(copy_id)
        self.facts_changed.emit()

    def _handle_sign_typed(self, wish: str) -> None:
        if self._form is not None:
            self._wishes.grant(Wish(wish), self._form, self._cursor.field)

    def _handle_script_chosen(self, script: Script | None) -> None:
        if self._form is not None and self._form.form.pages:
            self._reading_again.read_with(self._form.copy_id, self._form.form.pages, script)

    def _handle_read_again(self, copy_id: str) -> None:
        """What was entered stays; what was not is proposed anew."""
        self.facts_changed.emit()
        self._pages.forget_all()
        if self._form is not None and self._form.copy_id == copy_id:
            self.open_copy(copy_id)

    def _handle_row_pointed(self, row: PanelRow | None) -> None:
        """The paper shows what the finding under the cursor speaks of."""
        self._marks.show_marks(row.boxes if row else (), self._form.form.fields if self._form else ())
        self._cursor.look_at(row.box if row and row.box else self._cursor.field)

    def _handle_findings_wanted(self) -> None:
        """What stands half typed counts too."""
        self.leave()
        self._findings.refresh()
        self.parts.findings.open_at_first()

    def _handle_end_reached(self) -> None:
        """Enter alone finishes from here: the numeric pad suffices."""
        self.parts.finish_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _handle_escape(self) -> None:
        """Back to the figures from what is beside them; from the figures to the board. Everything is kept."""
        if self.parts.grid.has_cursor and self._form is not None:
            self.leave()
            self.station_chosen.emit(self._form.form.station.serial)
        else:
            self._cursor.go_back()

    def _handle_mode_chosen(self) -> None:
        wanted = self.parts.mode
        if self._form is None:
            return
        self.open_copy(self._form.copy_id)
        if self.parts.mode != wanted:
            self._desk.notices.tell(self.tr("A form keeps the mode it was begun in until it is finished."))

    def _handle_outline_wanted(self) -> None:
        if self._pages.page is not None:
            self.photo_chosen.emit(self._pages.page.photo_id)

    def _handle_condition_wanted(self) -> None:
        if self._form is not None:
            self.leave()
            self.condition_wanted.emit(self._form.copy_id)

    def _finish(self) -> None:
        if self._form is None:
            return
        self.leave()
        self._finishing.finish(self._form)

    def _handle_finished(self, entry_id: str) -> None:
        finished = self._form.copy_id if self._form else None
        if finished is not None:
            self._effort.keep(entry_id, finished)
        self._form = None
        self._cursor.leave()
        self.facts_changed.emit()
        self._queue.read()
        self._open_or_show_nothing(self._queue.find_next(finished))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.parts.retranslate()
            self.refresh()
            self._keys.show_keys()
        super().changeEvent(event)
