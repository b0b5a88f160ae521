"""The strip at the bottom that always shows the keys that work now."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.entry.entry_keys import KeyLine, Place, list_keys, show_keys_in_order
from desktop.ui.parts.flow import FlowLayout
from desktop.ui.theme.style import set_role


class KeyStrip(QWidget):
    """Qt view of the keys that it is told.

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
        self._shown: Sequence[KeyLine] = ()
        self.show_keys(list_keys(Place.FIGURE))

    def show_keys(self, lines: Sequence[KeyLine]) -> None:
        """(key, meaning) of what works where the cursor is."""
        if list(lines) != list(self._shown):
            self._shown = lines
            self._fill()

    @property
    def shown(self) -> Sequence[KeyLine]:
        return self._shown

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        pairs = [self._make_pair(key, meaning) for key, meaning in self._shown]
        for pair in pairs:
            self._flow.addWidget(pair)
            pair.show()
        self.setAccessibleName(show_keys_in_order(self._shown))
        self._row.setFixedHeight(max(pair.sizeHint().height() for pair in pairs))

    @staticmethod
    def _make_pair(key: str, meaning: str) -> QWidget:
        cap, words = QLabel(f"\u200e{key}"), QLabel(meaning)
        set_role(cap, "key")
        set_role(words, "muted")
        pair = QWidget()
        layout = QHBoxLayout(pair)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(cap)
        layout.addWidget(words)
        return pair
