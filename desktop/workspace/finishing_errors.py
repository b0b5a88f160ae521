"""What keeps a form that is typed from being finished, and words of the paper that cannot be kept.

- FindingsLeft, StationNotConfirmed: at finishing
- ReasonNeeded, NotADate, NotATime: while typing
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.workspace.errors import EntryError

if TYPE_CHECKING:
    from desktop.workspace.findings import DeskFinding


class FindingsLeft(EntryError):
    """Findings of the checks were neither corrected nor answered; `findings` in the order of their codes."""

    code = "E013"
    sentence = (
        "{count} findings still wait for an answer: {codes}. Correct the figures, or say that the paper "
        "really says so."
    )

    def __init__(self, findings: "Sequence[DeskFinding]") -> None:
        self.findings = tuple(findings)
        codes = ", ".join(dict.fromkeys(found.finding.code for found in self.findings))
        super().__init__(count=len(self.findings), codes=codes)


class StationNotConfirmed(EntryError):
    """The station serial was not typed from the paper, or another one was typed: `typed` is None or that."""

    code = "E014"
    sentence = (
        "Type the serial of the polling station as it stands on the paper. This copy stands at station "
        "{serial}: if the paper says another, move the copy there."
    )

    def __init__(self, serial: int, typed: int | None = None) -> None:
        self.serial = serial
        self.typed = typed
        super().__init__(serial=serial, typed=typed)


class ReasonNeeded(EntryError):
    """An error that a check found was confirmed without saying why."""

    code = "E015"
    sentence = "Say why {code} stays as it is: choose a reason, or type one."


class NotADate(EntryError):
    code = "E016"
    sentence = (
        "“{text}” is no date. Type day, month and year, such as 8-2-2024, or - where the paper has none."
    )


class NotATime(EntryError):
    code = "E017"
    sentence = (
        "“{text}” is no time of day. Type hours and minutes, such as 21:30, or - where the paper has none."
    )
