"""Who read what in one box of a group of copies, with what each reader first typed. In: rows. Out: values."""

from collections.abc import Iterator, Sequence

from db.agreement import MACHINE
from db.choices import EntryMode
from db.figures import NOT_CAPTURED, Figure
from db.queries.accepted_rows import CopyRow, EntryRow
from db.queries.current import latest_of
from desktop.workspace.copy_facts import CopyGroup
from desktop.workspace.difference_values import ReaderFigure


def list_readings(group: CopyGroup, box: str) -> tuple[ReaderFigure, ...]:
    """By copy, in each copy by time, the machine last."""
    return tuple(reading for copy in group.copies for reading in _list_of_copy(copy, box))


def do_copies_alone_differ(group: CopyGroup, box: str) -> bool:
    """True when the readers of each copy agree on the box, and the copies do not."""
    seen = [{each.figure for each in copy.gather().get(box, ())} for copy in group.copies]
    return all(len(figures) <= 1 for figures in seen) and len(set().union(*seen)) > 1


def find_copy_to_show(group: CopyGroup) -> str:
    """The copy that was entered last; where there are photos, one of those."""
    entered = [copy for copy in group.copies if copy.entries] or group.copies
    pictured = [copy for copy in entered if copy.has_pages] or entered
    entries = [entry for copy in pictured for entry in copy.entries]
    return latest_of(entries).copy_id if entries else pictured[0].id


def _list_of_copy(copy: CopyRow, box: str) -> Iterator[ReaderFigure]:
    latest = copy.list_latest()
    for place, entry in enumerate(latest):
        figure = entry.figures.get(box, NOT_CAPTURED)
        if figure != NOT_CAPTURED:
            yield ReaderFigure(
                reader=entry.reader_name,
                is_machine=False,
                mode=entry.mode.value,
                at=entry.recorded_at,
                figure=figure,
                first_typed=_find_first_typed(copy, entry, box),
                copy_id=copy.id,
                entry_id=entry.id,
                is_same_person=_read_before(entry, latest[:place]),
            )
    if copy.machine is not None and any(each.reader == MACHINE for each in copy.gather().get(box, ())):
        yield ReaderFigure(
            reader=copy.machine.engine,
            is_machine=True,
            mode="",
            at=copy.machine.recorded_at,
            figure=copy.machine.figures[box],
            first_typed=None,
            copy_id=copy.id,
            entry_id=None,
        )


def _find_first_typed(copy: CopyRow, latest: EntryRow, box: str) -> Figure | None:
    own = [entry for entry in copy.entries if entry.reader == latest.reader]
    first = min(own, key=lambda entry: (entry.recorded_at, entry.id)).figures.get(box, NOT_CAPTURED)
    return None if first in {NOT_CAPTURED, latest.figures[box]} else first


def _read_before(entry: EntryRow, before: Sequence[EntryRow]) -> bool:
    people = {each.person_id for each in before if each.mode is not EntryMode.IMPORTED}
    return entry.mode is not EntryMode.IMPORTED and entry.person_id in people
