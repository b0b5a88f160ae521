"""Files kept beside the database under their SHA-256: photos/ab/<sha256>.<ext>, files/ab/<sha256>.<ext>.

A file is whole or not there: written beside its place, forced to disk, then renamed.
"""

import hashlib
import os
from pathlib import Path
from typing import Literal

from db.identity import new_id

FileKind = Literal["photos", "files"]
FILE_KINDS: tuple[FileKind, ...] = ("photos", "files")


def put_file(folder: Path, source: bytes | Path, kind: FileKind, extension: str) -> str:
    """Keeps the bytes and returns their SHA-256; nothing happens when they are here already."""
    content = source if isinstance(source, bytes) else source.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    target = folder / kind / sha256[:2] / f"{sha256}.{extension.lstrip('.').lower()}"
    if _holds(target, content):
        return sha256
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{new_id()}.unfinished")
    try:
        _write_to_disk(unfinished, content)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    for place in (target.parent, target.parent.parent, folder):
        _force_folder_to_disk(place)
    return sha256


def find_file(folder: Path, kind: FileKind, sha256: str) -> Path | None:
    """The file kept under `sha256`, whatever its extension."""
    return next((folder / kind / sha256[:2]).glob(f"{sha256}.*"), None)


def hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _holds(target: Path, content: bytes) -> bool:
    """A damaged file of the right name is not the file: it is written again."""
    return target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content


def _write_to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _force_folder_to_disk(folder: Path) -> None:
    """The name of a new file is safe only when its folder is; Windows cannot and need not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
