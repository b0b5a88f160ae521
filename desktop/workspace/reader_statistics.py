"""How well each reader does: time, keystrokes, changes, and how often their figure was the right one.

In: the workspace. Out: one `ReaderStatistics` a reader, for their own knowledge and the coordinator's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from sqlmodel import Session, col, select

from db.agreement import Readings
from db.choices import EntryMode, StationForm
from db.figures import NOT_CAPTURED, Figure
from db.models import Copy, Entry
from db.queries.accepted import gather_settled
from db.queries.accepted_rows import CopyRow, EntryRow, read_station_rows
from db.queries.current import is_standing, sort_by_time
from db.queries.people import tell_namesakes_apart
from desktop.entry.rest import Effort
from desktop.workspace.effort import read_efforts
from desktop.workspace.gold_forms import read_gold_figures
from desktop.workspace.handle import Workspace

Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class ReaderStatistics:
    """One reader's work in this workspace. A value that nothing is known of is None.

    `median_seconds` and `keystrokes_per_form` (a median too) leave idle time and forms from files out.
    `compared_figures`: boxes that another reader read too, or that were settled; `right_share`: the share of
    them, 0…1, where what this reader first finished is what counts now. `gold_figures` were compared with
    gold forms.
    """

    reader: str
    is_me: bool
    forms: int
    median_seconds: float | None
    keystrokes_per_form: float | None
    figures_changed: int
    changed_after_check: int
    compared_figures: int
    right_share: float | None
    gold_figures: int
    gold_errors: int


@dataclass(slots=True)
class _Work:
    """What is gathered of one reader: efforts by copy; of each compared figure whether it was right."""

    name: str
    is_me: bool
    efforts: dict[str, list[Effort]] = field(default_factory=dict)
    """By the ids of the copies that were entered; no effort is known of what came from a file."""
    compared: list[bool] = field(default_factory=list)
    gold: list[bool] = field(default_factory=list)


def gather_statistics(workspace: Workspace) -> tuple[ReaderStatistics, ...]:
    """Everyone who finished an entry that stands, this person first, then by name."""
    code = workspace.constituency_code
    with workspace.store.reading_session() as session:
        works = _read_works(session, workspace)
        stations = [
            station for form in StationForm for station in read_station_rows(session, code, form).values()
        ]
        gold = read_gold_figures(session, [copy.id for station in stations for copy in station.copies])
    for station in stations:
        for copy in station.copies:
            settled = gather_settled(station.settlements, copy.poll_round, copy.copy_kind)
            _judge(copy, settled, gold.get(copy.id, {}), works)
    shown = {id(work): _show(work) for work in works.values()}
    return tuple(sorted(shown.values(), key=lambda each: (not each.is_me, each.reader.casefold())))


def _read_works(session: Session, workspace: Workspace) -> dict[str, _Work]:
    """Entry id → its reader's work, one object a reader; efforts and copies are filled in."""
    efforts = read_efforts(session)
    readers: dict[str, _Work] = {}
    works: dict[str, _Work] = {}
    imported = set(session.exec(select(Entry.id).where(col(Entry.mode) == EntryMode.IMPORTED)))
    rows = select(Entry.id, Entry.copy_id, Entry.person_id, Entry.reader_name)
    of_copies = rows.join(Copy, col(Copy.id) == col(Entry.copy_id)).where(
        is_standing(Entry), is_standing(Copy), col(Copy.constituency_code) == workspace.constituency_code
    )
    apart = tell_namesakes_apart(session)
    for entry_id, copy_id, person_id, reader_name in session.exec(of_copies):
        is_imported = entry_id in imported
        name = reader_name if is_imported else apart.get(person_id or "", reader_name)
        key = f"named {name.casefold()}" if is_imported else f"person {person_id}"
        is_me = not is_imported and person_id == workspace.person.id
        work = readers.setdefault(key, _Work(name, is_me))
        done = work.efforts.setdefault(copy_id, [])
        if entry_id in efforts:
            done.append(efforts[entry_id])
        works[entry_id] = work
    return works


def _judge(copy: CopyRow, settled: Figures, gold: Figures, works: Mapping[str, _Work]) -> None:
    """Counts what each reader first finished against what counts now, and against the gold form."""
    right = {**_find_agreed(copy.gather()), **settled}
    first: dict[str, EntryRow] = {}
    for entry in sort_by_time(copy.entries):
        first.setdefault(entry.reader, entry)
    for entry in first.values():
        works[entry.id].compared += _compare(entry.figures, right)
        works[entry.id].gold += _compare(entry.figures, gold)


def _find_agreed(readings: Readings) -> dict[str, Figure]:
    """The boxes that at least two readers read, and all of them alike."""
    return {
        box: seen[0].figure
        for box, seen in readings.items()
        if len(seen) > 1 and len({each.figure for each in seen}) == 1
    }


def _compare(figures: Figures, right: Figures) -> list[bool]:
    """Box by box whether it is right, of those that were captured and are known."""
    return [
        figures[box] == figure
        for box, figure in right.items()
        if figure != NOT_CAPTURED and figures.get(box, NOT_CAPTURED) != NOT_CAPTURED
    ]


def _show(work: _Work) -> ReaderStatistics:
    forms = [efforts for efforts in work.efforts.values() if efforts]
    return ReaderStatistics(
        reader=work.name,
        is_me=work.is_me,
        forms=len(work.efforts),
        median_seconds=_find_median([sum(each.active_ms for each in form) / 1000 for form in forms]),
        keystrokes_per_form=_find_median([sum(each.keystrokes for each in form) for form in forms]),
        figures_changed=sum(each.figures_changed for form in forms for each in form),
        changed_after_check=sum(each.changed_after_check for form in forms for each in form),
        compared_figures=len(work.compared),
        right_share=sum(work.compared) / len(work.compared) if work.compared else None,
        gold_figures=len(work.gold),
        gold_errors=work.gold.count(False),
    )


def _find_median(values: Sequence[float]) -> float | None:
    return float(median(values)) if values else None
