"""What a person types into the boxes goes to disk, and what was typed before can be brought back.

In: figures from the boxes, the wish to undo. Out: the form on disk and on the screen; the signal `changed`.
"""

from PySide6.QtCore import QObject, Signal

from db.errors import KnownError
from db.figures import Figure
from desktop.entry.doubt import suggest_figure
from desktop.ui.desk import Desk
from desktop.ui.entry.effort_watch import EffortWatch
from desktop.ui.entry.figure_words import name_box, show_figure
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.undo import Step


class FigureTyping(QObject):
    """Between the boxes and the form on the desk.

    Signals:
        changed(): a figure is another one now.
        step_made(str): the box whose figure was brought back or made again.
    """

    changed = Signal()
    step_made = Signal(str)

    def __init__(self, parts: EntryParts, effort: EffortWatch, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._effort = effort
        self._desk = desk
        self._form: FormOnDesk | None = None
        parts.grid.figure_entered.connect(self._handle_entered)

    def begin(self, form: FormOnDesk | None) -> None:
        self._form = form

    def undo(self) -> None:
        if self._form is not None:
            self._show(self._form.take_back(), self.tr("Nothing more to undo on this form."))

    def redo(self) -> None:
        if self._form is not None:
            self._show(self._form.do_again(), self.tr("Nothing more to do again on this form."))

    def _handle_entered(self, field: str, figure: Figure | None) -> None:
        if self._form is None:
            return
        before = self._form.known_figure(field)
        try:
            self._form.enter_figure(field, figure)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._effort.note_figure(before, figure)
        self._compare_with_reading(self._form, field, figure)
        self._show_change(self._form)

    def _compare_with_reading(self, form: FormOnDesk, field: str, figure: Figure | None) -> None:
        """What was read in a box that is always typed is said only afterwards, and only where it differs."""
        reading = form.suggestion_for(field)
        read = suggest_figure(reading) if reading is not None and field in form.form.must_type else None
        if figure is not None and read is not None and read.number is not None and read != figure:
            text = self.tr("{box}: typed {typed}, read as {read}. Look once more, the sums decide.")
            box = name_box(form.form.candidates, field, self._desk.language)
            self._desk.notices.tell(text.format(box=box, typed=show_figure(figure), read=read.number))

    def _show(self, step: Step | None, nothing: str) -> None:
        if step is None or self._form is None:
            self._desk.notices.tell(nothing)
            return
        self._parts.grid.show_figure(
            step.field,
            self._form.form.figures.get(step.field),
            is_doubtful=step.field in self._form.marked_doubtful,
        )
        self._show_change(self._form)
        self.step_made.emit(step.field)

    def _show_change(self, form: FormOnDesk) -> None:
        self._parts.grid.update_doubt(form.marked_doubtful)
        self._parts.page_view.mark_doubtful(form.marked_doubtful)
        self.changed.emit()
