"""Fills the tidy CSVs of a bundle: what stands now, in the order of station and paper.

In: a session and the facts of the bundle. Out: files on disk, and what they are called in the bundle.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlmodel import Session

from db.facts.plain import to_json
from db.queries import (
    accepted_figures,
    list_candidates,
    list_copies,
    list_entries_of_copies,
    list_official_results,
    list_photos,
    list_stations,
)
from desktop.bundle.datapackage import describe_tables
from desktop.bundle.judged_tables import (
    Row,
    list_conditions,
    list_confirmations,
    list_settled_figures,
    split_figure,
)
from desktop.bundle.layout import DATAPACKAGE, table_path
from desktop.bundle.scope import Selection
from desktop.bundle.table_columns import ACCEPTED_FIGURES, TABLES, TableDescription


def write_tables(
    session: Session, constituency: str, selection: Selection, folder: Path, *, is_whole: bool
) -> dict[str, Path]:
    """Path in the bundle → file in `folder`. Accepted figures only when the bundle `is_whole`: one person's
    work does not decide what counts.
    """
    rows = {
        "polling_stations": _list_stations(session, constituency),
        "contesting_candidates": _list_candidates(session, constituency),
        "photos": _list_photos(session, selection),
        "copy_pages": _list_copy_pages(session, constituency, selection),
        "entry_figures": _list_entry_figures(session, constituency, selection),
        "paper_conditions": list_conditions(session, constituency, selection),
        "confirmations": list_confirmations(session, constituency, selection),
        "settled_figures": list_settled_figures(session, constituency, selection),
        "official_figures": _list_official_figures(session, constituency, selection),
    }
    if is_whole:
        rows[ACCEPTED_FIGURES.name] = _list_accepted(session, constituency)
    written: dict[TableDescription, Path] = {}
    for table in (*TABLES, *([ACCEPTED_FIGURES] if is_whole else [])):
        written[table] = _write_csv(table, rows[table.name], folder)
    package = folder / DATAPACKAGE
    text = json.dumps(describe_tables(constituency, written), ensure_ascii=False, indent=1)
    package.write_text(text + "\n", encoding="utf-8", newline="\n")
    return {DATAPACKAGE: package, **{table_path(table.name): path for table, path in written.items()}}


def _write_csv(table: TableDescription, rows: Iterable[Row], folder: Path) -> Path:
    path = folder / f"{table.name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in table.columns])
        for row in rows:
            writer.writerow(["true" if cell is True else "false" if cell is False else cell for cell in row])
    return path


def _list_stations(session: Session, constituency: str) -> Iterator[Row]:
    for row in list_stations(session, constituency):
        voters = (row.voters_male, row.voters_female, row.voters_total)
        yield constituency, row.serial, row.name_en, row.name_ur, row.station_kind.value, *voters


def _list_candidates(session: Session, constituency: str) -> Iterator[Row]:
    for row in list_candidates(session, constituency):
        yield constituency, row.ballot_serial, row.name_en, row.name_ur, row.symbol, row.party_written


def _list_photos(session: Session, selection: Selection) -> Iterator[Row]:
    for photo in sorted(list_photos(session), key=lambda each: each.id):
        if photo.id in selection["photo"]:
            size = (photo.byte_count, photo.width, photo.height, photo.page_count)
            yield photo.id, photo.sha256_of_file, photo.file_name, *size, photo.captured_at, photo.camera


def _list_copy_pages(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    for copy in list_copies(session, constituency):
        if copy.id not in selection["copy"]:
            continue
        what = (copy.id, constituency, copy.station_serial, copy.form.value)
        for page in copy.pages:
            where = (page.position, page.photo_id, page.photo_page)
            yield *what, copy.copy_kind.value, copy.poll_round, *where


def _list_entry_figures(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    copies = {copy.id: copy for copy in list_copies(session, constituency) if copy.id in selection["copy"]}
    entries = list_entries_of_copies(session, sorted(copies))
    entries.sort(key=lambda each: (copies[each.copy_id].station_serial, each.id))
    for entry in entries:
        if entry.id not in selection["entry"]:
            continue
        copy = copies[entry.copy_id]
        what = (entry.id, copy.id, constituency, copy.station_serial, copy.form.value, copy.copy_kind.value)
        who = (copy.poll_round, entry.mode.value, entry.reader_name, to_json(entry.finished_at))
        for row in sorted(entry.figures, key=lambda each: each.field):
            yield *what, *who, *split_figure(row.field, row.figure), row.as_on_paper_reason


def _list_official_figures(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    for result in list_official_results(session, constituency):
        if result.id not in selection["official_result"]:
            continue
        source = (to_json(result.obtained_on), result.source_name, result.source_sha256)
        for row in result.figures:
            figure = split_figure(row.field, row.figure)
            yield (
                result.id,
                result.form.value,
                constituency,
                *source,
                row.position,
                row.station_serial,
                *figure,
            )


def _list_accepted(session: Session, constituency: str) -> Iterator[Row]:
    for serial, station in sorted(accepted_figures(session, constituency).items()):
        for field, figure in sorted(station.figures.items()):
            what = (constituency, serial, str(station.status))
            yield *what, *split_figure(field, figure), field in station.differing, station.copy_id
