"""What `ginti read` says about a photo before its figures: what is wrong with it, which boxes need a look.

In: quality notes and cells of a reading. Out: lines of words, in English as all of the command line.
"""

from collections.abc import Sequence

from db.fields import split_candidate_field
from desktop.entry.doubt import find_doubtful
from desktop.page.quality import QualityKind, QualityNote
from desktop.reading.values import CellReading

_WORDS = {
    QualityKind.CUT_OFF: "are not in the picture: take it again with the whole sheet in sight",
    QualityKind.GLARE: "are in glare: take it again from another side",
    QualityKind.COVERED: "are covered by something: clear the sheet and take it again",
    QualityKind.BLURRED: "are blurred: hold still and take it again",
    QualityKind.LOW_RESOLUTION: "have too few pixels: take it from nearer, or ask for the original photo",
    QualityKind.DARK: "are too dark: take it again with more light",
}


def describe_notes(notes: Sequence[QualityNote]) -> list[str]:
    """One line a note: “rows 7-12, column.valid are in glare: take it again from another side”."""
    return [f"{_describe_places(note)} {_WORDS[note.kind]}" for note in notes]


def describe_doubts(cells: Sequence[CellReading]) -> list[str]:
    """One line, or none when no box is in doubt."""
    doubtful = find_doubtful([cell.field for cell in cells], {cell.field: cell for cell in cells}, {})
    return [f"look at {len(doubtful)} of {len(cells)} boxes: they are in doubt"] if doubtful else []


def _describe_places(note: QualityNote) -> str:
    boxes = [field for field in note.fields if split_candidate_field(field) is None]
    rows = f"rows {_write_runs(note.rows)}" if note.rows else ""
    return ", ".join([*([rows] if rows else []), *boxes])


def _write_runs(rows: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], row]
        else:
            runs.append([row])
    return ", ".join("-".join(map(str, run)) for run in runs)
