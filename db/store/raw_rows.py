"""Reads the store's rows as they lie in the file, past types and objects, also from a damaged file.

Out: facts as plain dictionaries in the form that is hashed, whatever the bytes have become.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import inspect

from db.facts.kinds import CHILD_TYPES, FACT_KINDS, content_columns, parent_column
from db.facts.plain import HEAD_COLUMNS, Plain, is_hashed, sort_rows
from db.models.columns import Flag
from db.store.findings import Finding, unreadable_table

# damaged names in SQLite's own complaint come as UnicodeDecodeError
UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)


@contextmanager
def raw_connection(path: Path) -> Iterator[sqlite3.Connection]:
    """One consistent view; text that is no longer UTF-8 has replacement characters instead of an error."""
    connection = sqlite3.connect(path, timeout=5, isolation_level=None)
    try:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA query_only=ON")
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


def read_plain_facts(
    connection: sqlite3.Connection, kind: str, ids: Iterable[str], findings: list[Finding]
) -> tuple[list[Plain], dict[str, list[Plain]]]:
    """(the facts of `kind`, the child rows of each fact id); `ids` are those that the ledger expects.

    Facts carry their children; each child row has its `row_check` beside its content.
    """
    ids = list(ids)
    fact_type = FACT_KINDS[kind]
    columns = [*HEAD_COLUMNS, "sha256", *content_columns(fact_type)]
    rows = read_rows(connection, kind, columns, ids, findings)
    children = _read_children(connection, kind, ids, findings) if kind in CHILD_TYPES else {}
    flags = {column.name for column in inspect(fact_type).columns if isinstance(column.type, Flag)}
    facts = []
    for row in rows:
        content = {
            column: _as_flag(row[column]) if column in flags else row[column]
            for column in content_columns(fact_type)
            if is_hashed(fact_type, column, row[column])
        }
        head = {column: row[column] for column in HEAD_COLUMNS}
        facts.append({"kind": kind, **head, "content": content, "sha256": row["sha256"]})
    return facts, children


def with_children(fact: Plain, rows: list[Plain]) -> Plain:
    """The fact with its child rows in the order in which they are hashed."""
    fact_type = FACT_KINDS[fact["kind"]]
    if fact_type.children_name is None:
        return fact
    content = [{name: value for name, value in row.items() if name != "row_check"} for row in rows]
    children = sort_rows(CHILD_TYPES[fact["kind"]], content)
    return {**fact, "content": {**fact["content"], fact_type.children_name: children}}


def read_rows(
    connection: sqlite3.Connection, table: str, columns: list[str], keys: list[str], findings: list[Finding]
) -> list[sqlite3.Row]:
    """`columns` of every row; where a page of the file cannot be read, of every row still found by its key.

    The key is the first of `columns`.
    """
    # with its table before it: a quoted name that is no column any more would be read as a text
    names = ", ".join(f'"{table}"."{column}"' for column in columns)
    select = f'SELECT {names} FROM "{table}"'  # noqa: S608  # our own names
    try:
        # look at the rows themselves: an index has its own copy
        return connection.execute(f"{select} NOT INDEXED").fetchall()
    except UNREADABLE as error:
        findings.append(unreadable_table(table, str(error)))
    return [
        row for one in keys for row in _read_by_key(connection, f'{select} WHERE "{columns[0]}" = ?', one)
    ]


def _read_by_key(connection: sqlite3.Connection, statement: str, value: str) -> list[sqlite3.Row]:
    try:
        return connection.execute(statement, (value,)).fetchall()
    except UNREADABLE:
        # the table is reported already; this fact will be missing and named
        return []


def _read_children(
    connection: sqlite3.Connection, kind: str, ids: list[str], findings: list[Finding]
) -> dict[str, list[Plain]]:
    child_type = CHILD_TYPES[kind]
    parent = parent_column(kind)
    columns = [*content_columns(child_type), "row_check"]
    children: dict[str, list[Plain]] = defaultdict(list)
    for row in read_rows(connection, child_type.__tablename__, [parent, *columns], ids, findings):
        children[row[parent]].append({column: row[column] for column in columns})
    return children


def _as_flag(value: Any) -> Any:  # noqa: ANN401  # a damaged row may hold anything
    return bool(value) if value in {0, 1} else value
