"""Retract a version of an official form with a reason. Out: the version and the reason."""

from PySide6.QtCore import Signal

from desktop.ui.parts.withdraw_strip import Direction, WithdrawStrip
from desktop.workspace.officials import OfficialRow


class WithdrawVersionStrip(WithdrawStrip):
    """Qt view of the question why a version is withdrawn.

    Signals:
        withdrawn(object, str): the OfficialRow and the reason.
    """

    withdrawn = Signal(object, str)

    def __init__(self) -> None:
        self._version: OfficialRow | None = None
        super().__init__(Direction.TopToBottom)
        self.reason_given.connect(self._handle_reason_given)

    def ask(self, version: OfficialRow) -> None:
        """Ask why this version is withdrawn."""
        self._version = version
        self.ask_why()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.tr("Withdraw version {version}. Why? It stays readable and no longer counts.")
        question = words.format(version=self._version.version if self._version else "")
        example = self.tr("for example: typed into the wrong constituency")
        self.put_words(question, example, self.tr("Keep it"))

    def _handle_reason_given(self, reason: str) -> None:
        self.withdrawn.emit(self._version, reason)
