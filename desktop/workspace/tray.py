"""The tray: every page of every photo, with what is known of it. In: the workspace. Out: `PhotoRow`s."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, col, select

from db.models import Copy, CopyPage, Fact, PageOutline, Photo, Reading
from db.queries import current_outlines, latest_readings, list_copies, list_photos, list_stations
from db.queries.current import is_standing, sort_by_time
from desktop.reading.station_match import StationMatch
from desktop.workspace.errors import NoSuchPhoto, PhotoIsMissing
from desktop.workspace.handle import Workspace
from desktop.workspace.near_photos import guess_near, read_notes
from desktop.workspace.photo_values import PhotoRow
from desktop.workspace.reading_values import (
    is_form_recognised,
    read_other_rows,
    read_quality_notes,
    read_station_matches,
    read_turns,
)

PageKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything that a row needs besides its photo, read once for all rows."""

    copies: Mapping[PageKey, Copy]
    outlines: Mapping[PageKey, PageOutline]
    readings: Mapping[PageKey, Reading]
    stations: frozenset[int]
    standing: frozenset[str]
    same_bytes: Mapping[str, str]
    near: Mapping[str, str | None]


def list_tray(workspace: Workspace) -> tuple[PhotoRow, ...]:
    """Every page of every photo in the order it was captured (or else taken in), withdrawn ones too."""
    with workspace.store.reading_session() as session:
        photos = sort_by_time(session.exec(select(Photo)))
        around = _look_around(session, workspace)
    near = _find_near(photos, around)
    rows = [_show_page(photo, page + 1, near, around) for photo in photos for page in range(photo.page_count)]
    return tuple(sorted(rows, key=lambda row: (row.captured_at is None, row.captured_at or "")))


def count_pages_without_copy(workspace: Workspace) -> int:
    """Of photos that stand. The columns alone: this is asked after every form."""
    in_copies = (
        select(CopyPage.photo_id, CopyPage.photo_page)
        .join(Copy, col(Copy.id) == col(CopyPage.copy_id))
        .where(is_standing(Copy), col(Copy.constituency_code) == workspace.constituency_code)
    )
    with workspace.store.reading_session() as session:
        photos = session.exec(select(Photo.id, Photo.page_count).where(is_standing(Photo))).all()
        placed = set(session.exec(in_copies).all())
    return sum((photo_id, page + 1) not in placed for photo_id, pages in photos for page in range(pages))


def photo_path(workspace: Workspace, photo_id: str) -> Path:
    """The stored original. Raises NoSuchPhoto, PhotoIsMissing."""
    with workspace.store.reading_session() as session:
        photo = find_photo(session, photo_id)
    return stored_path(workspace, photo)


def find_photo(session: Session, photo_id: str, page: int = 1) -> Photo:
    """The photo fact, withdrawn or not. Raises NoSuchPhoto, also when it has not that many pages."""
    photo = session.get(Photo, photo_id)
    if photo is None or not 1 <= page <= photo.page_count:
        raise NoSuchPhoto(photo_id=photo_id, page=page)
    return photo


def stored_path(workspace: Workspace, photo: Photo) -> Path:
    path = workspace.store.file_path("photos", photo.sha256_of_file)
    if path is None:
        raise PhotoIsMissing(file_name=photo.file_name)
    return path


def copies_by_page(session: Session, workspace: Workspace) -> dict[PageKey, Copy]:
    """(photo id, page of the photo) → the standing copy it is part of; of several the latest."""
    return {
        (page.photo_id, page.photo_page): copy
        for copy in sort_by_time(list_copies(session, workspace.constituency_code))
        for page in copy.pages
    }


def is_later(fact: Fact | None, reading: Reading | None) -> bool:
    """True when something was said, such as an outline, after the page was read."""
    return fact is not None and reading is not None and fact.recorded_at > reading.recorded_at


def _look_around(session: Session, workspace: Workspace) -> _Surroundings:
    standing = list_photos(session)
    return _Surroundings(
        copies=copies_by_page(session, workspace),
        outlines=current_outlines(session),
        readings=latest_readings(session),
        stations=frozenset(row.serial for row in list_stations(session, workspace.constituency_code)),
        standing=frozenset(photo.id for photo in standing),
        same_bytes={photo.sha256_of_file: photo.id for photo in reversed(standing)},
        near=read_notes(workspace.folder),
    )


def _find_near(photos: list[Photo], around: _Surroundings) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    looks: list[tuple[str, str]] = []
    for photo in photos:
        if photo.id not in around.standing:
            continue
        if photo.id in around.near:
            found[photo.id] = around.near[photo.id]
        else:
            found[photo.id] = guess_near(photo.difference_hash, looks)
        looks.append((photo.difference_hash, photo.id))
    return found


def _show_page(photo: Photo, page: int, near: Mapping[str, str | None], around: _Surroundings) -> PhotoRow:
    key = (photo.id, page)
    copy, outline, reading = around.copies.get(key), around.outlines.get(key), around.readings.get(key)
    first = around.same_bytes.get(photo.sha256_of_file)
    matches = _list_matches(reading, around.stations)
    return PhotoRow(
        id=photo.id,
        page=page,
        page_count=photo.page_count,
        file_name=photo.file_name,
        sha256=photo.sha256_of_file,
        width=photo.width,
        height=photo.height,
        captured_at=photo.captured_at,
        station_serial=copy.station_serial if copy else None,
        copy_id=copy.id if copy else None,
        form=copy.form.value if copy else None,
        copy_kind=copy.copy_kind.value if copy else None,
        poll_round=copy.poll_round if copy else None,
        duplicates_of=first if first != photo.id else None,
        near_of=near.get(photo.id),
        turned=outline.quarter_turns if outline else read_turns(reading) if reading else 0,
        has_corners=outline is not None and outline.corners is not None,
        is_read=reading is not None and not is_later(outline, reading),
        page_found=is_form_recognised(reading) if reading else None,
        other_rows=read_other_rows(reading) if reading else None,
        suggested_station=matches[0].serial if matches else None,
        station_matches=matches,
        was_withdrawn=photo.id not in around.standing,
        notes=read_quality_notes(reading) if reading else (),
    )


def _list_matches(reading: Reading | None, stations: frozenset[int]) -> tuple[StationMatch, ...]:
    """What the header may mean among the stations that are still listed; else the bare number found in it."""
    if reading is None:
        return ()
    matches = tuple(match for match in read_station_matches(reading) if match.serial in stations)
    number = reading.station_number
    if not matches and number is not None and number in stations:
        return (StationMatch(number, 0.5, "serial"),)
    return matches
