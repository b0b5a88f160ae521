"""Who is an independent reader of a copy, and in which boxes readers agree. Pure, from facts alone.

In: the latest entry of each reader of one copy, what the machine read on it, what was settled. Out: who saw
what in each box, the boxes that differ, whether all is settled. Reasons: db/README.md, "Accepted figures".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from db.choices import EntryMode
from db.fields import EXCLUDED, FORM46_FIELDS, VALID_TOTAL, split_candidate_field
from db.figures import NOT_CAPTURED, Figure

MACHINE_COUNTS_FROM = 0.95
"""With this confidence at least, what was read by machine is a reading beside a blind entry."""
MACHINE = "machine"

Readings = dict[str, list[tuple[str, Figure]]]
"""Box → (reader, figure) of everybody who captured it."""


@dataclass(frozen=True, slots=True)
class ReaderEntry:
    """One reader's latest entry of the copy. `reader` is what `name_reader` says."""

    reader: str
    figures: Mapping[str, Figure]
    is_blind: bool = False


def name_reader(
    mode: EntryMode, person_id: str | None, reader_name: str, *, allows_same_reader: bool = False
) -> str:
    """Who read the paper: the person, but for a spreadsheet the reader it names, whoever imported it.

    Where a constituency allows one person to read a copy twice, a person's blind reading is another, weaker
    reader than their assisted one.
    """
    if mode is EntryMode.IMPORTED and reader_name.strip():
        return f"named {' '.join(reader_name.split()).casefold()}"
    return f"person {person_id} {mode}" if allows_same_reader else f"person {person_id}"


def counts_machine(entries: Sequence[ReaderEntry]) -> bool:
    """True for a single entry that is blind: who entered assisted has seen what the machine read."""
    return len(entries) == 1 and entries[0].is_blind


def gather_readings(entries: Sequence[ReaderEntry], machine: Mapping[str, Figure]) -> Readings:
    """What each reader of one copy saw, in the order of `entries`, the machine last.

    The machine speaks only of boxes that a person captured: a reading is never a figure of ours.
    """
    readings: Readings = defaultdict(list)
    for entry in entries:
        for field, figure in entry.figures.items():
            if figure != NOT_CAPTURED:
                readings[field].append((entry.reader, figure))
    if counts_machine(entries):
        for field in readings.keys() & machine.keys():
            readings[field].append((MACHINE, machine[field]))
    return dict(readings)


def join_readings(of_copies: Iterable[Readings]) -> Readings:
    """Those of several copies of one kind: they are compared with one another as well."""
    joined: Readings = defaultdict(list)
    for readings in of_copies:
        for field, seen in readings.items():
            joined[field] += seen
    return dict(joined)


def find_differing(readings: Readings, settled: Collection[str]) -> frozenset[str]:
    """The boxes in which readers saw different figures and which nobody settled."""
    return frozenset(field for field, seen in readings.items() if field not in settled and _do_differ(seen))


def is_all_settled(readings: Readings, settled: Collection[str]) -> bool:
    """True when each box that counts was settled, or was read alike by two different readers."""
    counting = [(field, seen) for field, seen in readings.items() if _counts(field)]
    return bool(counting) and all(
        field in settled or (len({reader for reader, _ in seen}) > 1 and not _do_differ(seen))
        for field, seen in counting
    )


def _do_differ(seen: Sequence[tuple[str, Figure]]) -> bool:
    if len(seen) == 1:
        return False
    first = seen[0][1]
    # most are the same object: a constituency has 60,000 of them
    return any(figure is not first and figure != first for _, figure in seen)


@cache
def _counts(field: str) -> bool:
    """True for a box whose sum is compared with Form 47, and for every box of a Form 46."""
    candidate = split_candidate_field(field)
    is_total = candidate is not None and candidate[1] == "total"
    return is_total or field in {VALID_TOTAL, EXCLUDED, *FORM46_FIELDS}
