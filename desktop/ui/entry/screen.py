"""The entry screen: the straightened page beside its figures, everything by keyboard, every figure on disk.

In: a copy to enter. Out: an entry in the store, then the next form.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import KnownError
from desktop.ui.desk import Desk
from desktop.ui.entry.copy_opening import CopyOpening
from desktop.ui.entry.desk_queue import DeskQueue
from desktop.ui.entry.first_template import FirstTemplate
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.form_work import FormWork
from desktop.ui.entry.lessons import Lessons
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.reading_again import ReadingAgain
from desktop.ui.entry.second_look import SecondLook
from desktop.ui.entry.work_choice import WorkChoice
from desktop.workspace.workspace import Workspace


class EntryScreen(QWidget):
    """Qt view of entering forms one after the other.

    Signals:
        facts_changed(): an entry was finished.
        photo_chosen(str): the person wants to set the outline of this photo.
        condition_wanted(str): the person wants to say in what state the paper of this copy is.
        station_chosen(int): the person leaves the form for its station.
        differences_wanted(int): the person wants to see what readers differ on at this station.
    """

    facts_changed = Signal()
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)
    station_chosen = Signal(int)
    differences_wanted = Signal(int)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self.parts = EntryParts(workspace, desk)
        self.work = FormWork(self.parts, workspace, desk, self)
        self.reading_again = ReadingAgain(workspace, desk, self)
        self.queue = DeskQueue(workspace, self.parts.top, self.work.place)
        self._choice = WorkChoice(self.parts.top, desk.settings, self, person=workspace.person.id)
        self._second_look = SecondLook(workspace, desk.notices)
        self._opening = CopyOpening(workspace, self.parts, desk.notices)
        self._waits_to_be_seen: str | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self._connect()
        self._bind_keys()
        self.parts.show_nothing()

    def _connect(self) -> None:
        parts = self.parts
        parts.queue.copy_chosen.connect(self.open_copy)
        parts.top.purpose_chosen.connect(self._handle_purpose_chosen)
        parts.second_button.clicked.connect(lambda: parts.top.choose_purpose("second"))
        parts.mode_box.activated.connect(self._handle_mode_chosen)
        parts.finish_button.clicked.connect(self.work.finish)
        parts.next_button.clicked.connect(self._open_next)
        parts.outline_button.clicked.connect(self._handle_outline_wanted)
        parts.figure_side.condition_button.clicked.connect(self._handle_condition_wanted)
        parts.script_button.chosen.connect(self.reading_again.ask)
        self.reading_again.read.connect(self._handle_read_again)
        parts.look_page.differences_wanted.connect(self.differences_wanted)
        parts.look_page.reading_wanted.connect(self._handle_reading_wanted)
        parts.look_page.next_wanted.connect(self._open_next)
        self.work.finishing.read_meanwhile.connect(self._show_anew)
        self.work.finished.connect(self._handle_finished)
        self.work.finished.connect(Lessons(self._workspace, self._desk, self).keep)
        self.work.finished.connect(FirstTemplate(self._workspace, self._desk, self).adopt)
        self.work.moved.connect(self._handle_copy_moved)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+Return": self.work.finish,
            "Ctrl+Enter": self.work.finish,
            "Esc": self._handle_escape,
            "Ctrl+PgDown": self._open_next,
            "Ctrl+Z": self.work.typing.undo,
            "Ctrl+Y": self.work.typing.redo,
            "F2": self.parts.top.take_cursor,
            "F1": self.work.wishes.key_sheet.open,
            "F6": self.work.cursor.change_side,
            "F7": self.parts.grid.move_to_station,
            "F8": self._handle_condition_wanted,
            "F9": self.work.open_findings,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @property
    def form(self) -> FormOnDesk | None:
        """The form on the desk."""
        return self.work.form

    @property
    def _shown_copy(self) -> str | None:
        """On the desk, or looked at."""
        look = self.parts.look_page.look
        return self.form.copy_id if self.form else look.copy_id if look else None

    def refresh(self) -> None:
        """Shows the forms that wait; the form on the desk stays, else comes the one that was begun last, else
        the first one that waits.
        """
        self.work.pages.forget_all()
        self.queue.read()
        shown = self._shown_copy
        if shown is not None and self.queue.has(shown):
            self.open_copy(shown)
        else:
            self._open_or_show_nothing(self.queue.find_begun())

    def leave(self) -> None:
        """What stands half typed in a box is entered before another screen is shown."""
        self.work.keep()

    def open_copy(self, copy_id: str) -> None:
        """Puts a copy on the desk, where it was left; one that needs no reader is shown to be looked at."""
        self.leave()
        is_another = copy_id != self._shown_copy
        try:
            form = self._opening.open(copy_id, is_said=is_another)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        if form is not None:
            self._begin(form)
            return
        self.work.clear()
        self.reading_again.begin(None)
        self.parts.queue.show_current(copy_id)

    def _begin(self, form: FormOnDesk) -> None:
        copy_id = form.copy_id
        self.parts.queue.show_current(copy_id)
        self.reading_again.begin(copy_id, form.form.pages)
        self.work.begin(form)
        QTimer.singleShot(0, self, self._prepare_ahead)

    def _prepare_ahead(self) -> None:
        """Only once the form stands before the person."""
        if self.form is not None:
            self.work.pages.prepare_ahead(self.queue.find_two_after(self.form.copy_id))

    def _open_or_show_nothing(self, copy_id: str | None) -> None:
        if copy_id is None:
            self.work.clear()
            self.reading_again.begin(None)
            self.parts.show_nothing(self.queue.second_waiting)
            self.parts.second_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_copy(copy_id)

    def _open_next(self) -> None:
        self._open_or_show_nothing(self.queue.find_next(self._shown_copy))

    def _handle_purpose_chosen(self) -> None:
        """Other forms wait for a second entry; what is on the desk is kept."""
        self.leave()
        self.work.clear()
        self.queue.read()
        self._open_or_show_nothing(self.queue.find_begun())

    def _handle_mode_chosen(self) -> None:
        if self.form is None:
            return
        self.open_copy(self.form.copy_id)
        if self.form.form.mode != self.parts.mode:
            self._desk.notices.tell(self.tr("A form keeps the mode it was begun in until it is finished."))

    def _handle_copy_moved(self, copy_id: str) -> None:
        self.work.clear()
        self.queue.read()
        self.open_copy(copy_id)
        self.facts_changed.emit()

    def _handle_read_again(self, copy_id: str) -> None:
        """What was entered stays; what was not is proposed anew."""
        self.facts_changed.emit()
        self._show_anew(copy_id)

    def _show_anew(self, copy_id: str) -> None:
        self.work.pages.forget_all()
        if self.form is None or self.form.copy_id != copy_id:
            return
        if self.isVisible():
            self.open_copy(copy_id)
        else:
            # a form that is opened takes the keyboard
            self._waits_to_be_seen = copy_id

    def showEvent(self, event: QShowEvent) -> None:
        waiting, self._waits_to_be_seen = self._waits_to_be_seen, None
        super().showEvent(event)
        if waiting is not None:
            QTimer.singleShot(0, self, lambda: self._show_anew(waiting))

    def _handle_escape(self) -> None:
        """Back to the figures from what is beside them; from the figures to the board. Everything is kept."""
        look = self.parts.look_page.look
        if look is not None:
            self.station_chosen.emit(look.station.serial)
        elif self.parts.grid.has_cursor and self.form is not None:
            self.leave()
            self.station_chosen.emit(self.form.form.station.serial)
        else:
            self.work.cursor.go_back()

    def _handle_reading_wanted(self, copy_id: str) -> None:
        try:
            self._begin(self._opening.read_anew(copy_id))
        except KnownError as error:
            self._desk.notices.fail(error)

    def _handle_outline_wanted(self) -> None:
        if self.work.pages.page is not None:
            self.photo_chosen.emit(self.work.pages.page.photo_id)

    def _handle_condition_wanted(self) -> None:
        if self.form is not None:
            self.leave()
            self.condition_wanted.emit(self.form.copy_id)

    def _handle_finished(self) -> None:
        """The next form comes first; what is told of the one before follows it."""
        form = self.form.form if self.form else None
        finished = form.copy_id if form else None
        self.work.clear()
        is_looked_at_again = finished is not None and self._second_look.begin(finished)
        following = finished if is_looked_at_again else self.queue.find_next(finished)
        if following is None or form is None:
            self.queue.read()
        else:
            QTimer.singleShot(0, self, lambda: self.queue.read_station(form.station.serial, self._shown_copy))
        self._open_or_show_nothing(following)
        self.facts_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.parts.retranslate()
            self.refresh()
            self.work.keys.show_keys()
        super().changeEvent(event)
