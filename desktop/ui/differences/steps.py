"""From a figure and a reason to a settlement: what is asked before, and the last decision made once more.

In: what is chosen on the work pane. Out: the signal `settled`.
"""

from PySide6.QtCore import QObject, Signal

from db.figures import Figure
from desktop.ui.differences.deciding import Deciding, Decision
from desktop.ui.differences.loading import DifferenceKey, DifferencesContent, key_of
from desktop.ui.differences.on_desk import OnDesk
from desktop.ui.differences.work_pane import WorkPane
from desktop.ui.entry.sum_words import say_sum
from desktop.ui.notices import Notices
from desktop.workspace.differences import Difference


class Steps(QObject):
    """Settles what is on the desk once a figure is chosen and a reason given.

    A figure that opens a sum is said with its arithmetic and wants a second Enter. `content` is set by the
    screen whenever the workspace was read.

    Signals:
        settled(object): the Decision.
    """

    settled = Signal(object)

    def __init__(
        self, work: WorkPane, on_desk: OnDesk, deciding: Deciding, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._on_desk = on_desk
        self._deciding = deciding
        self._notices = notices
        self._warned: tuple[DifferenceKey, Figure] | None = None
        self.content = DifferencesContent((), (), (), ())
        work.figures.figure_chosen.connect(self._handle_figure_chosen)
        work.figures.repeat_wanted.connect(self.repeat)
        work.figures.figure_refused.connect(notices.refuse)
        work.reasons.reason_given.connect(self._settle)
        work.reasons.reasonless.connect(self._handle_reasonless)
        work.reasons.digit_typed.connect(self._handle_digit)

    def find_repeatable(self) -> Decision | None:
        """The last decision, where the box on the desk is open, one like it, and no sum depends on either."""
        last, current = self._deciding.last, self._on_desk.current
        if last is None or current is None or current.settled is not None:
            return None
        return last if current.is_like(last.difference) else None

    def repeat(self) -> None:
        """The last decision for the box on the desk too: the same figure, the same reason."""
        last = self.find_repeatable()
        if last is None:
            self._notices.tell(
                self.tr("R repeats the last decision where the readings are the same and no sum changes.")
            )
            return
        self._work.figures.put_chosen(last.figure)
        self._work.reasons.put(last.reason)
        self._settle(last.reason)

    def _settle(self, reason: str) -> None:
        current, figure = self._on_desk.current, self._work.figures.chosen
        if current is None or figure is None:
            self._notices.tell(self.tr("Choose a figure first: the key of a reading, T or I."))
            self._work.figures.ask()
        elif not self._must_ask_again(current, figure):
            self._warned = None
            made = self._deciding.settle(current, figure, reason)
            if made is not None:
                self._on_desk.forget_reason()
                self._notices.clear_passing()
                self.settled.emit(made)

    def _must_ask_again(self, current: Difference, figure: Figure) -> bool:
        """True once for a figure with which a sum does not close any more; it is said which."""
        opened = self.content.find_opened(current, figure)
        asked = (key_of(current), figure)
        if not opened or self._warned == asked:
            return False
        self._warned = asked
        sums = " · ".join(say_sum(line) for line in opened)
        again = self.tr("Look again. Enter once more settles it all the same.")
        self._work.reasons.warn(f"{sums}. {again}")
        self._work.reasons.ask()
        return True

    def _handle_figure_chosen(self, _figure: Figure | None) -> None:
        self._warned = None
        self._work.reasons.warn("")

    def _handle_reasonless(self) -> None:
        self._notices.tell(self.tr("Say why: a letter for a common reason, or a few words."))

    def _handle_digit(self, digit: str) -> None:
        """Digits are figures wherever the cursor is; they are never a reason."""
        if self._work.reasons.reason or not self._work.figures.type_on(digit):
            self._notices.tell(self.tr("A reason begins with a letter. Esc goes back to the figures."))
