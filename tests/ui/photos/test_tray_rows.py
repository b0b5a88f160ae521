"""Which pages stand under which chip, and what their signs say."""

import pytest

from desktop.page.quality import QualityKind, QualityNote
from desktop.photo.errors import EmptyFile
from desktop.ui.language.numbers import plain_text
from desktop.ui.parts.quality_words import describe_notes
from desktop.ui.photos.intake_outcome import OutcomeKind, list_outcomes, list_remaining, list_unread
from desktop.ui.photos.photo_words import describe_row
from desktop.ui.photos.tray_rows import (
    Mark,
    PageKey,
    TrayFilter,
    count_rows,
    filter_rows,
    find_next_unassigned,
    list_marks,
)
from desktop.workspace.photos import IntakeReport
from desktop.workspace.reading_values import OtherRows
from tests.builders.photo_rows import make_row

ROWS = [
    make_row("assigned", copy_id="c1", station_serial=7, is_read=True, page_found=True),
    make_row("fresh"),
    make_row("lost", is_read=True, page_found=False),
    make_row("twin", near_of="fresh"),
    make_row("gone", was_withdrawn=True),
]


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (TrayFilter.ALL, ["assigned", "fresh", "lost", "twin"]),
        (TrayFilter.UNASSIGNED, ["fresh", "lost", "twin"]),
        (TrayFilter.UNREAD, ["fresh", "twin"]),
        (TrayFilter.NOT_FOUND, ["lost"]),
        (TrayFilter.ALIKE, ["twin"]),
        (TrayFilter.WITHDRAWN, ["gone"]),
    ],
)
def test_a_chip_shows_its_pages_and_their_number(chosen, names):
    assert [row.id for row in filter_rows(ROWS, chosen)] == names
    assert count_rows(ROWS)[chosen] == len(names)


@pytest.mark.parametrize(("text", "names"), [("FRE", ["fresh"]), (" 7 ", ["assigned"]), ("۷", ["assigned"])])
def test_a_page_is_found_by_file_name_or_station(text, names):
    assert [row.id for row in filter_rows(ROWS, TrayFilter.ALL, text)] == names


@pytest.mark.parametrize(
    ("changes", "marks"),
    [
        ({}, ()),
        ({"near_of": "p0"}, (Mark.ALIKE,)),
        ({"near_of": "p0", "duplicates_of": "p0"}, (Mark.DUPLICATE,)),
        ({"page_found": False}, (Mark.NOT_FOUND,)),
        ({"page_found": False, "has_corners": True}, (Mark.OUTLINED,)),
        ({"page_found": False, "has_corners": True, "is_read": True}, (Mark.NO_FORM,)),
        ({"page_found": False, "is_read": True, "other_rows": OtherRows(12, 11)}, (Mark.OTHER_ROWS,)),
        ({"page_found": True, "has_corners": True}, (Mark.OUTLINED,)),
        ({"page_found": True, "is_read": True}, (Mark.READ,)),
        ({"was_withdrawn": True, "page_found": True, "is_read": True}, (Mark.WITHDRAWN, Mark.READ)),
    ],
)
def test_the_signs_of_a_tile(changes, marks):
    assert list_marks(make_row(**changes)) == marks


def test_the_next_page_to_assign_is_looked_for_all_around():
    assert find_next_unassigned(ROWS, PageKey("fresh", 1)) == PageKey("lost", 1)
    assert find_next_unassigned(ROWS, PageKey("twin", 1)) == PageKey("fresh", 1)
    assert find_next_unassigned(ROWS, None) == PageKey("fresh", 1)
    assert find_next_unassigned([ROWS[0], ROWS[4]], PageKey("assigned", 1)) is None


def test_outcomes_are_listed_with_the_worst_first():
    report = IntakeReport(
        added=("new",),
        duplicates=(("again.jpg", "old"),),
        near_duplicates=(("new", "old"),),
        refused=(("empty.jpg", EmptyFile(name="empty.jpg")),),
        was_cancelled=False,
    )
    lines = list_outcomes(report, {"new": "new.jpg", "old": "old.jpg"})
    assert [(line.kind, line.file_name, line.other) for line in lines] == [
        (OutcomeKind.REFUSED, "empty.jpg", ""),
        (OutcomeKind.DUPLICATE, "again.jpg", "old.jpg"),
        (OutcomeKind.ALIKE, "new.jpg", "old.jpg"),
    ]


def test_what_a_stopped_batch_had_not_come_to_remains():
    report = IntakeReport(("a",), (("b.jpg", "x"),), (), (("c.jpg", EmptyFile(name="c.jpg")),), True)
    assert list_remaining([b"a", b"b", b"c", b"d", b"e"], report) == [b"d", b"e"]


def test_a_form_with_other_rows_says_where_the_list_is_repaired():
    row = make_row(page_found=False, is_read=True, other_rows=OtherRows(found=12, expected=11))
    words = " ".join(describe_row(row))
    assert "12 rows" in words
    assert "11 candidates" in words
    assert "Candidates" in words
    assert "corners" not in words


def test_corners_without_a_form_are_not_shown_as_read():
    words = describe_row(make_row(page_found=False, is_read=True, has_corners=True))
    assert words == ["Corners set, no form recognised"]


def make_note(kind: str, rows=(), fields=()) -> QualityNote:
    return QualityNote(QualityKind(kind), tuple(rows), tuple(fields), 1.0)


def test_a_photo_that_is_better_taken_again_has_its_sign_and_its_chip():
    row = make_row("glare", is_read=True, page_found=True, notes=(make_note("glare", range(7, 13)),))
    assert list_marks(row) == (Mark.TAKE_AGAIN, Mark.READ)
    assert filter_rows([row, make_row("fresh")], TrayFilter.TAKE_AGAIN) == [row]


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        (make_note("glare", range(7, 13)), "In glare: rows 7–12. Take it again from another side."),
        (make_note("blurred", [1, 3, 4]), "Blurred: rows 1, 3–4. Hold still and take it again."),
        (make_note("dark", [5]), "Too dark: row 5. Take it again with more light."),
        (
            make_note("cut_off", [], ["polled.male", "polled.female", "excluded"]),
            (
                "Not in the picture: Votes polled, male · Votes polled, female · 1 more boxes. Take it again "
                "with the whole sheet in sight."
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_photo_is_said_with_its_rows(note, sentence):
    assert [plain_text(words) for words in describe_notes([note])] == [sentence]


def test_nearly_all_rows_are_the_whole_table():
    assert "the whole table" in describe_notes([make_note("low_resolution", range(1, 19))], 19)[0]


def test_photos_that_could_not_be_read_are_listed_with_the_reason():
    lines = list_unread([("a.jpg", EmptyFile(name="a.jpg"))])
    assert [(line.kind, line.file_name) for line in lines] == [(OutcomeKind.UNREAD, "a.jpg")]
