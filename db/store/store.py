"""The store of one workspace: a SQLite file, photos and files beside it. The only door for transactions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import event
from sqlalchemy.orm import Session as OrmSession
from sqlmodel import Session

from db.identity import DeviceIdentity
from db.models.fact import Fact
from db.store import files
from db.store.backup import write_backup
from db.store.check import check_store
from db.store.engine import WRITING, make_engine, make_reading_engine
from db.store.errors import StoreExists, StoreMissing, known_store_errors
from db.store.findings import Finding
from db.store.schema import prepare_schema

FILE_NAME = "ginti.sqlite"


class Store:
    """Made with `Store.create` or `Store.open`. Threads may share it; each opens its own sessions.

    Attributes: folder (the workspace), path (the SQLite file), device (this machine).
    """

    def __init__(self, folder: Path, device: DeviceIdentity) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.device = device
        self._writing_engine = make_engine(self.path, WRITING)
        self._reading_engine = make_reading_engine(self.path)
        self._writing = threading.Lock()
        self._writing_thread: int | None = None

    @classmethod
    def create(cls, folder: Path, device: DeviceIdentity) -> Self:
        """A new store in `folder` (made if missing). Raises StoreExists, StoreReadOnly, DiskFull."""
        path = folder / FILE_NAME
        with known_store_errors(path):
            if path.exists() and path.stat().st_size > 0:
                raise StoreExists(path=folder)
            folder.mkdir(parents=True, exist_ok=True)
            prepare_schema(path)
            return cls(folder, device)

    @classmethod
    def open(cls, folder: Path, device: DeviceIdentity) -> Self:
        """The store in `folder`, migrated if it is older. Raises the errors of `db.store.errors`."""
        path = folder / FILE_NAME
        if not path.is_file():
            raise StoreMissing(path=folder)
        with known_store_errors(path):
            prepare_schema(path)
            return cls(folder, device)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """The only place that commits: all of the block, or nothing when it raises.

        Objects stay readable afterwards. A transaction inside a transaction of the same thread is a bug.
        """
        if self._writing_thread == threading.get_ident():
            message = "a transaction inside a transaction: pass the session on instead"
            raise RuntimeError(message)
        with self._writing, known_store_errors(self.path):
            self._writing_thread = threading.get_ident()
            try:
                with Session(self._writing_engine, expire_on_commit=False) as session, session.begin():
                    event.listen(session, "before_flush", _refuse_changed_facts)
                    yield session
            finally:
                self._writing_thread = None

    @contextmanager
    def reading_session(self) -> Iterator[Session]:
        """One consistent view of the store; nothing can be written through it."""
        with known_store_errors(self.path), Session(self._reading_engine, expire_on_commit=False) as session:
            yield session

    def put_file(self, source: bytes | Path, kind: files.FileKind, extension: str) -> str:
        """Keeps the bytes under their SHA-256, which is returned; safe on disk before this returns."""
        with known_store_errors(self.folder):
            return files.put_file(self.folder, source, kind, extension)

    def file_path(self, kind: files.FileKind, sha256: str) -> Path | None:
        """Where the kept file is; None when it is not here."""
        return files.find_file(self.folder, kind, sha256)

    def check(self, progress: Callable[[int, int, str], None] | None = None) -> list[Finding]:
        """Looks for damage in the database, in the facts' hash chain and in the files; names what it finds.

        `progress(done, total, text)` is called as it goes. An empty list: nothing found.
        """
        return check_store(self.path, progress)

    def backup(self, target: Path) -> Path:
        """A whole copy in `target`: a zip when it ends in .zip, else a folder that opens as a workspace."""
        with known_store_errors(target):
            return write_backup(self.path, target)

    def close(self) -> None:
        self._reading_engine.dispose()
        self._writing_engine.dispose()


def _refuse_changed_facts(session: OrmSession, _context: object, _instances: object) -> None:
    """Facts are appended, never overwritten: changing one in a session is a bug."""
    changed = [fact for fact in (*session.dirty, *session.deleted) if isinstance(fact, Fact)]
    for fact in changed:
        if fact in session.deleted or session.is_modified(fact):
            message = f"{fact.kind} {fact.id} is a fact and cannot be changed or deleted; append a new one"
            raise RuntimeError(message)
