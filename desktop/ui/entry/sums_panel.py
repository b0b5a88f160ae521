"""The form's own sums beside what it states, in words; those that do not close come first.

In: `SumLine`s. Out: which line the person pointed at, and the reason "the paper really says so".
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.entry.sums import SumLine
from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.entry.sum_words import say_sum
from desktop.ui.theme.style import set_role

LINES_IN_SIGHT = 2


class SumsPanel(QFrame):
    """Qt view of the sums.

    Signals:
        line_chosen(str): the stated field of the sum that the person clicked.
        reason_given(): a reason was typed to its end with Enter.
    """

    line_chosen = Signal(str)
    reason_given = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._summary = QLabel()
        self._summary.setAccessibleName(self.tr("Sums of the form"))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(8)
        self._lines.setVerticalSpacing(3)
        self._lines.setColumnStretch(0, 1)
        self._reasons: dict[str, QLineEdit] = {}
        self._said: dict[SumLine, str] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(10)
        self._summary.setWordWrap(True)
        layout.addWidget(self._summary, 1)
        layout.addLayout(self._lines, 2)
        self._row = layout

    def show_sums(self, lines: Sequence[SumLine], suggested: Sequence[tuple[str, str]] = ()) -> None:
        """Shows which sums hold and, in words with the arithmetic, which do not.

        `suggested` are (field, sentence) of readings that only the sums suggest and nobody entered yet: sums
        that close with them do not close as the paper was read.
        """
        if self._reasons:
            return
        self._clear()
        still_open = [line for line in lines if not line.closes]
        self._show_summary(lines, still_open, are_suggested=bool(suggested))
        said = [*suggested, *((line.stated_field, say_sum(line)) for line in still_open)]
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._row.setStretch(1, 2 if said else 0)
        for row, (field, sentence) in enumerate(said[:LINES_IN_SIGHT]):
            label = ElidedLabel(sentence)
            way = self.tr("Go to this box")
            label.setToolTip(f"{sentence}\n{way}")
            label.setCursor(Qt.CursorShape.PointingHandCursor)
            label.clicked.connect(partial(self.line_chosen.emit, field))
            self._lines.addWidget(label, row, 0)
            label.show()

    def _show_summary(
        self, lines: Sequence[SumLine], still_open: Sequence[SumLine], *, are_suggested: bool
    ) -> None:
        tested = [line for line in lines if line.is_tested and line.stated is not None]
        if are_suggested:
            text = self.tr("As read the sums do not add up")
            set_role(self._summary, "doubt")
        elif still_open:
            text = self.tr("Sums that do not add up: {count}").format(count=len(still_open))
            set_role(self._summary, "doubt")
        elif tested:
            text = self.tr("Sums that add up: {count}").format(count=len(tested))
            set_role(self._summary, "good")
        else:
            text = self.tr("No sum can be tested yet")
            set_role(self._summary, "muted")
        self._summary.setText(text)

    def ask_reasons(self, lines: Sequence[SumLine]) -> None:
        """Asks of each line why it stays as it is: the paper really says so. Nothing modal."""
        self.stop_asking()
        self._clear()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self._summary.setText(
            self.tr("If the paper really says so, write why for each sum, then finish again. Esc goes back.")
        )
        set_role(self._summary, "doubt")
        for row, line in enumerate(lines):
            label = QLabel(say_sum(line))
            label.setWordWrap(True)
            reason = QLineEdit()
            reason.setObjectName(f"reason:{line.key}")
            reason.setPlaceholderText(self.tr("as on the paper, because…"))
            reason.setAccessibleName(say_sum(line))
            reason.setText(self._said.get(line, ""))
            reason.textEdited.connect(partial(self._said.__setitem__, line))
            reason.returnPressed.connect(self._handle_return_pressed)
            label.setBuddy(reason)
            self._lines.addWidget(label, 2 * row, 0)
            self._lines.addWidget(reason, 2 * row + 1, 0)
            label.show()
            reason.show()
            self._reasons[line.key] = reason
        edits = list(self._reasons.values())
        empty = (edit for edit in edits if not edit.text().strip())
        next(empty, edits[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_asking(self) -> None:
        """What was typed is kept for the very same arithmetic, and for no other."""
        self._reasons = {}

    def forget_reasons(self) -> None:
        """Another form is on the desk."""
        self._said.clear()

    @property
    def is_asking(self) -> bool:
        return bool(self._reasons)

    @property
    def reasons(self) -> Mapping[str, str]:
        """The reasons typed so far by `SumLine.key`; empty ones left out."""
        texts = {key: edit.text().strip() for key, edit in self._reasons.items()}
        return {key: text for key, text in texts.items() if text}

    def _handle_return_pressed(self) -> None:
        empty = next((edit for edit in self._reasons.values() if not edit.text().strip()), None)
        if empty is None:
            self.reason_given.emit()
        else:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
