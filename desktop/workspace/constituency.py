"""The constituency and its contesting candidates, as they stand now, and how a person repairs them.

Key of a candidate: the ballot serial. Names are kept as written; search compares them normalised.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from db.choices import Origin
from db.models import ContestingCandidate
from db.queries import current_constituency, current_election
from db.queries import list_candidates as query_candidates
from desktop.spreadsheet.reference import find_gaps, normalise_party
from desktop.workspace.errors import BadCandidate, NoSuchCandidate, NotAWorkspace, SerialIsTaken
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

LARGEST_SERIAL = 999


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """One contesting candidate. `party` is as written on the list; any name may be ""."""

    ballot_serial: int
    name_en: str
    name_ur: str
    symbol: str
    party: str


@dataclass(frozen=True, slots=True)
class ConstituencyView:
    """The constituency. `serial_gaps` are ballot serials missing between 1 and the highest one."""

    code: str
    name_en: str
    name_ur: str
    assembly: str
    election_code: str
    election_name: str
    polling_day: date | None
    district: str
    province: str
    registered_male: int | None
    registered_female: int | None
    registered_total: int | None
    stations_expected: int | None
    serial_gaps: tuple[int, ...]
    candidates: tuple[CandidateRow, ...]


def get_constituency(workspace: Workspace) -> ConstituencyView:
    """The constituency as it stands, with its candidates. Raises NotAWorkspace when a bundle withdrew it."""
    with workspace.store.reading_session() as session:
        now = current_constituency(session, workspace.constituency_code)
        if now is None:
            raise NotAWorkspace(folder=workspace.folder)
        election = current_election(session, now.election_code)
        candidates = _show_candidates(session, workspace.constituency_code)
    gaps = find_gaps([row.ballot_serial for row in candidates])
    return ConstituencyView(
        code=now.code,
        name_en=now.name_en,
        name_ur=now.name_ur,
        assembly=now.assembly.value,
        election_code=now.election_code,
        election_name=election.name if election else "",
        polling_day=election.polling_day if election else None,
        district=now.district,
        province=now.province,
        registered_male=now.registered_male,
        registered_female=now.registered_female,
        registered_total=now.registered_total,
        stations_expected=now.stations_expected,
        serial_gaps=gaps,
        candidates=candidates,
    )


def list_candidates(workspace: Workspace) -> tuple[CandidateRow, ...]:
    """The contesting candidates in ballot order, removed ones left out."""
    with workspace.store.reading_session() as session:
        return _show_candidates(session, workspace.constituency_code)


def repair_candidate(workspace: Workspace, row: CandidateRow) -> None:
    """Says by hand who has this ballot serial, whoever had it before. Raises BadCandidate."""
    fact = _make_fact(workspace, row)
    with workspace.store.transaction() as session:
        append(session, workspace, fact)


def save_candidate(workspace: Workspace, row: CandidateRow, old_serial: int | None) -> None:
    """Keeps what a person typed for the candidate who has `old_serial` now; None adds a candidate.

    Another serial is a move: the old one leaves the list in the same transaction. Nobody else is replaced.
    Raises SerialIsTaken, NoSuchCandidate, BadCandidate.
    """
    fact = _make_fact(workspace, row)
    with workspace.store.transaction() as session:
        listed = {each.ballot_serial: each for each in _show_candidates(session, workspace.constituency_code)}
        taken = listed.get(row.ballot_serial)
        if taken is not None and row.ballot_serial != old_serial:
            raise SerialIsTaken(ballot_serial=row.ballot_serial, name=taken.name_en or taken.name_ur)
        if old_serial is not None and row.ballot_serial != old_serial:
            if old_serial not in listed:
                raise NoSuchCandidate(ballot_serial=old_serial, constituency=workspace.constituency_code)
            append(session, workspace, _make_fact(workspace, listed[old_serial], is_removed=True))
        append(session, workspace, fact)


def remove_candidate(workspace: Workspace, ballot_serial: int) -> None:
    """Takes a candidate off the list; the earlier facts stay. Raises NoSuchCandidate."""
    for row in list_candidates(workspace):
        if row.ballot_serial == ballot_serial:
            fact = _make_fact(workspace, row, is_removed=True)
            with workspace.store.transaction() as session:
                append(session, workspace, fact)
            return
    raise NoSuchCandidate(ballot_serial=ballot_serial, constituency=workspace.constituency_code)


def _make_fact(workspace: Workspace, row: CandidateRow, *, is_removed: bool = False) -> ContestingCandidate:
    if not 1 <= row.ballot_serial <= LARGEST_SERIAL:
        raise BadCandidate(ballot_serial=row.ballot_serial, reason=f"the serial is not 1 to {LARGEST_SERIAL}")
    if not (row.name_en.strip() or row.name_ur.strip()):
        raise BadCandidate(ballot_serial=row.ballot_serial, reason="it has no name")
    return ContestingCandidate(
        constituency_code=workspace.constituency_code,
        ballot_serial=row.ballot_serial,
        name_en=row.name_en.strip(),
        name_ur=row.name_ur.strip(),
        symbol=row.symbol.strip(),
        party_written=row.party.strip(),
        party_normalised=normalise_party(row.party),
        is_removed=is_removed,
        origin=Origin.BY_HAND,
    )


def _show_candidates(session: Session, code: str) -> tuple[CandidateRow, ...]:
    return tuple(show_candidate(fact) for fact in query_candidates(session, code))


def show_candidate(fact: ContestingCandidate) -> CandidateRow:
    return CandidateRow(fact.ballot_serial, fact.name_en, fact.name_ur, fact.symbol, fact.party_written)
