"""The form as it is typed: the station's serial, the boxes in the paper's order, date, time and comment.

In: an `EntryForm`. Out: the signals of its inputs, and moving the cursor among them.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.figures import Figure
from desktop.reading.values import CellReading
from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.figure_edit import FigureEdit, Way
from desktop.ui.entry.form_boxes import FormBoxes
from desktop.ui.entry.station_box import SerialEdit, StationBox
from desktop.ui.entry.words_box import WordsBox
from desktop.workspace.entries import EntryForm

_FORWARD = frozenset({Way.NEXT, Way.NEXT_DOUBTFUL})


class FormGrid(QScrollArea):
    """Qt view of the form's inputs, from top to bottom as on the paper.

    Signals:
        figure_entered(str, object): field, and the Figure or None.
        cursor_arrived(str): the field that has the cursor now.
        figure_refused(object): the NotAFigure.
        sign_typed(str): a letter in a box that is no figure: a wish of the person (words, comment, help).
        end_reached(): the cursor wanted to go on after the last input.
    """

    figure_entered = Signal(str, object)
    cursor_arrived = Signal(str)
    figure_refused = Signal(object)
    sign_typed = Signal(str)
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.station_box, self.words_box = StationBox(), WordsBox()
        self._boxes = FormBoxes((), ())
        self._layout_key: object = None
        self._suggestions: Mapping[str, CellReading] = {}
        self._in_sight: QWidget | None = None
        self._is_read = False
        self._build()

    def _build(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self.station_box)
        self._column.addWidget(self._boxes)
        self._column.addWidget(self.words_box)
        self._column.addStretch(1)
        self.setWidget(content)
        self.station_box.left.connect(self._handle_station_left)
        self.words_box.left.connect(self._handle_words_left)
        self.station_box.arrived.connect(lambda: self._show_in_sight(self.station_box))
        self.words_box.arrived.connect(self._show_in_sight)

    @property
    def _edits(self) -> Mapping[str, FigureEdit]:
        return self._boxes.edits

    def show_form(self, form: EntryForm, doubtful: frozenset[str]) -> None:
        """Shows a form; the inputs are made anew only when the layout or the candidates are others.

        What must be typed is never pre-filled: what was read there is not shown.
        """
        self._suggestions = {
            field: reading for field, reading in form.suggestions.items() if field not in form.must_type
        }
        self._is_read = bool(form.suggestions)
        layout_key = (form.fields, form.candidates)
        if layout_key != self._layout_key:
            self._put_boxes(FormBoxes(form.fields, form.candidates))
            self._layout_key = layout_key
        for field, edit in self._edits.items():
            edit.must_be_typed = field in form.must_type
            edit.show_box(
                form.figures.get(field), self._suggestions.get(field), is_doubtful=field in doubtful
            )
        self.words_box.show_words(form.words)

    def forget_layout(self) -> None:
        """The next form is built anew: the language changed."""
        self._layout_key = None
        self.station_box.retranslate()
        self.words_box.retranslate()

    def edit_of(self, field: str) -> FigureEdit:
        return self._edits[field]

    def move_to(self, field: str) -> None:
        """Puts the cursor into a box and scrolls it into sight."""
        self._edits[field].setFocus(Qt.FocusReason.TabFocusReason)
        self._show_in_sight(self._edits[field])

    def move_to_station(self) -> None:
        self.station_box.take_cursor()
        self._show_in_sight(self.station_box)

    @property
    def has_cursor(self) -> bool:
        """True while the cursor is in a box, not in the words under them."""
        at = self.focusWidget()
        return isinstance(at, FigureEdit | SerialEdit) and at.hasFocus()

    def keep_typed(self) -> None:
        """Enters what stands half typed anywhere on the form."""
        for edit in self._edits.values():
            edit.keep_typed()
        self.words_box.keep_typed()

    def update_doubt(self, doubtful: frozenset[str]) -> None:
        """Shows again every box that was not entered; what is doubtful may have changed."""
        for field, edit in self._edits.items():
            if edit.figure is None and not edit.isModified():
                edit.show_box(None, self._suggestions.get(field), is_doubtful=field in doubtful)

    def show_figures(self, figures: Mapping[str, Figure]) -> None:
        """Shows figures that were entered otherwise than by typing into their box."""
        for field, figure in figures.items():
            edit = self._edits[field]
            if edit.figure != figure:
                edit.show_box(figure, None, is_doubtful=False)

    def show_figure(self, field: str, figure: Figure | None, *, is_doubtful: bool) -> None:
        """One box as it stands now; None: nothing is entered there."""
        self._edits[field].show_box(figure, self._suggestions.get(field), is_doubtful=is_doubtful)

    def _put_boxes(self, boxes: FormBoxes) -> None:
        before, self._boxes = self._boxes, boxes
        self._in_sight = None
        self._column.replaceWidget(before, boxes)
        before.hide()
        before.deleteLater()
        for edit in boxes.edits.values():
            edit.setProperty("key_place", Place.FIGURE.value)
            edit.figure_entered.connect(self.figure_entered)
            edit.cursor_arrived.connect(self.cursor_arrived)
            edit.figure_refused.connect(self.figure_refused)
            edit.sign_typed.connect(self.sign_typed)
            edit.cursor_moved.connect(self._handle_cursor_moved)
        boxes.show()

    def _show_in_sight(self, widget: QWidget) -> None:
        self._in_sight = widget
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        if self._in_sight is not None:
            self.ensureWidgetVisible(self._in_sight, 40, 60)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A form just built gets its sizes late: the box with the cursor is brought into sight again."""
        is_handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            QTimer.singleShot(0, self, self._bring_into_sight)
        return is_handled

    def _handle_cursor_moved(self, field: str, way: str) -> None:
        target = self.find_field(field, Way(way))
        if target is not None:
            self.move_to(target)
        elif way == Way.NEXT:
            self.words_box.take_cursor(is_from_below=False)
        elif way == Way.NEXT_DOUBTFUL:
            self.end_reached.emit()
        else:
            self.move_to_station()

    def _handle_station_left(self, way: str) -> None:
        order = list(self._edits)
        if order and way in _FORWARD:
            doubtful = (field for field in order if self._edits[field].wants_look)
            self.move_to(next(doubtful, order[0]) if way == Way.NEXT_DOUBTFUL else order[0])

    def _handle_words_left(self, way: str) -> None:
        order = list(self._edits)
        if way in _FORWARD:
            self.end_reached.emit()
        elif order:
            self.move_to(order[-1])

    def find_field(self, field: str, way: Way) -> str | None:
        """The box to go to from `field`; None at either end, and where nothing of a read form is in doubt.

        On a form that was not read every box is to be filled: the next doubtful one is simply the next.
        """
        order = list(self._edits)
        place = order.index(field)
        step = 1 if way in _FORWARD else -1
        ahead = order[place + 1 :] if step == 1 else order[:place][::-1]
        if way in {Way.NEXT, Way.BACK}:
            return ahead[0] if ahead else None
        around = order[:place] if step == 1 else order[place + 1 :][::-1]
        doubtful = (name for name in [*ahead, *around] if self._edits[name].wants_look)
        return next(doubtful, None if self._is_read else next(iter(ahead), None))
