"""A whole copy of a workspace, and its way back.

In: the store's file. Out: a folder that opens as a workspace, or the same in one zip file.
The database goes first: files are kept before the facts that name them, so the copy lacks none.
"""

import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from db.errors import StoreError
from db.identity import new_id
from db.store.errors import StoreExists
from db.store.files import FILE_KINDS


class NotABackup(StoreError):
    """The zip is damaged, or holds something else."""

    code = "S018"
    sentence = "{path} is not a whole backup of a workspace. Choose another file."


class BackupInsideWorkspace(StoreError):
    """A copy inside what is copied is lost with it, and would be copied again by the next."""

    code = "S019"
    sentence = "{path} lies inside the workspace itself. Choose a place outside it, best on another disk."


def write_backup(path: Path, target: Path) -> Path:
    """Writes `target` (a zip if it ends in .zip, else a new folder), whole or not at all, and returns it.

    Raises BackupInsideWorkspace, StoreExists.
    """
    if target.resolve().is_relative_to(path.parent.resolve()):
        raise BackupInsideWorkspace(path=target)
    if target.exists():
        raise StoreExists(path=target)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.stem}-{new_id()}.unfinished")
    try:
        copy_workspace(path, unfinished)
        if target.suffix.lower() == ".zip":
            _write_zip(unfinished, target)
        else:
            unfinished.rename(target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return target


def restore_backup(backup: Path, folder: Path) -> None:
    """Unpacks a zip of `write_backup` into `folder`, which must be new. Raises NotABackup, StoreExists."""
    if folder.exists() and any(folder.iterdir()):
        raise StoreExists(path=folder)
    try:
        with zipfile.ZipFile(backup) as archive:
            if archive.testzip() is not None or not all(map(_is_ours, archive.namelist())):
                raise NotABackup(path=backup)
            archive.extractall(folder)
    except (zipfile.BadZipFile, EOFError) as error:
        raise NotABackup(path=backup) from error


def copy_workspace(path: Path, folder: Path) -> None:
    """The store at `path` and the files beside it, into the new folder `folder`."""
    folder.mkdir()
    with (
        closing(sqlite3.connect(path, timeout=5)) as source,
        closing(sqlite3.connect(folder / path.name)) as copy,
    ):
        source.backup(copy)
    for kind in FILE_KINDS:
        if (path.parent / kind).is_dir():
            shutil.copytree(path.parent / kind, folder / kind, ignore=shutil.ignore_patterns("*.unfinished"))


def _write_zip(folder: Path, target: Path) -> None:
    unfinished = target.with_name(f"{target.stem}-{new_id()}.unfinished")
    try:
        with zipfile.ZipFile(unfinished, "w") as archive:
            for file in sorted(each for each in folder.rglob("*") if each.is_file()):
                # photos are compressed already
                method = zipfile.ZIP_DEFLATED if file.suffix == ".sqlite" else zipfile.ZIP_STORED
                archive.write(file, file.relative_to(folder).as_posix(), compress_type=method)
        unfinished.rename(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_ours(name: str) -> bool:
    """Only the database and the two folders of files, and no way out of them."""
    parts = name.split("/")
    is_file_kept = parts[0] in FILE_KINDS and len(parts) == 3 and ".." not in parts and "\\" not in name
    return name == "ginti.sqlite" or is_file_kept
