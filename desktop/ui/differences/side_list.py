"""The side that says what remains: search, open or settled, the list, and what was settled last."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.differences.difference_list import DifferenceList
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role

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
        self.open_chip, self.settled_chip = QPushButton(), QPushButton()
        self.list = DifferenceList(desk)
        self.last = QLabel()
        self.undo_button = QPushButton(icon("undo"), "")
        self._group = QButtonGroup(self)
        self._counts = (0, 0)
        self._build()
        self._connect()
        self.retranslate()
        self.show_last("")

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        chips = QHBoxLayout()
        for chip in (self.open_chip, self.settled_chip):
            set_role(chip, "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        self.open_chip.setChecked(True)
        self.last.setWordWrap(True)
        set_role(self.last, "muted")
        set_role(self.undo_button, "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*EDGES)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addLayout(chips)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.last)
        layout.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self._group.buttonClicked.connect(lambda _chip: self.changed.emit())
        self.undo_button.clicked.connect(self.undo_wanted)

    @property
    def is_settled_shown(self) -> bool:
        return self.settled_chip.isChecked()

    def take_cursor(self) -> None:
        """To the search, its text ready to be typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_all_open(self) -> None:
        """All open ones from now on; nothing is emitted."""
        self.open_chip.setChecked(True)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def show_counts(self, open_count: int, settled_count: int) -> None:
        self._counts = (open_count, settled_count)
        self.open_chip.setText(self.tr("Open") + f"  {open_count}")
        self.settled_chip.setText(self.tr("Settled") + f"  {settled_count}")
        for chip in (self.open_chip, self.settled_chip):
            chip.setAccessibleName(chip.text())

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
