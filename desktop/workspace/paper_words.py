"""Words on the paper beside its figures: the station's serial, date, time, figures in words, a comment.

In: what a person types; on disk before a function returns. Out: draft remarks, `confirmation` facts when the
form is finished (`CODES`), the comment of the entry.
"""

from dataclasses import dataclass

from sqlmodel import Session

from db.errors import KnownError
from db.figures import parse_number
from db.models import Copy, Draft
from db.queries import find_station
from desktop.entry.paper_dates import read_date, read_time
from desktop.workspace.copies import move_pages
from desktop.workspace.desk_form import keep_begun, list_boxes, require_copy, require_draft
from desktop.workspace.draft_notes import (
    COMMENT,
    IN_WORDS,
    NOT_ON_PAPER,
    STATION_SERIAL,
    WRITTEN_DATE,
    WRITTEN_TIME,
    read_words,
    write_words,
)
from desktop.workspace.errors import NoSuchStation, NotABox
from desktop.workspace.finishing_errors import NotADate, NotATime
from desktop.workspace.handle import Workspace

__all__ = [
    "COMMENT",
    "IN_WORDS",
    "NOT_ON_PAPER",
    "STATION_SERIAL",
    "WRITTEN_DATE",
    "WRITTEN_TIME",
    "StationMatch",
    "confirm_station",
    "move_copy",
    "save_words",
]


@dataclass(frozen=True, slots=True)
class StationMatch:
    """The station of the serial that a person typed; `is_same`: it is the station the copy stands at.

    The names are "" and the voters None where the list does not say.
    """

    serial: int
    name_en: str
    name_ur: str
    voters_total: int | None
    is_same: bool


def save_words(workspace: Workspace, copy_id: str, kind: str, text: str, field: str = "") -> str:
    """Keeps what the paper says, "" takes it back; returns it as kept (dates as 2024-02-08, times as 21:30).

    `field` is the box of a figure in words. Raises NoDraft, NotABox, NotADate, NotATime.
    """
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        if field and field not in list_boxes(session, require_copy(session, copy_id)):
            raise NotABox(field=field)
        kept = _normalise(kind, text.strip())
        _keep(session, workspace, draft, (kind, field), kept)
    return kept


def confirm_station(workspace: Workspace, copy_id: str, typed: str) -> StationMatch:
    """Keeps the serial that the person read on the paper, and says which station it is.

    The form cannot be finished until it is the copy's own, or the copy was moved. Only a copy that others
    entered can no longer be moved: then what this person read is kept as the paper's, and W614 tells it.
    Raises NoDraft, NotAFigure, NoSuchStation; then nothing is kept.
    """
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        copy = require_copy(session, copy_id)
        match = _find_station(session, copy, parse_number(typed))
        _keep(session, workspace, draft, (STATION_SERIAL, ""), str(match.serial))
    return match


def move_copy(workspace: Workspace, copy_id: str, serial: int) -> str:
    """Assigns the whole copy to station `serial`: a new copy, with what this person typed; returns its id.

    Raises NoSuchCopy, NoSuchStation; CopyIsEntered when others entered it.
    """
    with workspace.store.transaction() as session:
        return move_pages(session, workspace, require_copy(session, copy_id), serial).id


def _keep(session: Session, workspace: Workspace, draft: Draft, place: tuple[str, str], text: str) -> None:
    """The same words again begin nothing: a form that is only looked at stays as it is."""
    if read_words(session, draft).get(place, "") != text:
        write_words(session, draft, *place, text)
        keep_begun(session, workspace, draft)


def _normalise(kind: str, text: str) -> str:
    if not text or (text == NOT_ON_PAPER and kind in {WRITTEN_DATE, WRITTEN_TIME}):
        return text
    if kind == WRITTEN_DATE:
        try:
            return read_date(text).isoformat()
        except (ValueError, KnownError) as error:
            raise NotADate(text=text) from error
    if kind == WRITTEN_TIME:
        try:
            return read_time(text).isoformat(timespec="minutes")
        except (ValueError, KnownError) as error:
            raise NotATime(text=text) from error
    return text


def _find_station(session: Session, copy: Copy, serial: int) -> StationMatch:
    is_same = serial == copy.station_serial
    fact = find_station(session, copy.constituency_code, serial)
    if fact is not None:
        return StationMatch(serial, fact.name_en, fact.name_ur, fact.voters_total, is_same)
    if not is_same:
        raise NoSuchStation(serial=serial, constituency=copy.constituency_code)
    return StationMatch(serial, "", "", None, is_same)
