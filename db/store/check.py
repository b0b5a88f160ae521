"""Looks through a whole store for damage: the database, every fact against its hash, the chains, the files.

In: the store's file. Out: findings that name what is wrong, none when all is well; never an exception.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from db.facts.kinds import FACT_KINDS
from db.facts.plain import Plain
from db.store.check_chain import check_chains
from db.store.check_facts import check_facts
from db.store.check_files import check_files
from db.store.check_ledger import LedgerRow, check_ledger, read_ledger
from db.store.findings import Finding, copy_not_here, damaged_database
from db.store.names import Names
from db.store.raw_rows import UNREADABLE, raw_connection, read_plain_facts, read_rows, with_children

Progress = Callable[[int, int, str], None]
ChildRows = dict[str, list[Plain]]


def check_store(path: Path, progress: Progress | None = None) -> list[Finding]:
    """Everything that can be found wrong with the store at `path` and the files beside it."""
    tell: Progress = progress or (lambda _done, _total, _text: None)
    findings: list[Finding] = []
    with raw_connection(path) as connection:
        tell(0, 1, "database")
        findings += check_database(connection)
        ledger = read_ledger(connection, findings)
        findings += check_ledger(connection, ledger)
        facts, children = _read_facts(connection, ledger, findings)
        own = {row["device_id"] for row in read_rows(connection, "own_device", ["device_id"], [], findings)}
    names = Names(facts)
    findings += check_facts(facts, children, ledger, names, tell)
    findings += check_chains(facts, ledger, own, names)
    findings += [
        copy_not_here(names.of(fact))
        for fact in facts
        if fact["kind"] == "entry" and not names.knows(fact["content"]["copy_id"])
    ]
    findings += check_files(path.parent, facts, names, tell)
    return list(dict.fromkeys(findings))


def check_database(connection: sqlite3.Connection) -> list[Finding]:
    """SQLite's own opinion of its file."""
    try:
        messages = [row[0] for row in connection.execute("PRAGMA integrity_check(50)")]
        broken = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
    except UNREADABLE as error:
        return [damaged_database(str(error))]
    problems = [message for message in messages if message != "ok"]
    return [
        damaged_database(text) for text in (*problems, *(f"rows of {t} belong to nothing" for t in broken))
    ]


def _read_facts(
    connection: sqlite3.Connection, ledger: list[LedgerRow], findings: list[Finding]
) -> tuple[list[Plain], ChildRows]:
    facts: list[Plain] = []
    children: ChildRows = {}
    for kind in FACT_KINDS:
        expected = [line.fact_id for line in ledger if line.kind == kind]
        found, rows = read_plain_facts(connection, kind, expected, findings)
        facts += [with_children(fact, rows.get(fact["id"], [])) for fact in found]
        children.update(rows)
    return facts, children
