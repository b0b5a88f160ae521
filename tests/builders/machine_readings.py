"""What a machine read on one box of a page, and blind entries beside it, in a bare store."""

import json

from db.choices import EntryMode
from db.figures import Figure
from db.models import Copy
from db.store import Store
from tests.builders.facts import a_reading, an_entry
from tests.builders.stores import add

BOX = "candidate.1.total"


def read_as(store: Store, photo_id: str, number: int, **changes: object) -> None:
    """What a machine read in candidate 1's total, surely unless a test says otherwise."""
    cell = {
        "field": BOX,
        "state": "read",
        "value": number,
        "confidence": 0.99,
        "changed_by_arithmetic": False,
    }
    page = {"found": True, "quality": 0.9, "form_page": changes.pop("form_page", 1)}
    reading = a_reading(photo_id, page_json=json.dumps(page), cells_json=json.dumps([{**cell, **changes}]))
    add(store, reading)


def enter_blind(store: Store, copy: Copy, person: str, **figures: Figure) -> None:
    named = {"one": BOX, "total": "valid_total"}
    numbers = {named[key]: figure for key, figure in figures.items()}
    add(store, an_entry(copy.id, numbers, mode=EntryMode.BLIND), person)
