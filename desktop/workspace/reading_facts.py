"""What was read, as a fact of the store. In: a `PhotoReading`. Out: the `reading`, stored.

What belongs to the page as a whole stands in `page_json`; `reading_values` reads it again.
"""

import json

from db.errors import KnownError
from db.models import Reading
from desktop.page.straightening import describe_page
from desktop.reading.values import NumberModelMissing, PhotoReading
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.reading_values import describe_refusal, is_form_recognised
from desktop.workspace.sheets import Sheet


def keep_reading(workspace: Workspace, sheet: Sheet, outcome: PhotoReading | KnownError) -> bool | KnownError:
    """Stores a reading: True when a form was recognised. Raises NumberModelMissing: so would all others."""
    if isinstance(outcome, NumberModelMissing):
        raise outcome
    if isinstance(outcome, KnownError):
        return outcome
    fact = _make_fact(sheet, outcome)
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
    return {
        "found": True,
        **describe_page(reading.page),
        "found_by": reading.page.found_by,
        "notes": [note.as_json() for note in reading.notes],
        "script": reading.script.value,
        "sums": reading.sums.value,
        "station_matches": [match.as_json() for match in reading.station_matches],
        "constituency": reading.constituency_code,
    }
