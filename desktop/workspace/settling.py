"""Settling what readers differ on: a fact with its own author. In: figures and a reason. Out: its id."""

from collections.abc import Mapping

from sqlmodel import Session

from db.figures import Figure
from db.models import Copy, Settlement, SettlementFigure
from db.queries import find_copy
from desktop.entry.copy_life import (
    Action,
    CopyIsWithdrawn,
    LookNotFinished,
    NoReasonGiven,
    require_can,
)
from desktop.workspace.copy_facts import read_groups
from desktop.workspace.errors import CopyIsOfAnotherStation, NoSuchCopy
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace
from desktop.workspace.held_back import find_held_back


def settle(
    workspace: Workspace,
    station_serial: int,
    poll_round: int,
    figures: Mapping[str, Figure],
    reason: str,
    copy_id: str,
) -> str:
    """Accepts `figures` (box → what the paper says) for the station; returns the settlement's id.

    It decides for all copies of the kind of `copy_id` in that poll, and says nothing of other kinds. Settled
    again is a newer fact, the older one stays on record. Raises NoReasonGiven, NoSuchCopy, CopyIsWithdrawn,
    CopyIsOfAnotherStation, CopyIsSuperseded, NotEntered, NothingDiffers; LookNotFinished while differences of
    the station are held back.
    """
    why = _require_reason(reason)
    with workspace.store.transaction() as session:
        copy = _require_copy(session, copy_id)
        if (copy.station_serial, copy.poll_round) != (station_serial, poll_round):
            raise CopyIsOfAnotherStation(serial=station_serial)
        groups = list(read_groups(session, workspace, [copy.station_serial]))
        group = next(each for each in groups if any(row.id == copy.id for row in each.copies))
        require_can(Action.SETTLE, group.as_one(), workspace.person.id, figures)
        if station_serial in find_held_back(session, workspace, groups):
            raise LookNotFinished(serial=station_serial)
        fact = Settlement(
            constituency_code=copy.constituency_code,
            station_serial=copy.station_serial,
            form=copy.form,
            poll_round=copy.poll_round,
            reason=why,
            copy_kind=copy.copy_kind,
            figures=[
                SettlementFigure(field=field, state=figure.state, number=figure.number)
                for field, figure in figures.items()
            ],
        )
        return append(session, workspace, fact).id


def withdraw_settlement(workspace: Workspace, settlement_id: str, reason: str) -> None:
    """Retracts it; what was settled before, or the difference, is in force again. Raises NoReasonGiven."""
    why = _require_reason(reason)
    with workspace.store.transaction() as session:
        withdraw(session, workspace, Settlement.kind, settlement_id, why)


def _require_reason(reason: str) -> str:
    if not reason.strip():
        raise NoReasonGiven
    return reason.strip()


def _require_copy(session: Session, copy_id: str) -> Copy:
    copy = find_copy(session, copy_id)
    if copy is not None:
        return copy
    raise CopyIsWithdrawn if session.get(Copy, copy_id) is not None else NoSuchCopy
