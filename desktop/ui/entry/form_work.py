"""The work on one form: everything that listens to its inputs, built in one place and begun with each form.

In: a form put on the desk. Out: figures and words on disk, findings answered, the entry finished.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.entry.cursor_place import CursorPlace
from desktop.ui.entry.effort_watch import EffortWatch
from desktop.ui.entry.figure_keys import Wish
from desktop.ui.entry.figure_typing import FigureTyping
from desktop.ui.entry.finding_row import PanelRow
from desktop.ui.entry.findings_on_desk import FindingsOnDesk
from desktop.ui.entry.finishing import Finishing
from desktop.ui.entry.form_cursor import FormCursor
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.form_view import FormView
from desktop.ui.entry.found_marks import FoundMarks
from desktop.ui.entry.last_place import LastPlace
from desktop.ui.entry.page_turner import PageTurner
from desktop.ui.entry.paper_side import PaperSide
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.picture_looks import PictureLooks
from desktop.ui.entry.wishes import Wishes
from desktop.workspace.workspace import Workspace


class FormWork(QObject):
    """Qt controller of the form on the desk.

    Signals:
        finished(str): the form is an entry of this id.
        moved(str): the copy stands at another station now; its new id.
    """

    finished = Signal(str)
    moved = Signal(str)

    def __init__(self, parts: EntryParts, workspace: Workspace, desk: Desk, screen: QWidget) -> None:
        super().__init__(screen)
        self._parts = parts
        self.form: FormOnDesk | None = None
        self.looks = PictureLooks(parts.page_view, desk.settings, self)
        self.effort = EffortWatch(workspace, desk, screen)
        person = workspace.person.id
        self.place = LastPlace(desk.settings, lambda: self.effort.effort, self, person=person)
        self.pages = PageTurner(parts, workspace, desk, self)
        self.view = FormView(parts, desk.language)
        self.cursor = FormCursor(parts, self.pages, self.view, self.place, screen)
        self.keys = CursorPlace(parts.keys, screen)
        self.typing = FigureTyping(parts, self.effort, desk, self)
        self.paper = PaperSide(parts, workspace, desk, self)
        self.wishes = Wishes(parts, desk.language, screen)
        self.findings = FindingsOnDesk(workspace, desk, parts.findings, self)
        self.finishing = Finishing(parts, self.findings, desk.notices, self)
        self._marks = FoundMarks(parts)
        self._connect()
        self._connect_checks()
        parts.grid.figure_refused.connect(desk.notices.refuse)

    def _connect(self) -> None:
        parts = self._parts
        parts.grid.end_reached.connect(self._handle_end_reached)
        parts.grid.sign_typed.connect(self._handle_sign_typed)
        parts.grid.station_box.answered.connect(self.keys.look)
        parts.choices.chosen.connect(lambda place: parts.grid.edit_of(self.cursor.field).take_choice(place))
        self.cursor.arrived.connect(self._handle_cursor_arrived)
        self.typing.changed.connect(self._handle_figure_changed)
        self.typing.step_made.connect(self.cursor.go_to)
        self.paper.confirmed.connect(self._name_station)
        self.paper.moved.connect(self.moved)
        self.wishes.back_wanted.connect(self.cursor.go_back)
        parts.finish_button.left.connect(self.cursor.go_back)
        parts.finish_button.help_wanted.connect(self.wishes.key_sheet.open)

    def _connect_checks(self) -> None:
        findings = self._parts.findings
        findings.list.find_cells_with(self.pages.find_cell)
        findings.box_wanted.connect(lambda row: self.cursor.go_to(row.box or self.cursor.field))
        findings.row_pointed.connect(self._handle_row_pointed)
        findings.finish_wanted.connect(self.finish)
        findings.left.connect(self.cursor.go_back)
        findings.opened.connect(self._parts.figure_side.make_room)
        findings.opened.connect(self.effort.note_check)
        self._parts.figure_side.words_line.words_typed.connect(self.findings.note_change)
        self.finishing.finished.connect(self._handle_finished)
        self.finishing.stopped_at.connect(self.cursor.go_to)
        self.finishing.station_wanted.connect(self._parts.grid.move_to_station)

    def begin(self, form: FormOnDesk) -> None:
        """Puts a form before the person, where it was left."""
        self.form = form
        self.effort.begin(self.place.effort_in(form.copy_id))
        self.finishing.begin()
        self.typing.begin(form)
        self._parts.show_form(form.form, form.marked_doubtful)
        self.view.show_counts(form)
        self.findings.begin(form)
        self.pages.begin(form)
        self.paper.begin(form)
        self._name_station()
        self.cursor.begin(form, is_station_open=self.paper.is_station_open)

    def clear(self) -> None:
        """No form is on the desk."""
        self.form = None
        self.typing.begin(None)
        self.findings.begin(None)
        self.cursor.leave()

    def keep(self) -> None:
        """What stands half typed is entered; how the page is seen and where the person is, kept."""
        self._parts.grid.keep_typed()
        self.looks.keep()
        self.place.keep()

    def finish(self) -> None:
        if self.form is not None:
            self.keep()
            self.finishing.finish(self.form)

    def open_findings(self) -> None:
        """What stands half typed counts too."""
        self.keep()
        self.findings.refresh()
        self._parts.findings.open_at_first()

    def _name_station(self) -> None:
        self._parts.name_station(is_open=self.paper.is_station_open)

    def _handle_cursor_arrived(self) -> None:
        if self.form is not None:
            has_choices = self._parts.choices.is_choice
            self.keys.show_box(has_choices=has_choices, has_doubt=bool(self.form.marked_doubtful))

    def _handle_figure_changed(self) -> None:
        self.finishing.begin()
        self.view.show_counts(self.form)
        self.findings.note_change()

    def _handle_sign_typed(self, wish: str) -> None:
        """A key of a box that is no figure."""
        match Wish(wish):
            case Wish.UNDO:
                self.typing.undo()
            case Wish.REDO:
                self.typing.redo()
            case _ if self.form is not None:
                self.wishes.grant(Wish(wish), self.form, self.cursor.field)

    def _handle_end_reached(self) -> None:
        """Enter alone finishes from here: the numeric pad suffices."""
        self._parts.finish_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _handle_row_pointed(self, row: PanelRow | None) -> None:
        """The paper shows what the finding under the cursor speaks of."""
        self._marks.show_marks(row.boxes if row else (), self.form.form.fields if self.form else ())
        self.cursor.look_at(row.box if row and row.box else self.cursor.field)

    def _handle_finished(self, entry_id: str) -> None:
        copy_id, effort = self.form.copy_id if self.form else "", self.effort.effort
        self.place.forget()
        self.finished.emit(entry_id)
        if copy_id:
            self.effort.keep(entry_id, copy_id, effort)
