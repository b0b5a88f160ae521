"""The lists that come with the program: elections, their constituencies and contesting candidates.

In: `resources/reference/<election>/` (see the README there). Out: `SeatReference`, with a warning where the
candidates' serials have gaps or stand twice. Raises UnknownElection and UnknownConstituency.
"""

import csv
import gzip
import io
import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from desktop.spreadsheet.faults import NoListForConstituency, UnknownConstituency, UnknownElection
from desktop.spreadsheet.normal_form import normalise_urdu
from desktop.spreadsheet.parties import normalise_party
from desktop.spreadsheet.seat_values import (
    ListedSeat,
    ReferenceCandidate,
    ReferenceConstituency,
    ReferenceElection,
    RepeatedSerial,
    SeatReference,
    SerialGaps,
)

__all__ = [
    "find_gaps",
    "list_elections",
    "list_seats",
    "load_election",
    "load_seat",
    "normalise_code",
    "normalise_party",
    "normalise_urdu",
]

_CODE = re.compile(r"([A-Z]+)-?0*([1-9]\d*)")


def list_elections() -> tuple[str, ...]:
    """The codes of the elections whose lists are at hand."""
    return tuple(sorted(entry.name for entry in _folder().iterdir() if (entry / "election.toml").is_file()))


@cache
def load_election(election: str) -> ReferenceElection:
    """Raises UnknownElection."""
    plain = _read_election(election)
    return ReferenceElection(
        code=plain["code"],
        name_en=plain["name_en"],
        name_ur=plain["name_ur"],
        polling_day=plain["polling_day"],
        assembly_kinds=tuple(plain["assembly_kinds"]),
    )


def load_seat(election: str, code: str) -> SeatReference:
    """Everything the lists say about constituency `code` ("NA-46", also "na 46").

    Raises UnknownElection, UnknownConstituency, and NoListForConstituency where nobody transcribed its list.
    """
    wanted = normalise_code(code)
    rows = _candidate_rows(election).get(wanted)
    if rows is None and _is_seat(election, wanted):
        raise NoListForConstituency(code=wanted, election=election)
    if rows is None:
        raise UnknownConstituency(code=code, election=election)
    candidates, gaps = _take_first_of_each_serial(rows)
    return SeatReference(load_election(election), _constituency(election, wanted), candidates, gaps)


def list_seats(election: str) -> tuple[ListedSeat, ...]:
    """Every constituency whose candidates are known, National Assembly first, then by number."""
    seats = [_list_seat(election, code) for code in _candidate_rows(election)]
    prefixes = list(_read_election(election)["prefixes"])
    return tuple(sorted(seats, key=lambda seat: _place_in_list(seat.code, prefixes)))


def find_gaps(serials: Sequence[int]) -> tuple[int, ...]:
    """The ballot serials that are missing between 1 and the highest one."""
    present = set(serials)
    return tuple(serial for serial in range(1, max(present, default=0)) if serial not in present)


@lru_cache(maxsize=4096)
def normalise_code(code: str) -> str:
    """The code as the lists write it: "na46" and "NA-046" are "NA-46"; other text only in capitals."""
    plain = "".join(code.split()).upper()
    match = _CODE.fullmatch(plain)
    return f"{match[1]}-{match[2]}" if match else plain


def _place_in_list(code: str, prefixes: Sequence[str]) -> tuple[int, int]:
    prefix, number = _split_code(code)
    return prefixes.index(prefix), int(number)


def _split_code(code: str) -> tuple[str, str]:
    prefix, _, number = code.partition("-")
    return prefix, number


def _is_seat(election: str, code: str) -> bool:
    prefix, number = _split_code(code)
    seats: int = _read_election(election)["prefixes"].get(prefix, {"seats": 0})["seats"]
    return number.isdigit() and 1 <= int(number) <= seats


def _list_seat(election: str, code: str) -> ListedSeat:
    seat = _constituency(election, code)
    candidates, gaps = _take_first_of_each_serial(_candidate_rows(election)[code])
    return ListedSeat(
        code=code,
        assembly=seat.assembly,
        name_en=seat.name_en,
        district=seat.district,
        province=seat.province,
        candidate_count=len(candidates),
        has_gaps=bool(gaps),
    )


def _constituency(election: str, code: str) -> ReferenceConstituency:
    assembly = _read_election(election)["prefixes"][_split_code(code)[0]]
    row = _constituency_rows(election).get(code, {})
    return ReferenceConstituency(
        code=code,
        assembly=assembly["assembly"],
        name_en=row.get("name_en", ""),
        name_ur="",
        district=row.get("district", ""),
        province=row.get("province") or assembly["province"],
        registered_male=_number(row.get("registered_male")),
        registered_female=_number(row.get("registered_female")),
        registered_total=_number(row.get("registered_total")),
        stations_expected=_number(row.get("stations")),
    )


def _take_first_of_each_serial(
    rows: Sequence[ReferenceCandidate],
) -> tuple[tuple[ReferenceCandidate, ...], SerialGaps]:
    by_serial: dict[int, list[ReferenceCandidate]] = defaultdict(list)
    for row in rows:
        by_serial[row.ballot_serial].append(row)
    ordered = sorted(by_serial)
    repeated = [
        RepeatedSerial(serial, by_serial[serial][0], tuple(by_serial[serial][1:]))
        for serial in ordered
        if len(by_serial[serial]) > 1
    ]
    taken = tuple(by_serial[serial][0] for serial in ordered)
    return taken, SerialGaps(find_gaps(ordered), tuple(repeated))


@cache
def _read_election(election: str) -> Mapping[str, Any]:
    file = _folder() / election / "election.toml"
    if not file.is_file():
        raise UnknownElection(election=election, known=", ".join(list_elections()))
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _constituency_rows(election: str) -> Mapping[str, Mapping[str, str]]:
    text = (_folder() / election / "constituencies.csv").read_text(encoding="utf-8")
    return {normalise_code(row["code"]): row for row in csv.DictReader(io.StringIO(text))}


@cache
def _candidate_rows(election: str) -> Mapping[str, Sequence[ReferenceCandidate]]:
    _read_election(election)
    packed = (_folder() / election / "contesting_candidates.csv.gz").read_bytes()
    found: dict[str, list[ReferenceCandidate]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8"))):
        found[normalise_code(row["code"])].append(_candidate(row, election))
    return dict(found)


def _candidate(row: Mapping[str, str], election: str) -> ReferenceCandidate:
    return ReferenceCandidate(
        ballot_serial=int(row["ballot_serial"]),
        name_en=row["name_en"],
        name_ur=row["name_ur"],
        symbol=row["symbol"],
        party=row["party"],
        party_normalised=normalise_party(row["party"], election),
    )


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _folder() -> Traversable:
    return resources.files("resources") / "reference"
