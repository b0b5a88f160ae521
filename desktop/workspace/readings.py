"""Reading photos and keeping what was read, beside the entries and never instead of them.

In: photos of the tray. Out: `reading` facts and views of the latest one.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from db.errors import KnownError
from db.queries import latest_reading as query_reading
from desktop.reading.number_reader import NumberReader
from desktop.reading.printed_text import PrintedTextReader, is_tesseract_available
from desktop.reading.reading_task import ReadingTask, read_here
from desktop.reading.values import PhotoReading
from desktop.reading.worker import ReadingWorkers
from desktop.workspace.errors import PhotoIsMissing
from desktop.workspace.first_templates import adopt_confirmed_pages
from desktop.workspace.handle import Workspace
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.workspace.reading_facts import keep_reading
from desktop.workspace.reading_values import (
    PageView,
    PhotoReadingView,
    ReadReport,
    show_reading,
)
from desktop.workspace.reading_work import list_listed, list_misread, list_work, make_task
from desktop.workspace.sheets import Sheet
from desktop.workspace.straight_pages import straight_page
from desktop.workspace.tray import PageKey

__all__ = [
    "PageView",
    "PhotoReadingView",
    "ReadReport",
    "has_misread_pages",
    "latest_reading",
    "read_photos",
    "straight_page",
]


@dataclass(slots=True)
class _Result:
    """What has become of the photos so far."""

    read: list[PageKey] = field(default_factory=list)
    not_found: list[PageKey] = field(default_factory=list)
    refused: list[tuple[str, KnownError]] = field(default_factory=list)

    @property
    def seen(self) -> int:
        return len(self.read) + len(self.not_found) + len(self.refused)

    def note(self, sheet: Sheet, found: bool | KnownError) -> None:  # noqa: FBT001 (what became of it)
        if isinstance(found, KnownError):
            self.refused.append((sheet.photo.file_name, found))
        else:
            (self.read if found else self.not_found).append(sheet.key)

    def report(self, *, was_cancelled: bool, printed_text_is_missing: bool) -> ReadReport:
        return ReadReport(
            tuple(self.read),
            tuple(self.not_found),
            tuple(self.refused),
            printed_text_is_missing,
            was_cancelled,
        )


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
    refused and the rest goes on. `progress` names the photo that was stored last. Forms confirmed since
    become the templates that are lacking.

    Raises NumberModelMissing, ReadingNotStarted: nothing could be read then.
    """
    adopt_confirmed_pages(workspace)
    with workspace.store.reading_session() as session:
        if only_misread:
            work = list_misread(session, workspace)
        else:
            work = list_work(session, workspace, None if photo_ids is None else frozenset(photo_ids))
    result = _Result()
    with closing(_read_all(workspace, work, is_cancelled, reader, printed)) as outcomes:
        progress(0, len(work), work[0].photo.file_name if work else "")
        for sheet, outcome in outcomes:
            result.note(sheet, keep_reading(workspace, sheet, outcome))
            progress(result.seen, len(work), sheet.photo.file_name)
    can_read_print = printed is not None or is_tesseract_available()
    return result.report(was_cancelled=result.seen < len(work), printed_text_is_missing=not can_read_print)


def has_misread_pages(workspace: Workspace) -> bool:
    """True when a page of a copy was read as another page of the form, or layout, than it is said to be."""
    with workspace.store.reading_session() as session:
        return bool(list_misread(session, workspace))


def latest_reading(workspace: Workspace, photo_id: str, page: int) -> PhotoReadingView | None:
    """What was read last; None when the page was never read."""
    with workspace.store.reading_session() as session:
        fact = query_reading(session, photo_id, page)
    return None if fact is None else show_reading(fact)


def _read_all(
    workspace: Workspace,
    work: Sequence[Sheet],
    is_cancelled: IsCancelled,
    reader: NumberReader | None,
    printed: PrintedTextReader | None,
) -> Generator[tuple[Sheet, PhotoReading | KnownError], None, None]:
    """Each sheet as it is done: by processes beside this one, or here when it is said with what to read."""
    with workspace.store.reading_session() as session:
        stations = list_listed(session, workspace)
    tasks: list[ReadingTask] = []
    sheets: list[Sheet] = []
    for sheet in work:
        try:
            tasks.append(make_task(workspace, sheet, stations))
        except PhotoIsMissing as error:
            yield sheet, error
        else:
            sheets.append(sheet)
    if reader is None and printed is None:
        outcomes = ReadingWorkers().read(tasks, is_cancelled)
    else:
        outcomes = read_here(tasks, is_cancelled, reader, printed)
    with closing(outcomes):
        for number, outcome in outcomes:
            yield sheets[number], outcome
