"""What the election's own lists say about one constituency, and what is wrong with them.

In: nothing. Out: frozen values that `reference` fills and a new workspace copies.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReferenceElection:
    code: str
    name_en: str
    name_ur: str
    polling_day: dt.date
    assembly_kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceConstituency:
    """Figures are None where the list does not have them: provincial constituencies have a code only."""

    code: str
    assembly: str
    name_en: str
    name_ur: str
    district: str
    province: str
    registered_male: int | None
    registered_female: int | None
    registered_total: int | None
    stations_expected: int | None


@dataclass(frozen=True, slots=True)
class ReferenceCandidate:
    """A row of Form 33 as transcribed; either name may be empty. `party` is as written."""

    ballot_serial: int
    name_en: str
    name_ur: str
    symbol: str
    party: str
    party_normalised: str


@dataclass(frozen=True, slots=True)
class RepeatedSerial:
    """A serial that several candidates have: the first is taken, `others` are shown to the user."""

    ballot_serial: int
    taken: ReferenceCandidate
    others: tuple[ReferenceCandidate, ...]


@dataclass(frozen=True, slots=True)
class SerialGaps:
    """The ballot serials that are missing below the highest one, and those that stand twice."""

    missing: tuple[int, ...] = ()
    repeated: tuple[RepeatedSerial, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.repeated)


@dataclass(frozen=True, slots=True)
class SeatReference:
    election: ReferenceElection
    constituency: ReferenceConstituency
    candidates: tuple[ReferenceCandidate, ...]
    gaps: SerialGaps


@dataclass(frozen=True, slots=True)
class ListedSeat:
    """One line of the list from which a constituency is chosen."""

    code: str
    assembly: str
    name_en: str
    district: str
    province: str
    candidate_count: int
    has_gaps: bool
