"""Small workspaces with valid defaults: three candidates, four stations, photos and readings on request.

The candidates' totals add up to the stated total unless a test says otherwise.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.figures import Figure
from db.identity import DeviceIdentity
from db.models import Reading
from desktop.reading.values import CellReading
from desktop.spreadsheet.seat_values import (
    ReferenceCandidate,
    ReferenceConstituency,
    ReferenceElection,
    SeatReference,
    SerialGaps,
)
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.facts import append
from desktop.workspace.paper_words import COMMENT, save_words
from desktop.workspace.photos import CopyValues, add_photos, assign_photo
from desktop.workspace.seat_facts import write_seat
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.stations import StationValues, save_station
from desktop.workspace.workspace import Workspace, close_workspace, make_workspace
from tests.builders.honest_reader import SO_ON_PAPER, finish_honestly
from tests.builders.photo_files import make_jpeg
from tests.builders.readings import make_reading

CODE = "NA-999"
TOTALS_ONLY = "form45-totals-1"
CLOSING: Mapping[str, int] = {
    "voters_assigned": 900,
    "polled.male": 60,
    "polled.female": 45,
    "polled.total": 105,
    "candidate.1.total": 70,
    "candidate.2.total": 20,
    "candidate.3.total": 10,
    "valid_total": 100,
    "excluded": 5,
}
"""Every box of a totals-only Form 45 with three candidates; all sums close."""


def make_device(letters: str = "AAA-22") -> DeviceIdentity:
    return DeviceIdentity(letters, f"laptop {letters}", "0.1.0")


def make_seat(candidates: int = 3, code: str = CODE) -> SeatReference:
    day = dt.date(2025, 1, 1)
    return SeatReference(
        election=ReferenceElection("specimen", "Specimen election", "", day, ("national",)),
        constituency=ReferenceConstituency(
            code, "national", "Specimen Valley", "نمونہ وادی", "Specimen", "Specimen", None, None, None, None
        ),
        candidates=tuple(
            ReferenceCandidate(
                serial, f"Candidate {serial}", f"امیدوار {serial}", "Lamp", "Independent", "IND"
            )
            for serial in range(1, candidates + 1)
        ),
        gaps=SerialGaps(),
    )


@contextmanager
def open_made_workspace(
    folder: Path, *, candidates: int = 3, stations: int = 4, person: str = "reader 1", device: str = "AAA-22"
) -> Iterator[Workspace]:
    """A new workspace in `folder`; closed afterwards."""
    seat = make_seat(candidates)
    workspace = make_workspace(
        folder,
        constituency=seat.constituency.code,
        person_name=person,
        device=make_device(device),
        fill=lambda session, made: write_seat(session, made, seat),
    )
    for serial in range(1, stations + 1):
        save_station(
            workspace,
            StationValues(
                serial, f"Govt School {serial}", f"سرکاری اسکول {serial}", "combined", 500, 400, 900
            ),
        )
    try:
        yield workspace
    finally:
        close_workspace(workspace)


def add_photo(workspace: Workspace, seed: int = 1) -> str:
    """A photo that no other seed looks like; returns its id."""
    (photo_id,) = add_photos(workspace, [make_jpeg(seed)]).added
    return photo_id


def add_copy(workspace: Workspace, station: int = 1, seed: int | None = None, **changes: object) -> str:
    """A photo assigned to a station as a totals-only Form 45; returns the id of the copy."""
    photo_id = add_photo(workspace, station if seed is None else seed)
    values = CopyValues(station, **{"form_definition": TOTALS_ONLY, **changes})
    return assign_photo(workspace, photo_id, 1, values)


def add_reading(
    workspace: Workspace, photo_id: str, numbers: Mapping[str, int | None], **confidence: float
) -> None:
    """Stores what a reader would have read on the photo, every box surely; None is a box read blank."""
    cells = [make_reading(field, number, **confidence) for field, number in numbers.items()]
    add_cells(workspace, photo_id, cells)


def add_cells(workspace: Workspace, photo_id: str, cells: Sequence[CellReading]) -> None:
    """Stores these readings of boxes as what was read on the photo."""
    page = {"found": True, "corners": [[0, 0], [300, 0], [300, 200], [0, 200]], "turned": 0, "quality": 0.9}
    page["script"] = "western"
    with workspace.store.transaction() as session:
        append(
            session,
            workspace,
            Reading(
                photo_id=photo_id,
                engine="scripted 1",
                form_definition=TOTALS_ONLY,
                page_json=json.dumps(page),
                cells_json=json.dumps([cell.as_json() for cell in cells]),
            ),
        )


def type_form(
    workspace: Workspace,
    copy_id: str,
    numbers: Mapping[str, int] = CLOSING,
    *,
    mode: str = "assisted",
    reason: str = SO_ON_PAPER,
    comment: str = "",
) -> str:
    """Types every figure as a person would and finishes; returns the id of the entry.

    What the checks find is confirmed with `reason`.
    """
    start_entry(workspace, copy_id, mode)
    for field, number in numbers.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    if comment:
        save_words(workspace, copy_id, COMMENT, comment)
    return finish_honestly(workspace, copy_id, reason)


def type_as_second(workspace: Workspace, copy_id: str, numbers: Mapping[str, int] = CLOSING) -> str:
    """A blind second entry by another person, who stands by every figure when asked to look again."""
    entry_id = type_form(workspace, copy_id, numbers, mode="blind")
    if list_disagreements(workspace, copy_id):
        entry_id = stand_by(workspace, copy_id)
    return entry_id


def stand_by(workspace: Workspace, copy_id: str) -> str:
    """The second look of somebody who read the same figures again; returns the id of the entry."""
    form = start_second_look(workspace, copy_id)
    for field in form.to_look_at:
        save_figure(workspace, copy_id, field, form.figures[field])
    return finish_honestly(workspace, copy_id)
