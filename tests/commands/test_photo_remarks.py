"""What `ginti read` says in words about a photo."""

from desktop.commands.photo_remarks import describe_doubts, describe_notes
from desktop.page.quality import QualityKind, QualityNote
from desktop.reading.values import CellReading, CellState


def test_rows_in_glare_are_named_with_what_to_do():
    fields = tuple(f"candidate.{row}.valid" for row in (7, 8, 9, 12))
    note = QualityNote(QualityKind.GLARE, (7, 8, 9, 12), (*fields, "column.valid"), 0.5)
    (line,) = describe_notes([note])
    assert line == "rows 7-9, 12, column.valid are in glare: take it again from another side"


def test_every_fault_of_a_photo_has_words():
    notes = [QualityNote(kind, (1,), ("candidate.1.valid",), 1.0) for kind in QualityKind]
    assert len(set(describe_notes(notes))) == len(QualityKind)


def test_the_boxes_in_doubt_are_counted():
    sure, unsure = (
        CellReading(f"candidate.{row}.valid", (0, 0, 9, 9), CellState.READ, 12, share)
        for row, share in ((1, 0.999), (2, 0.6))
    )
    assert describe_doubts([sure, unsure]) == ["look at 1 of 2 boxes: they are in doubt"]
    assert describe_doubts([sure]) == []
