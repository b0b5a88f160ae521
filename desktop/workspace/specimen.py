"""The specimen constituency, all fictional, made into a workspace to look at and to practise on."""

import csv
import tomllib
from importlib import resources
from pathlib import Path

from sqlmodel import Session

from db.identity import DeviceIdentity
from desktop.photo import list_photo_files
from desktop.spreadsheet.reference import normalise_party
from desktop.spreadsheet.seat_values import (
    ReferenceCandidate,
    ReferenceConstituency,
    ReferenceElection,
    SeatReference,
    SerialGaps,
)
from desktop.spreadsheet.station_columns import recognise_station_columns
from desktop.spreadsheet.stations import preview_stations
from desktop.spreadsheet.table_file import read_table
from desktop.workspace.handle import Workspace
from desktop.workspace.photos import add_photos
from desktop.workspace.progress import Progress, report_nowhere
from desktop.workspace.seat_facts import write_seat
from desktop.workspace.stations import import_stations
from desktop.workspace.workspace import make_workspace


def create_specimen_workspace(
    folder: Path,
    *,
    person_name: str = "reader 1",
    device: DeviceIdentity | None = None,
    with_photos: bool = True,
    progress: Progress = report_nowhere,
) -> Workspace:
    """A workspace with the specimen's candidates and stations, and, `with_photos`, its photos in the tray.

    Nothing is read, assigned or entered. Raises WorkspaceExists, FolderNotUsable, NoNameGiven.
    """
    seat = load_specimen_seat()

    def fill(session: Session, workspace: Workspace) -> None:
        write_seat(session, workspace, seat)

    code = seat.constituency.code
    workspace = make_workspace(folder, constituency=code, person_name=person_name, device=device, fill=fill)
    table = read_table(specimen_folder() / "stations.csv")
    import_stations(workspace, preview_stations(table, recognise_station_columns(table.headers)))
    if with_photos:
        add_photos(workspace, specimen_photo_paths(), source="folder", progress=progress)
    return workspace


def specimen_folder() -> Path:
    return Path(str(resources.files("resources") / "specimen"))


def specimen_photo_paths() -> tuple[Path, ...]:
    """The specimen photos' files, by name."""
    return tuple(list_photo_files(specimen_folder() / "photos"))


def specimen_form47_path() -> Path:
    """The specimen's Form 47 as `field,value`; it differs from the sums at three candidates."""
    return specimen_folder() / "form47.csv"


def load_specimen_seat() -> SeatReference:
    """The specimen's election, constituency and candidates, in the shape of the shipped lists."""
    listed = tomllib.loads((specimen_folder() / "constituency.toml").read_text(encoding="utf-8"))
    election = listed["election"]
    return SeatReference(
        election=ReferenceElection(
            code=election["code"],
            name_en=election["name"],
            name_ur="",
            polling_day=election["polling_day"],
            assembly_kinds=tuple(election["assembly_kinds"].split(",")),
        ),
        constituency=ReferenceConstituency(**listed["constituency"]),
        candidates=_load_candidates(),
        gaps=SerialGaps(),
    )


def _load_candidates() -> tuple[ReferenceCandidate, ...]:
    with (specimen_folder() / "candidates.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            ReferenceCandidate(
                ballot_serial=int(row["ballot_serial"]),
                name_en=row["name_en"],
                name_ur=row["name_ur"],
                symbol=row["symbol"],
                party=row["party"],
                party_normalised=normalise_party(row["party"]),
            )
            for row in csv.DictReader(file)
        )
