"""What was settled at a box before: as what, by whom, when and why; and the way to open it again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.ui.differences.reasons import say_reason
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.language.numbers import write_time
from desktop.ui.parts.withdraw_strip import Direction, WithdrawStrip
from desktop.ui.theme.style import set_role
from desktop.workspace.differences import SettledFigure


class ReopenStrip(WithdrawStrip):
    """Qt view of the question why a settled box is opened again."""

    def __init__(self) -> None:
        super().__init__(Direction.TopToBottom)

    def retranslate(self) -> None:
        super().retranslate()
        self.put_words(
            self.tr("Open it again? What was settled stays on record. Why?"),
            self.tr("for example: a clearer photo came in"),
            self.tr("Leave it settled"),
        )
        self.reason.setAccessibleName(self.tr("Reason for opening it again"))
        self.withdraw_button.setText(self.tr("Open again"))
        self.withdraw_button.setAccessibleName(self.withdraw_button.text())


class History(QFrame):
    """Qt view of settlements, the one in force first; hidden where nothing was settled.

    Signals:
        reopening(str, str): id of the settlement to withdraw, and why.
        left(): it is not opened again after all.
    """

    reopening = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._settled: SettledFigure | None = None
        self._taken_back: tuple[SettledFigure, ...] = ()
        self._is_reader: Callable[[str], bool] = _is_nobody
        self.now, self.before = QLabel(), QLabel()
        self.reopen_button = QPushButton()
        self.strip = ReopenStrip()
        self._build()
        self.reopen_button.clicked.connect(self.strip.ask_why)
        self.strip.reason_given.connect(self._handle_reason_given)
        self.strip.left.connect(self.left)
        self.show_settled(None)

    def _build(self) -> None:
        for label in (self.now, self.before):
            label.setWordWrap(True)
        set_role(self.now, "good")
        set_role(self.before, "muted")
        set_role(self.reopen_button, "quiet")
        line = QHBoxLayout()
        line.addWidget(self.now, 1)
        line.addWidget(self.reopen_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.before)
        layout.addWidget(self.strip)

    def show_settled(
        self,
        settled: SettledFigure | None,
        taken_back: tuple[SettledFigure, ...] = (),
        is_reader: Callable[[str], bool] | None = None,
    ) -> None:
        """`settled` with what was settled before it; None: nothing stands. `taken_back` were withdrawn.

        `is_reader`: whether whoever has this name made one of the readings; it is said beside the name.
        """
        self._settled, self._taken_back = settled, taken_back
        self._is_reader = is_reader or _is_nobody
        self.strip.hide()
        self.setVisible(settled is not None or bool(taken_back))
        self._say()

    def _say(self) -> None:
        self.reopen_button.setText(self.tr("Open again…"))
        self.reopen_button.setAccessibleName(self.reopen_button.text())
        settled = self._settled
        self.now.setVisible(settled is not None)
        self.reopen_button.setVisible(settled is not None)
        if settled is not None:
            self.now.setText(self._fill(self.tr("Settled as {figure} by {by}, {at}: {reason}"), settled))
        earlier, undone = (
            self.tr("Before: {figure} by {by}, {at}: {reason}"),
            self.tr("Taken back: {figure} by {by}, {at}: {reason}"),
        )
        lines = [self._fill(earlier, each) for each in (settled.earlier if settled else ())]
        lines += [self._fill(undone, each) for each in self._taken_back]
        self.before.setText("\n".join(lines))
        self.before.setVisible(bool(lines))

    def _handle_reason_given(self, reason: str) -> None:
        if self._settled is not None:
            self.reopening.emit(self._settled.settlement_id, reason)

    def _fill(self, sentence: str, settled: SettledFigure) -> str:
        of_readers = self.tr("{name} (one of the readers)")
        return sentence.format(
            figure=show_figure(settled.figure),
            by=of_readers.format(name=settled.by) if self._is_reader(settled.by) else settled.by,
            at=write_time(settled.at),
            reason=say_reason(settled.reason),
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)


def _is_nobody(_name: str) -> bool:
    return False
