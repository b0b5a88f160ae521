"""Whose second look holds differences back, and the ways on: take one's own, or go on without another's.

In: `OwedHere`s. Out: the wish to look again; a coordinator's decision with its reason.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from desktop.ui.language.numbers import write_number, write_serial
from desktop.ui.parts.withdraw_strip import Direction, WithdrawStrip
from desktop.ui.theme.style import set_role
from desktop.workspace.waived_looks import OwedHere

MOST_NAMED = 6
LOOK_KEY, WAIVE_KEY = "F7", "F9"


class WaiveStrip(WithdrawStrip):
    """Qt view of the question why nobody waits any more."""

    def __init__(self) -> None:
        super().__init__(Direction.TopToBottom)

    def retranslate(self) -> None:
        super().retranslate()
        self.put_words(
            self.tr("Settle without this second look? The reason stays beside the figures. Why?"),
            self.tr("for example: went home"),
            self.tr("Wait for it"),
        )
        self.reason.setAccessibleName(self.tr("Reason for going on without the second look"))
        self.withdraw_button.setText(self.tr("Settle without it"))
        self.withdraw_button.setAccessibleName(self.withdraw_button.text())


class OwedLooks(QFrame):
    """Qt view of who owes a second look on this device; hidden where nobody does.

    Signals:
        look_wanted(str): the person at the keyboard looks at this copy again.
        waived(str, str): nobody waits for this person's looks any more, and why.
    """

    look_wanted = Signal(str)
    waived = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._owed: tuple[OwedHere, ...] = ()
        self._is_coordinator = False
        self._asked_of = ""
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.look_button, self.waive_button = QPushButton(), QPushButton()
        set_role(self.waive_button, "quiet")
        self.strip = WaiveStrip()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.words, self.look_button, self.waive_button, self.strip):
            layout.addWidget(widget)
        self.look_button.clicked.connect(self.take_look)
        self.waive_button.clicked.connect(self.ask_why)
        self.strip.reason_given.connect(self._handle_reason_given)
        self.show_owed((), is_coordinator=False)

    def show_owed(self, owed: Sequence[OwedHere], *, is_coordinator: bool) -> None:
        self._owed, self._is_coordinator = tuple(owed), is_coordinator
        self.setVisible(bool(owed))
        if all(each.person_id != self._asked_of or each.is_mine for each in owed):
            # the reason that was begun is no reason for not waiting for anybody else
            self.strip.hide()
        self.retranslate()

    @property
    def _own(self) -> OwedHere | None:
        return next((each for each in self._owed if each.is_mine), None)

    @property
    def _first_other(self) -> OwedHere | None:
        return next((each for each in self._owed if not each.is_mine), None)

    def take_look(self) -> None:
        """The first copy at which the person at the keyboard owes a look; nothing where there is none."""
        if self._own is not None:
            self.look_wanted.emit(self._own.copies[0][0])

    def ask_why(self) -> None:
        """Of the first other person named; nothing for who does not coordinate."""
        if self._first_other is not None and self._is_coordinator:
            self._asked_of = self._first_other.person_id
            self.strip.ask_why()

    def _handle_reason_given(self, reason: str) -> None:
        self.waived.emit(self._asked_of, reason)

    def retranslate(self) -> None:
        other = self._first_other
        lines = [self._say(each) for each in self._owed]
        if other is not None and not self._is_coordinator:
            lines.append(self.tr("A coordinator can settle without waiting for others."))
        self.words.setText("\n".join(lines))
        take = self.tr("Take your second look")
        self.look_button.setText(f"{take}  ({LOOK_KEY})")
        self.look_button.setVisible(self._own is not None)
        name = other.name if other is not None else ""
        go_on = self.tr("Do not wait for {name}…").format(name=name)
        self.waive_button.setText(f"{go_on}  ({WAIVE_KEY})")
        self.waive_button.setVisible(other is not None and self._is_coordinator)
        for button in (self.look_button, self.waive_button):
            button.setAccessibleName(button.text())
        self.strip.retranslate()

    def _say(self, owed: OwedHere) -> str:
        serials = [write_serial(serial) for serial in owed.serials]
        named = ", ".join(serials[:MOST_NAMED]) + (" …" if len(serials) > MOST_NAMED else "")
        words = self.tr("{name} owes a second look: {count} boxes, stations {stations}")
        if owed.is_mine:
            words = self.tr("You owe a second look: {count} boxes, stations {stations}")
        return words.format(name=owed.name, count=write_number(owed.boxes), stations=named)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
