"""Retract photos with a reason. In: how many. Out: the reason."""

from desktop.ui.parts.withdraw_strip import WithdrawStrip


class WithdrawPhotosStrip(WithdrawStrip):
    """Qt view of the question why photos are withdrawn."""

    def __init__(self) -> None:
        self._count = 0
        super().__init__()

    def ask(self, count: int) -> None:
        """Ask why `count` photos are withdrawn."""
        self._count = count
        self.ask_why()

    def retranslate(self) -> None:
        super().retranslate()
        question = self.tr("Withdraw photos ({count}). Why?").format(count=self._count)
        self.put_words(
            question, self.tr("for example: not a form of this constituency"), self.tr("Keep them")
        )
