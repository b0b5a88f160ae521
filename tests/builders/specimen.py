"""A workspace of the specimen constituency without its photos: quick to make, real to work with."""

from pathlib import Path

from desktop.workspace.specimen import create_specimen_workspace
from desktop.workspace.workspace import Workspace


def make_specimen_workspace(folder: Path) -> Workspace:
    return create_specimen_workspace(folder / "specimen", with_photos=False)
