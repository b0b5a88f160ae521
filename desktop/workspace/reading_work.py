"""Which photo pages are to be read, and as what. In: the store. Out: `Sheet`s, and tasks for reading them."""

from collections.abc import Collection
from pathlib import Path

from sqlmodel import Session

from db.models import Photo
from db.queries import latest_readings, list_photos, list_stations
from desktop.reading.reading_task import ReadingTask
from desktop.reading.station_match import ListedStation
from desktop.workspace.handle import Workspace
from desktop.workspace.learning_folder import improvement_path
from desktop.workspace.sheets import Sheet, SheetMaker
from desktop.workspace.tray import stored_path


def list_work(session: Session, workspace: Workspace, wanted: Collection[str] | None) -> list[Sheet]:
    """Every page of the photos in `wanted`, or (None) every page that counts as not read."""
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


def list_misread(session: Session, workspace: Workspace) -> list[Sheet]:
    """The pages of copies that were read as another page or layout than they are said to be."""
    readings, maker = latest_readings(session), SheetMaker.look_up(session, workspace)
    sheets = [maker.make(photo, page) for photo, page in _list_pages(session) if (photo.id, page) in readings]
    said = [sheet for sheet in sheets if sheet.copy_id is not None and maker.can_be_read(sheet)]
    return [sheet for sheet in said if maker.is_misread(sheet, readings[sheet.key])]


def list_listed(session: Session, workspace: Workspace) -> tuple[ListedStation, ...]:
    """The stations that a printed header may mean."""
    rows = list_stations(session, workspace.constituency_code)
    return tuple(ListedStation(row.serial, (row.name_en, row.name_ur)) for row in rows)


def make_task(workspace: Workspace, sheet: Sheet, stations: tuple[ListedStation, ...]) -> ReadingTask:
    """The sheet as it is to be read, in this workspace's hands. Raises PhotoIsMissing."""
    return ReadingTask(
        path=stored_path(workspace, sheet.photo),
        form=sheet.form,
        candidates=sheet.candidates,
        page=sheet.page,
        form_page=sheet.form_page,
        corners=sheet.corners,
        turned=sheet.turned,
        script=sheet.script,
        stations=stations,
        improvement=improvement_path(workspace),
        template=template_path(workspace, sheet),
        template_page=sheet.form_page or 1,
    )


def template_path(workspace: Workspace, sheet: Sheet) -> Path | None:
    """The picture of the sheet's template; None without one, or when its file is not here."""
    return workspace.store.file_path("files", sheet.template.file_sha256) if sheet.template else None


def _list_pages(session: Session) -> list[tuple[Photo, int]]:
    return [(photo, page) for photo in list_photos(session) for page in range(1, photo.page_count + 1)]
