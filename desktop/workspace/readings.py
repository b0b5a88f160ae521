"""Reading photos and keeping what was read, beside the entries and never instead of them.

In: photos of the tray. Out: `reading` facts and views of the latest one.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlmodel import Session

from db.errors import KnownError
from db.models import Photo, Reading
from db.queries import latest_reading as query_reading
from db.queries import latest_readings, list_photos
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.photo_reading import read_photo
from desktop.reading.printed_text import PrintedTextReader, is_tesseract_available
from desktop.reading.values import NumberModelMissing, PhotoReading
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.workspace.reading_values import (
    PageView,
    PhotoReadingView,
    ReadReport,
    describe_refusal,
    is_form_recognised,
    show_reading,
)
from desktop.workspace.row_count import explain_refusal
from desktop.workspace.sheets import Sheet, SheetMaker
from desktop.workspace.straight_pages import straight_page
from desktop.workspace.tray import PageKey, stored_path

__all__ = [
    "PageView",
    "PhotoReadingView",
    "ReadReport",
    "has_misread_pages",
    "latest_reading",
    "read_photos",
    "straight_page",
]


def read_photos(  # noqa: PLR0913 (what to read, how to report, and by which readers: each has its default)
    workspace: Workspace,
    photo_ids: Sequence[str] | None = None,
    *,
    only_misread: bool = False,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
    reader: NumberReader | None = None,
    printed: PrintedTextReader | None = None,
) -> ReadReport:
    """Reads the given photos, or (None) every page that has no reading yet; each result is stored at once.

    A page that a person outlined since, or said to be another page of the form or of another layout, counts
    as not read; `only_misread` reads just those of another page or layout. A photo that cannot be read is
    refused and the rest goes on. Raises NumberModelMissing: nothing could be read then.
    """
    number_reader = default_number_reader() if reader is None else reader
    with workspace.store.reading_session() as session:
        if only_misread:
            work = _list_misread(session, workspace)
        else:
            work = _list_work(session, workspace, None if photo_ids is None else frozenset(photo_ids))
    read: list[PageKey] = []
    not_found: list[PageKey] = []
    refused: list[tuple[str, KnownError]] = []
    for done, sheet in enumerate(work):
        if is_cancelled():
            break
        progress(done, len(work), sheet.photo.file_name)
        try:
            found = _read_sheet(workspace, sheet, number_reader, printed)
        except NumberModelMissing:
            raise
        except KnownError as error:
            refused.append((sheet.photo.file_name, error))
        else:
            (read if found else not_found).append(sheet.key)
    else:
        progress(len(work), len(work), "")
    seen = len(read) + len(not_found) + len(refused)
    can_read_print = printed is not None or is_tesseract_available()
    return ReadReport(tuple(read), tuple(not_found), tuple(refused), not can_read_print, seen < len(work))


def has_misread_pages(workspace: Workspace) -> bool:
    """True when a page of a copy was read as another page of the form, or layout, than it is said to be."""
    with workspace.store.reading_session() as session:
        return bool(_list_misread(session, workspace))


def latest_reading(workspace: Workspace, photo_id: str, page: int) -> PhotoReadingView | None:
    """What was read last; None when the page was never read."""
    with workspace.store.reading_session() as session:
        fact = query_reading(session, photo_id, page)
    return None if fact is None else show_reading(fact)


def _list_work(session: Session, workspace: Workspace, wanted: Collection[str] | None) -> list[Sheet]:
    readings, maker = latest_readings(session), SheetMaker.look_up(session, workspace)
    pages = [
        maker.make(photo, page)
        for photo, page in _list_pages(session)
        if wanted is None or photo.id in wanted
    ]
    readable = [sheet for sheet in pages if maker.can_be_read(sheet)]
    return [
        sheet for sheet in readable if wanted is not None or maker.is_unread(sheet, readings.get(sheet.key))
    ]


def _list_misread(session: Session, workspace: Workspace) -> list[Sheet]:
    readings, maker = latest_readings(session), SheetMaker.look_up(session, workspace)
    sheets = [maker.make(photo, page) for photo, page in _list_pages(session) if (photo.id, page) in readings]
    said = [sheet for sheet in sheets if sheet.copy_id is not None and maker.can_be_read(sheet)]
    return [sheet for sheet in said if maker.is_misread(sheet, readings[sheet.key])]


def _list_pages(session: Session) -> list[tuple[Photo, int]]:
    return [(photo, page) for photo in list_photos(session) for page in range(1, photo.page_count + 1)]


def _read_sheet(
    workspace: Workspace, sheet: Sheet, reader: NumberReader, printed: PrintedTextReader | None
) -> bool:
    """Reads and stores; True when a form was recognised."""
    path = stored_path(workspace, sheet.photo)
    reading = read_photo(
        path,
        sheet.form,
        sheet.candidates,
        page=sheet.page,
        form_page=sheet.form_page,
        corners=sheet.corners,
        turned=sheet.turned,
        reader=reader,
        printed=printed,
    )
    refusal = explain_refusal(reading.refusal, path, sheet.page, sheet.form, sheet.candidates)
    fact = _make_fact(sheet, replace(reading, refusal=refusal))
    with workspace.store.transaction() as session:
        append(session, workspace, fact)
        return is_form_recognised(fact)


def _make_fact(sheet: Sheet, reading: PhotoReading) -> Reading:
    return Reading(
        photo_id=sheet.photo.id,
        photo_page=sheet.page,
        copy_id=sheet.copy_id,
        engine=reading.engine,
        form_definition=sheet.form.name,
        page_json=json.dumps(_describe_page(reading)),
        cells_json=json.dumps([cell.as_json() for cell in reading.cells]),
        header_text=reading.station_text,
        station_number=reading.station_number,
    )


def _describe_page(reading: PhotoReading) -> dict[str, object] | None:
    if reading.page is None:
        return describe_refusal(reading.refusal)
    return {**reading.page_as_json(), "form_page": reading.page.number}
