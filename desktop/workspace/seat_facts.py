"""A constituency's own lists as facts: the election, the constituency, its contesting candidates.

In: what `desktop.spreadsheet.reference` says. Out: facts, inside the caller's transaction.
"""

from sqlmodel import Session

from db.choices import Assembly, Origin
from db.models import Constituency, ContestingCandidate, Election
from desktop.spreadsheet.seat_values import ReferenceCandidate, ReferenceConstituency, SeatReference
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace


def write_seat(session: Session, workspace: Workspace, seat: SeatReference) -> None:
    """The election, the constituency and its contesting candidates as facts of the lists."""
    election = seat.election
    append(
        session,
        workspace,
        Election(
            code=election.code,
            name=election.name_en,
            polling_day=election.polling_day,
            assembly_kinds=",".join(election.assembly_kinds),
        ),
    )
    append(session, workspace, _make_constituency(election.code, seat.constituency))
    for candidate in seat.candidates:
        append(session, workspace, _make_candidate(seat.constituency.code, candidate))


def _make_constituency(election_code: str, listed: ReferenceConstituency) -> Constituency:
    return Constituency(
        code=listed.code,
        election_code=election_code,
        assembly=Assembly(listed.assembly),
        name_en=listed.name_en,
        name_ur=listed.name_ur,
        district=listed.district,
        province=listed.province,
        registered_male=listed.registered_male,
        registered_female=listed.registered_female,
        registered_total=listed.registered_total,
        stations_expected=listed.stations_expected,
        origin=Origin.REFERENCE,
    )


def _make_candidate(code: str, candidate: ReferenceCandidate) -> ContestingCandidate:
    return ContestingCandidate(
        constituency_code=code,
        ballot_serial=candidate.ballot_serial,
        name_en=candidate.name_en,
        name_ur=candidate.name_ur,
        symbol=candidate.symbol,
        party_written=candidate.party,
        party_normalised=candidate.party_normalised,
        origin=Origin.REFERENCE,
    )
