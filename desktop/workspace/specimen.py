"""The specimen constituency, all fictional, made into a workspace to look at and to practise on."""

from pathlib import Path

from db.identity import DeviceIdentity
from desktop.workspace.progress import Progress, report_nowhere
from desktop.workspace.workspace import Workspace


def create_specimen_workspace(
    folder: Path,
    *,
    person_name: str = "reader 1",
    device: DeviceIdentity | None = None,
    with_photos: bool = True,
    progress: Progress = report_nowhere,
) -> Workspace:
    """A workspace with the specimen's candidates and stations, and, `with_photos`, its photos in the tray.

    Nothing is read, assigned or entered. Raises WorkspaceExists and FolderNotUsable.
    """
    raise NotImplementedError


def specimen_photo_paths() -> tuple[Path, ...]:
    """The specimen photos' files, by name."""
    raise NotImplementedError


def specimen_form47_path() -> Path:
    """The specimen's Form 47 as `field,value`; it differs from the sums at three candidates."""
    raise NotImplementedError
