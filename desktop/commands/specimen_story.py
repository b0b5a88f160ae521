"""The main job on the specimen, step by step, for a machine without a display.

In: an empty folder. Out: a filled workspace, and a line a step. Readings are not entries: what is entered
here are the specimen's known figures (truth.json), by a reader who is called so.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.figures import Figure, FigureState
from desktop.commands.command import clear_progress, complain, show_progress

if TYPE_CHECKING:
    from desktop.comparison.values import Comparison
    from desktop.workspace.workspace import Workspace

READER = "specimen reader"
_REASON = "so it is on the specimen's paper"


def make_specimen(folder: Path) -> "Workspace":
    from desktop.workspace.photos import list_photos
    from desktop.workspace.specimen import create_specimen_workspace

    workspace = create_specimen_workspace(folder, progress=show_progress)
    clear_progress()
    print(f"{workspace.constituency_code} (fictional): {len(list_photos(workspace))} photos taken in")
    return workspace


def read_specimen(workspace: "Workspace") -> None:
    """Reads every photo and says how much of it agrees with the truth."""
    from desktop.workspace.photos import list_photos
    from desktop.workspace.readings import latest_reading, read_photos

    report = read_photos(workspace, progress=show_progress)
    clear_progress()
    truth = read_truth()
    right = read = 0
    for row in list_photos(workspace):
        reading = latest_reading(workspace, row.id, row.page)
        known = truth.get(row.file_name, {}).get("fields", {})
        for cell in reading.cells if reading else ():
            if cell.value is not None and cell.field in known:
                read += 1
                right += cell.value == known[cell.field]["number"]
    print(
        f"{len(report.read)} read, {len(report.not_found)} hold no form; "
        f"{right} of {read} figures that were read are right"
    )
    if report.printed_text_is_missing:
        complain("Tesseract is not installed, so printed text was not read")


def enter_known_figures(workspace: "Workspace") -> "Workspace":
    """One copy and entry for each station that has a photo; returns the workspace in the reader's name."""
    from desktop.workspace.photos import list_photos
    from desktop.workspace.workspace import choose_person

    workspace = choose_person(workspace, READER)
    truth, done = read_truth(), set[int]()
    rows = [row for row in list_photos(workspace) if row.page == 1]
    for at, row in enumerate(rows):
        known = truth.get(row.file_name, {})
        station = known.get("station")
        if station is not None and station not in done:
            show_progress(at, len(rows), row.file_name)
            enter_station(workspace, row.id, station, read_figures(known["fields"]))
            done.add(station)
    clear_progress()
    print(f"{len(done)} stations entered by “{READER}”: the specimen's known figures, not the readings")
    return workspace


def enter_station(workspace: "Workspace", photo_id: str, station: int, figures: Mapping[str, Figure]) -> None:
    """What was read right is confirmed, everything else typed; what the checks find gets its reason."""
    from desktop.entry.doubt import suggest_figure
    from desktop.workspace.entries import (
        confirm_readings,
        finish_entry,
        save_figure,
        start_entry,
    )
    from desktop.workspace.findings import list_findings
    from desktop.workspace.paper_words import confirm_station
    from desktop.workspace.photos import CopyValues, assign_photo
    from desktop.workspace.remarks import save_remark

    copy_id = assign_photo(workspace, photo_id, 1, CopyValues(station))
    form = start_entry(workspace, copy_id)
    read = form.suggestions.items()
    right = [field for field, cell in read if suggest_figure(cell) == figures[field]]
    confirmed = confirm_readings(workspace, copy_id, right)
    for field in form.fields:
        if field not in confirmed:
            save_figure(workspace, copy_id, field, figures[field])
    confirm_station(workspace, copy_id, str(station))
    for found in list_findings(workspace, copy_id):
        if not found.is_resolved:
            save_remark(workspace, copy_id, found.key, _REASON)
    finish_entry(workspace, copy_id)


def list_specimen_papers(workspace: "Workspace") -> dict[int, tuple[str, dict[str, Figure]]]:
    """Station → (its copy, what stands on the paper), of the stations that are entered."""
    from desktop.workspace.photos import list_photos

    truth = read_truth()
    return {
        row.station_serial: (row.copy_id, read_figures(truth[row.file_name]["fields"]))
        for row in list_photos(workspace)
        if row.copy_id is not None and row.station_serial is not None
    }


def import_form47(workspace: "Workspace") -> None:
    from desktop.spreadsheet.official import read_official
    from desktop.spreadsheet.table_file import read_table
    from desktop.workspace.constituency import list_candidates
    from desktop.workspace.officials import add_official_result
    from desktop.workspace.specimen import specimen_form47_path

    path = specimen_form47_path()
    preview = read_official(read_table(path), list_candidates(workspace))
    add_official_result(
        workspace, "form47", preview.figures, file_path=path, obtained_on=datetime.now(UTC), note="specimen"
    )
    print(f"Form 47 imported: {len(preview.read_figures)} figures")


def compare_specimen(workspace: "Workspace") -> "Comparison":
    from desktop.workspace.comparing import compare

    return compare(workspace)


def close_specimen(workspace: "Workspace") -> None:
    from desktop.workspace.workspace import close_workspace

    close_workspace(workspace)


def read_truth() -> dict[str, Any]:
    """What truth.json says of each photo, by file name."""
    from desktop.workspace.specimen import specimen_form47_path

    text = (specimen_form47_path().parent / "truth.json").read_text(encoding="utf-8")
    photos: dict[str, Any] = json.loads(text)["photos"]
    return photos


def read_figures(plain: Mapping[str, Mapping[str, Any]]) -> dict[str, Figure]:
    return {field: Figure(FigureState(each["state"]), each["number"]) for field, each in plain.items()}
