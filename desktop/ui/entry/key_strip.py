"""The strip at the bottom that always shows the keys that work now."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.parts.flow import FlowLayout
from desktop.ui.theme.style import set_role


class KeyStrip(QWidget):
    """Qt view of the entry screen's keys; the words follow the window's language.

    One line: on a narrow window the last keys are left out whole, not the form made wider.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._flow = QWidget(), FlowLayout(10)
        self._row.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 3, 10, 3)
        layout.addWidget(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._is_asking = False
        self._fill()

    def show_keys(self, *, is_asking: bool) -> None:
        """`is_asking`: reasons are being typed, other keys work then."""
        if is_asking != self._is_asking:
            self._is_asking = is_asking
            self._fill()

    def _list_keys(self) -> list[tuple[str, str]]:
        if self._is_asking:
            return [
                ("Enter", self.tr("next reason")),
                ("Ctrl+Enter", self.tr("finish")),
                ("Esc", self.tr("back to the figures")),
            ]
        return [
            ("Enter", self.tr("next")),
            ("⇧Enter", self.tr("back")),
            ("Tab", self.tr("next doubtful")),
            ("Ctrl+Enter", self.tr("finish")),
            ("B", self.tr("blank")),
            ("–", self.tr("dash")),
            ("I", self.tr("illegible")),
            ("S", self.tr("rewritten")),
            ("Alt+1", self.tr("choose")),
            ("N", self.tr("not captured")),
        ]

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        pairs = [self._make_pair(key, meaning) for key, meaning in self._list_keys()]
        for pair in pairs:
            self._flow.addWidget(pair)
            pair.show()
        self._row.setFixedHeight(max(pair.sizeHint().height() for pair in pairs))

    @staticmethod
    def _make_pair(key: str, meaning: str) -> QWidget:
        cap, words = QLabel(key), QLabel(meaning)
        set_role(cap, "key")
        set_role(words, "muted")
        pair = QWidget()
        layout = QHBoxLayout(pair)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(cap)
        layout.addWidget(words)
        return pair

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)
