"""Every fact against its hash and its ledger line; damage is named down to the figure where it can be."""

from collections.abc import Callable

from db.facts.kinds import FACT_KINDS
from db.facts.plain import Plain, check_of_row, hash_plain
from db.store.check_ledger import LedgerRow
from db.store.findings import (
    Finding,
    altered_fact,
    damaged_row_check,
    fact_outside_ledger,
    ledger_disagrees,
    missing_fact,
    rows_without_fact,
)
from db.store.names import Names, name_of_row

TELL_EVERY = 200


def check_facts(
    facts: list[Plain],
    children: dict[str, list[Plain]],
    ledger: list[LedgerRow],
    names: Names,
    tell: Callable[[int, int, str], None],
) -> list[Finding]:
    """`children`: the child rows by fact id, with their check values."""
    lines = {line.fact_id: line for line in ledger}
    findings: list[Finding] = []
    for done, fact in enumerate(facts):
        if done % TELL_EVERY == 0:
            tell(done, len(facts), "facts")
        findings += _check_fact(fact, children.get(fact["id"], []), lines.get(fact["id"]), names)
    here = {fact["id"] for fact in facts}
    findings += [
        missing_fact(f"{line.kind} {line.fact_id}")
        for line in ledger
        if line.fact_id not in here or line.kind not in FACT_KINDS
    ]
    findings += [
        rows_without_fact("figures or pages", fact_id) for fact_id in children if fact_id not in here
    ]
    return findings


def _check_fact(fact: Plain, rows: list[Plain], line: LedgerRow | None, names: Names) -> list[Finding]:
    name = names.of(fact)
    if line is None:
        return [fact_outside_ledger(name)]
    damaged = [row for row in rows if _is_row_damaged(fact["id"], row)]
    if _hash(fact) != fact["sha256"]:
        parts = [name_of_row(row) for row in damaged]
        return [altered_fact(f"{name}: {part}") for part in parts] or [altered_fact(name)]
    told_by_line = (line.kind, line.device_id, line.chain_position, line.sha256)
    if told_by_line != (fact["kind"], fact["device_id"], fact["chain_position"], fact["sha256"]):
        return [ledger_disagrees(name)]
    return [damaged_row_check(f"{name}: {name_of_row(row)}") for row in damaged]


def _hash(fact: Plain) -> str | None:
    """None for content that cannot even be written as JSON any more."""
    try:
        return hash_plain(fact)
    except (TypeError, ValueError):
        return None


def _is_row_damaged(fact_id: str, row: Plain) -> bool:
    content = {name: value for name, value in row.items() if name != "row_check"}
    try:
        return bool(check_of_row(fact_id, content) != row["row_check"])
    except (TypeError, ValueError):
        return True
