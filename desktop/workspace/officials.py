"""Official results: every version of Form 47, 48 and 49 with its file, its hash and the date obtained."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from db.choices import OfficialForm
from db.figures import Figure
from db.models import OfficialFigure, OfficialResult
from db.queries import list_official_results as query_official_results
from db.queries import number_official_versions
from desktop.spreadsheet.faults import FileNotReadable
from desktop.workspace.errors import NoSuchOfficialResult
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace

OFFICIAL_FORMS = tuple(form.value for form in OfficialForm)
OfficialKey = tuple[int | None, str]
"""(polling station serial, field); the serial is None for a figure of the whole constituency."""


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """One version of one official form. `version` counts from 1 per form in the order recorded.

    It never changes here; after a merge, forms that others recorded earlier stand before it.
    """

    id: str
    form: str
    version: int
    obtained_on: datetime
    source_name: str
    sha256: str | None
    note: str
    recorded_at: datetime
    figures: Mapping[OfficialKey, Figure]


@dataclass(frozen=True, slots=True)
class KeptOfficial:
    """The version that holds what was handed over; not `is_new` when it was here already."""

    row: OfficialRow
    is_new: bool


@dataclass(frozen=True, slots=True)
class OfficialDifference:
    """A figure on which two versions differ; None where a version has no such box."""

    station_serial: int | None
    field: str
    before: Figure | None
    after: Figure | None


def add_official_result(  # one version of a form: figures, file, date and note belong together
    workspace: Workspace,
    form: str,
    figures: Mapping[str, Figure] | Mapping[OfficialKey, Figure],
    *,
    file_path: Path | None = None,
    obtained_on: datetime,
    note: str = "",
) -> KeptOfficial:
    """Stores a dated version of an official form, and its file with its hash.

    Keys are fields, or (station serial, field) for rows of stations. `obtained_on` is timezone-aware.
    The same file with the same figures is stored once. Raises FileNotReadable, the store's known errors, and
    ValueError for a form outside OFFICIAL_FORMS or a figure that no box takes.
    """
    boxes = {_full_key(key): figure for key, figure in figures.items()}
    sha256 = None if file_path is None else keep_file(workspace, file_path)
    for row in list_official_results(workspace, form):
        if sha256 is not None and (row.sha256, dict(row.figures)) == (sha256, boxes):
            return KeptOfficial(row, is_new=False)
    fact = OfficialResult(
        constituency_code=workspace.constituency_code,
        form=OfficialForm(form),
        obtained_on=obtained_on,
        source_sha256=sha256,
        source_name=file_path.name if file_path else "",
        note=note,
        figures=[
            OfficialFigure(
                position=position,
                station_serial=serial,
                field=field,
                state=figure.state,
                number=figure.number,
            )
            for position, ((serial, field), figure) in enumerate(boxes.items(), start=1)
        ],
    )
    with workspace.store.transaction() as session:
        official_id = append(session, workspace, fact).id
    return KeptOfficial(_find_row(workspace, official_id), is_new=True)


def list_official_results(workspace: Workspace, form: str | None = None) -> tuple[OfficialRow, ...]:
    """Every version that stands, by form and number."""
    forms = OFFICIAL_FORMS if form is None else (OfficialForm(form).value,)
    with workspace.store.reading_session() as session:
        found = [row for name in forms for row in _list_versions(session, workspace.constituency_code, name)]
    return tuple(found)


def latest_official(rows: Iterable[OfficialRow]) -> OfficialRow | None:
    """The version obtained last, whenever it was recorded: what the constituency's result is now."""
    return max(rows, key=lambda row: (row.obtained_on, row.recorded_at, row.id), default=None)


def find_version(workspace: Workspace, form: str, version: int | None) -> OfficialRow | None:
    """Version `version` of `form`; None means the one obtained last, and gives None when there is none.

    Raises NoSuchOfficialResult.
    """
    rows = list_official_results(workspace, form)
    if version is None:
        return latest_official(rows)
    for row in rows:
        if row.version == version:
            return row
    raise NoSuchOfficialResult(version=version, form=form)


def official_file_path(workspace: Workspace, official_id: str) -> Path | None:
    """The stored file of a version; None when it was typed in or its file is not here."""
    row = _find_row(workspace, official_id)
    return None if row.sha256 is None else workspace.store.file_path("files", row.sha256)


def compare_official_versions(
    workspace: Workspace, before: str, after: str
) -> tuple[OfficialDifference, ...]:
    """Where two versions (ids) differ, in the form's order. Raises NoSuchOfficialResult."""
    old, new = _find_row(workspace, before).figures, _find_row(workspace, after).figures
    return tuple(
        OfficialDifference(serial, field, old.get((serial, field)), new.get((serial, field)))
        for serial, field in dict.fromkeys([*old, *new])
        if old.get((serial, field)) != new.get((serial, field))
    )


def withdraw_official_result(workspace: Workspace, official_id: str, reason: str) -> None:
    """Retracts a version that was entered by mistake. Raises NoSuchOfficialResult."""
    _find_row(workspace, official_id)
    with workspace.store.transaction() as session:
        withdraw(session, workspace, OfficialResult.kind, official_id, reason)


def keep_file(workspace: Workspace, path: Path) -> str:
    """The file under its SHA-256 in the workspace. Raises FileNotReadable and the store's known errors."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileNotReadable(file=path.name, reason=error.strerror or type(error).__name__) from error
    extension = "".join(letter for letter in path.suffix.lower() if letter.isascii() and letter.isalnum())
    return workspace.store.put_file(content, kind="files", extension=extension or "bin")


def _find_row(workspace: Workspace, official_id: str) -> OfficialRow:
    for row in list_official_results(workspace):
        if row.id == official_id:
            return row
    raise NoSuchOfficialResult(version=official_id, form="the official results")


def _list_versions(session: Session, code: str, form: str) -> list[OfficialRow]:
    numbers = number_official_versions(session, code, form)
    return [_show_version(fact, numbers[fact.id]) for fact in query_official_results(session, code, form)]


def _full_key(key: str | OfficialKey) -> OfficialKey:
    return (None, key) if isinstance(key, str) else key


def _show_version(fact: OfficialResult, version: int) -> OfficialRow:
    return OfficialRow(
        id=fact.id,
        form=fact.form.value,
        version=version,
        obtained_on=fact.obtained_on,
        source_name=fact.source_name,
        sha256=fact.source_sha256,
        note=fact.note,
        recorded_at=fact.recorded_at,
        figures={(row.station_serial, row.field): row.figure for row in fact.figures},
    )
