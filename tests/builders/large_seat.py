"""A constituency of several hundred entered stations, written as facts at once: for looking and measuring."""

import datetime as dt
import random
from pathlib import Path

from db.choices import CopyKind, EntryMode, Origin, StationForm, StationKind
from db.models import Condition, Copy, CopyPage, Entry, EntryFigure, PollingStation
from desktop.workspace.facts import append
from desktop.workspace.workspace import Workspace
from tests.builders.workspace import CLOSING, TOTALS_ONLY, add_photo, open_made_workspace

MOMENT = dt.datetime(2025, 1, 1, 20, tzinfo=dt.UTC)


def fill_large_seat(folder: Path, stations: int = 400) -> None:
    """Every fourth station has no photo yet; one in ten of the entered ones has a wrong sum."""
    chance = random.Random(7)
    with open_made_workspace(folder, stations=0) as workspace:
        photo_id = add_photo(workspace)
        with workspace.store.transaction() as session:
            for serial in range(1, stations + 1):
                append(session, workspace, _make_station(serial))
                if serial % 4:
                    copy = append(session, workspace, _make_copy(serial, photo_id))
                    if serial % 4 < 3:
                        append(session, workspace, _make_entry(workspace, copy.id, chance))
                    if serial % 3 == 0:
                        answers = '{"officer_signature": true, "agents_signatures": "some"}'
                        append(session, workspace, Condition(copy_id=copy.id, answers_json=answers))


def _make_station(serial: int) -> PollingStation:
    return PollingStation(
        constituency_code="NA-999",
        serial=serial,
        name_en=f"Govt Primary School Ward {serial}",
        name_ur=f"گورنمنٹ پرائمری اسکول وارڈ {serial}",
        station_kind=list(StationKind)[serial % 3],
        voters_male=500,
        voters_female=400,
        voters_total=900,
        origin=Origin.BY_HAND,
    )


def _make_copy(serial: int, photo_id: str) -> Copy:
    return Copy(
        constituency_code="NA-999",
        station_serial=serial,
        form=StationForm.FORM45,
        copy_kind=CopyKind.POSTED if serial % 7 == 0 else CopyKind.AGENT,
        form_definition=TOTALS_ONLY,
        pages=[CopyPage(position=1, photo_id=photo_id, photo_page=1, page_number=1)],
    )


def _make_entry(workspace: Workspace, copy_id: str, chance: random.Random) -> Entry:
    shift = chance.randrange(0, 20)
    figures = {**CLOSING, "candidate.1.total": 70 + shift, "valid_total": 100 + shift}
    figures["polled.male"] += shift
    figures["polled.total"] += shift + (10 if chance.random() < 0.1 else 0)
    begun = MOMENT + dt.timedelta(minutes=chance.randrange(0, 600))
    return Entry(
        copy_id=copy_id,
        reader_name=workspace.person.name,
        mode=EntryMode.ASSISTED,
        started_at=begun,
        finished_at=begun + dt.timedelta(seconds=50),
        figures=[
            EntryFigure(field=field, state="number", number=number) for field, number in figures.items()
        ],
    )
