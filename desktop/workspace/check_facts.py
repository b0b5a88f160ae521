"""Everything the checks look at, read once for a whole constituency. In: the store. Out: `CheckedFacts`."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import lazyload
from sqlmodel import Session, col, select

from db.choices import StationForm
from db.figures import Figure
from db.models import Condition, Confirmation, Copy, CopyPage, Entry, Photo, PollingStation
from db.queries import (
    PREFERRED_COPY_KINDS,
    StationFigures,
    accepted_figures,
    current_condition,
    current_constituency,
    current_election,
    find_station,
    list_candidates,
    list_copies,
    list_entries_of_copies,
    list_photos,
    list_stations,
)
from db.queries.current import is_standing, latest_by, latest_of, read_standing, sort_by_time
from desktop.entry.checks.values import ListedStation
from desktop.workspace.draft_notes import CODES, IN_WORDS, STATION_SERIAL, WRITTEN_DATE, WRITTEN_TIME
from desktop.workspace.handle import Workspace
from desktop.workspace.layouts import Layouts
from desktop.workspace.near_photos import read_notes
from desktop.workspace.other_assembly import load_other_assembly
from desktop.workspace.paper_rows import PageKey, read_rows_on_paper
from desktop.workspace.rival_copies import Rivals, read_rivals


@dataclass(frozen=True, slots=True)
class StationPhotos:
    """At which stations each photo stands: by its bytes, and by what looks the same (photo ids)."""

    by_id: Mapping[str, Photo]
    of_bytes: Mapping[str, frozenset[int]]
    look_alikes: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class CheckedFacts:
    """`entered`: stations that have figures. `copies` by station, `entries` and `conditions` by copy id.

    `are_accounts_expected`: somebody brought a Form 46 of the constituency in.
    """

    entered: Mapping[int, StationFigures]
    listed: Mapping[int, ListedStation]
    ballot_serials: tuple[int, ...]
    copies: Mapping[int, Sequence[Copy]]
    entries: Mapping[str, Sequence[Entry]]
    conditions: Mapping[str, Condition]
    photos: StationPhotos
    layouts: Layouts
    polling_day: date | None
    are_accounts_expected: bool = False
    written: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Copy id → what a reader typed as the paper's "date" and "time"."""
    in_words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Copy id → box → the figure as a reader typed it written out."""
    read_stations: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Copy id → serials of stations that its readers read on it."""
    rows: Mapping[PageKey, int] = field(default_factory=dict)
    """Photo page → candidates' rows that were counted on it, where they are not those of the list."""
    other_assembly: Mapping[int, int] = field(default_factory=dict)
    """Station serial → votes polled there for the other assembly."""
    rivals: Rivals = field(default_factory=dict)

    def find_figures(self, serial: int, form: StationForm) -> Mapping[str, Figure] | None:
        """The latest entry of the station's `form`: of the latest poll, the most preferred kind of copy."""
        entered = [
            copy for copy in self.copies.get(serial, ()) if copy.form is form and self.entries.get(copy.id)
        ]
        if not entered:
            return None
        kinds = PREFERRED_COPY_KINDS
        copy = min(entered, key=lambda each: (-each.poll_round, kinds.index(each.copy_kind)))
        return {row.field: row.figure for row in latest_of(self.entries[copy.id]).figures}


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
        entries=_by_copy(_list_entries_bare(session, [copy.id for copy in everything])),
        conditions=_latest_conditions(session),
        photos=_find_photos(session, workspace, everything),
        layouts=Layouts.look_up(session, code),
        polling_day=_find_polling_day(session, code),
        are_accounts_expected=any(copy.form is StationForm.FORM46 for copy in everything),
        written=_read_written(session),
        in_words=_read_in_words(session),
        read_stations=_read_stations(session),
        rows=read_rows_on_paper(session),
        other_assembly=load_other_assembly(workspace.folder),
        rivals=read_rivals(session, code),
    )


def gather_station_facts(session: Session, workspace: Workspace, copy: Copy) -> CheckedFacts:
    """What the checks look at around one copy; nothing of the other stations' figures."""
    code = workspace.constituency_code
    copies = list_copies(session, code, copy.station_serial)
    sheet = current_condition(session, copy.id)
    station = find_station(session, code, copy.station_serial)
    return CheckedFacts(
        entered={},
        listed={station.serial: _show_station(station)} if station else {},
        ballot_serials=tuple(row.ballot_serial for row in list_candidates(session, code)),
        copies={copy.station_serial: copies},
        entries=_by_copy(list_entries_of_copies(session, [each.id for each in copies])),
        conditions={copy.id: sheet} if sheet else {},
        photos=_find_photos_of(session, workspace, copy),
        layouts=Layouts.look_up(session, code),
        polling_day=_find_polling_day(session, code),
        rows=read_rows_on_paper(session, [page.photo_id for page in copy.pages]),
        other_assembly=load_other_assembly(workspace.folder),
        rivals=read_rivals(session, code, [copy.station_serial]),
    )


def _show_station(fact: PollingStation) -> ListedStation:
    return ListedStation(
        serial=fact.serial,
        kind=fact.station_kind.value,
        voters_male=fact.voters_male,
        voters_female=fact.voters_female,
        voters_total=fact.voters_total,
    )


def _list_entries_bare(session: Session, copy_ids: Sequence[str]) -> list[Entry]:
    """Oldest first, without their figures: those of a rival copy are loaded where it is looked at."""
    of_copies = select(Entry).where(is_standing(Entry), col(Entry.copy_id).in_(copy_ids))
    return sort_by_time(session.exec(of_copies.options(lazyload("*"))))


def _read_written(session: Session) -> dict[str, dict[str, str]]:
    said = _list_said(session, WRITTEN_DATE, WRITTEN_TIME)
    written: dict[str, dict[str, str]] = defaultdict(dict)
    for (copy_id, code), fact in latest_by(said, lambda each: (each.copy_id, each.code)).items():
        written[copy_id][code] = fact.reason
    return written


def _read_in_words(session: Session) -> dict[str, dict[str, str]]:
    """What was typed last of each box."""
    said = _list_said(session, IN_WORDS)
    written: dict[str, dict[str, str]] = defaultdict(dict)
    for (copy_id, boxes_json), fact in latest_by(said, lambda each: (each.copy_id, each.boxes_json)).items():
        written[copy_id].update(dict.fromkeys(json.loads(boxes_json), fact.reason))
    return written


def _read_stations(session: Session) -> dict[str, frozenset[int]]:
    """What each reader said last."""
    said = _list_said(session, STATION_SERIAL)
    serials: dict[str, set[int]] = defaultdict(set)
    for (copy_id, _), fact in latest_by(said, lambda each: (each.copy_id, each.person_id)).items():
        serials[copy_id].add(int(fact.reason))
    return _freeze(serials)


def _list_said(session: Session, *kinds: str) -> list[Confirmation]:
    """Words of the paper, beside entries that still count."""
    standing = select(Entry.id).where(is_standing(Entry))
    codes = col(Confirmation.code).in_([CODES[kind] for kind in kinds])
    return read_standing(session, Confirmation, codes, col(Confirmation.entry_id).in_(standing))


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


def _find_photos_of(session: Session, workspace: Workspace, copy: Copy) -> StationPhotos:
    """As `_find_photos`, of the pages of one copy."""
    ids = [page.photo_id for page in copy.pages]
    by_id = {photo.id: photo for photo in session.exec(select(Photo).where(col(Photo.id).in_(ids)))}
    same = select(Photo.id, Photo.sha256_of_file).where(
        col(Photo.sha256_of_file).in_([photo.sha256_of_file for photo in by_id.values()])
    )
    bytes_of = dict(session.exec(same).all())
    notes = read_notes(workspace.folder)
    alike = {one: other for one, other in notes.items() if other is not None and {one, other} & set(ids)}
    stations: dict[str, set[int]] = defaultdict(set)
    standing = (
        select(CopyPage.photo_id, Copy.station_serial)
        .join(Copy, col(CopyPage.copy_id) == col(Copy.id))
        .where(col(CopyPage.photo_id).in_([*bytes_of, *alike, *alike.values()]), is_standing(Copy))
    )
    for photo_id, serial in session.exec(standing):
        stations[photo_id].add(serial)
    of_bytes: dict[str, set[int]] = defaultdict(set)
    for photo_id, sha256 in bytes_of.items():
        of_bytes[sha256] |= stations[photo_id]
    look_alikes: dict[str, set[int]] = defaultdict(set)
    for one, other in alike.items():
        look_alikes[one] |= stations[other]
        look_alikes[other] |= stations[one]
    return StationPhotos(by_id, _freeze(of_bytes), _freeze(look_alikes))


def _freeze(sets: Mapping[str, set[int]]) -> dict[str, frozenset[int]]:
    return {key: frozenset(serials) for key, serials in sets.items()}
