"""What Differences shows: a box, who read what in it, what was settled."""

from dataclasses import dataclass
from datetime import datetime

from db.figures import Figure


@dataclass(frozen=True, slots=True)
class ReaderFigure:
    """What one reader read in a box. `reader` is the person's name, of the machine the engine's.

    `mode`: assisted, blind, imported; "" for the machine. `at` is UTC. `first_typed`: what this reader typed
    at first, where that was another figure. `entry_id` None: the machine's. `is_same_person`: the person
    read this copy before, in the other mode; that proves less than two people.
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
