"""How many candidates' rows were counted on a photographed form, where they are not those of the list.

In: the readings of pages. Out: the number of rows by page. The rows of a whole form of one page are counted
by machine, rightly or not at all.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from db.models import Copy, Reading
from db.queries.current import is_standing, latest_by
from desktop.workspace.reading_values import find_other_rows

PageKey = tuple[str, int]


def read_rows_on_paper(session: Session, photo_ids: Collection[str] | None = None) -> dict[PageKey, int]:
    """(photo id, page of the photo) → rows, of pages whose latest reading was refused for their number.

    `photo_ids`: of these photos only.
    """
    recorded = (Reading.id, Reading.device_id, Reading.chain_position, Reading.recorded_at)
    columns = [col(each) for each in (*recorded, Reading.photo_id, Reading.photo_page, Reading.page_json)]
    # any: the rows of a query have the columns as attributes
    readings = select(*columns).where(is_standing(Reading))
    if photo_ids is not None:
        readings = readings.where(col(Reading.photo_id).in_(photo_ids))
    rows: Any = session.execute(readings)
    latest = latest_by(rows, lambda row: (row.photo_id, row.photo_page))
    counted = {page: find_other_rows(json.loads(row.page_json)) for page, row in latest.items()}
    return {page: rows.found for page, rows in counted.items() if rows is not None}


def count_rows(copy: Copy, rows: Mapping[PageKey, int]) -> int | None:
    """The rows on the paper of a copy; None where they were not counted, or are those of the list."""
    pages = [(page.photo_id, page.photo_page) for page in copy.pages]
    return rows.get(pages[0]) if len(pages) == 1 else None
