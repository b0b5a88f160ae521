"""What readers differ on, figure by figure, and what was settled. In: the facts. Out: `Difference`s."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlmodel import Session

from db.models import Copy, PollingStation
from db.queries import list_stations
from desktop.entry.copy_life import find_differences
from desktop.workspace.copy_facts import CopyGroup, read_groups
from desktop.workspace.desk_form import list_boxes
from desktop.workspace.difference_values import Difference, ReaderFigure, SettledFigure, WaivedLook
from desktop.workspace.handle import Workspace
from desktop.workspace.held_back import find_held_back
from desktop.workspace.hidden_figures import find_hidden_stations
from desktop.workspace.reader_figures import do_copies_alone_differ, find_copy_to_show, list_readings
from desktop.workspace.settled_figures import Settlements, read_settlements
from desktop.workspace.waived_looks import read_waived

__all__ = [
    "Difference",
    "ReaderFigure",
    "SettledFigure",
    "count_waiting_for_look",
    "list_differences",
    "list_settled",
]
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def list_differences(workspace: Workspace) -> tuple[Difference, ...]:
    """The open ones, by form and station, in the paper's order; of every kind of copy that still counts.

    Without those that are held back (`count_waiting_for_look`).
    """
    return _list(workspace, _find_open, find_held_back)


def count_waiting_for_look(workspace: Workspace) -> int:
    """How many open ones are held back: a second look of somebody on this device, or this person's own blind
    entry at the station, is still to be finished.
    """
    with workspace.store.reading_session() as session:
        groups = [group for group in read_groups(session, workspace) if _is_in_force(group)]
        held = find_held_back(session, workspace, groups)
    return sum(len(_find_open(group)) for group in groups if group.station.serial in held)


def list_settled(workspace: Workspace) -> tuple[Difference, ...]:
    """The boxes that somebody settled, the latest settlement first; the readings stay beside it.

    Without those of stations that are hidden from this person now.
    """

    def find_hidden(session: Session, of: Workspace, _: Sequence[CopyGroup]) -> frozenset[int]:
        return find_hidden_stations(session, of)

    def tell_moment(difference: Difference) -> datetime:
        return difference.settled.at if difference.settled else _LONG_AGO

    return tuple(sorted(_list(workspace, CopyGroup.find_settled, find_hidden), key=tell_moment, reverse=True))


def _find_open(group: CopyGroup) -> frozenset[str]:
    return find_differences(group.as_one())


def _is_in_force(group: CopyGroup) -> bool:
    return group.fate is None and any(copy.entries for copy in group.copies)


def _list(
    workspace: Workspace,
    choose_boxes: Callable[[CopyGroup], Collection[str]],
    choose_left_out: Callable[[Session, Workspace, Sequence[CopyGroup]], Collection[int]],
) -> tuple[Difference, ...]:
    with workspace.store.reading_session() as session:
        groups = [group for group in read_groups(session, workspace) if _is_in_force(group)]
        left_out = choose_left_out(session, workspace, groups)
        chosen = [
            (group, boxes)
            for group in groups
            if group.station.serial not in left_out and (boxes := choose_boxes(group))
        ]
        around = _look_around(session, workspace) if chosen else None
        return tuple(one for group, boxes in chosen if around for one in around.show(group, boxes))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything that a difference needs besides its group, read once."""

    session: Session
    stations: Mapping[int, PollingStation]
    settlements: Settlements
    waived: Mapping[tuple[str, str], WaivedLook]
    orders: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """The boxes in the paper's order, by form and layout."""

    def show(self, group: CopyGroup, boxes: Collection[str]) -> Iterator[Difference]:
        copy_id = find_copy_to_show(group)
        order = self._order(copy_id)
        for box in sorted(boxes, key=lambda each: (order.index(each) if each in order else len(order), each)):
            yield self._show_box(group, copy_id, box)

    def _show_box(self, group: CopyGroup, copy_id: str, box: str) -> Difference:
        station = self.stations.get(group.station.serial)
        return Difference(
            station_serial=group.station.serial,
            station_name_en=station.name_en if station else "",
            station_name_ur=station.name_ur if station else "",
            copy_id=copy_id,
            poll_round=group.poll_round,
            field=box,
            readings=tuple(
                replace(each, waived=self.waived.get((each.entry_id or "", box)))
                for each in list_readings(group, box)
            ),
            settled=self.settlements.find_settled(group, box),
            is_between_copies=do_copies_alone_differ(group, box),
            form=group.form.value,
            copy_kind=group.copy_kind.value,
            taken_back=self.settlements.list_taken_back(group, box),
        )

    def _order(self, copy_id: str) -> tuple[str, ...]:
        copy = self.session.get_one(Copy, copy_id)
        key = (copy.form.value, copy.form_definition)
        if key not in self.orders:
            self.orders[key] = list_boxes(self.session, copy)
        return self.orders[key]


def _look_around(session: Session, workspace: Workspace) -> _Surroundings:
    stations = list_stations(session, workspace.constituency_code, with_removed=True)
    by_serial = {station.serial: station for station in stations}
    return _Surroundings(session, by_serial, read_settlements(session, workspace), read_waived(session))
