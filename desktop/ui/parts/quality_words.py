"""What is wrong with a photo, in words that say which rows and what to do while the paper is at hand.

In: `QualityNote`s. Out: sentences in the window's language.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.fields import split_candidate_field
from desktop.page.quality import QualityKind, QualityNote
from desktop.ui.language.numbers import write_range
from desktop.ui.parts.words import say_box

_MOST_BOXES = 2
_WHOLE_TABLE_FROM = 0.9
"""Of the rows that are known to be on the page: so many are all of them to a reader."""


def describe_notes(notes: Sequence[QualityNote], rows_on_page: int = 0) -> list[str]:
    """One line a note, the worst first: what is wrong where, and what to do. `rows_on_page` 0: not known."""
    return [f"{_say_fault(note, rows_on_page)} {_say_advice(note.kind)}" for note in notes]


def describe_faults(notes: Sequence[QualityNote], rows_on_page: int = 0) -> list[str]:
    """The same without what to do: the paper is no longer at hand."""
    return [_say_fault(note, rows_on_page) for note in notes]


def _say_fault(note: QualityNote, rows_on_page: int) -> str:
    sentence = {
        QualityKind.CUT_OFF: QCoreApplication.translate("QualityWords", "Not in the picture: {where}."),
        QualityKind.GLARE: QCoreApplication.translate("QualityWords", "In glare: {where}."),
        QualityKind.COVERED: QCoreApplication.translate("QualityWords", "Covered by something: {where}."),
        QualityKind.BLURRED: QCoreApplication.translate("QualityWords", "Blurred: {where}."),
        QualityKind.LOW_RESOLUTION: QCoreApplication.translate("QualityWords", "Too few pixels: {where}."),
        QualityKind.DARK: QCoreApplication.translate("QualityWords", "Too dark: {where}."),
    }[note.kind]
    return sentence.format(where=describe_places(note, rows_on_page))


def _say_advice(kind: QualityKind) -> str:
    return {
        QualityKind.CUT_OFF: QCoreApplication.translate(
            "QualityWords", "Take it again with the whole sheet in sight."
        ),
        QualityKind.GLARE: QCoreApplication.translate("QualityWords", "Take it again from another side."),
        QualityKind.COVERED: QCoreApplication.translate("QualityWords", "Clear the sheet and take it again."),
        QualityKind.BLURRED: QCoreApplication.translate("QualityWords", "Hold still and take it again."),
        QualityKind.LOW_RESOLUTION: QCoreApplication.translate(
            "QualityWords", "Take it from nearer, or ask for the original photo."
        ),
        QualityKind.DARK: QCoreApplication.translate("QualityWords", "Take it again with more light."),
    }[kind]


def describe_places(note: QualityNote, rows_on_page: int = 0) -> str:
    """Which rows and which boxes outside the table: “rows 7–12 · Votes polled”."""
    if rows_on_page and len(note.rows) >= _WHOLE_TABLE_FROM * rows_on_page:
        places = [QCoreApplication.translate("QualityWords", "the whole table")]
    elif len(note.rows) == 1:
        words = QCoreApplication.translate("QualityWords", "row {rows}")
        places = [words.format(rows=note.rows[0])]
    elif note.rows:
        words = QCoreApplication.translate("QualityWords", "rows {rows}")
        places = [words.format(rows=_write_runs(note.rows))]
    else:
        places = []
    boxes = [field for field in note.fields if split_candidate_field(field) is None]
    places += [say_box(field) for field in boxes[:_MOST_BOXES]]
    if len(boxes) > _MOST_BOXES:
        words = QCoreApplication.translate("QualityWords", "{count} more boxes")
        places.append(words.format(count=len(boxes) - _MOST_BOXES))
    return " · ".join(places)


def _write_runs(rows: Sequence[int]) -> str:
    comma = QCoreApplication.translate("QualityWords", ", ")
    return comma.join(write_range(first, last) for first, last in list_runs(rows))


def list_runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as (first, last) of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
