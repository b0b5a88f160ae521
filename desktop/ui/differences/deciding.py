"""Settling in the store, and taking back what was settled last. In: a difference, a figure and a reason."""

from dataclasses import dataclass

from db.errors import KnownError
from db.figures import Figure
from desktop.ui.differences.reasons import TAKEN_BACK
from desktop.ui.notices import Notices
from desktop.workspace.differences import Difference
from desktop.workspace.settling import settle, withdraw_settlement
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Decision:
    """One settlement of this sitting."""

    settlement_id: str
    difference: Difference
    figure: Figure
    reason: str


class Deciding:
    """Keeps the settlements of this sitting in order, so that each can be undone.

    What the store refuses is said in the notice bar, and nothing is returned.
    """

    def __init__(self, workspace: Workspace, notices: Notices) -> None:
        self._workspace = workspace
        self._notices = notices
        self._made: list[Decision] = []

    @property
    def last(self) -> Decision | None:
        """What `undo` would take back."""
        return self._made[-1] if self._made else None

    def settle(self, difference: Difference, figure: Figure, reason: str) -> Decision | None:
        """Accepts `figure` for the box of the difference."""
        try:
            settlement_id = settle(
                self._workspace,
                difference.station_serial,
                difference.poll_round,
                {difference.field: figure},
                reason,
                difference.copy_id,
            )
        except KnownError as error:
            self._notices.fail(error)
            return None
        made = Decision(settlement_id, difference, figure, reason)
        self._made.append(made)
        return made

    def undo(self) -> Decision | None:
        """Withdraws the last settlement of this sitting; None where there is none."""
        last = self.last
        return last if last is not None and self.reopen(last.settlement_id, TAKEN_BACK) else None

    def reopen(self, settlement_id: str, reason: str) -> bool:
        """Withdraws any settlement, with a reason of its own; False where that was refused."""
        try:
            withdraw_settlement(self._workspace, settlement_id, reason)
        except KnownError as error:
            self._notices.fail(error)
            return False
        self._made = [made for made in self._made if made.settlement_id != settlement_id]
        return True
