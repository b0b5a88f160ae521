"""Photo files in a folder: all of them, or those that arrive and are complete. No threads, no clock."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.photo.errors import FolderUnreadable, PhotoError
from desktop.photo.file_kind import PHOTO_SUFFIXES
from desktop.photo.photo import open_photo

_NUMBERS = re.compile(r"(\d+)")


def list_photo_files(folder: Path) -> list[Path]:
    """Files in `folder` and the folders in it that are called like photos; IMG_9 stands before IMG_10.

    Hidden files and folders are left out. Raises FolderUnreadable.
    """

    def refuse(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise FolderUnreadable(name=folder.name, reason=error.strerror or "?") from error

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if _is_called_like_a_photo(name)]
    return sorted(found, key=_natural_order)


def _is_called_like_a_photo(name: str) -> bool:
    return not name.startswith((".", "~")) and Path(name).suffix.lower() in PHOTO_SUFFIXES


def _natural_order(path: Path) -> list[tuple[int, int, str]]:
    parts = _NUMBERS.split(str(path).casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def can_be_decoded(path: Path) -> bool:
    """Can the file be opened as a photo now? False while a phone is still writing it."""
    try:
        open_photo(path)
    except PhotoError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a file looked like when it was last seen to change, and when that was (seconds)."""

    size: int
    changed_ns: int
    since: float


class FolderWatch:
    """Hands over the photo files of a folder once each is complete.

    Complete: neither size nor time of change moved for `settle_seconds`, and it can be decoded; a file that
    stays still for `patience_seconds` without becoming decodable is handed over too, so that its fault is
    named instead of hidden. A file that changes after it was handed over is handed over again.
    Call `poll(now)` every second or two, away from the window; `now` is any rising clock (seconds).
    """

    def __init__(
        self,
        folder: Path,
        *,
        settle_seconds: float = 2.0,
        patience_seconds: float = 60.0,
        is_decodable: Callable[[Path], bool] = can_be_decoded,
    ) -> None:
        self.folder = folder
        self._settle_seconds = settle_seconds
        self._patience_seconds = patience_seconds
        self._is_decodable = is_decodable
        self._sights: dict[Path, _Sight] = {}
        self._handed_over: dict[Path, tuple[int, int]] = {}

    def poll(self, now: float) -> list[Path]:
        """Files that became complete since the last call, in natural order. Raises FolderUnreadable."""
        present = list_photo_files(self.folder)
        self._sights = {path: sight for path, sight in self._sights.items() if path in set(present)}
        return [path for path in present if self._became_complete(path, now)]

    def _became_complete(self, path: Path, now: float) -> bool:
        try:
            status = path.stat()
        except OSError:
            return False
        looks = (status.st_size, status.st_mtime_ns)
        if self._handed_over.get(path) == looks:
            return False
        sight = self._sights.get(path)
        if sight is None or (sight.size, sight.changed_ns) != looks:
            sight = self._sights[path] = _Sight(*looks, since=now)
        still_for = now - sight.since
        if still_for < self._settle_seconds:
            return False
        if still_for < self._patience_seconds and not self._is_decodable(path):
            return False
        self._handed_over[path] = looks
        return True


def list_dropped_files(places: Iterable[Path]) -> list[Path]:
    """The files among `places`, and the photos in the folders among them.

    A folder that cannot be read stays in the list, so that it is refused by its name.
    """
    files: list[Path] = []
    for place in places:
        try:
            files += list_photo_files(place) if place.is_dir() else [place]
        except FolderUnreadable:
            files.append(place)
    return files
