"""The photos and source files that the facts of a bundle name: which are here whole, lost, or altered.

In: the store and the chosen facts. Out: `Originals`.
"""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from sqlmodel import Session

from db.store import Store
from desktop.bundle.layout import stored_path
from desktop.bundle.manifest import ListedFile
from desktop.bundle.scope import Selection, list_stored_files


@dataclass(frozen=True, slots=True)
class Originals:
    """`found`: what is whole and where. `lost` and `altered`: places whose file is gone, or is another."""

    found: dict[ListedFile, Path]
    lost: tuple[str, ...]
    altered: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The places of what cannot travel."""
        return tuple(sorted((*self.lost, *self.altered)))


def find_originals(store: Store, session: Session, selection: Selection) -> Originals:
    found: dict[ListedFile, Path] = {}
    lost, altered = [], []
    for kind, sha256 in list_stored_files(session, selection):
        path = store.file_path("photos" if kind == "photos" else "files", sha256)
        place = stored_path(kind, sha256, path.suffix if path else "")
        if path is None:
            lost.append(place)
        elif hash_file(path) != sha256:
            altered.append(place)
        else:
            found[ListedFile(place, path.stat().st_size, sha256)] = path
    return Originals(found, tuple(lost), tuple(altered))


def hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
