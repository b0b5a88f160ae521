"""What was settled in each box, by whom and why, with what was settled before. In: a session. Out: values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from db.models import Settlement
from db.queries import list_people, list_settlements
from db.queries.current import latest_of
from desktop.workspace.copy_facts import CopyGroup
from desktop.workspace.difference_values import SettledFigure
from desktop.workspace.handle import Workspace


@dataclass(frozen=True, slots=True)
class Settlements:
    """Every settlement of the constituency: those in force, those taken back; names of people by id."""

    standing: Sequence[Settlement]
    taken_back: Sequence[Settlement]
    names: dict[str, str]

    def find_settled(self, group: CopyGroup, box: str) -> SettledFigure | None:
        """What is settled now, with the earlier ones; None: nothing is."""
        facts = _list_covering(self.standing, group, box)
        if not facts:
            return None
        now = latest_of(facts)
        earlier = self._show_all([fact for fact in facts if fact.id != now.id], box)
        return replace(self._show(now, box), earlier=earlier)

    def list_taken_back(self, group: CopyGroup, box: str) -> tuple[SettledFigure, ...]:
        """Latest first."""
        return self._show_all(_list_covering(self.taken_back, group, box), box)

    def _show_all(self, facts: Sequence[Settlement], box: str) -> tuple[SettledFigure, ...]:
        by_time = sorted(facts, key=lambda fact: (fact.recorded_at, fact.id), reverse=True)
        return tuple(self._show(fact, box) for fact in by_time)

    def _show(self, fact: Settlement, box: str) -> SettledFigure:
        figure = next(row.figure for row in fact.figures if row.field == box)
        by = self.names.get(fact.person_id or "", "")
        return SettledFigure(fact.id, figure, fact.reason, by, fact.recorded_at)


def read_settlements(session: Session, workspace: Workspace) -> Settlements:
    code = workspace.constituency_code
    standing = list_settlements(session, code)
    here = {fact.id for fact in standing}
    everything = session.exec(select(Settlement).where(col(Settlement.constituency_code) == code))
    names = {person.id: person.name for person in list_people(session)}
    return Settlements(standing, [fact for fact in everything if fact.id not in here], names)


def _list_covering(facts: Sequence[Settlement], group: CopyGroup, box: str) -> list[Settlement]:
    place = (group.form, group.station.serial, group.poll_round)
    return [
        fact
        for fact in facts
        if (fact.form, fact.station_serial, fact.poll_round) == place
        and fact.copy_kind in {None, group.copy_kind}
        and any(row.field == box for row in fact.figures)
    ]
