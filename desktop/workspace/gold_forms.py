"""Gold forms: copies whose figures a coordinator knows beforehand, to measure each reader's rate of error.

In: a copy and its known figures. Out: `GoldForm`s for the coordinator. Nothing that a reader is shown (queue,
form, findings) says that a copy is one of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col

from db.figures import Figure
from db.models import Copy, GoldFigure
from db.models import GoldForm as GoldFact
from db.queries import find_copy, list_copies
from db.queries.current import latest_by, read_standing
from desktop.workspace.errors import NoSuchCopy, WorkspaceError
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace


class NoGoldFigures(WorkspaceError):
    """A gold form without a single known figure measures nothing."""

    code = "W060"
    sentence = "No figure is known of this copy yet. Type at least one figure that you are certain of."


@dataclass(frozen=True, slots=True)
class GoldForm:
    """A seeded copy. `figures` are those known for certain; `seeded_at` is UTC."""

    id: str
    copy_id: str
    station_serial: int
    copy_kind: str
    figures: Mapping[str, Figure]
    note: str
    seeded_by: str | None
    seeded_at: datetime


def seed_gold(workspace: Workspace, copy_id: str, figures: Mapping[str, Figure], note: str = "") -> str:
    """Makes a copy a gold form, or says its figures anew; returns the id of the fact.

    Raises NoSuchCopy, NoGoldFigures; ValueError for what is no box of a station's form.
    """
    if not figures:
        raise NoGoldFigures
    rows = [
        GoldFigure(field=field, state=figure.state, number=figure.number) for field, figure in figures.items()
    ]
    with workspace.store.transaction() as session:
        if find_copy(session, copy_id) is None:
            raise NoSuchCopy
        fact = GoldFact(copy_id=copy_id, note=note.strip(), figures=rows)
        return append(session, workspace, fact).id


def withdraw_gold(workspace: Workspace, gold_id: str, reason: str) -> None:
    """The copy is an ordinary one again."""
    with workspace.store.transaction() as session:
        withdraw(session, workspace, GoldFact.kind, gold_id, reason)


def list_gold(workspace: Workspace) -> tuple[GoldForm, ...]:
    """The gold forms among the standing copies, by station; for whoever coordinates, never for readers."""
    with workspace.store.reading_session() as session:
        copies = {copy.id: copy for copy in list_copies(session, workspace.constituency_code)}
        facts = latest_by(read_standing(session, GoldFact), lambda fact: fact.copy_id)
        shown = [_show(fact, copies[copy_id]) for copy_id, fact in facts.items() if copy_id in copies]
    return tuple(sorted(shown, key=lambda gold: (gold.station_serial, gold.copy_id)))


def read_gold_figures(session: Session, copy_ids: Sequence[str]) -> dict[str, dict[str, Figure]]:
    """The known figures by copy id and box."""
    facts = read_standing(session, GoldFact, col(GoldFact.copy_id).in_(copy_ids))
    latest = latest_by(facts, lambda fact: fact.copy_id)
    return {copy_id: _read_figures(fact) for copy_id, fact in latest.items()}


def _show(fact: GoldFact, copy: Copy) -> GoldForm:
    return GoldForm(
        id=fact.id,
        copy_id=copy.id,
        station_serial=copy.station_serial,
        copy_kind=copy.copy_kind.value,
        figures=_read_figures(fact),
        note=fact.note,
        seeded_by=fact.person_id,
        seeded_at=fact.recorded_at,
    )


def _read_figures(fact: GoldFact) -> dict[str, Figure]:
    return {row.field: row.figure for row in fact.figures}
