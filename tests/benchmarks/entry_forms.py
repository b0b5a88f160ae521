"""Forms to enter: generated photos of one constituency, really read, with misreadings planted on top.

    forms = make_forms(folder, count=200, seed=1)

Out: a workspace folder and what stands on the paper in every box. Candidates and votes are invented.
"""

import io
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image as Pillow
from sqlmodel import Session

from db import fields
from db.choices import CopyKind
from db.figures import Figure, FigureState
from db.models import Reading
from db.queries import latest_readings
from desktop.reading.values import CellReading, CellState
from desktop.workspace.facts import append
from desktop.workspace.photos import CopyValues, add_photos, assign_photo
from desktop.workspace.reading_values import show_reading
from desktop.workspace.readings import read_photos
from desktop.workspace.stations import StationValues, save_station
from desktop.workspace.workspace import Workspace, open_workspace
from tests.builders.workspace import make_device, open_made_workspace
from tests.specimen.generated import generate_case

LAYOUT, CANDIDATES, SEAT = "form45-table-1", 18, 1
PLANTED_SHARE = 0.02
"""Of the numbers that were read; half of them are planted as sure, which is the worst that can happen."""
_CONFUSED = str.maketrans("3817294960", "8371749406")


@dataclass(frozen=True)
class EntryForms:
    """`truth`: station serial → box → what stands on the paper. `planted`: misreadings put in on top."""

    folder: Path
    truth: dict[int, dict[str, Figure]]
    planted: int


def make_forms(folder: Path, count: int, seed: int = 1, condition: str = "app") -> EntryForms:
    """One Form 45 at each of `count` stations; a second of computing each."""
    rng = np.random.default_rng(seed)
    with open_made_workspace(folder, candidates=CANDIDATES, stations=count, device="BEN-22") as workspace:
        truth = {
            serial: _take_in(workspace, serial, seed * 10_000 + serial, condition)
            for serial in range(1, count + 1)
        }
        read_photos(workspace)
        planted = _plant_misreadings(workspace, rng)
    return EntryForms(folder, truth, planted)


def reopen(forms: EntryForms, person: str) -> Workspace:
    """The workspace with another person in front of it."""
    return open_workspace(forms.folder, person_name=person, device=make_device("BEN-22"))


def _take_in(workspace: Workspace, serial: int, seed: int, condition: str) -> dict[str, Figure]:
    case = generate_case(
        condition,
        seed,
        layout=LAYOUT,
        candidates=CANDIDATES,
        script="western",
        slip=seed % 10 == 0,
        page_number=1,
        seat=SEAT,
    )
    file = io.BytesIO()
    Pillow.fromarray(case.image).save(file, "JPEG", quality=88)
    (photo_id,) = add_photos(workspace, [file.getvalue()]).added
    values = CopyValues(serial, copy_kind=CopyKind.AGENT.value, form_definition=LAYOUT)
    assign_photo(workspace, photo_id, 1, values)
    paper = {field: Figure(FigureState(state), number) for field, (state, number) in case.truth.items()}
    save_station(workspace, _list_station(serial, paper))
    return paper


def _list_station(serial: int, paper: dict[str, Figure]) -> StationValues:
    """As the polling scheme has it: the paper's voters; a station of men or women where only they voted."""
    men, women = (paper[field].counted for field in (fields.POLLED_MALE, fields.POLLED_FEMALE))
    kind = "male" if men and women == 0 else "female" if women and men == 0 else "combined"
    voters = paper[fields.VOTERS_ASSIGNED].number
    male = None if voters is None else {"male": voters, "female": 0}.get(kind, voters // 2)
    female = None if voters is None or male is None else voters - male
    return StationValues(
        serial, f"Govt School {serial}", f"سرکاری اسکول {serial}", kind, male, female, voters
    )


def _plant_misreadings(workspace: Workspace, rng: np.random.Generator) -> int:
    with workspace.store.transaction() as session:
        readings = list(latest_readings(session).values())
        return sum(_plant_in(session, workspace, reading, rng) for reading in readings)


def _plant_in(session: Session, workspace: Workspace, reading: Reading, rng: np.random.Generator) -> int:
    """The same reading once more, some of its numbers changed; returns how many."""
    cells = [_misread(cell, rng) for cell in show_reading(reading).cells]
    planted = sum(changed for _, changed in cells)
    if planted:
        kept = reading.model_dump(
            include={"photo_id", "photo_page", "copy_id", "form_definition", "page_json", "header_text"}
        )
        changed = Reading(
            **kept,
            engine=f"{reading.engine} + planted",
            cells_json=json.dumps([cell.as_json() for cell, _ in cells]),
        )
        append(session, workspace, changed)
    return planted


def _misread(cell: CellReading, rng: np.random.Generator) -> tuple[CellReading, bool]:
    if cell.value is None or rng.random() >= PLANTED_SHARE:
        return cell, False
    wrong = confuse(cell.value, rng)
    if wrong == cell.value:
        return cell, False
    is_sure = rng.random() < 0.5
    confidence = 0.99 if is_sure else 0.6
    return replace(
        cell,
        value=wrong,
        state=CellState.READ if is_sure else CellState.UNSURE,
        confidence=confidence,
        alternatives=((wrong, confidence), (cell.value, 1 - confidence)),
    ), True


def confuse(value: int, rng: np.random.Generator) -> int:
    """A digit taken for a similar one, two changed round, a stroke before the number, a zero too many."""
    text = str(value)
    kinds = [text.translate(_CONFUSED), text[:-2] + text[-2:][::-1], "1" + text, text + "0"]
    changed = int(kinds[rng.integers(len(kinds))])
    return changed if changed <= 9_999 else value
