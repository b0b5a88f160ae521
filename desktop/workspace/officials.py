"""Official results: every version of Form 47, 48 and 49 with its file, its hash and the date obtained."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.figures import Figure
from desktop.workspace.workspace import Workspace

OFFICIAL_FORMS = ("form47", "form48", "form49")
OfficialKey = tuple[int | None, str]
"""(polling station serial, field); the serial is None for a figure of the whole constituency."""


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """One version of one official form. `version` counts from 1 per form in the order obtained."""

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
class OfficialDifference:
    """A figure on which two versions differ; None where a version has no such box."""

    station_serial: int | None
    field: str
    before: Figure | None
    after: Figure | None


def add_official_result(
    workspace: Workspace,
    form: str,
    figures: Mapping[str, Figure] | Mapping[OfficialKey, Figure],
    *,
    file_path: Path | None = None,
    obtained_on: datetime,
    note: str = "",
) -> str:
    """Stores a dated version of an official form, and its file with its hash; returns the version's id.

    Keys are fields, or (station serial, field) for rows of stations. `obtained_on` is timezone-aware.
    The same file with the same figures is stored once. Raises ValueError for a form outside OFFICIAL_FORMS.
    """
    raise NotImplementedError


def list_official_results(workspace: Workspace, form: str | None = None) -> tuple[OfficialRow, ...]:
    """Every version that stands, by form and date obtained."""
    raise NotImplementedError


def official_file_path(workspace: Workspace, official_id: str) -> Path | None:
    """The stored file of a version; None when it was typed in."""
    raise NotImplementedError


def compare_official_versions(
    workspace: Workspace, before: str, after: str
) -> tuple[OfficialDifference, ...]:
    """Where two versions (ids) differ, in the form's order. Raises NoSuchOfficialResult."""
    raise NotImplementedError


def withdraw_official_result(workspace: Workspace, official_id: str, reason: str) -> None:
    """Retracts a version that was entered by mistake."""
    raise NotImplementedError
