"""What can be answered to the finding under the cursor: the common reasons by digit, own words, or "noted".

In: the reasons in the window's language. Out: the reason that was typed to its end.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.theme.style import set_role

COLUMNS = 2
TALL_LETTERS = 6
"""Pixels by which Nastaliq reaches over the line that its font claims."""


class OwnWords(QLineEdit):
    """Qt view of a reason that is being typed.

    Signals:
        given_up(): Escape; what was typed stays to be seen.
    """

    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_escape and event.type() == QEvent.Type.KeyPress:
            self.given_up.emit()
            return True
        return super().event(event)


class ReasonStrip(QWidget):
    """Qt view of the answers.

    Signals:
        typed(str): a reason in own words, with Enter.
        given_up(): back to the list of findings.
    """

    typed = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = OwnWords()
        self.words.setAccessibleName(self.tr("The reason in your own words"))
        self._noted_key, self._noted = QLabel("0"), QLabel()
        self._reasons = QGridLayout()
        self._build()
        self.words.returnPressed.connect(self._handle_return_pressed)
        self.words.given_up.connect(self.given_up)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._reasons.setHorizontalSpacing(8)
        self._reasons.setVerticalSpacing(2)
        layout.addLayout(self._reasons)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        set_role(self._noted_key, "key")
        foot.addWidget(self._noted_key)
        foot.addWidget(self._noted)
        foot.addWidget(self.words, 1)
        layout.addLayout(foot)

    def show_reasons(self, reasons: Sequence[str], *, may_be_noted: bool) -> None:
        """`may_be_noted`: a warning needs no reason."""
        while (item := self._reasons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, reason in enumerate(reasons):
            row, column = divmod(place, COLUMNS)
            key, words = QLabel(str(place + 1)), ElidedLabel(reason, is_urdu=self.isRightToLeft())
            set_role(key, "key")
            words.setToolTip(reason)
            if self.isRightToLeft():
                # however short the room: ک without its bar is another letter
                words.setContentsMargins(0, TALL_LETTERS, 0, 0)
                words.setMinimumHeight(self.fontMetrics().height() + TALL_LETTERS)
            self._reasons.addWidget(key, row, 2 * column)
            self._reasons.addWidget(words, row, 2 * column + 1)
            # so that the strip knows its height at once
            key.show()
            words.show()
        for column in range(COLUMNS):
            self._reasons.setColumnStretch(2 * column + 1, 1)
        self._noted.setText(self.tr("noted"))
        self._noted_key.setVisible(may_be_noted)
        self._noted.setVisible(may_be_noted)
        self.words.setPlaceholderText(self.tr("or why, in your own words: just type"))
        self.words.setAccessibleName(self.tr("The reason in your own words"))

    def begin_words(self, text: str) -> None:
        """The first letters were typed on the finding itself."""
        self.words.setText(text)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.deselect()
        self.words.setCursorPosition(len(text))

    def _handle_return_pressed(self) -> None:
        text = self.words.text().strip()
        if text:
            self.words.clear()
            self.typed.emit(text)
