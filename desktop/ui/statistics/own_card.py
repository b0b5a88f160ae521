"""The work of the person at the keyboard in four large numbers."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.ui.parts.flow import FlowRow
from desktop.ui.statistics.number_words import UNKNOWN, write_percent, write_whole
from desktop.ui.theme.style import set_role
from desktop.workspace.reader_statistics import ReaderStatistics


class _Number(QFrame):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.words = QLabel(), QLabel()
        set_role(self.number, "figure")
        set_role(self.words, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 28, 0)
        layout.setSpacing(0)
        layout.addWidget(self.number)
        layout.addWidget(self.words)

    def put(self, number: str, words: str) -> None:
        self.number.setText(number)
        self.words.setText(words)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        # a number has no direction of its own: it stands where its words begin
        self.number.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.number.setAccessibleName(f"{words}: {number}")


class OwnCard(QFrame):
    """Qt view of one's own ReaderStatistics; None: nothing finished yet."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._own: ReaderStatistics | None = None
        self.heading = QLabel()
        set_role(self.heading, "heading")
        self.numbers = [_Number() for _ in range(5)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.addWidget(self.heading)
        layout.addWidget(FlowRow(*self.numbers, spacing=10))
        self.retranslate()

    def put_own(self, own: ReaderStatistics | None) -> None:
        self._own = own
        self.retranslate()

    def retranslate(self) -> None:
        own = self._own
        self.heading.setText(self.tr("Your forms"))
        pairs = (
            (write_whole(own.forms if own else 0), self.tr("forms entered")),
            (write_whole(own.median_seconds if own else None), self.tr("seconds a form")),
            (write_whole(own.keystrokes_per_form if own else None), self.tr("keystrokes a form")),
            (
                write_whole(own.changed_after_check) if own else UNKNOWN,
                self.tr("figures changed after a check"),
            ),
            (write_percent(own.right_share if own else None), self.tr("of compared figures were right")),
        )
        for part, (number, words) in zip(self.numbers, pairs, strict=True):
            part.put(number, words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
