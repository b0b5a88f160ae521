"""The constituency and its contesting candidates, as they stand now, and how a person repairs them.

Key of a candidate: the ballot serial. Names are kept as written; search compares them normalised.
"""

from dataclasses import dataclass

from desktop.workspace.workspace import Workspace


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
    """The constituency. `serial_gaps` are ballot serials missing between 1 and the highest one.

    `warning` is what the reference data says is wrong with this seat's list, "" when nothing.
    """

    code: str
    name_en: str
    name_ur: str
    assembly: str
    election_code: str
    election_name: str
    polling_day: str
    district: str
    province: str
    registered_male: int | None
    registered_female: int | None
    registered_total: int | None
    stations_expected: int | None
    serial_gaps: tuple[int, ...]
    warning: str
    candidates: tuple[CandidateRow, ...]


def get_constituency(workspace: Workspace) -> ConstituencyView:
    raise NotImplementedError


def list_candidates(workspace: Workspace) -> tuple[CandidateRow, ...]:
    """The contesting candidates in ballot order, removed ones left out."""
    raise NotImplementedError


def repair_candidate(workspace: Workspace, row: CandidateRow) -> None:
    """Adds or corrects the candidate of this ballot serial, by hand. Raises BadCandidate."""
    raise NotImplementedError


def remove_candidate(workspace: Workspace, ballot_serial: int) -> None:
    """Takes a candidate off the list; the earlier facts stay. Raises NoSuchCandidate."""
    raise NotImplementedError
