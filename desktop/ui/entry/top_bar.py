"""The line above a form: what the person works for, which form, in which mode, how far the whole is.

Holds the widgets and shows what it is told; what happens is decided in screen.py.
"""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.entry.elided_combo import ElidedCombo
from desktop.ui.entry.queue_box import QueueBox
from desktop.ui.language.language import Language
from desktop.ui.theme.style import set_role
from desktop.workspace.entries import Purpose

MODES = ("assisted", "blind")
PURPOSES: tuple[Purpose, ...] = ("first", "second")
LEAST_LETTERS = 8


class TopBar(QWidget):
    """The purpose, the queue, the mode, the progress and the way to the next form.

    Signals:
        purpose_chosen(): the person works for another kind of entry now; not sent when the program does.
        work_changed(): the person chose another purpose or another mode.
    """

    purpose_chosen = Signal()
    work_changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.queue = QueueBox(language)
        self.purpose_box = _make_choice(len(PURPOSES))
        self.mode_box = _make_choice(len(MODES))
        self.wanted_mode = MODES[0]
        """What the person chose; the form on the desk keeps the mode in which it was begun."""
        self.progress = QLabel()
        self.next_button = QPushButton()
        set_role(self.progress, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.purpose_box, 2)
        layout.addWidget(self.queue, 5)
        layout.addWidget(self.mode_box, 3)
        layout.addWidget(self.progress)
        layout.addWidget(self.next_button)
        self.purpose_box.activated.connect(self._handle_purpose_chosen)
        self.mode_box.currentIndexChanged.connect(self._handle_mode_chosen)
        self.retranslate()

    @property
    def purpose(self) -> Purpose:
        return PURPOSES[max(self.purpose_box.currentIndex(), 0)]

    @property
    def mode(self) -> str:
        """A second entry shows nothing that was read or entered before."""
        return "blind" if self.purpose == "second" else self.wanted_mode

    def show_mode(self, mode: str) -> None:
        """Of the form on the desk; the next one is begun as the person chose."""
        with QSignalBlocker(self.mode_box):
            self.mode_box.setCurrentIndex(MODES.index(mode))

    def put_work(self, purpose: Purpose, mode: str) -> None:
        """As it was chosen before the program ended."""
        self.wanted_mode = mode
        self.show_purpose(purpose)
        self.show_mode(self.mode)

    def take_cursor(self) -> None:
        """To the first choice of the line; Tab leads on, Esc back to the figures."""
        self.purpose_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_purpose(self, purpose: Purpose) -> None:
        """As if the person had chosen it in its box."""
        self.show_purpose(purpose)
        self._handle_purpose_chosen()

    def show_purpose(self, purpose: Purpose) -> None:
        self.purpose_box.setCurrentIndex(PURPOSES.index(purpose))
        self.mode_box.setEnabled(purpose == "first")

    def show_progress(self, entered: int, total: int) -> None:
        """Of first entries: how many of all forms; of second ones: how many still wait."""
        if self.purpose == "second":
            self.progress.setText(self.tr("{count} wait for a second entry").format(count=total - entered))
            return
        self.progress.setText(
            self.tr("{entered} of {total} forms entered").format(entered=entered, total=total)
        )

    def _handle_purpose_chosen(self) -> None:
        self.show_purpose(self.purpose)
        self.work_changed.emit()
        self.purpose_chosen.emit()

    def _handle_mode_chosen(self, index: int) -> None:
        self.wanted_mode = MODES[max(index, 0)]
        self.work_changed.emit()

    def retranslate(self) -> None:
        self.purpose_box.setItemText(0, self.tr("First entry"))
        self.purpose_box.setItemText(1, self.tr("Second entry"))
        self.purpose_box.setAccessibleName(self.tr("What forms are entered for"))
        self.mode_box.setItemText(0, self.tr("assisted: check what was read"))
        self.mode_box.setItemText(1, self.tr("blind: nothing pre-filled"))
        self.mode_box.setAccessibleName(self.tr("How to enter"))
        self.queue.setAccessibleName(self.tr("Forms that wait"))
        self.queue.setPlaceholderText(self.tr("choose a form"))
        self.next_button.setText(self.tr("Next form"))


def _make_choice(count: int) -> QComboBox:
    box = ElidedCombo()
    box.addItems([""] * count)
    box.setMinimumContentsLength(LEAST_LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
