"""Connections to the SQLite file, with the pragmas and the transaction behaviour the store relies on."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import ConnectionPoolEntry

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
WRITING = "BEGIN IMMEDIATE"
READING = "BEGIN"


def make_engine(path: Path, begin: str, more_pragmas: Sequence[str] = ()) -> Engine:
    """An engine whose transactions start with `begin` and hold DDL too; safe to use from many threads."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # pysqlite's own transactions would let half of a failed migration stay
        connection.isolation_level = None
        for pragma in (*_PRAGMAS, *more_pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def make_reading_engine(path: Path) -> Engine:
    """As above, but no statement can write."""
    return make_engine(path, READING, ["query_only=ON"])
