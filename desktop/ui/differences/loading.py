"""What the Differences screen shows, read in one go in the background."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.figures import Figure
from desktop.entry.sums import SumLine
from desktop.workspace.box_sums import AgreedForm, FormPlace, list_agreed_forms
from desktop.workspace.constituency import CandidateRow, get_constituency
from desktop.workspace.differences import (
    Difference,
    count_waiting_for_look,
    list_differences,
    list_settled,
)
from desktop.workspace.photos import CopyRow, list_copies
from desktop.workspace.waived_looks import OwedHere, list_owed_here
from desktop.workspace.workspace import Workspace

DifferenceKey = tuple[int, int, str, str, str]


@dataclass(frozen=True, slots=True)
class DifferencesContent:
    """What is open, what was settled, the copies with their pages, and the names of the rows.

    `forms` hold what readers agree on, also of the other kinds of copy of these stations. `waiting`: how many
    differences are not here yet, because one of their readers still has to look again; `owed`: who that is.
    """

    open: tuple[Difference, ...]
    settled: tuple[Difference, ...]
    copies: tuple[CopyRow, ...]
    candidates: tuple[CandidateRow, ...]
    forms: Mapping[FormPlace, AgreedForm] = field(default_factory=dict)
    waiting: int = 0
    owed: tuple[OwedHere, ...] = ()

    def check(self, difference: Difference, figure: Figure) -> tuple[SumLine, ...]:
        """The sums that close or do not close with this figure in the box."""
        form = self.forms.get(key_of(difference)[:4])
        return form.check(difference.field, figure) if form is not None else ()

    def find_opened(self, difference: Difference, figure: Figure) -> tuple[SumLine, ...]:
        """The sums that this figure opens."""
        form = self.forms.get(key_of(difference)[:4])
        return form.find_opened(difference.field, figure) if form is not None else ()

    def list_other_copies(self, difference: Difference) -> tuple[tuple[str, Figure], ...]:
        """(kind of copy, figure) of what other copies of the station have in this box."""
        own, box = key_of(difference)[:4], difference.field
        others = [place for place in self.forms if place != own and place[:3] == own[:3]]
        found = ((place[3], self.forms[place].figures.get(box)) for place in others)
        return tuple((kind, figure) for kind, figure in found if figure is not None)

    def copies_of(self, difference: Difference) -> list[CopyRow]:
        """The copies on which the readers read this box, the one to look at first."""
        wanted = dict.fromkeys([difference.copy_id, *(reading.copy_id for reading in difference.readings)])
        by_id = {copy.id: copy for copy in self.copies}
        return [by_id[copy_id] for copy_id in wanted if copy_id in by_id]

    def without_open(self, key: DifferenceKey) -> "DifferencesContent":
        """As it is once this one is settled, until the workspace was read again."""
        return replace(self, open=tuple(each for each in self.open if key_of(each) != key))

    def without_stations(self, hidden: Collection[int]) -> "DifferencesContent":
        """As it is for somebody who has begun to read these stations on their own."""
        kept = tuple(each for each in self.open if each.station_serial not in hidden)
        return replace(
            self,
            open=kept,
            settled=tuple(each for each in self.settled if each.station_serial not in hidden),
            waiting=self.waiting + len(self.open) - len(kept),
        )


def load_differences(workspace: Workspace) -> DifferencesContent:
    differing, settled = list_differences(workspace), list_settled(workspace)
    return DifferencesContent(
        order_open(differing),
        settled,
        list_copies(workspace),
        get_constituency(workspace).candidates,
        list_agreed_forms(workspace, {each.station_serial for each in (*differing, *settled)}),
        count_waiting_for_look(workspace),
        list_owed_here(workspace),
    )


def order_open(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """What changes a sum comes first; among each other they stay as they are."""
    return tuple(sorted(differences, key=lambda each: each.is_same_in_sums))


def key_of(difference: Difference) -> DifferenceKey:
    """What stays the same when somebody reads or settles the box anew."""
    where = difference.station_serial, difference.poll_round, difference.form, difference.copy_kind
    return (*where, difference.field)


def find_next(differences: Sequence[Difference], key: DifferenceKey | None) -> Difference | None:
    """The one after `key` in their order, else the first; None where there is no other."""
    keys = [key_of(difference) for difference in differences]
    start = keys.index(key) + 1 if key in keys else 0
    others = [*differences[start:], *differences[:start]]
    return next((difference for difference in others if key_of(difference) != key), None)


class Wanted:
    """What is to come onto the desk next; asked for before the list is there, it waits for the list."""

    def __init__(self) -> None:
        self._station: int | None = None
        self._key: DifferenceKey | None = None

    def ask_for_station(self, serial: int) -> None:
        """Its first difference."""
        self._station, self._key = serial, None

    def ask_for(self, difference: Difference) -> None:
        """This very box, open or settled."""
        self._station, self._key = None, key_of(difference)

    def take(self, shown: Sequence[Difference]) -> Difference | None:
        """The one asked for, among those in the list; it is not given twice."""
        if not shown:
            return None
        station, key = self._station, self._key
        self._station = self._key = None
        found = (each for each in shown if station == each.station_serial or key == key_of(each))
        return next(found, None)
