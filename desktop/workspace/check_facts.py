"""Everything the checks look at, read once for a whole constituency. In: the store. Out: `CheckedFacts`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from db.models import Condition, Copy, Entry, Photo, PollingStation
from db.queries import (
    StationFigures,
    accepted_figures,
    current_constituency,
    current_election,
    list_candidates,
    list_copies,
    list_entries_of_copies,
    list_photos,
    list_stations,
)
from db.queries.current import latest_of, read_standing
from desktop.entry.checks.values import ListedStation
from desktop.workspace.handle import Workspace
from desktop.workspace.layouts import Layouts
from desktop.workspace.near_photos import read_notes


@dataclass(frozen=True, slots=True)
class StationPhotos:
    """At which stations each photo stands: by its bytes, and by what looks the same (photo ids)."""

    by_id: Mapping[str, Photo]
    of_bytes: Mapping[str, frozenset[int]]
    look_alikes: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class CheckedFacts:
    """`entered`: stations that have figures. `copies` by station, `entries` and `conditions` by copy id."""

    entered: Mapping[int, StationFigures]
    listed: Mapping[int, ListedStation]
    ballot_serials: tuple[int, ...]
    copies: Mapping[int, Sequence[Copy]]
    entries: Mapping[str, Sequence[Entry]]
    conditions: Mapping[str, Condition]
    photos: StationPhotos
    layouts: Layouts
    polling_day: date | None


def gather_facts(session: Session, workspace: Workspace) -> CheckedFacts:
    code = workspace.constituency_code
    copies: dict[int, list[Copy]] = defaultdict(list)
    for copy in list_copies(session, code):
        copies[copy.station_serial].append(copy)
    everything = [copy for of_one in copies.values() for copy in of_one]
    accepted = accepted_figures(session, code)
    return CheckedFacts(
        entered={serial: station for serial, station in accepted.items() if station.figures},
        listed={fact.serial: _show_station(fact) for fact in list_stations(session, code)},
        ballot_serials=tuple(row.ballot_serial for row in list_candidates(session, code)),
        copies=copies,
        entries=_by_copy(list_entries_of_copies(session, [copy.id for copy in everything])),
        conditions=_latest_conditions(session),
        photos=_find_photos(session, workspace, everything),
        layouts=Layouts.look_up(session, code),
        polling_day=_find_polling_day(session, code),
    )


def _show_station(fact: PollingStation) -> ListedStation:
    return ListedStation(
        serial=fact.serial,
        kind=fact.station_kind.value,
        voters_male=fact.voters_male,
        voters_female=fact.voters_female,
        voters_total=fact.voters_total,
    )


def _by_copy(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    gathered: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        gathered[entry.copy_id].append(entry)
    return gathered


def _latest_conditions(session: Session) -> dict[str, Condition]:
    gathered: dict[str, list[Condition]] = defaultdict(list)
    for sheet in read_standing(session, Condition):
        gathered[sheet.copy_id].append(sheet)
    return {copy_id: latest_of(sheets) for copy_id, sheets in gathered.items()}


def _find_polling_day(session: Session, code: str) -> date | None:
    constituency = current_constituency(session, code)
    election = current_election(session, constituency.election_code) if constituency else None
    return election.polling_day if election else None


def _find_photos(session: Session, workspace: Workspace, copies: Sequence[Copy]) -> StationPhotos:
    by_id = {photo.id: photo for photo in list_photos(session)}
    stations: dict[str, set[int]] = defaultdict(set)
    for copy in copies:
        for page in copy.pages:
            stations[page.photo_id].add(copy.station_serial)
    of_bytes: dict[str, set[int]] = defaultdict(set)
    for photo_id, serials in stations.items():
        if photo_id in by_id:
            of_bytes[by_id[photo_id].sha256_of_file] |= serials
    look_alikes: dict[str, set[int]] = defaultdict(set)
    for one, other in read_notes(workspace.folder).items():
        if other is not None:
            look_alikes[one] |= stations[other]
            look_alikes[other] |= stations[one]
    return StationPhotos(by_id, _freeze(of_bytes), _freeze(look_alikes))


def _freeze(sets: Mapping[str, set[int]]) -> dict[str, frozenset[int]]:
    return {key: frozenset(serials) for key, serials in sets.items()}
