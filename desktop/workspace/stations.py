"""The polling stations with what is known of each: photos, who entered it, whether readers differ.

In: the workspace. Out: `StationRow`s for the board (counted and searched in `board`), values to write.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from db.choices import CopyKind, EntryMode, Origin, StationForm, StationKind
from db.models import Copy, CopyPage, Entry, PollingStation
from db.queries import StationFigures, StationStatus, accepted_figures
from db.queries import list_stations as query_stations
from db.queries.current import is_standing
from db.queries.people import tell_namesakes_apart
from desktop.spreadsheet.stations import StationPreview, StationValues
from desktop.workspace.board import STATUSES, StationRow, count_statuses, search_stations
from desktop.workspace.errors import BadStation, NoSuchStation
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

__all__ = [
    "STATION_KINDS",
    "STATUSES",
    "StationRow",
    "StationValues",
    "count_statuses",
    "import_stations",
    "list_station_values",
    "list_stations",
    "remove_station",
    "save_station",
    "search_stations",
]
STATION_KINDS = tuple(kind.value for kind in StationKind)
_NO_FIGURES = StationFigures(0, StationStatus.NO_PHOTO)
_Entered = tuple[tuple[str, ...], datetime | None]
_Kinds = tuple[str, ...]


def list_stations(workspace: Workspace) -> tuple[StationRow, ...]:
    """Every station by serial, removed ones left out."""
    code = workspace.constituency_code
    with workspace.store.reading_session() as session:
        stations = query_stations(session, code)
        accepted = accepted_figures(session, code)
        photos = _count_pages(session, code)
        entered = _find_readers(session, code)
        kinds = _find_copy_kinds(session, code)
    rows = (
        _show_row(station, accepted.get(station.serial, _NO_FIGURES), photos, entered) for station in stations
    )
    return tuple(replace(row, copy_kinds=kinds.get(row.serial, ())) for row in rows)


def list_station_values(workspace: Workspace) -> tuple[StationValues, ...]:
    """The stations as the preview of a list compares them."""
    with workspace.store.reading_session() as session:
        return tuple(show_values(fact) for fact in query_stations(session, workspace.constituency_code))


def save_station(workspace: Workspace, values: StationValues) -> None:
    """Adds or corrects one station by hand. Raises BadStation."""
    _require_sense(values)
    try:
        with workspace.store.transaction() as session:
            append(session, workspace, _make_fact(workspace, values, Origin.BY_HAND))
    except ValueError as error:
        raise BadStation(serial=values.serial, reason="a number is out of range") from error


def remove_station(workspace: Workspace, serial: int) -> None:
    """Takes a station off the list; earlier facts stay. Raises NoSuchStation."""
    with workspace.store.transaction() as session:
        if not _take_off(session, workspace, [serial]):
            raise NoSuchStation(serial=serial, constituency=workspace.constituency_code)


def import_stations(workspace: Workspace, preview: StationPreview, removed: Collection[int] = ()) -> int:
    """Stores the new and changed rows of a previewed list in one step; rows that are left out stay out.

    Stations that the list no longer has stay as they are, but for those whose serials are `removed`. Returns
    how many rows were written.
    """
    rows = preview.to_write
    with workspace.store.transaction() as session:
        by_hand = _list_by_hand(session, workspace)
        for row in rows:
            origin = Origin.BY_HAND if row.serial in by_hand else Origin.IMPORTED
            append(session, workspace, _make_fact(workspace, row, origin))
        _take_off(session, workspace, removed)
    return len(rows)


def show_values(fact: PollingStation) -> StationValues:
    return StationValues(
        serial=fact.serial,
        name_en=fact.name_en,
        name_ur=fact.name_ur,
        station_kind=fact.station_kind.value,
        voters_male=fact.voters_male,
        voters_female=fact.voters_female,
        voters_total=fact.voters_total,
    )


def _take_off(session: Session, workspace: Workspace, serials: Collection[int]) -> int:
    """Takes those stations off the list that are on it; how many they were."""
    stations = query_stations(session, workspace.constituency_code) if serials else []
    leaving = [show_values(fact) for fact in stations if fact.serial in serials]
    for values in leaving:
        append(session, workspace, _make_fact(workspace, values, Origin.BY_HAND, is_removed=True))
    return len(leaving)


def _list_by_hand(session: Session, workspace: Workspace) -> frozenset[int]:
    """Stations that someone corrected: a previewed list that was accepted over them must outrank that."""
    facts = query_stations(session, workspace.constituency_code, with_removed=True)
    return frozenset(fact.serial for fact in facts if fact.origin is Origin.BY_HAND)


def _require_sense(values: StationValues) -> None:
    voters = (values.voters_male, values.voters_female, values.voters_total)
    if values.serial < 1:
        raise BadStation(serial=values.serial, reason="a serial counts from 1")
    if values.station_kind not in STATION_KINDS:
        raise BadStation(serial=values.serial, reason=f"“{values.station_kind}” is no kind of station")
    if any(count is not None and count < 0 for count in voters):
        raise BadStation(serial=values.serial, reason="voters cannot be fewer than none")
    male, female, total = voters
    if male is not None and female is not None and total is not None and male + female != total:
        raise BadStation(serial=values.serial, reason=f"male and female make {male + female}, not {total}")


def _make_fact(
    workspace: Workspace, values: StationValues, origin: Origin, *, is_removed: bool = False
) -> PollingStation:
    return PollingStation(
        constituency_code=workspace.constituency_code,
        serial=values.serial,
        name_en=values.name_en.strip(),
        name_ur=values.name_ur.strip(),
        station_kind=StationKind(values.station_kind),
        voters_male=values.voters_male,
        voters_female=values.voters_female,
        voters_total=values.voters_total,
        is_removed=is_removed,
        origin=origin,
    )


def _count_pages(session: Session, code: str) -> Mapping[int, int]:
    """Station serial → different photo pages in its standing copies, of any form."""
    pages = (
        select(Copy.station_serial, CopyPage.photo_id, CopyPage.photo_page)
        .join(CopyPage, col(CopyPage.copy_id) == col(Copy.id))
        .where(col(Copy.constituency_code) == code, is_standing(Copy))
    )
    counts: dict[int, int] = defaultdict(int)
    for serial, _, _ in set(session.exec(pages)):
        counts[serial] += 1
    return counts


def _find_copy_kinds(session: Session, code: str) -> Mapping[int, _Kinds]:
    """Station serial → the kinds of its standing Form 45 copies, in our order of preference."""
    copies = select(Copy.station_serial, Copy.copy_kind).where(
        is_standing(Copy), col(Copy.constituency_code) == code, col(Copy.form) == StationForm.FORM45
    )
    found: dict[int, set[str]] = defaultdict(set)
    for serial, kind in session.exec(copies):
        found[serial].add(kind)
    return {
        serial: tuple(kind.value for kind in CopyKind if kind in kinds) for serial, kinds in found.items()
    }


def _find_readers(session: Session, code: str) -> Mapping[int, _Entered]:
    """Station serial → who entered its Form 45 copies, in the order of their first entry, and when last."""
    columns = (col(Entry.reader_name), col(Entry.recorded_at), col(Entry.person_id), col(Entry.mode))
    rows: Any = session.execute(
        select_columns(col(Copy.station_serial), *columns)
        .join(Entry, col(Entry.copy_id) == col(Copy.id))
        .where(col(Copy.constituency_code) == code, col(Copy.form) == StationForm.FORM45)
        .where(is_standing(Copy), is_standing(Entry))
        .order_by(col(Entry.recorded_at), col(Entry.id))
    )
    apart = tell_namesakes_apart(session)
    found: dict[int, _Entered] = {}
    for serial, reader_name, moment, person_id, mode in rows:
        names = found.get(serial, ((), None))[0]
        name = reader_name if mode is EntryMode.IMPORTED else apart.get(person_id or "", reader_name)
        found[serial] = (names if name in names else (*names, name), moment)
    return found


def _show_row(
    station: PollingStation,
    accepted: StationFigures,
    photos: Mapping[int, int],
    entered: Mapping[int, _Entered],
) -> StationRow:
    readers, moment = entered.get(station.serial, ((), None))
    return StationRow(
        serial=station.serial,
        name_en=station.name_en,
        name_ur=station.name_ur,
        station_kind=station.station_kind.value,
        voters_male=station.voters_male,
        voters_female=station.voters_female,
        voters_total=station.voters_total,
        status=accepted.status.value,
        photo_count=photos.get(station.serial, 0),
        entered_by=readers,
        entered_at=moment,
        differing=tuple(sorted(accepted.differing)),
    )
