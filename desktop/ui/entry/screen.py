"""The entry screen: the straightened page beside its figures, everything by keyboard, every figure on disk.

In: a copy to enter. Out: an entry in the store, then the next form.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.errors import KnownError
from db.figures import Figure
from desktop.reading.values import Script
from desktop.ui.desk import Desk
from desktop.ui.entry.figure_edit import FigureEdit
from desktop.ui.entry.finishing import Finishing
from desktop.ui.entry.first_template import FirstTemplate
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.form_view import FormView
from desktop.ui.entry.lessons import Lessons
from desktop.ui.entry.page_turner import PageTurner
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.picture_looks import PictureLooks
from desktop.ui.entry.reading_again import ReadingAgain
from desktop.workspace.entries import last_begun, list_entry_queue, next_copy
from desktop.workspace.workspace import Workspace


class EntryScreen(QWidget):
    """Qt view of entering forms one after the other.

    Signals:
        facts_changed(): an entry was finished.
        photo_chosen(str): the person wants to set the outline of this photo.
        condition_wanted(str): the person wants to say in what state the paper of this copy is.
    """

    facts_changed = Signal()
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._form: FormOnDesk | None = None
        self._field = ""
        self.parts = EntryParts(desk.language)
        self._looks = PictureLooks(self.parts.page_view, desk.settings, self)
        self._pages = PageTurner(self.parts, workspace, desk, self)
        self._reading_again = ReadingAgain(workspace, desk, self)
        self._view = FormView(self.parts, desk.language)
        self._finishing = Finishing(self.parts, desk.notices, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self._connect()
        self._bind_keys()
        self.parts.show_nothing()

    def _connect(self) -> None:
        parts = self.parts
        parts.grid.figure_entered.connect(self._handle_figure_entered)
        parts.grid.cursor_arrived.connect(self._handle_cursor_arrived)
        parts.grid.figure_refused.connect(self._desk.notices.fail)
        parts.grid.end_reached.connect(self._handle_end_reached)
        parts.page_view.cell_clicked.connect(self._go_to)
        parts.choices.chosen.connect(lambda place: parts.grid.edit_of(self._field).take_choice(place))
        parts.sums.line_chosen.connect(self._go_to)
        parts.sums.reason_given.connect(self._finish)
        parts.queue.copy_chosen.connect(self.open_copy)
        parts.finish_button.clicked.connect(self._finish)
        parts.next_button.clicked.connect(self._open_next)
        parts.mode_box.activated.connect(self._handle_mode_chosen)
        parts.outline_button.clicked.connect(self._handle_outline_wanted)
        parts.figure_side.condition_button.clicked.connect(self._handle_condition_wanted)
        parts.script_button.chosen.connect(self._handle_script_chosen)
        self._pages.shown.connect(self._handle_page_shown)
        self._reading_again.read.connect(self._handle_read_again)
        self._finishing.finished.connect(self._handle_finished)
        self._finishing.finished.connect(Lessons(self._workspace, self._desk, self).keep)
        self._finishing.finished.connect(FirstTemplate(self._workspace, self._desk, self).adopt)
        self._finishing.stopped_at.connect(self._go_to)

    def _bind_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            self._bind(key, self._finish)
        self._bind("Esc", self._handle_escape)
        self._bind("Ctrl+PgDown", self._open_next)
        self._bind("F6", self._handle_other_side_wanted)
        self._bind("F8", self._handle_condition_wanted)

    def _bind(self, key: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def refresh(self) -> None:
        """Shows the forms that wait; the form on the desk stays, else comes the one that was begun last, else
        the first one that waits.
        """
        self._pages.forget_all()
        standing = {row.copy_id for row in list_entry_queue(self._workspace)}
        if self._form and self._form.copy_id not in standing:
            self._form = None
        if self._form is None:
            begun = last_begun(self._workspace)
            self._show_queue(begun if begun in standing else next_copy(self._workspace))
        else:
            self._show_queue(self._form.copy_id)

    def _show_queue(self, copy_id: str | None) -> None:
        """The list as it stands now, and this copy on the desk."""
        rows = list_entry_queue(self._workspace)
        self.parts.queue.show_queue(rows, copy_id)
        self.parts.show_progress(sum(row.is_mine for row in rows), len(rows))
        if copy_id is None:
            self.parts.show_nothing()
        else:
            self.open_copy(copy_id)

    def leave(self) -> None:
        """What stands half typed in a box is entered before another screen is shown."""
        self._looks.keep()
        if self._form and self._field:
            self.parts.grid.edit_of(self._field).keep_typed()

    def open_copy(self, copy_id: str) -> None:
        """Puts a copy on the desk, where it was left."""
        self.leave()
        if self._form is None or self._form.copy_id != copy_id:
            self.parts.sums.forget_reasons()
        try:
            self._form = FormOnDesk(self._workspace, copy_id, self.parts.mode)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._field = ""
        self._finishing.begin()
        form = self._form.form
        self.parts.sums.stop_asking()
        self.parts.queue.show_current(copy_id)
        self.parts.show_form(form, self._form.marked_doubtful)
        self._view.show_sums(self._form)
        self._pages.begin(self._form)
        self._go_to(self._form.first_field)

    def _open_next(self) -> None:
        following = next_copy(self._workspace, self._form.copy_id if self._form else None)
        if following is None:
            self._form = None
            self.parts.show_nothing()
        else:
            self.open_copy(following)

    def _go_to(self, field: str) -> None:
        if self._form and field in self._form.form.fields:
            self.parts.grid.move_to(field)
            self._handle_cursor_arrived(field)

    def _handle_cursor_arrived(self, field: str) -> None:
        if self._form is None:
            return
        self._field = field
        self._pages.turn_to(field)
        self.parts.page_view.mark_cell(field)
        self._view.show_cell(self._form, self._field)

    def _handle_page_shown(self) -> None:
        self.parts.page_view.mark_cell(self._field)
        self._view.show_cell(self._form, self._field)

    def _handle_script_chosen(self, script: Script | None) -> None:
        if self._form is not None and self._form.form.pages:
            self._reading_again.read_with(self._form.copy_id, self._form.form.pages, script)

    def _handle_read_again(self, copy_id: str) -> None:
        """What was entered stays; what was not is proposed anew."""
        self.facts_changed.emit()
        self._pages.forget_all()
        if self._form is not None and self._form.copy_id == copy_id:
            self.open_copy(copy_id)

    def _handle_figure_entered(self, field: str, figure: Figure | None) -> None:
        if self._form is None:
            return
        try:
            self._form.enter_figure(field, figure)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._finishing.begin()
        if self.parts.sums.is_asking:
            self.parts.stop_asking()
            QTimer.singleShot(0, self._bring_cursor_back)
        self.parts.grid.update_doubt(self._form.marked_doubtful)
        self.parts.page_view.mark_doubtful(self._form.marked_doubtful)
        self._view.show_sums(self._form)

    def _bring_cursor_back(self) -> None:
        """The reasons that were being asked are gone: the cursor must not be left to chance."""
        if self._form and not isinstance(QApplication.focusWidget(), FigureEdit):
            self._go_to(self._field)

    def _handle_end_reached(self) -> None:
        self._desk.notices.tell(self.tr("The last box. Ctrl+Enter finishes the form."))

    def _handle_escape(self) -> None:
        if self.parts.sums.is_asking:
            self.parts.stop_asking()
            self._view.show_sums(self._form)
            self._go_to(self._field)

    def _handle_other_side_wanted(self) -> None:
        """Between the image (to zoom and pan) and the figures."""
        if self.parts.page_view.hasFocus():
            self._go_to(self._field)
        else:
            self.parts.page_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
            self.condition_wanted.emit(self._form.copy_id)

    def _finish(self) -> None:
        if self._form is None:
            return
        self.leave()
        self._finishing.finish(self._form)

    def _handle_finished(self) -> None:
        finished = self._form.copy_id if self._form else None
        self._form = None
        self.facts_changed.emit()
        self._show_queue(next_copy(self._workspace, finished))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            was_asking = self.parts.sums.is_asking
            self.parts.retranslate()
            self.refresh()
            if was_asking:
                self._finish()
        super().changeEvent(event)
