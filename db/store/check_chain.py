"""The chain of each device: every fact names the hash of the one before it.

This machine's own chains must be whole from 1 on; of another's chain we may hold only parts.
"""

from collections import defaultdict

from db.facts.plain import Plain
from db.models.fact import GENESIS_SHA256
from db.store.check_ledger import LedgerRow
from db.store.findings import Finding, broken_chain, forked_chain, missing_fact
from db.store.names import Names

Link = tuple[str, int]


def check_chains(facts: list[Plain], ledger: list[LedgerRow], own: set[str], names: Names) -> list[Finding]:
    """`own`: the ids of this store's own devices."""
    here: dict[Link, list[Plain]] = defaultdict(list)
    hashes: dict[Link, set[str]] = defaultdict(set)
    for fact in facts:
        here[fact["device_id"], fact["chain_position"]].append(fact)
        hashes[fact["device_id"], fact["chain_position"]].add(fact["sha256"])
    for line in ledger:
        # a damaged hash is reported with its fact; the chain may lean on the ledger's copy of it
        hashes[line.device_id, line.chain_position].add(line.sha256)
    findings = [finding for group in here.values() for finding in _check_link(group, hashes, names)]
    for device_id in own:
        findings += _find_gaps(device_id, here)
    return findings


def _check_link(group: list[Plain], hashes: dict[Link, set[str]], names: Names) -> list[Finding]:
    findings = [broken_chain(names.of(fact)) for fact in group if not _follows(fact, hashes)]
    if len(group) > 1:
        findings += [forked_chain(names.of(fact)) for fact in group]
    return findings


def _follows(fact: Plain, hashes: dict[Link, set[str]]) -> bool:
    """True when it names the fact before it, or that one is not here."""
    if fact["chain_position"] == 1:
        return bool(fact["previous_sha256"] == GENESIS_SHA256)
    before = hashes.get((fact["device_id"], fact["chain_position"] - 1))
    return before is None or fact["previous_sha256"] in before


def _find_gaps(device_id: str, here: dict[Link, list[Plain]]) -> list[Finding]:
    positions = {position for device, position in here if device == device_id}
    gaps = sorted(set(range(1, max(positions, default=0) + 1)) - positions)
    return [missing_fact(f"fact {position} of this device's chain") for position in gaps]
