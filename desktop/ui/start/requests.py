"""What the start page asks for; the window's door (desktop/app.py) does it in the background."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """Open the workspace in `folder`."""

    folder: Path


@dataclass(frozen=True, slots=True)
class CreateRequest:
    """Make a workspace in `folder` for a constituency of the shipped lists, such as "ge2024", "NA-46"."""

    folder: Path
    election: str
    constituency: str
    person_name: str


@dataclass(frozen=True, slots=True)
class SpecimenRequest:
    """Make (or open again) the specimen constituency in `folder`."""

    folder: Path


Request = OpenRequest | CreateRequest | SpecimenRequest
