"""What the machine read surely on the pages of copies: a reader beside a blind entry, never more.

In: ids of copies. Out: box → figure by copy, from the latest reading of each page.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from db.agreement import MACHINE_COUNTS_FROM
from db.fields import is_field
from db.figures import BLANK, LARGEST_TOTAL, Figure, FigureState
from db.models import Copy, CopyPage, Reading
from db.queries.current import is_standing, latest_by
from db.queries.shared_figures import shared_figure

_FORM_FOUND_FROM = 0.7
"""The share of ruled lines from which a page is the form; the same as where readings are shown."""
_HIDING = frozenset({"glare", "covered"})
"""Doubts that say that half of a figure may be out of sight."""


@dataclass(slots=True)
class MachineReading:
    """What was read on one copy: by which engine, when (the latest of its pages), box → figure."""

    engine: str
    recorded_at: datetime
    figures: dict[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _PageRow:
    copy_id: str
    form_definition: str
    photo_id: str
    photo_page: int
    page_number: int


@dataclass(frozen=True, slots=True)
class _ReadingRow:
    id: str
    device_id: str
    chain_position: int
    recorded_at: datetime
    photo_id: str
    photo_page: int


@dataclass(frozen=True, slots=True)
class _Texts:
    engine: str
    form_definition: str
    page_json: str
    cells_json: str


def read_machine(session: Session, copy_ids: Collection[str]) -> dict[str, MachineReading]:
    """By copy id; copies of which nothing was read surely are left out.

    Left out as well: what was changed by arithmetic or may be half hidden, marks (only a person makes a
    figure of them), and pages read as another page or layout than they are said to be.
    """
    if not copy_ids:
        return {}
    pages = _read_pages(session, copy_ids)
    latest = _find_latest(session, {page.photo_id for page in pages})
    texts = _read_texts(session, [reading.id for reading in latest.values()])
    found: dict[str, MachineReading] = {}
    for page in pages:
        row = latest.get((page.photo_id, page.photo_page))
        figures = dict(_read_page(page, texts[row.id])) if row else {}
        if row is None or not figures:
            continue
        reading = found.setdefault(page.copy_id, MachineReading(texts[row.id].engine, row.recorded_at))
        # the first page that has a box counts
        reading.figures = {**figures, **reading.figures}
        reading.recorded_at = max(reading.recorded_at, row.recorded_at)
    return found


def _read_pages(session: Session, copy_ids: Collection[str]) -> list[_PageRow]:
    rows: Any = session.execute(
        select(
            col(CopyPage.copy_id),
            col(Copy.form_definition),
            col(CopyPage.photo_id),
            col(CopyPage.photo_page),
            col(CopyPage.page_number),
        )
        .join(Copy, col(Copy.id) == col(CopyPage.copy_id))
        .where(col(CopyPage.copy_id).in_(copy_ids))
        .order_by(col(CopyPage.copy_id), col(CopyPage.position))
    )
    return [_PageRow(*row) for row in rows]


def _find_latest(session: Session, photo_ids: Collection[str]) -> dict[tuple[str, int], _ReadingRow]:
    rows: Any = session.execute(
        select(
            col(Reading.id),
            col(Reading.device_id),
            col(Reading.chain_position),
            col(Reading.recorded_at),
            col(Reading.photo_id),
            col(Reading.photo_page),
        ).where(is_standing(Reading), col(Reading.photo_id).in_(photo_ids))
    )
    found = [_ReadingRow(*row) for row in rows]
    return latest_by(found, lambda reading: (reading.photo_id, reading.photo_page))


def _read_texts(session: Session, ids: Collection[str]) -> dict[str, _Texts]:
    """By id of the reading."""
    columns = (
        col(Reading.engine),
        col(Reading.form_definition),
        col(Reading.page_json),
        col(Reading.cells_json),
    )
    rows: Any = session.execute(select(col(Reading.id), *columns).where(col(Reading.id).in_(ids)))
    return {row[0]: _Texts(*row[1:]) for row in rows}


def _read_page(page: _PageRow, texts: _Texts) -> Iterator[tuple[str, Figure]]:
    found = json.loads(texts.page_json) or {}
    is_the_page = (
        found.get("found", True)
        and float(found.get("quality", 0)) >= _FORM_FOUND_FROM
        and int(found.get("form_page", 1)) == page.page_number
        and page.form_definition in {"", texts.form_definition}
    )
    for cell in json.loads(texts.cells_json) if is_the_page else ():
        figure = _read_cell(cell)
        if figure is not None and is_field(cell["field"]):
            yield cell["field"], figure


def _read_cell(cell: Mapping[str, Any]) -> Figure | None:
    is_sure = cell["confidence"] >= MACHINE_COUNTS_FROM and not cell["changed_by_arithmetic"]
    if not is_sure or _HIDING.intersection(cell.get("doubts") or ()):
        return None
    if cell["state"] == "blank":
        return BLANK
    if cell["state"] != "read" or not 0 <= cell["value"] <= LARGEST_TOTAL:
        return None
    is_rewritten = cell.get("mark") == "struck_rewritten"
    return shared_figure(FigureState.STRUCK_REWRITTEN if is_rewritten else FigureState.NUMBER, cell["value"])
