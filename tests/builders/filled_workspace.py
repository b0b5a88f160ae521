"""A small workspace in the middle of the work: two stations entered, one with a photo; a Form 47."""

import datetime as dt
from pathlib import Path

from db.figures import Figure
from desktop.workspace.officials import add_official_result
from tests.builders.workspace import CLOSING, add_copy, open_made_workspace, type_form

OBTAINED = dt.datetime(2025, 1, 2, 6, 40, tzinfo=dt.UTC)
FORM47 = {
    "stations": 4,
    "candidate.1.total": 140,
    "candidate.2.total": 45,
    "candidate.3.total": 15,
    "valid_total": 200,
    "excluded": 10,
}
"""Beside two closing forms: candidate 1 agrees, 2 has five more, 3 five fewer."""


def fill_workspace(folder: Path) -> None:
    """Makes the workspace in `folder`."""
    with open_made_workspace(folder) as workspace:
        for station in (1, 2):
            type_form(workspace, add_copy(workspace, station), CLOSING)
        add_copy(workspace, 3)
        figures = {field: Figure.of(number) for field, number in FORM47.items()}
        add_official_result(workspace, "form47", figures, obtained_on=OBTAINED)
