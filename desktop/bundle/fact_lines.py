"""The facts of a bundle, line by line: each is whole, of this constituency and storable, or refused with why.

In: an archive whose files are what the manifest says. Out: `ReadFact`s in the order they can be stored.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.errors import KnownError
from db.facts import FACT_KINDS, fact_to_plain, verify_plain
from db.facts.plain import Plain, canonical_json
from desktop.bundle.archive import BundleArchive
from desktop.bundle.layout import split_fact_path
from desktop.bundle.reasons import Reason

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LARGEST_INTEGER = 2**63 - 1
_PLACE_COLUMNS = {"constituency": "code"}


@dataclass(frozen=True, slots=True)
class ReadFact:
    """One line. `refusal` says why it cannot be taken in; then `plain` may be anything."""

    kind: str
    id: str
    plain: Plain
    refusal: Reason | None = None

    @property
    def sha256(self) -> str:
        return str(self.plain["sha256"])


def read_bundle_facts(archive: BundleArchive, constituency: str) -> Iterator[ReadFact]:
    """Every fact of the bundle, kinds in the store's order. Raises DamagedBundle and TooLargeBundle."""
    for kind, line in read_fact_lines(archive):
        yield _read_line(kind, line, constituency)


def read_fact_lines(archive: BundleArchive) -> Iterator[tuple[str, bytes]]:
    """(kind, line) as they stand, nothing looked at. Raises DamagedBundle and TooLargeBundle."""
    kinds = {kind: path for path in archive.list_paths() if (kind := split_fact_path(path)) is not None}
    order = {kind: at for at, kind in enumerate(FACT_KINDS)}
    for kind in sorted(kinds, key=lambda each: (order.get(each, len(order)), each)):
        for line in archive.read_lines(kinds[kind]):
            yield kind, line


def _read_line(kind: str, line: bytes, constituency: str) -> ReadFact:
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        return ReadFact(kind, "?", {}, Reason.NO_JSON)
    if not isinstance(plain, dict):
        return ReadFact(kind, "?", {}, Reason.NO_FACT)
    shown = str(plain.get("id", "?"))[:60]
    try:
        refusal = _find_refusal(kind, plain, constituency)
    except KnownError:
        refusal = Reason.FACT_ALTERED
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
        refusal = Reason.ODD_FACT
    return ReadFact(kind, shown, plain, refusal)


def _find_refusal(kind: str, plain: Plain, constituency: str) -> Reason | None:
    if not _has_sound_head(plain):
        return Reason.ODD_HEAD
    fact = verify_plain(kind, plain)
    # 5.0 and true equal 5 and 1 for Python, but not for the hash that `check` will compute again
    if canonical_json(fact_to_plain(fact)) != canonical_json(plain):
        return Reason.ODD_SPELLING
    if not _fits_the_store(plain["content"]):
        return Reason.LARGE_NUMBER
    place = plain["content"].get(_PLACE_COLUMNS.get(kind, "constituency_code"), constituency)
    return None if place == constituency else Reason.OTHER_CONSTITUENCY


def _has_sound_head(plain: Plain) -> bool:
    ids = [plain["id"], plain["device_id"]] + ([plain["person_id"]] if plain["person_id"] is not None else [])
    hashes = [plain["sha256"], plain["previous_sha256"]]
    position = plain["chain_position"]
    return (
        all(isinstance(each, str) and _ID.fullmatch(each) for each in ids)
        and all(isinstance(each, str) and _SHA256.fullmatch(each) for each in hashes)
        and type(position) is int
        and 1 <= position <= _LARGEST_INTEGER
    )


def _fits_the_store(content: object) -> bool:
    """SQLite keeps whole numbers of 64 bits; a larger one would stop an import half-way."""
    if isinstance(content, dict):
        return all(_fits_the_store(value) for value in content.values())
    if isinstance(content, list):
        return all(_fits_the_store(value) for value in content)
    return not isinstance(content, int) or abs(content) <= _LARGEST_INTEGER
