"""What is written on the paper besides figures: date, time, and a comment of the person who enters it.

In: keys. Out: texts by kind, to be kept; where the cursor wants to go.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.figure_keys import Way
from desktop.workspace.paper_words import COMMENT, WRITTEN_DATE, WRITTEN_TIME

KINDS = (WRITTEN_DATE, WRITTEN_TIME, COMMENT)
_WIDTHS = {WRITTEN_DATE: 112, WRITTEN_TIME: 78}


class WordEdit(QLineEdit):
    """One line of text; Enter and the arrows go on.

    Signals: `left(str)` with the Way, `kept()` when its text changed and the cursor goes, `arrived()`.
    """

    left = Signal(str)
    kept = Signal()
    arrived = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif self._is_back(event, is_enter=is_enter):
            self.left.emit(Way.BACK)
        elif event.key() == Qt.Key.Key_Down or is_enter:
            self.left.emit(Way.NEXT)
        else:
            super().keyPressEvent(event)

    def _is_back(self, event: QKeyEvent, *, is_enter: bool) -> bool:
        """As in a box; but the pad's stroke stands in a date that is being typed."""
        held = event.modifiers()
        if event.text() == "/" and held & Qt.KeyboardModifier.KeypadModifier:
            return not self.isModified()
        is_shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        return event.key() == Qt.Key.Key_Up or (is_enter and is_shifted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrived.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep_typed()

    def keep_typed(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.kept.emit()

    def show_kept(self, text: str | None) -> None:
        """The text as it is kept now; None: it was refused, and stays to be corrected."""
        if text is None:
            self.setModified(True)
        else:
            self.setText(text)


class WordsBox(QWidget):
    """Qt view of the words under the figures.

    Signals:
        words_typed(str, str): the kind and its text; "" takes it back.
        left(str): the Way out of the first or the last of them.
        arrived(object): the input that has the cursor now.
    """

    words_typed = Signal(str, str)
    left = Signal(str)
    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("key_place", Place.WORDS.value)
        self.edits = {kind: WordEdit() for kind in KINDS}
        self._labels = {kind: QLabel() for kind in KINDS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for kind, edit in self.edits.items():
            edit.setObjectName(f"words:{kind}")
            if kind in _WIDTHS:
                edit.setFixedWidth(_WIDTHS[kind])
            self._labels[kind].setBuddy(edit)
            layout.addWidget(self._labels[kind])
            layout.addWidget(edit, 0 if kind in _WIDTHS else 1)
            edit.left.connect(partial(self._handle_left, kind))
            edit.kept.connect(partial(self._handle_kept, kind))
            edit.arrived.connect(partial(self.arrived.emit, edit))
        self.retranslate()

    def show_words(self, words: Mapping[tuple[str, str], str]) -> None:
        """What was typed so far, by (kind, field)."""
        for kind, edit in self.edits.items():
            edit.setText(words.get((kind, ""), ""))
            edit.setModified(False)

    def show_kept(self, kind: str, text: str | None) -> None:
        """The text as it is kept now; None: it was refused."""
        self.edits[kind].show_kept(text)

    def take_cursor(self, *, is_from_below: bool) -> None:
        self.move_to(KINDS[-1] if is_from_below else KINDS[0])

    def move_to(self, kind: str) -> None:
        self.edits[kind].setFocus(Qt.FocusReason.TabFocusReason)
        self.edits[kind].selectAll()

    def keep_typed(self) -> None:
        """Keeps what stands half typed."""
        for edit in self.edits.values():
            edit.keep_typed()

    def _handle_kept(self, kind: str) -> None:
        self.words_typed.emit(kind, self.edits[kind].text())

    def _handle_left(self, kind: str, way: str) -> None:
        self.edits[kind].keep_typed()
        if self.edits[kind].isModified():
            self.edits[kind].selectAll()
            return
        place = KINDS.index(kind) + (1 if way == Way.NEXT else -1)
        if 0 <= place < len(KINDS):
            self.move_to(KINDS[place])
        else:
            self.left.emit(way)

    def retranslate(self) -> None:
        words = {
            WRITTEN_DATE: (self.tr("Date"), self.tr("day-month-year")),
            WRITTEN_TIME: (self.tr("Time"), self.tr("hh:mm")),
            COMMENT: (self.tr("Comment"), self.tr("anything the next reader should know")),
        }
        for kind, (name, hint) in words.items():
            self._labels[kind].setText(name)
            self.edits[kind].setAccessibleName(name)
            self.edits[kind].setPlaceholderText(hint)
