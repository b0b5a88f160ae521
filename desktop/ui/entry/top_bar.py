"""The line above a form: which form, for what purpose and in which mode, how far the whole is.

Holds the widgets and shows what it is told; what happens is decided in screen.py.
"""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.entry.queue_box import QueueBox
from desktop.ui.language.language import Language
from desktop.ui.theme.style import set_role

MODES = ("assisted", "blind")
LEAST_LETTERS = 8


class TopBar(QWidget):
    """The queue, the mode, the progress and the way to the next form."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.queue = QueueBox(language)
        self.mode_box = _make_choice(len(MODES))
        self.progress = QLabel()
        self.next_button = QPushButton()
        set_role(self.progress, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.queue, 3)
        layout.addWidget(self.mode_box, 2)
        layout.addWidget(self.progress)
        layout.addWidget(self.next_button)
        self.retranslate()

    @property
    def mode(self) -> str:
        return MODES[max(self.mode_box.currentIndex(), 0)]

    def show_mode(self, mode: str) -> None:
        self.mode_box.setCurrentIndex(MODES.index(mode))

    def show_progress(self, entered: int, total: int) -> None:
        self.progress.setText(
            self.tr("{entered} of {total} forms entered").format(entered=entered, total=total)
        )

    def retranslate(self) -> None:
        self.mode_box.setItemText(0, self.tr("assisted: check what was read"))
        self.mode_box.setItemText(1, self.tr("blind: nothing pre-filled"))
        self.mode_box.setAccessibleName(self.tr("How to enter"))
        self.queue.setAccessibleName(self.tr("Forms that wait"))
        self.queue.setPlaceholderText(self.tr("choose a form"))
        self.next_button.setText(self.tr("Next form"))


def _make_choice(count: int) -> QComboBox:
    box = QComboBox()
    box.addItems([""] * count)
    box.setMinimumContentsLength(LEAST_LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
