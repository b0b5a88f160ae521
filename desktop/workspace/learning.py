"""Learning on the spot: boxes that people confirmed are kept, and the reader is fitted to them on request.

In: finished entries and the readings of their photos. Out: files in the workspace's folder `learning/`, which
are no facts, enter no bundle and can be forgotten.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from db.choices import EntryMode
from db.errors import KnownError
from db.fields import PAPER_SERIAL_FIELDS
from db.figures import Figure, FigureState
from db.models import Entry
from db.queries import find_copy, latest_reading, list_copies, list_entries_of_copies
from desktop.page.cells import cut_cell
from desktop.reading.combined_reader import load_combined_reader
from desktop.reading.learning.confirmed_cells import (
    DASH_LABEL,
    ConfirmedCell,
    forget_confirmed_cells,
    keep_confirmed_cells,
    list_kept_entries,
    load_confirmed_cells,
)
from desktop.reading.learning.improvement_file import load_improvement, save_improvement
from desktop.reading.learning.improving import ImproveReport, improve_reader
from desktop.reading.number_network import load_network
from desktop.reading.values import Script
from desktop.workspace.handle import Workspace
from desktop.workspace.learning_folder import improvement_path, learning_folder
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.workspace.reading_values import PhotoReadingView, show_reading
from desktop.workspace.straight_pages import find_straight_page

_MOST_EMPTY_BOXES = 6
"""Of one entry; most boxes of a form with four columns are empty, and one is like another."""


@dataclass(frozen=True, slots=True)
class LearningState:
    """What is kept: entries, and whether this workspace's reader is an improved one."""

    entries: int
    is_improved: bool


def show_learning(workspace: Workspace) -> LearningState:
    kept = list_kept_entries(learning_folder(workspace))
    return LearningState(len(kept), load_improvement(improvement_path(workspace)) is not None)


def keep_confirmed(workspace: Workspace, entry_id: str) -> int:
    """Keeps the boxes of a finished entry with the figures that the person gave them; how many there are.

    What cannot be kept is done without: the entry is a fact already.
    """
    with workspace.store.reading_session() as session:
        entry = session.get(Entry, entry_id)
        copy = find_copy(session, entry.copy_id) if entry else None
        if entry is None or copy is None or entry.mode is EntryMode.IMPORTED:
            return 0
        figures = {row.field: row.figure for row in entry.figures}
        pages = [(page.photo_id, page.photo_page) for page in copy.pages]
        facts = [latest_reading(session, *page) for page in pages]
        readings = [show_reading(fact) for fact in facts if fact is not None]
    cells = [cell for reading in readings for cell in _cut_confirmed(workspace, entry_id, reading, figures)]
    if cells:
        keep_confirmed_cells(learning_folder(workspace), entry_id, cells)
    return len(cells)


def keep_all_confirmed(
    workspace: Workspace, progress: Progress = report_nowhere, is_cancelled: IsCancelled = never_cancelled
) -> int:
    """Keeps the boxes of every finished entry that are not kept yet; how many entries were added."""
    kept = list_kept_entries(learning_folder(workspace))
    with workspace.store.reading_session() as session:
        copies = [copy.id for copy in list_copies(session, workspace.constituency_code)]
        ids = [entry.id for entry in list_entries_of_copies(session, copies) if entry.id not in kept]
    added = 0
    for done, entry_id in enumerate(ids):
        if is_cancelled():
            break
        progress(done, len(ids), "")
        added += keep_confirmed(workspace, entry_id) > 0
    progress(len(ids), len(ids), "")
    return added


def improve(workspace: Workspace, is_cancelled: IsCancelled = never_cancelled) -> ImproveReport:
    """Fits the reader to what is kept; the workspace reads with it from now on, if it proves better.

    Raises NumberModelMissing.
    """
    cells = list(load_confirmed_cells(learning_folder(workspace)))
    networks = {script: load_network(script) for script in Script}
    report = improve_reader(load_combined_reader(), networks, cells, is_cancelled)
    if report.improvement is not None and not is_cancelled():
        save_improvement(improvement_path(workspace), report.improvement)
    return report


def forget_learning(workspace: Workspace) -> None:
    """Throws away what was kept and learnt; the reader is the shipped one again."""
    forget_confirmed_cells(learning_folder(workspace))
    improvement_path(workspace).unlink(missing_ok=True)


def _cut_confirmed(
    workspace: Workspace, entry_id: str, reading: PhotoReadingView, figures: Mapping[str, Figure]
) -> Iterator[ConfirmedCell]:
    try:
        straight = (
            find_straight_page(workspace, reading.photo_id, reading.page) if reading.page_found else None
        )
    except KnownError:
        return
    if straight is None:
        return
    read = {cell.field: cell for cell in reading.cells}
    empty = 0
    for box in straight.cells:
        label = _make_label(figures.get(box.field))
        # the reader is not made for serials of ballot papers: it must not be fitted to them either
        if label is None or box.field not in read or box.field in PAPER_SERIAL_FIELDS:
            continue
        empty += not label
        if label or empty <= _MOST_EMPTY_BOXES:
            yield ConfirmedCell(
                image=cut_cell(straight.page, box),
                label=label,
                field=box.field,
                script=reading.script,
                engine=reading.engine,
                read_as=read[box.field].value,
                entry_id=entry_id,
            )


def _make_label(figure: Figure | None) -> str | None:
    """What stands in the box as the reader should spell it; None where that is not certain."""
    if figure is None:
        return None
    if figure.state is FigureState.NUMBER:
        return str(figure.number)
    return {FigureState.BLANK: "", FigureState.DASH: DASH_LABEL}.get(figure.state)
