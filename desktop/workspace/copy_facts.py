"""What the facts say of copies, as the rules of a copy's life look at it.

In: a session. Out: `CopyFacts` of each copy, and groups of copies that are compared with one another.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.agreement import ReaderEntry, name_reader
from db.choices import CopyKind, EntryMode, StationForm
from db.figures import Figure
from db.models import Copy, Draft
from db.queries import current_rule, preferred_copy_kinds
from db.queries.accepted import gather_settled
from db.queries.accepted_rows import CopyRow, StationRows, read_station_rows
from db.queries.current import is_standing
from desktop.entry.copy_life import CopyFacts, Stage
from desktop.workspace.handle import Workspace


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Copies that must say the same: of one station and form, one poll, one kind. `fate` is theirs alike."""

    form: StationForm
    station: StationRows
    copies: Sequence[CopyRow]
    fate: Stage | None

    @property
    def poll_round(self) -> int:
        return self.copies[0].poll_round

    @property
    def copy_kind(self) -> CopyKind:
        return self.copies[0].copy_kind

    def find_settled(self) -> frozenset[str]:
        return frozenset(gather_settled(self.station.settlements, self.poll_round, self.copy_kind))

    def as_one(self) -> CopyFacts:
        """All copies taken together; the machine is one of the readers where it counts."""
        entries = [entry for copy in self.copies for entry in _list_independent(copy)]
        return CopyFacts(tuple(entries), settled=self.find_settled(), fate=self.fate)


def allows_same_reader(session: Session, workspace: Workspace) -> bool:
    """True where the constituency lets one person read a copy twice."""
    rule = current_rule(session, workspace.constituency_code)
    return rule is not None and rule.allows_same_reader


def read_groups(
    session: Session, workspace: Workspace, serials: Collection[int] | None = None
) -> Iterator[CopyGroup]:
    """Every standing copy in its group, by form and station (of `serials`, or all)."""
    code = workspace.constituency_code
    kinds = preferred_copy_kinds(current_rule(session, code))
    for form in StationForm:
        rows = read_station_rows(session, code, form, serials=serials, with_removed=True)
        for _, station in sorted(rows.items()):
            yield from _group(form, station, kinds)


def gather_copy_facts(
    session: Session, workspace: Workspace, serials: Collection[int] | None = None
) -> dict[str, CopyFacts]:
    """By copy id; withdrawn copies are there too, unless `serials` asks for some stations only."""
    is_allowed = allows_same_reader(session, workspace)
    drafts = _find_drafts(session, allows_same_reader=is_allowed)
    withdrawn = _list_withdrawn(session, workspace) if serials is None else ()
    facts = dict.fromkeys(withdrawn, CopyFacts(fate=Stage.WITHDRAWN))
    for group in read_groups(session, workspace, serials):
        settled = group.find_settled()
        for copy in group.copies:
            facts[copy.id] = CopyFacts(
                entries=tuple(copy.list_readers()),
                drafts=drafts.get(copy.id, frozenset()),
                machine=copy.machine.figures if copy.machine else {},
                settled=settled,
                counting=group.station.list_counting([copy]),
                fate=group.fate,
                allows_same_reader=is_allowed,
            )
    return facts


def _group(form: StationForm, station: StationRows, kinds: Sequence[CopyKind]) -> Iterator[CopyGroup]:
    groups: dict[tuple[int, CopyKind], list[CopyRow]] = defaultdict(list)
    for copy in station.copies:
        groups[copy.poll_round, copy.copy_kind].append(copy)
    for copies in groups.values():
        yield CopyGroup(form, station, copies, _find_fate(copies[0], station, kinds))


def _find_fate(copy: CopyRow, station: StationRows, kinds: Sequence[CopyKind]) -> Stage | None:
    entered = [other for other in station.copies if other.entries]
    if any(other.poll_round > copy.poll_round for other in entered):
        return Stage.SUPERSEDED
    is_corrected = any(
        other.copy_kind is CopyKind.CORRECTED and other.poll_round == copy.poll_round for other in entered
    )
    # a corrected copy counts instead only where the constituency's order has it before this kind
    comes_first = kinds.index(CopyKind.CORRECTED) < kinds.index(copy.copy_kind)
    return Stage.CORRECTED if is_corrected and comes_first else None


def _list_independent(copy: CopyRow) -> Iterator[ReaderEntry]:
    figures: dict[str, dict[str, Figure]] = defaultdict(dict)
    for box, seen in copy.gather().items():
        for each in seen:
            figures[each.reader][box] = each.figure
    return (ReaderEntry(reader, boxes) for reader, boxes in figures.items())


def _find_drafts(session: Session, *, allows_same_reader: bool) -> dict[str, frozenset[str]]:
    """Copy id → who has begun it on this device; a form that was only looked at is not begun."""
    begun = select(Draft.copy_id, Draft.mode, Draft.person_id).where(col(Draft.current_field).is_not(None))
    readers: dict[str, set[str]] = defaultdict(set)
    for copy_id, mode, person_id in session.exec(begun):
        reader = name_reader(EntryMode(mode), person_id, "", allows_same_reader=allows_same_reader)
        readers[copy_id].add(reader)
    return {copy_id: frozenset(of_copy) for copy_id, of_copy in readers.items()}


def _list_withdrawn(session: Session, workspace: Workspace) -> Sequence[str]:
    of_code = col(Copy.constituency_code) == workspace.constituency_code
    return session.exec(select(Copy.id).where(of_code, ~is_standing(Copy))).all()
