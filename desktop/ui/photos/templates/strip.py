"""Retract a template or a layout with a reason. Out: the reason."""

from desktop.ui.parts.withdraw_strip import Direction, WithdrawStrip


class WithdrawTemplateStrip(WithdrawStrip):
    """Qt view of the question why a template or layout is withdrawn."""

    def __init__(self) -> None:
        self._name = ""
        super().__init__(Direction.TopToBottom)

    def ask(self, name: str) -> None:
        """Ask why `name` is withdrawn."""
        self._name = name
        self.ask_why()

    def retranslate(self) -> None:
        super().retranslate()
        question = self.tr("Withdraw “{name}”. Why?").format(name=self._name)
        self.put_words(question, self.tr("for example: another print than the rest"), self.tr("Keep it"))
