"""Which form comes onto the desk: the list of those that wait, the one begun last, the one after this one.

In: the workspace and what the person works for (a first or a second entry). Out: ids of copies.
"""

from collections.abc import Sequence

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
        self._rows: Sequence[QueueRow] = ()
        self.second_waiting = 0
        """How many forms wait for a second entry by this person."""

    def read(self) -> None:
        """The list as it stands now, and how far the whole is."""
        rows = list_entry_queue(self._workspace)
        self.second_waiting = sum(row.wants_second for row in rows)
        if self._top.purpose == "second":
            rows = tuple(row for row in rows if row.wants_second)
        self._rows = rows
        self._top.queue.show_queue(rows, None)
        self._top.show_progress(sum(bool(row.entered_by) for row in rows), len(rows))

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
        return next_copy(self._workspace, after, self._top.purpose)

    def find_two_after(self, after: str) -> tuple[str, ...]:
        """The copies whose pictures will be wanted soon, as the list was read last."""
        ids = [row.copy_id for row in self._rows]
        start = ids.index(after) + 1 if after in ids else 0
        in_turn = (*self._rows[start:], *self._rows[:start])
        waiting = [row.copy_id for row in in_turn if self._top.purpose == "second" or not row.entered_by]
        return tuple(copy_id for copy_id in waiting if copy_id != after)[:2]
