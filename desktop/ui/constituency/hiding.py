"""What the board may show of stations whose form this person is reading independently of others.

In: rows, marks, the serials of those stations. Out: the same without what others read there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from desktop.workspace.board import StationMarks, StationRow


def hide_differing(rows: Iterable[StationRow], hidden: Collection[int]) -> tuple[StationRow, ...]:
    """Rows of `hidden` stations do not say on which boxes readers differ."""
    return tuple(replace(row, differing=()) if row.serial in hidden else row for row in rows)


def hide_findings(marks: Mapping[int, StationMarks], hidden: Collection[int]) -> Mapping[int, StationMarks]:
    """A finding tells the figures; the stages of the copies stay."""
    return {
        serial: StationMarks(stages=found.stages) if serial in hidden else found
        for serial, found in marks.items()
    }
