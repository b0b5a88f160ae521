"""Under the snippet: what else the box may hold, a key each, and why the reader is in doubt.

In: a reading. Out: the figure that was chosen. Its height never changes: the form below must not jump.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.reading.values import CellReading
from desktop.ui.entry.alternatives import MOST_CHOICES, Choice, list_choices
from desktop.ui.entry.doubt_words import describe_reasons
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.theme.style import set_role

_LEFT_TO_RIGHT_MARK = "\u200e"


class ChoicesBar(QWidget):
    """Qt view of a reading's alternatives.

    Signals:
        chosen(int): the place of the choice in the reading's `list_choices`.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = [QPushButton() for _ in range(MOST_CHOICES)]
        self.reasons = QLabel()
        self.is_choice = False
        set_role(self.reasons, "muted")
        # long reasons are cut, not the form made wider
        self.reasons.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(6)
        for place, button in enumerate(self.buttons):
            set_role(button, "chip")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.chosen.emit, place))
            layout.addWidget(button)
        layout.addWidget(self.reasons, 1)
        self.show_choices(None)
        self.setFixedHeight(max(self.buttons[0].sizeHint().height(), self.reasons.sizeHint().height()))

    def show_choices(self, reading: CellReading | None) -> None:
        """Nothing is offered where there is nothing to choose."""
        choices = list_choices(reading)
        is_choice = len(choices) > 1 or (bool(choices) and reading is not None and reading.value is None)
        self.is_choice = is_choice
        self._show(choices if is_choice else ())
        reasons = describe_reasons(reading)
        self.reasons.setText(reasons)
        self.reasons.setToolTip(reasons)
        self.reasons.setAccessibleName(self.tr("Why it is in doubt: {reasons}").format(reasons=reasons))

    def _show(self, choices: Sequence[Choice]) -> None:
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(choices))
            button.setAccessibleName(self.tr("Other reading {number}").format(number=place + 1))
            if place < len(choices):
                words = show_figure(choices[place].figure)
                sign = "Σ " if choices[place].is_from_sums else ""
                button.setText(f"{_LEFT_TO_RIGHT_MARK}{place + 1}:  {sign}{words}")
                button.setToolTip(self._describe(choices[place], place + 1))
                button.setAccessibleName(button.toolTip())

    def _describe(self, choice: Choice, key: int) -> str:
        if choice.is_from_sums:
            return self.tr("Alt+{key}: what the sums suggest").format(key=key)
        if choice.share is None:
            return f"Alt+{key}"
        return self.tr("Alt+{key}: probability {share} %").format(key=key, share=round(100 * choice.share))
