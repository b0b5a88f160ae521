"""Who is an independent reader of a copy, and in which boxes readers agree. Pure, from facts alone.

In: the latest entry of each reader of one copy, what the machine read on it, what was settled. Out: who saw
what in each box, the boxes that differ, whether all is settled. Reasons: db/README.md, "Accepted figures".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from db.choices import EntryMode, StationForm
from db.fields import EXCLUDED, FORM46_FIELDS, VALID_TOTAL, candidate_field, split_candidate_field
from db.figures import NOT_CAPTURED, Figure

MACHINE_COUNTS_FROM = 0.95
"""With this confidence at least, what was read by machine is a reading beside a blind entry."""
MACHINE = "machine"


class SeenFigure(NamedTuple):
    """What one reader captured in a box. `saw_reading`: with what the machine read there in sight."""

    reader: str
    figure: Figure
    saw_reading: bool = False


Readings = dict[str, list[SeenFigure]]
"""By box, of everybody who captured it."""


@dataclass(frozen=True, slots=True)
class ReaderEntry:
    """One reader's latest entry of the copy. `reader` is what `name_reader` says.

    Neither blind nor imported is assisted: the reader saw what the machine had read.
    """

    reader: str
    figures: Mapping[str, Figure]
    is_blind: bool = False
    is_imported: bool = False

    @property
    def saw_reading(self) -> bool:
        return not (self.is_blind or self.is_imported)


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
        saw_reading = entry.saw_reading
        for field, figure in entry.figures.items():
            if figure != NOT_CAPTURED:
                readings[field].append(SeenFigure(entry.reader, figure, saw_reading))
    if counts_machine(entries):
        for field in readings.keys() & machine.keys():
            readings[field].append(SeenFigure(MACHINE, machine[field]))
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


def list_counting(form: StationForm, ballot_serials: Iterable[int]) -> frozenset[str]:
    """The boxes that count on a form with these candidates."""
    if form is StationForm.FORM46:
        return frozenset(FORM46_FIELDS)
    return frozenset({*map(candidate_field, ballot_serials), VALID_TOTAL, EXCLUDED})


def is_all_settled(
    readings: Readings, settled: Collection[str], counting: Collection[str] = frozenset()
) -> bool:
    """True when each box that counts was settled, or was read alike by two readers who did not both see
    what the machine had read.

    `counting` are the boxes that count on the paper: one that nobody captured leaves all open.
    """
    boxes = {*counting, *filter(_counts, readings)}
    return bool(boxes) and all(field in settled or _is_agreed(readings.get(field, ())) for field in boxes)


def _is_agreed(seen: Sequence[SeenFigure]) -> bool:
    has_two_readers = len({each.reader for each in seen}) > 1
    return has_two_readers and not all(each.saw_reading for each in seen) and not _do_differ(seen)


def _do_differ(seen: Sequence[SeenFigure]) -> bool:
    if len(seen) == 1:
        return False
    first = seen[0].figure
    # most are the same object: a constituency has 60,000 of them
    return any(each.figure is not first and each.figure != first for each in seen)


@cache
def _counts(field: str) -> bool:
    """True for a box whose sum is compared with Form 47, and for every box of a Form 46."""
    candidate = split_candidate_field(field)
    is_total = candidate is not None and candidate[1] == "total"
    return is_total or field in {VALID_TOTAL, EXCLUDED, *FORM46_FIELDS}
