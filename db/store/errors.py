"""What can be wrong with the store's file, each with its path and what to do next.

    StoreError
      NotAStore     S015   StoreMissing  S016   StoreExists S017
      NewerStore    S010   DamagedStore  S011   StoreBusy   S012
      StoreReadOnly S013   DiskFull      S014
Anything SQLite says that is none of these is a bug of ours and stays what it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from db.errors import StoreError
from db.models.columns import UnreadableValue


class NewerStore(StoreError):
    code = "S010"
    sentence = "{path} was written by a newer Ginti. Nothing was changed. Install that version to open it."


class DamagedStore(StoreError):
    code = "S011"
    sentence = (
        "{path} is damaged and cannot be read ({reason}). Keep the file, restore the last backup, "
        "and run “ginti check” on both."
    )


class StoreBusy(StoreError):
    code = "S012"
    sentence = "{path} is in use by another program. Close the other window of Ginti and try again."


class StoreReadOnly(StoreError):
    code = "S013"
    sentence = "{path} cannot be written. Copy the folder to a place where you may write and open it there."


class DiskFull(StoreError):
    code = "S014"
    sentence = (
        "The disk that holds {path} is full; what was saved before is safe. Free some space and try again."
    )


class NotAStore(StoreError):
    code = "S015"
    sentence = "{path} is not a workspace of Ginti. Choose another folder."


class StoreMissing(StoreError):
    code = "S016"
    sentence = "There is no workspace in {path}. Choose another folder or make a new workspace."


class StoreExists(StoreError):
    code = "S017"
    sentence = "There is already a workspace in {path}. Open it, or choose an empty folder."


_BY_SQLITE_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_CANTOPEN: StoreReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DamagedStore,
    sqlite3.SQLITE_IOERR: DamagedStore,
    sqlite3.SQLITE_NOTADB: NotAStore,
}
_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: StoreReadOnly,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
}


@contextmanager
def known_store_errors(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system say about `path` into the errors above."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError, UnreadableValue) as error:
        known = known_store_error(error, path)
        if known is None:
            raise
        raise known from error


def known_store_error(error: Exception, path: Path) -> StoreError | None:
    """The known condition behind `error`; None when it is a bug."""
    if isinstance(error, UnreadableValue):
        return DamagedStore(path=path, reason=f"“{error}” is no value of ours")
    if isinstance(error, OSError):
        error_class = _BY_ERRNO.get(error.errno or 0)
        return error_class(path=path) if error_class else None
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", 0) & 0xFF
    # bytes that are no text any more have no SQLite code of their own
    is_no_text = str(original).startswith("Could not decode to UTF-8")
    sqlite_class = DamagedStore if is_no_text else _BY_SQLITE_CODE.get(code)
    return sqlite_class(path=path, reason=original) if sqlite_class else None
