"""Brings a store's file to this program's schema: all of a migration or nothing, with a copy put aside first.

`alembic_version` in the file says which migration it has; `application_id` says that it is ours.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine

from db.migrations import LATEST_REVISION, is_known_revision, upgrade
from db.store.engine import WRITING, make_engine
from db.store.errors import DamagedStore, NewerStore, NotAStore

APPLICATION_ID = 0x47494E54  # "GINT"
Upgrade = Callable[[Connection], None]


def prepare_schema(path: Path, *, upgrade_schema: Upgrade = upgrade, latest: str = LATEST_REVISION) -> None:
    """Migrates the file at `path` if it is older; a file without tables becomes a store.

    Raises NotAStore, NewerStore, DamagedStore; the file is then as before.
    """
    revision = read_revision(path)
    if revision == latest:
        return
    if revision is not None:
        put_copy_aside(path, revision)
    engine = make_engine(path, WRITING, ["foreign_keys=OFF"])
    try:
        _migrate(engine, path, upgrade_schema)
    finally:
        engine.dispose()


def read_revision(path: Path) -> str | None:
    """The file's migration; None for a file without tables. Raises NotAStore, NewerStore, DamagedStore."""
    try:
        with closing(sqlite3.connect(path, timeout=5)) as connection:
            revision = _read_revision(connection, path)
    except UnicodeDecodeError as error:
        # the names in SQLite's own complaint are damaged as well
        raise DamagedStore(path=path, reason=error.reason) from error
    if revision is not None and not is_known_revision(revision):
        raise NewerStore(path=path)
    return revision


def _read_revision(connection: sqlite3.Connection, path: Path) -> str | None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if not tables and application_id == 0:
        return None
    if application_id != APPLICATION_ID or "alembic_version" not in tables:
        raise NotAStore(path=path)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def put_copy_aside(path: Path, revision: str) -> Path:
    """A whole copy of the file as it was before migrating from `revision`, beside it."""
    copy = path.with_name(f"{path.stem}-before-migration-from-{revision}{path.suffix}")
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, timeout=5)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _migrate(engine: Engine, path: Path, upgrade_schema: Upgrade) -> None:
    with engine.begin() as connection:
        upgrade_schema(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        # foreign keys are off while tables are rebuilt: look before it counts
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise DamagedStore(path=path, reason=f"{len(broken)} rows belong to nothing")
