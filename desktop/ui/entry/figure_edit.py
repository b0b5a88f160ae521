"""One box of the form as an input: shows what was read as a suggestion and what was entered as a figure.

In: keys of any keyboard, numeric pad included. Out: `Figure`s, and where the cursor wants to go.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from db.errors import KnownError
from db.fields import largest_of
from db.figures import BLANK, Figure, FigureState, NotAFigure, parse_number
from desktop.entry.doubt import suggest_figure
from desktop.reading.values import CellReading
from desktop.ui.entry.alternatives import list_choices
from desktop.ui.entry.box_signs import Turn, read_sign
from desktop.ui.entry.figure_keys import STATE_KEYS, Way, Wish
from desktop.ui.entry.figure_marks import (
    MARK_WIDTH,
    hint_at,
    name_look,
    paint_mark,
    read_digits,
    would_confirm,
)
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.entry.ways import CONTROL_OR_ALT, find_way

__all__ = ["CONTROL_OR_ALT", "STATE_KEYS", "FigureEdit", "Way"]


class FigureEdit(QLineEdit):
    """Qt view of one box.

    Attributes:
        field: the box's name in the store.
        figure: what a person entered, None until then.
        must_be_typed: whatever was read here, the person types it; an empty field says so.

    Signals:
        figure_entered(str, object): field and Figure, or None when the figure was taken back.
        cursor_moved(str, str): field that is left, and the Way.
        cursor_arrived(str): field that has the cursor now.
        figure_refused(object): the KnownError that says why.
        sign_typed(str): a letter that is no figure but a `Wish`.
    """

    figure_entered = Signal(str, object)
    cursor_moved = Signal(str, str)
    cursor_arrived = Signal(str)
    figure_refused = Signal(object)
    sign_typed = Signal(str)

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.figure: Figure | None = None
        self._largest = largest_of(field)
        self._suggestion: CellReading | None = None
        self._is_doubtful = False
        self._is_rewritten = False
        self.must_be_typed = False
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextMargins(MARK_WIDTH, 0, 0, 0)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def show_box(self, figure: Figure | None, suggestion: CellReading | None, *, is_doubtful: bool) -> None:
        """Shows what is known of the box; nothing is emitted."""
        self.figure, self._suggestion, self._is_doubtful = figure, suggestion, is_doubtful
        self._show_state()

    @property
    def look(self) -> str:
        """The state in one word for style sheet and tests: entered, again, unsure, suggested or empty.

        "again": entered, and to be looked at once more.
        """
        return name_look(self.figure, self._suggestion, is_doubtful=self._is_doubtful)

    @property
    def wants_look(self) -> bool:
        """True where the person has to look before the form can be finished."""
        return self.look in {"unsure", "again"}

    def _show_state(self) -> None:
        proposed = suggest_figure(self._suggestion) if self._suggestion is not None else None
        shown = self.figure or (None if proposed == BLANK else proposed)
        self._is_rewritten = shown is not None and shown.state is FigureState.STRUCK_REWRITTEN
        self.setText("" if shown is None else show_figure(shown))
        hint = self.tr("type it") if self.must_be_typed else hint_at(proposed, self._suggestion)
        self.setPlaceholderText("" if self.figure is not None else hint)
        self.setModified(False)
        if self.property("look") != self.look:
            self.setProperty("look", self.look)
            self.style().unpolish(self)
            self.style().polish(self)
        if self.hasFocus():
            self.selectAll()
        self.update()

    @property
    def is_suggested_by_sums(self) -> bool:
        """True when the form's own arithmetic, not the strokes, says what stands in the field."""
        return self.figure is None and self._suggestion is not None and self._suggestion.changed_by_arithmetic

    @property
    def is_rewritten(self) -> bool:
        """True when the number in the field stands beside one that was struck out."""
        return self._is_rewritten

    def take_choice(self, place: int) -> None:
        """Enters what else the box may hold (see `alternatives`); nothing where there is none."""
        for choice in list_choices(self._suggestion)[place : place + 1]:
            self._enter(choice.figure)

    def commit(self) -> bool:
        """Enters what stands in the field; False when it is no figure, and the cursor stays.

        An untouched suggestion becomes a figure: the person looked at it and pressed Enter.
        """
        try:
            figure = self._figure_in_field()
        except NotAFigure as refused:
            self.figure_refused.emit(refused)
            self.selectAll()
            return False
        if figure != self.figure or self.look == "again":
            self._enter(figure)
        return True

    def keep_typed(self) -> None:
        """Enters what was typed and not yet confirmed; a suggestion nobody touched stays one."""
        if self.isModified():
            self.commit()

    def _figure_in_field(self) -> Figure | None:
        if self.isModified():
            if not self.text().strip():
                return None
            number = parse_number(self.text(), self._largest)
            return Figure.rewritten(number) if self._is_rewritten else Figure.of(number)
        if self.figure is not None or self._suggestion is None:
            return self.figure
        return suggest_figure(self._suggestion)

    def _enter(self, figure: Figure | None) -> None:
        self.figure, self._is_doubtful = figure, False
        self._show_state()
        self.figure_entered.emit(self.field, figure)

    def _move(self, way: Way) -> None:
        if self.commit():
            self.cursor_moved.emit(self.field, way)

    def _type_sign(self, event: QKeyEvent) -> bool:
        """A key that is no digit; False when it is none of our keys."""
        is_pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        match read_sign(event.text(), self._typed, is_pad=is_pad):
            case Figure() as figure:
                self._enter(figure)
            case Turn.REWRITTEN if (self.text() or "0").isdecimal():  # beside a dash is no number
                self._toggle_rewritten()
            case Way.BACK:
                self._show_state()
                self.cursor_moved.emit(self.field, Way.BACK)
            case Way() as way:
                self._move(way)
            case Wish() as wish:
                self.sign_typed.emit(wish)
            case KnownError() as refused:
                self.figure_refused.emit(refused)
            case _:
                return not event.text().isspace() and event.text().isprintable()
        return True

    @property
    def _typed(self) -> str:
        """The digits that were typed here and are not entered yet."""
        return self.text() if self.isModified() else ""

    def _toggle_rewritten(self) -> None:
        """The figure beside was struck out; the number in the field is what was written instead."""
        self._is_rewritten = not self._is_rewritten
        if self.figure is not None and self.figure.number is not None and not self.isModified():
            make = Figure.rewritten if self._is_rewritten else Figure.of
            self._enter(make(self.figure.number))
        else:
            self.setModified(bool(self.text()))
        self.update()

    def _type_digits(self, text: str) -> None:
        """Inserts digits of any of the three scripts as 0-9. A sixth one makes it no figure at all: it stays
        in sight and Enter refuses it; the next digit begins anew.
        """
        try:
            digits = read_digits(text)
        except NotAFigure as refused:
            self.figure_refused.emit(refused)
            return
        if self.figure is not None and self.figure.number is None and not self.isModified():
            self.clear()
        self.insert(digits)
        self.setModified(True)
        if len(self.text()) > len(str(self._largest)):
            self.commit()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        try:
            number = parse_number(text, self._largest)
        except NotAFigure as refused:
            self.figure_refused.emit(refused)
            return
        self.setText(str(number))
        self.setModified(True)

    def _edit(self, event: QKeyEvent) -> bool:
        """The system's own keys for pasting and undoing (first digits that are not entered yet)."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.isModified():
            self._show_state()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.sign_typed.emit(Wish.UNDO)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.sign_typed.emit(Wish.REDO)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._edit(event):
            return
        if (way := find_way(event)) is not None:
            self._move(way)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.take_choice(key - Qt.Key.Key_1)
        elif event.modifiers() & CONTROL_OR_ALT or not event.text():
            super().keyPressEvent(event)
        elif event.text().isdecimal():
            self._type_digits(event.text())
        elif not self._type_sign(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab is a key of ours, before Qt takes it for the next widget; one held down confirms nothing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            way = find_way(event)
            if way is not None and event.isAutoRepeat() and would_confirm(self.look, self._suggestion):
                return True
            if way in {Way.NEXT_DOUBTFUL, Way.LAST_DOUBTFUL}:
                self._move(way)
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.cursor_arrived.emit(self.field)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep_typed()
        if self.isModified():
            self._show_state()  # refused: a box never shows what is not on disk

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts a caret; until something is typed the first digit must replace, as after a key."""
        super().mouseReleaseEvent(event)
        if not self.isModified() and not self.hasSelectedText():
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_rewritten or (self.look == "unsure" and not self.must_be_typed):
            paint_mark(self, "S" if self._is_rewritten else "Σ" if self.is_suggested_by_sums else "?")
        elif self.look in {"entered", "again"}:
            paint_mark(self, "", "eye" if self.look == "again" else "check")
