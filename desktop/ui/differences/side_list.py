"""The side that says what remains: search, open or settled, the list, and what was settled last."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.differences.difference_list import DifferenceList
from desktop.ui.differences.difference_words import say_waiting
from desktop.ui.differences.owed_looks import OwedLooks
from desktop.ui.parts.flow import FlowRow
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.differences import Difference

EDGES = (1, 0, 1, 0)
"""Right to left, a splitter cuts the last pixel off its widgets."""


class SideList(QWidget):
    """Qt view of the list with what stands around it.

    Signals: `changed` when other rows are wanted, `undo_wanted`.
    """

    changed = Signal()
    undo_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.open_chip, self.same_chip, self.settled_chip = QPushButton(), QPushButton(), QPushButton()
        self._chips = (self.open_chip, self.same_chip, self.settled_chip)
        self.list = DifferenceList(desk)
        self.waiting, self.last = QLabel(), QLabel()
        self.owed = OwedLooks()
        self._waiting_count = 0
        self.undo_button = QPushButton(icon("undo"), "")
        self._counts = (0, 0, 0)
        self._build()
        self._connect()
        self.retranslate()
        self.show_last("")

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        for chip in self._chips:
            set_role(chip, "chip")
            chip.setCheckable(True)
        self.open_chip.setChecked(True)
        for label in (self.waiting, self.last):
            label.setWordWrap(True)
            set_role(label, "muted")
        self.waiting.hide()
        set_role(self.undo_button, "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*EDGES)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(FlowRow(*self._chips))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.waiting)
        layout.addWidget(self.owed)
        layout.addWidget(self.last)
        layout.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        for chip in self._chips:
            chip.clicked.connect(lambda _checked, chosen=chip: self._choose(chosen))
        self.undo_button.clicked.connect(self.undo_wanted)

    def _choose(self, chosen: QPushButton) -> None:
        """No button group: of its buttons the Tab key reaches only the one that is chosen."""
        self._check(chosen)
        self.changed.emit()

    def _check(self, chosen: QPushButton) -> None:
        for chip in self._chips:
            chip.setChecked(chip is chosen)

    def turn(self) -> None:
        """To what the next chip lists."""
        place = [chip.isChecked() for chip in self._chips].index(True) + 1
        self._choose(self._chips[place % len(self._chips)])

    def pick(self, opened: Sequence[Difference], settled: Sequence[Difference]) -> Sequence[Difference]:
        """What is listed, as the chips say."""
        if self.is_settled_shown:
            return settled
        return [each for each in opened if each.is_same_in_sums] if self.is_same_shown else opened

    @property
    def is_same_shown(self) -> bool:
        return self.same_chip.isChecked()

    @property
    def is_settled_shown(self) -> bool:
        return self.settled_chip.isChecked()

    def take_cursor(self) -> None:
        """To the search, its text ready to be typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_all_open(self) -> None:
        """All open ones from now on; nothing is emitted."""
        self._check(self.open_chip)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def show_counts(self, open_count: int, same_count: int, settled_count: int) -> None:
        """`same_count` of those that are open change no sum."""
        self._counts = (open_count, same_count, settled_count)
        names = (self.tr("Open"), self.tr("Same in the sums"), self.tr("Settled"))
        for chip, name, count in zip(self._chips, names, self._counts, strict=True):
            chip.setText(f"{name}  {count}")
            chip.setAccessibleName(chip.text())
        self.same_chip.setToolTip(self.tr("A blank, a dash or 0; 16 and a rewritten 16"))

    def show_waiting(self, count: int) -> None:
        """How many differences come later, when their readers have looked a second time."""
        self._waiting_count = count
        self.waiting.setText(say_waiting(count))
        self.waiting.setVisible(count > 0)

    def show_last(self, text: str) -> None:
        """What was settled last and can be undone; "" nothing."""
        self.last.setText(text)
        self.last.setVisible(bool(text))
        self.undo_button.setVisible(bool(text))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search serial or name  ( / )"))
        self.search.setAccessibleName(self.tr("Search polling stations by serial or name"))
        self.undo_button.setText(self.tr("Undo") + "  (Ctrl+Z)")
        self.undo_button.setAccessibleName(self.tr("Undo the last settlement"))
        self.list.setAccessibleName(self.tr("Boxes on which readers differ"))
        self.show_counts(*self._counts)
        self.show_waiting(self._waiting_count)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
