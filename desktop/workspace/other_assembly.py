"""Votes polled for the other assembly at the same stations (domain §3, I8): every voter gets both ballots.

The two assemblies number their stations differently. In: workspaces of the constituencies that share stations
with ours, and which of their stations is which of ours. Out: a table in our folder, which the checks read and
anyone may write by hand: `station,polled`.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.errors import KnownError
from db.fields import POLLED_TOTAL
from db.queries import accepted_figures
from desktop.spreadsheet.normal_form import normalise_words
from desktop.workspace.board import StationRow
from desktop.workspace.handle import Workspace
from desktop.workspace.stations import list_stations

OTHER_ASSEMBLY_FILE = "other_assembly.csv"
_HEADS = ("station", "polled")
StationKey = tuple[str, int]
"""Constituency of the other assembly, serial there."""


class BadOtherAssembly(KnownError):
    """A table of the other assembly that has other columns, or no numbers."""

    code = "E051"
    sentence = (
        "The votes for the other assembly in {file} cannot be used: {what}. Correct the file or remove it."
    )


@dataclass(frozen=True, slots=True)
class OtherAssembly:
    """`polled` by our station serial; `unmatched`: stations of the others that are none of ours for sure."""

    polled: Mapping[int, int]
    unmatched: tuple[StationKey, ...]


def load_other_assembly(folder: Path) -> dict[int, int]:
    """By our station serial; empty where there is no table. Raises BadOtherAssembly."""
    file = folder / OTHER_ASSEMBLY_FILE
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeError) as error:
        raise BadOtherAssembly(file=file.name, what=str(error)) from error
    rows = csv.DictReader(text.splitlines())
    if tuple(rows.fieldnames or ()) != _HEADS:
        raise BadOtherAssembly(file=file.name, what=f"its columns are not {' and '.join(_HEADS)}")
    return dict(_read_row(row, file.name) for row in rows)


def save_other_assembly(folder: Path, polled: Mapping[int, int]) -> None:
    """Writes or replaces the table. Raises OSError."""
    lines = [",".join(_HEADS), *(f"{serial},{votes}" for serial, votes in sorted(polled.items()))]
    (folder / OTHER_ASSEMBLY_FILE).write_text("\n".join([*lines, ""]), encoding="utf-8")


def gather_other_assembly(
    workspace: Workspace, others: Sequence[Workspace], matches: Mapping[StationKey, int] | None = None
) -> OtherAssembly:
    """The accepted votes polled in `others`, station by station of ours.

    `matches` says which station is which of ours; without it stations whose names and kinds are the same, and
    stand once in either list, are taken for the same.
    """
    known = _match_by_name(workspace, others) if matches is None else matches
    polled: dict[int, int] = {}
    unmatched: list[StationKey] = []
    for key, votes in _read_polled(others):
        if key in known:
            polled[known[key]] = votes
        else:
            unmatched.append(key)
    return OtherAssembly(polled, tuple(unmatched))


def _read_row(row: Mapping[str, str], name: str) -> tuple[int, int]:
    try:
        return int(row["station"]), int(row["polled"])
    except (TypeError, ValueError) as error:
        raise BadOtherAssembly(
            file=name, what=f"“{row['station']},{row['polled']}” are no numbers"
        ) from error


def _read_polled(others: Iterable[Workspace]) -> Iterator[tuple[StationKey, int]]:
    for other in others:
        with other.store.reading_session() as session:
            accepted = accepted_figures(session, other.constituency_code)
        for serial, station in accepted.items():
            figure = station.figures.get(POLLED_TOTAL)
            if figure is not None and figure.counted is not None:
                yield (other.constituency_code, serial), figure.counted


def _match_by_name(workspace: Workspace, others: Sequence[Workspace]) -> dict[StationKey, int]:
    ours = {_name(row): row.serial for row in _list_once(list_stations(workspace))}
    theirs = [(other.constituency_code, row) for other in others for row in list_stations(other)]
    times = Counter(_name(row) for _, row in theirs)
    return {
        (code, row.serial): ours[_name(row)]
        for code, row in theirs
        if times[_name(row)] == 1 and _name(row) in ours
    }


def _list_once(rows: Sequence[StationRow]) -> list[StationRow]:
    times = Counter(_name(row) for row in rows)
    return [row for row in rows if times[_name(row)] == 1 and _name(row)[0]]


def _name(row: StationRow) -> tuple[str, str]:
    return normalise_words(row.name_en or row.name_ur), row.station_kind
