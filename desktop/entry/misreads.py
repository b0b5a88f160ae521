"""Which single misreading would explain sums that do not close: suggestions to look at, never corrections.

In: the figures, the sums, and what the reader also held possible. Out: ranked `Repair`s, each of one box or
of two boxes whose figures changed places.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.fields import candidate_field, split_candidate_field
from db.figures import LARGEST_FIGURE, Figure, Interval
from desktop.entry.sums import SumLine, add_up

_CONFUSED = ("38", "17", "27", "49", "06")
_MOST_REPAIRS = 8


class Misread(StrEnum):
    """How a figure may have become another one; in the order of how often it happens."""

    ALSO_READ = "also_read"
    """The reader held it possible, and no habit below explains it."""
    DIGIT = "digit"
    """3 and 8, 1 and 7, 2 and 7, 4 and 9, 0 and 6."""
    TRANSPOSED = "transposed"
    LEADING_DIGIT = "leading_digit"
    """A line or stroke before the number taken for a digit."""
    TIMES_TEN = "times_ten"
    """A zero too many or too few at the end."""
    NEIGHBOUR_ROW = "neighbour_row"
    """The figure of the row above or below, read a second time: its own is what the sum lacks."""
    SWAPPED_ROWS = "swapped_rows"
    SEVERAL_SUMS = "several_sums"
    """No habit explains it, but several sums lack the same at the one box they share."""


@dataclass(frozen=True, slots=True)
class Change:
    """One box, what it holds now, and what it may hold on the paper."""

    field: str
    now: int
    perhaps: int


@dataclass(frozen=True, slots=True)
class Repair:
    """`closes`: the keys of the open sums that it closes (`SumLine.key`); it opens none.

    `probability`: what the reader gave the figure, 0 where it did not think of it.
    """

    kind: Misread
    changes: tuple[Change, ...]
    closes: tuple[str, ...]
    probability: float = 0.0


def explain_open_sums(
    figures: Mapping[str, Figure],
    ballot_serials: Sequence[int],
    alternatives: Mapping[str, Sequence[tuple[int, float]]],
    voters_assigned: int | None = None,
) -> tuple[Repair, ...]:
    """The likeliest single repairs: what the reader also held possible first, then what closes most sums."""
    lines = add_up(figures, ballot_serials, voters_assigned)
    involved = {box for line in lines if not line.closes for box in (line.stated_field, *line.fields)}
    numbers = {box: figure.number for box, figure in figures.items() if figure.number is not None}
    found: dict[tuple[Change, ...], Repair] = {}
    for box in sorted(involved & set(numbers)):
        shares = dict(alternatives.get(box, ()))
        neighbours = _find_neighbours(box, numbers, ballot_serials)
        needed = _find_needed(box, numbers[box], lines)
        beside = needed if numbers[box] in neighbours else ()
        for kind, perhaps in (
            *_imagine(numbers[box], beside, shares),
            *((Misread.SEVERAL_SUMS, number) for number in needed if needed.count(number) > 1),
        ):
            _keep(found, lines, kind, (Change(box, numbers[box], perhaps),), shares.get(perhaps, 0.0))
    for changes in _imagine_swaps(involved, numbers):
        _keep(found, lines, Misread.SWAPPED_ROWS, changes, 0.0)
    return tuple(sorted(found.values(), key=_rank)[:_MOST_REPAIRS])


def _keep(
    found: dict[tuple[Change, ...], Repair],
    lines: Sequence[SumLine],
    kind: Misread,
    changes: tuple[Change, ...],
    probability: float,
) -> None:
    is_possible = all(0 <= change.perhaps <= LARGEST_FIGURE for change in changes)
    closed = _close(lines, changes) if is_possible and changes not in found else ()
    if closed:
        found[changes] = Repair(kind, changes, closed, probability)


def _rank(repair: Repair) -> tuple[object, ...]:
    return (
        -repair.probability,
        -len(repair.closes),
        list(Misread).index(repair.kind),
        repair.changes[0].field,
    )


def _close(lines: Sequence[SumLine], changes: tuple[Change, ...]) -> tuple[str, ...]:
    """The open sums that the changes close; none when they open another one."""
    closed = []
    for line in lines:
        changed = _apply(line, changes)
        if line.closes and not changed.closes:
            return ()
        if not line.closes and changed.closes:
            closed.append(line.key)
    return tuple(closed)


def _apply(line: SumLine, changes: tuple[Change, ...]) -> SumLine:
    for change in changes:
        by = change.perhaps - change.now
        if change.field == line.stated_field and line.stated is not None:
            line = replace(line, stated=line.stated + by)
        if change.field in line.fields:
            line = replace(line, computed=line.computed + Interval(by, by))
    return line


def _imagine(now: int, needed: Sequence[int], shares: Mapping[int, float]) -> Iterator[tuple[Misread, int]]:
    """What may really stand in the box, the same figure once, under the first habit that explains it."""
    seen = {now}
    for kind, perhaps in (
        *_imagine_digits(now),
        *((Misread.NEIGHBOUR_ROW, number) for number in needed),
        *((Misread.ALSO_READ, number) for number in shares),
    ):
        if perhaps not in seen and 0 <= perhaps <= LARGEST_FIGURE:
            seen.add(perhaps)
            yield kind, perhaps


def _imagine_digits(now: int) -> Iterator[tuple[Misread, int]]:
    text = str(now)
    for place, digit in enumerate(text):
        for pair in _CONFUSED:
            if digit in pair:
                other = pair.replace(digit, "")
                yield Misread.DIGIT, int(text[:place] + other + text[place + 1 :])
    for place in range(len(text) - 1):
        yield Misread.TRANSPOSED, int(text[:place] + text[place + 1] + text[place] + text[place + 2 :])
    if len(text) > 1:
        yield Misread.LEADING_DIGIT, int(text[1:])
    if now and now % 10 == 0:
        yield Misread.TIMES_TEN, now // 10
    yield Misread.TIMES_TEN, now * 10


def _find_neighbours(box: str, numbers: Mapping[str, int], ballot_serials: Sequence[int]) -> set[int]:
    """The figures of the rows above and below in the same column."""
    split = split_candidate_field(box)
    if split is None or split[0] not in ballot_serials:
        return set()
    place = list(ballot_serials).index(split[0])
    near = [*ballot_serials[max(place - 1, 0) : place], *ballot_serials[place + 1 : place + 2]]
    boxes = (candidate_field(serial, split[1]) for serial in near)
    return {numbers[other] for other in boxes if other in numbers}


def _find_needed(box: str, now: int, lines: Sequence[SumLine]) -> tuple[int, ...]:
    """What the box must hold for each open sum that it stands in."""
    needed = []
    for line in lines:
        difference = line.difference or 0
        if difference and box in line.fields:
            needed.append(now + difference)
        elif difference and box == line.stated_field:
            needed.append(now - difference)
    return tuple(needed)


def _imagine_swaps(involved: set[str], numbers: Mapping[str, int]) -> Iterator[tuple[Change, ...]]:
    """Two totals that stand in each other's row: only the rows' own sums can show it."""
    rows = sorted(
        (split[0], box)
        for box in involved
        if box in numbers and (split := split_candidate_field(box)) and split[1] == "total"
    )
    for place, (_, one) in enumerate(rows):
        for _, two in rows[place + 1 :]:
            if numbers[one] != numbers[two]:
                yield Change(one, numbers[one], numbers[two]), Change(two, numbers[two], numbers[one])
