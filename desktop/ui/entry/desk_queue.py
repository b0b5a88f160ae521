"""Which form comes onto the desk: the list of those that wait, the one begun last, the one after this one.

In: the workspace and what the person works for (a first or a second entry). Out: ids of copies.
"""

from collections.abc import Sequence
from itertools import islice

from desktop.ui.entry.last_place import LastPlace
from desktop.ui.entry.top_bar import TopBar
from desktop.workspace.entries import QueueRow, last_begun, list_entry_queue, next_copy
from desktop.workspace.workspace import Workspace


class DeskQueue:
    """Shows the list in the line above the form."""

    def __init__(self, workspace: Workspace, top: TopBar, place: LastPlace) -> None:
        self._workspace = workspace
        self._top = top
        self._place = place
        self._all: Sequence[QueueRow] = ()
        self._rows: Sequence[QueueRow] = ()
        self.second_waiting = 0
        """How many forms wait for a second entry by this person."""

    def read(self) -> None:
        """The list as it stands now, and how far the whole is."""
        self._all = list_entry_queue(self._workspace)
        self._rows = tuple(row for row in self._all if self._is_listed(row))
        self._top.queue.show_queue(self._rows, None)
        self._count()

    def read_station(self, serial: int, on_desk: str | None) -> None:
        """As `read`, after something happened at this station alone: the list is long, its rows are not.

        All of it is read where another program added forms to it. The copy `on_desk` stays chosen.
        """
        fresh = {row.copy_id: row for row in list_entry_queue(self._workspace, serial)}
        known = {row.copy_id: row.station_serial for row in self._all}
        is_same = fresh.keys() == {copy_id for copy_id, at in known.items() if at == serial}
        if is_same and (on_desk is None or on_desk in known):
            self._all = tuple(fresh.get(row.copy_id, row) for row in self._all)
        else:
            self._all = list_entry_queue(self._workspace)
        self._rows = tuple(row for row in self._all if self._is_listed(row))
        self._top.queue.show_changed(self._rows)
        self._top.queue.point_at(on_desk)
        self._count()

    def _is_listed(self, row: QueueRow) -> bool:
        return row.wants_second or self._top.purpose == "first"

    def _count(self) -> None:
        self.second_waiting = sum(row.wants_second for row in self._all)
        self._top.show_progress(sum(bool(row.entered_by) for row in self._rows), len(self._rows))

    def has(self, copy_id: str) -> bool:
        return any(row.copy_id == copy_id for row in self._rows)

    def find_begun(self) -> str | None:
        """The form on the desk when the program ended, unless it is finished; else the one begun last, else
        the first that waits.
        """
        last = self._place.before.copy_id
        if self._top.purpose == "second":
            on_the_way = (row.copy_id for row in self._rows if row.has_draft)
            return next(on_the_way, None) or self.find_next(None)
        if any(row.copy_id == last and (row.has_draft or not row.entered_by) for row in self._rows):
            return last
        begun = last_begun(self._workspace)
        return begun if begun is not None and self.has(begun) else self.find_next(None)

    def find_next(self, after: str | None) -> str | None:
        """A second reader's is looked for in the list as it was read last, and looked at again: whoever reads
        everything again after each form waits the longer the more is entered. Only where that list is at its
        end is everything read again.
        """
        if self._top.purpose == "first":
            return next_copy(self._workspace, after)
        found = self._find_second(after)
        if found is None:
            self.read()
            found = self._find_second(after)
        return found

    def _find_second(self, after: str | None) -> str | None:
        return next((row.copy_id for row in self._list_after(after) if self._still_wants_second(row)), None)

    def _still_wants_second(self, row: QueueRow) -> bool:
        now = list_entry_queue(self._workspace, row.station_serial)
        return any(each.copy_id == row.copy_id and each.wants_second for each in now)

    def find_two_after(self, after: str) -> tuple[str, ...]:
        """The copies whose pictures will be wanted soon, as the list was read last."""
        is_second = self._top.purpose == "second"
        waiting = (row.copy_id for row in self._list_after(after) if is_second or not row.entered_by)
        return tuple(islice(waiting, 2))

    def _list_after(self, after: str | None) -> Sequence[QueueRow]:
        """The others in turn, from the one after this one to the one before it."""
        ids = [row.copy_id for row in self._rows]
        start = ids.index(after) if after in ids else len(ids)
        return (*self._rows[start + 1 :], *self._rows[:start])
