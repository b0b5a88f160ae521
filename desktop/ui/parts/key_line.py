"""One line with the keys that work now, each beside its meaning; what does not fit is left out whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.parts.flow import FlowLayout
from desktop.ui.theme.style import set_role


class KeyLine(QWidget):
    """Qt view of (key, meaning) pairs; the words are those of the screen that shows them."""

    def __init__(self, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._row, self._flow = QWidget(), FlowLayout(10)
        self._row.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*margins)
        layout.addWidget(self._row)
        self.pairs: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put_keys(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these; the same ones again change nothing."""
        if tuple(pairs) == self.pairs:
            return
        self.pairs = tuple(pairs)
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        made = [_make_pair(key, meaning) for key, meaning in self.pairs]
        for pair in made:
            self._flow.addWidget(pair)
            pair.show()
        self.setAccessibleName(say_keys(self.pairs))
        self._row.setFixedHeight(max((pair.sizeHint().height() for pair in made), default=0))


def say_keys(pairs: Sequence[tuple[str, str]]) -> str:
    """The keys as one text, for people who cannot see them."""
    return ", ".join(f"{key}: {meaning}" for key, meaning in pairs)


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
