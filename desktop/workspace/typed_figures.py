"""Figures typed elsewhere by a group: each row of a previewed sheet becomes an entry that names its file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, col, select

from db.choices import CopyKind, EntryMode
from db.models import Copy, Entry, EntryFigure
from db.queries import list_copies
from db.queries.current import is_standing
from desktop.spreadsheet.typed_figures import FiguresPreview, FiguresRow
from desktop.workspace.errors import NoNameGiven, SheetChanged, SheetHasOpenQuestions
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.officials import keep_file


@dataclass(frozen=True, slots=True)
class FiguresReport:
    """Station serials. `already_here` stand in an entry of the same line of the same file."""

    imported: tuple[int, ...]
    already_here: tuple[int, ...]
    left_out: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """Whose figures they are, and in which file they stand."""

    sha256: str
    name: str
    reader_name: str
    copy_kind: CopyKind


def import_figures(
    workspace: Workspace,
    preview: FiguresPreview,
    *,
    file_path: Path,
    reader_name: str,
    copy_kind: str = "agent",
) -> FiguresReport:
    """Stores each good row as an entry of its own copy, with the file and its hash; faulty rows are left out.

    All rows or none are written. Raises NoNameGiven; SheetHasOpenQuestions while headers or all-zero rows
    are undecided; SheetChanged when `file_path` is not the file that was previewed; FileNotReadable.
    """
    reader = " ".join(reader_name.split())
    if not reader:
        raise NoNameGiven
    if preview.has_open_questions:
        lines = ", ".join(str(row.line) for row in preview.undecided_rows) or "1"
        raise SheetHasOpenQuestions(lines=lines, file=preview.source_name)
    if keep_file(workspace, file_path) != preview.sha256:
        raise SheetChanged(file=preview.source_name)
    source = _Source(preview.sha256, preview.source_name, reader, CopyKind(copy_kind))
    with workspace.store.transaction() as session:
        known = _list_imported_rows(session, source)
        fresh = [row for row in preview.to_import if (row.station, row.line) not in known]
        for row in fresh:
            _write_row(session, workspace, row, source)
    return FiguresReport(
        imported=_list_serials(fresh),
        already_here=_list_serials([row for row in preview.to_import if row not in fresh]),
        left_out=_list_serials(preview.left_out),
    )


def _list_imported_rows(session: Session, source: _Source) -> set[tuple[int, int | None]]:
    """(station, line) of the entries that stand and come from this file."""
    rows = (
        select(Copy.station_serial, Entry.source_row)
        .join(Copy, col(Copy.id) == col(Entry.copy_id))
        .where(col(Entry.source_sha256) == source.sha256, is_standing(Entry), is_standing(Copy))
    )
    return set(session.exec(rows))


def _write_row(session: Session, workspace: Workspace, row: FiguresRow, source: _Source) -> None:
    if row.station is None:
        return
    now = datetime.now(UTC)
    entry = Entry(
        copy_id=_find_or_make_copy(session, workspace, row.station, source),
        mode=EntryMode.IMPORTED,
        started_at=now,
        finished_at=now,
        reader_name=source.reader_name,
        source_sha256=source.sha256,
        source_name=source.name,
        source_row=row.line,
        figures=[
            EntryFigure(field=field, state=figure.state, number=figure.number)
            for field, figure in row.figures.items()
        ],
    )
    append(session, workspace, entry)


def _find_or_make_copy(session: Session, workspace: Workspace, station: int, source: _Source) -> str:
    """The copy this reader's earlier sheet spoke of, so that a corrected sheet replaces it; or a new one."""
    earlier = (
        select(Entry.copy_id)
        .where(is_standing(Entry), col(Entry.mode) == EntryMode.IMPORTED)
        .where(col(Entry.reader_name) == source.reader_name)
    )
    here = set(session.exec(earlier))
    for copy in list_copies(session, workspace.constituency_code, station):
        if copy.id in here and copy.copy_kind is source.copy_kind and not copy.pages:
            return copy.id
    fresh = Copy(
        constituency_code=workspace.constituency_code,
        station_serial=station,
        copy_kind=source.copy_kind,
        obtained_from=source.reader_name,
    )
    return append(session, workspace, fresh).id


def _list_serials(rows: Collection[FiguresRow]) -> tuple[int, ...]:
    return tuple(row.station for row in rows if row.station is not None)
