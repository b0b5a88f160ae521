"""What Differences shows: a box, who read what in it, what was settled."""

from dataclasses import dataclass
from datetime import datetime

from db.figures import BLANK, Figure


@dataclass(frozen=True, slots=True)
class WaivedLook:
    """Why nobody waits for the second look of an entry, and who decided it."""

    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ReaderFigure:
    """What one reader read in a box. `reader` is the person's name, of the machine the engine's.

    `mode`: assisted, blind, imported; "" for the machine. `at` is UTC. `first_typed`: what this reader typed
    at first, where that was another figure. `entry_id` None: the machine's. `is_same_person`: the person
    read this copy before, in the other mode; that proves less than two people. `waived`: the reader was to
    look at it a second time, and a coordinator went on without that.
    """

    reader: str
    is_machine: bool
    mode: str
    at: datetime
    figure: Figure
    first_typed: Figure | None
    copy_id: str
    entry_id: str | None
    is_same_person: bool = False
    waived: WaivedLook | None = None


@dataclass(frozen=True, slots=True)
class SettledFigure:
    """What was settled, by whom, when (UTC) and why. `earlier`: what was settled before, latest first."""

    settlement_id: str
    figure: Figure
    reason: str
    by: str
    at: datetime
    earlier: "tuple[SettledFigure, ...]" = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One box of one station's copies of one kind. `readings` by copy and time.

    `copy_id`: the copy to look at, the one entered last; where copies have photos, one of those.
    `is_between_copies`: each copy was read alike by its readers, but the copies differ. `taken_back`:
    settlements that were withdrawn, latest first.
    """

    station_serial: int
    station_name_en: str
    station_name_ur: str
    copy_id: str
    poll_round: int
    field: str
    readings: tuple[ReaderFigure, ...]
    settled: SettledFigure | None = None
    is_between_copies: bool = False
    form: str = "form45"
    copy_kind: str = "agent"
    taken_back: tuple[SettledFigure, ...] = ()

    @property
    def is_same_in_sums(self) -> bool:
        """True where all readers read the same number: a blank, a dash and 0, or 16 and a rewritten 16."""
        added = {_count(reading.figure) for reading in self.readings}
        return len(added) == 1 and None not in added

    def is_read_by(self, name: str) -> bool:
        """True where a person of this name made one of the readings."""
        people = (reading for reading in self.readings if not reading.is_machine)
        return _plain(name) in {_plain(reading.reader) for reading in people}

    def is_like(self, other: "Difference") -> bool:
        """True where the same figures stand against each other, and no sum depends on which is taken."""
        figures, others = ({each.figure for each in of.readings} for of in (self, other))
        return self.is_same_in_sums and figures == others


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _count(figure: Figure) -> int | None:
    """What it adds to a sum when a blank box is one in which nothing was written for 0."""
    return 0 if figure == BLANK else figure.counted
