"""The constituency, its polling stations and contesting candidates as they stand now.

Of several rows for one key the one nearer to the paper counts: typed by hand before imported before
reference data; within one origin the latest.
"""

from collections.abc import Collection
from typing import Any, TypeVar

from sqlmodel import Session, col

from db.models import Constituency, ContestingCandidate, Election, PollingStation
from db.queries.current import latest_by, latest_of, read_standing

ReferenceType = TypeVar("ReferenceType", Constituency, PollingStation, ContestingCandidate)


def current_election(session: Session, code: str) -> Election | None:
    elections = read_standing(session, Election, col(Election.code) == code)
    return latest_of(elections) if elections else None


def list_constituencies(session: Session) -> list[Constituency]:
    """Every constituency of this store, by code."""
    return _current(read_standing(session, Constituency), "code")


def current_constituency(session: Session, code: str | None = None) -> Constituency | None:
    """The constituency `code`; without a code the one first written here; None when there is none."""
    found = list_constituencies(session)
    if code is not None:
        return next((constituency for constituency in found if constituency.code == code), None)
    return min(found, key=lambda each: (each.recorded_at, each.id), default=None)


def list_stations(
    session: Session, code: str, *, with_removed: bool = False, serials: Collection[int] | None = None
) -> list[PollingStation]:
    """The polling stations of `code` (of `serials`, or all) by serial."""
    wanted = [col(PollingStation.constituency_code) == code]
    if serials is not None:
        wanted.append(col(PollingStation.serial).in_(serials))
    rows = read_standing(session, PollingStation, *wanted)
    return [row for row in _current(rows, "serial") if with_removed or not row.is_removed]


def find_station(session: Session, code: str, serial: int) -> PollingStation | None:
    """The polling station `serial` of `code`, if the list has it."""
    return next(iter(list_stations(session, code, serials=[serial])), None)


def list_candidates(session: Session, code: str, *, with_removed: bool = False) -> list[ContestingCandidate]:
    """The contesting candidates of `code` in ballot order."""
    rows = read_standing(session, ContestingCandidate, col(ContestingCandidate.constituency_code) == code)
    return [row for row in _current(rows, "ballot_serial") if with_removed or not row.is_removed]


def _current(rows: list[ReferenceType], key: str) -> list[ReferenceType]:
    nearest: dict[Any, int] = {}
    for row in rows:
        nearest[getattr(row, key)] = max(nearest.get(getattr(row, key), 0), row.origin.rank)
    candidates = [row for row in rows if row.origin.rank == nearest[getattr(row, key)]]
    current = latest_by(candidates, lambda row: getattr(row, key))
    return [current[name] for name in sorted(current)]
