"""The ledger's own order: positions 1…N without a gap, and none cut off at the end."""

import sqlite3
from dataclasses import dataclass
from itertools import pairwise

from db.store.findings import Finding, missing_ledger_lines, removed_at_end, unreadable_table
from db.store.raw_rows import UNREADABLE


@dataclass(frozen=True, slots=True)
class LedgerRow:
    position: int
    kind: str
    fact_id: str
    device_id: str
    chain_position: int
    sha256: str


_LINES = (
    "SELECT position, kind, fact_id, device_id, chain_position, sha256 "
    "FROM ledger NOT INDEXED ORDER BY position"
)


def read_ledger(connection: sqlite3.Connection, findings: list[Finding]) -> list[LedgerRow]:
    """By position; where a page cannot be read, the lines before it."""
    lines: list[LedgerRow] = []
    try:
        for row in connection.execute(_LINES):
            lines.append(LedgerRow(*row))  # noqa: PERF401  # keep what was read before an error
    except UNREADABLE as error:
        findings.append(unreadable_table("ledger", str(error)))
    return lines


def check_ledger(connection: sqlite3.Connection, ledger: list[LedgerRow]) -> list[Finding]:
    positions = [0, *(line.position for line in ledger)]
    findings = [
        missing_ledger_lines(before + 1, after - 1)
        for before, after in pairwise(positions)
        if after > before + 1
    ]
    last, expected = positions[-1], _last_position_given(connection)
    if expected != last:
        findings.append(removed_at_end(last, expected))
    return findings


def _last_position_given(connection: sqlite3.Connection) -> int:
    """SQLite remembers the last position it gave, also when that line is gone."""
    try:
        row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'ledger'").fetchone()
    except UNREADABLE:
        return -1
    return int(row[0]) if row else 0
