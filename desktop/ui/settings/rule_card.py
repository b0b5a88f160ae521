"""What the constituency decided about its own work: which copies count first, who may enter a copy twice.

In: the rules. Out: each change at once, as a fact with its author.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from desktop.ui.desk import Desk
from desktop.ui.parts.warning_line import WarningLine
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency_rules import USUAL_COPY_KINDS, Rules

_KIND_ROLE = Qt.ItemDataRole.UserRole


class KindList(QListWidget):
    """The kinds of copy in order; Alt+↑ and Alt+↓ move the chosen one. Signals: `move_wanted(int)`."""

    move_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def fit_rows(self) -> None:
        """As high as its rows: it never scrolls."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth() + 4)


class RuleCard(QFrame):
    """Signals: `changed(object)` with the Rules as they are to be."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._rules = Rules()
        self._may_decide = False
        self._heading, self._words, self.note = QLabel(), QLabel(), QLabel()
        self.kinds = KindList()
        self.up_button, self.down_button = QPushButton(icon("up"), ""), QPushButton(icon("down"), "")
        self.usual_button = QPushButton()
        self.allows_same_reader = QCheckBox()
        self.warning = WarningLine(desk.theme)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self._heading, "heading")
        for words in (self._words, self.note):
            set_role(words, "muted")
            words.setWordWrap(True)
        self.kinds.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        for button in (self.up_button, self.down_button, self.usual_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        for part in (self._heading, self._words, self.note, self.kinds):
            layout.addWidget(part)
        layout.addLayout(buttons)
        layout.addWidget(self.allows_same_reader)
        layout.addWidget(self.warning)

    def _connect(self) -> None:
        self.kinds.move_wanted.connect(self._move)
        self.kinds.currentRowChanged.connect(lambda _row: self._enable_buttons())
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.usual_button.clicked.connect(self._handle_usual_wanted)
        self.allows_same_reader.clicked.connect(self._handle_same_reader_chosen)

    def put_rules(self, rules: Rules) -> None:
        """Show the rules as they are; nothing is emitted."""
        self._rules = rules
        self.allows_same_reader.setChecked(rules.allows_same_reader)
        self._fill(self._current_kind)
        self._describe()

    def let_decide(self, *, is_coordinator: bool) -> None:
        """Everyone sees the rules; a coordinator changes them, and the others read how to become one."""
        self._may_decide = is_coordinator
        self.note.setVisible(not is_coordinator)
        self.allows_same_reader.setEnabled(is_coordinator)
        self._enable_buttons()

    @property
    def _current_kind(self) -> str:
        item = self.kinds.currentItem()
        return "" if item is None else str(item.data(_KIND_ROLE))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Rules of this constituency"))
        self._words.setText(
            self.tr(
                "Where a station has several copies, its totals come from the first of these kinds that is "
                "entered. The others stay beside it."
            )
        )
        self.note.setText(
            self.tr("Only a coordinator changes this. Take that role above, under Person and device.")
        )
        self.kinds.setAccessibleName(self.tr("Kinds of copy, the one that counts first on top"))
        self.up_button.setText(self.tr("Earlier"))
        self.up_button.setToolTip(self.tr("Counts before the one above it (Alt+↑)"))
        self.down_button.setText(self.tr("Later"))
        self.down_button.setToolTip(self.tr("Counts after the one below it (Alt+↓)"))
        self.usual_button.setText(self.tr("Usual order"))
        for button in (self.up_button, self.down_button, self.usual_button):
            button.setAccessibleName(button.text())
        self.allows_same_reader.setText(self.tr("One person may enter the same copy twice"))
        self.allows_same_reader.setAccessibleName(self.allows_same_reader.text())
        self._fill(self._current_kind)
        self._describe()

    def _fill(self, current: str) -> None:
        self.kinds.clear()
        for place, kind in enumerate(self._rules.copy_kinds, start=1):
            item = QListWidgetItem(f"{place}  {say_copy_kind(kind)}")
            item.setData(_KIND_ROLE, kind)
            self.kinds.addItem(item)
        kinds = self._rules.copy_kinds
        self.kinds.setCurrentRow(kinds.index(current) if current in kinds else 0)
        self.kinds.fit_rows()
        self._enable_buttons()

    def _enable_buttons(self) -> None:
        row = self.kinds.currentRow()
        may = self._may_decide
        self.up_button.setEnabled(may and row > 0)
        self.down_button.setEnabled(may and 0 <= row < self.kinds.count() - 1)
        self.usual_button.setEnabled(may and self._rules.copy_kinds != USUAL_COPY_KINDS)

    def _describe(self) -> None:
        words = self.tr(
            "Two entries by one person prove less than those of two people: the same eye misreads alike. "
            "The second one must be blind. Everyone sees on the board that this is allowed."
        )
        self.warning.put_words(words if self._rules.allows_same_reader else "")

    def _change(self, rules: Rules) -> None:
        if rules != self._rules:
            self.put_rules(rules)
            self.changed.emit(rules)

    def _move(self, step: int) -> None:
        kinds, row = list(self._rules.copy_kinds), self.kinds.currentRow()
        if self._may_decide and row >= 0 and 0 <= row + step < len(kinds):
            kinds[row], kinds[row + step] = kinds[row + step], kinds[row]
            self._change(replace(self._rules, copy_kinds=tuple(kinds)))

    def _handle_usual_wanted(self) -> None:
        self._change(replace(self._rules, copy_kinds=USUAL_COPY_KINDS))

    def _handle_same_reader_chosen(self, is_allowed: bool) -> None:
        self._change(replace(self._rules, allows_same_reader=is_allowed))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
