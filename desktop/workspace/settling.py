"""Settling what readers differ on: a fact with its own author. In: figures and a reason. Out: its id."""

from collections.abc import Mapping

from db.figures import Figure
from desktop.workspace.handle import Workspace


def settle(
    workspace: Workspace,
    station_serial: int,
    poll_round: int,
    figures: Mapping[str, Figure],
    reason: str,
    copy_id: str,
) -> str:
    """Accepts `figures` (box → what the paper says) for the station; returns the settlement's id.

    Settled again is a newer fact, the older one stays on record. Raises NoReasonGiven, NoSuchCopy,
    CopyIsWithdrawn, CopyIsSuperseded, NotEntered, NothingDiffers.
    """
    raise NotImplementedError


def withdraw_settlement(workspace: Workspace, settlement_id: str, reason: str) -> None:
    """Retracts it; what was settled before, or the difference, is in force again. Raises NoReasonGiven."""
    raise NotImplementedError
