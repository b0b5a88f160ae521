from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.figures import BLANK, DASH, NOT_CAPTURED, Figure
from desktop.spreadsheet.faults import ColumnMissing, ConstituencyNotInFile, FaultKind
from desktop.spreadsheet.figure_cells import read_figure
from desktop.spreadsheet.figure_columns import (
    CONSTITUENCY,
    IGNORED,
    STATION,
    Doubt,
    prepare_figure_table,
    recognise_figure_columns,
)
from desktop.spreadsheet.table_file import Table
from desktop.spreadsheet.typed_figures import FiguresPreview, FormOfConstituency, Zeros, preview_figures
from tests.builders.tables import make_candidates, table_of

CANDIDATES = make_candidates()
STATIONS = range(1, 25)


def preview(
    table: Table, chosen: dict[int, str] | None = None, decisions: dict[int, Zeros] | None = None
) -> FiguresPreview:
    columns = recognise_figure_columns(table, CANDIDATES, chosen)
    return preview_figures(table, columns, FormOfConstituency(CANDIDATES, STATIONS), decisions)


def first_figures(found: FiguresPreview) -> dict[str, Figure]:
    return dict(found.rows[0].figures)


@pytest.mark.parametrize(
    "header",
    ["2", "۲", "C2", "Candidate 2", "candidate.2.total", "Bahar Namuna", "بہار نمونہ", "Specimen League"],
)
def test_a_candidate_is_recognised_by_serial_name_or_party(tmp_path: Path, header: str) -> None:
    found = preview(table_of(tmp_path, f"Station,{header}\n5,179\n"))
    assert not found.questions
    assert first_figures(found)["candidate.2.total"] == Figure.of(179)


@pytest.mark.parametrize(
    ("header", "doubt", "fitting"),
    [
        ("PTI-IND", Doubt.FITS_NONE, ()),
        ("PTI", Doubt.FITS_NONE, ()),
        ("IND", Doubt.FITS_SEVERAL, (1, 4)),
        ("Roshan Farzi", Doubt.FITS_SEVERAL, (4, 5)),
        ("47", Doubt.FITS_NONE, ()),
        ("Somebody Else", Doubt.FITS_NONE, ()),
        ("", Doubt.FITS_NONE, ()),
    ],
)
def test_a_header_that_fits_none_or_several_is_asked_for(
    tmp_path: Path, header: str, doubt: Doubt, fitting: tuple[int, ...]
) -> None:
    found = preview(table_of(tmp_path, f"station,2,{header}\n5,179,3\n"))
    (question,) = found.questions
    assert (question.column, question.header, question.doubt, question.candidates) == (
        2,
        header,
        doubt,
        fitting,
    )
    assert found.has_open_questions
    assert first_figures(found)["candidate.1.total"] == NOT_CAPTURED


def test_the_only_independent_is_not_taken_for_the_word_independent(tmp_path: Path) -> None:
    table = table_of(tmp_path, "station,IND\n5,179\n")
    columns = recognise_figure_columns(table, CANDIDATES[:3])
    assert [question.header for question in columns.questions] == ["IND"]


def test_an_answer_by_hand_settles_the_question(tmp_path: Path) -> None:
    table = table_of(tmp_path, "station,PTI-IND,notes of mine\n5,179,x\n")
    found = preview(table, {1: "candidate.4.total", 2: IGNORED})
    assert not found.questions
    assert first_figures(found)["candidate.4.total"] == Figure.of(179)


def test_two_columns_for_one_candidate_are_both_asked_for(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "station,2,Bahar Namuna\n5,1,2\n"))
    assert [question.doubt for question in found.questions] == [Doubt.TAKEN_TWICE] * 2
    chosen = preview(table_of(tmp_path, "station,2,Bahar Namuna\n5,1,2\n"), {1: "candidate.2.total"})
    assert [question.column for question in chosen.questions] == [2]


def test_absent_is_not_captured_and_empty_is_blank(tmp_path: Path) -> None:
    figures = first_figures(preview(table_of(tmp_path, "station,1,2,rejected votes\n5,179,,\n")))
    assert figures["candidate.1.total"] == Figure.of(179)
    assert figures["candidate.2.total"] == BLANK
    assert figures["excluded"] == BLANK
    assert figures["candidate.3.total"] == NOT_CAPTURED
    assert figures["polled.male"] == NOT_CAPTURED
    assert figures["candidate.1.valid"] == NOT_CAPTURED


@pytest.mark.parametrize(
    "text", ["+", "N/A", "12.5", "123456", "-5", "1e3", "17 9", "??", "1,23", "=A1", "²"]
)
def test_what_is_no_figure_is_a_fault_and_never_guessed(tmp_path: Path, text: str) -> None:
    found = preview(table_of(tmp_path, f'station,1,2\n5,"{text}",3\n6,4,5\n'))
    assert [fault.kind for fault in found.rows[0].faults] == [FaultKind.NOT_A_NUMBER]
    assert [row.station for row in found.to_import] == [6]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("۱۷۹", Figure.of(179)),
        ("١٧٩", Figure.of(179)),
        ("1,179", Figure.of(1179)),
        ("0", Figure.of(0)),
        ("-", DASH),
        ("–", DASH),
        (" ", BLANK),
        ("5.0", Figure.of(5)),
        ("1,179.0", Figure.of(1179)),
        ("0.0", Figure.of(0)),
        ("5.00", None),
        ("5.0.0", None),
        (".0", None),
        ("-.0", None),
        ("-5.0", None),
    ],
)
def test_digits_of_every_keyboard_dashes_and_blanks_are_told_apart(text: str, figure: Figure | None) -> None:
    assert read_figure(text) == figure


@pytest.mark.parametrize("extra", ["", "6,candidate.2.total,9\n5,excluded,1.5\n"])
@pytest.mark.parametrize("text", ["+4", "-4", "4+", "−4"])
def test_a_signed_figure_is_a_fault_of_its_line_and_never_taken_for_a_header(
    tmp_path: Path, text: str, extra: str
) -> None:
    sheet = f"station,field,value\n11,candidate.1.total,3\n11,candidate.2.total,{text}\n{extra}"
    table = prepare_figure_table(table_of(tmp_path, sheet), CANDIDATES)
    assert table.header_line == 1
    row = preview(table).rows[0]
    assert [(fault.kind, fault.details["text"]) for fault in row.faults] == [(FaultKind.NOT_A_NUMBER, text)]
    assert (row.station, row.figures["candidate.1.total"]) == (11, Figure.of(3))


def test_signed_figures_of_a_wide_sheet_are_no_headers_either(tmp_path: Path) -> None:
    table = prepare_figure_table(table_of(tmp_path, "station,1,2,3\n5,+1,+2,+3\n6,1,2,3\n"), CANDIDATES)
    assert table.header_line == 1
    assert [row.station for row in preview(table).to_import] == [6]
    chosen = preview(table_of(tmp_path, "station,+1\n5,7\n"))
    assert [question.header for question in chosen.questions] == ["+1"]


def test_a_sheet_that_pandas_wrote_with_gaps_is_read_as_it_was_meant(tmp_path: Path) -> None:
    found = preview(
        prepare_figure_table(table_of(tmp_path, "station,1,2\n5.0,179.0,\n6.0,4.0,5.0\n"), CANDIDATES)
    )
    assert [row.station for row in found.to_import] == [5, 6]
    assert first_figures(found)["candidate.1.total"] == Figure.of(179)
    assert first_figures(found)["candidate.2.total"] == BLANK


def test_a_row_of_nothing_but_zeros_is_asked_about_and_decided(tmp_path: Path) -> None:
    table = table_of(tmp_path, "station,voters,1,2\n5,1200,0,0\n6,1100,0,3\n")
    open_one = preview(table)
    assert [row.station for row in open_one.undecided_rows] == [5]
    assert [row.station for row in open_one.to_import] == [6]
    assert [row.station for row in preview(table, decisions={2: Zeros.ZEROS}).to_import] == [5, 6]
    missing = preview(table, decisions={2: Zeros.MISSING})
    assert not missing.has_open_questions
    assert [row.station for row in missing.left_out] == [5]


def test_zeros_beside_blanks_are_asked_about_zeros_beside_dashes_are_not(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "station,1,2\n5,0,\n6,0,-\n"))
    assert [row.zeros for row in found.rows] == [Zeros.UNDECIDED, Zeros.NONE]


def test_a_row_without_any_figure_is_left_out(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "station,1,2\n5,,\n6,1,2\n"))
    assert [fault.kind for fault in found.rows[0].faults] == [FaultKind.NO_FIGURES]


@pytest.mark.parametrize(
    ("station", "kind"),
    [
        ("696", FaultKind.UNKNOWN_STATION),
        ("", FaultKind.NO_SERIAL),
        ("12b", FaultKind.SERIAL_NOT_A_NUMBER),
        ("0", FaultKind.SERIAL_NOT_A_NUMBER),
    ],
)
def test_a_row_of_no_known_station_is_a_fault(tmp_path: Path, station: str, kind: FaultKind) -> None:
    found = preview(table_of(tmp_path, f"station,1\n{station},7\n6,1\n"))
    assert [fault.kind for fault in found.rows[0].faults] == [kind]
    assert [row.station for row in found.to_import] == [6]


def test_a_station_twice_with_different_figures_stays_out_twice_and_a_repeat_once(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "station,1\n5,7\n5,8\n6,1\n6,1\n"))
    assert [[fault.kind for fault in row.faults] for row in found.rows] == [
        [FaultKind.DUPLICATE_SERIAL],
        [FaultKind.DUPLICATE_SERIAL],
        [],
        [FaultKind.REPEATED_ROW],
    ]
    assert [row.line for row in found.to_import] == [4]


def test_a_long_sheet_is_gathered_by_station(tmp_path: Path) -> None:
    text = "station,field,value\n5,candidate.1.total,179\n6,candidate.1,12\n۵,excluded,\n5,Bahar Namuna,-\n"
    found = preview(table_of(tmp_path, text))
    assert found.columns.is_long
    assert [(row.station, row.lines) for row in found.rows] == [(5, (2, 4, 5)), (6, (3,))]
    figures = first_figures(found)
    assert figures["candidate.1.total"] == Figure.of(179)
    assert figures["candidate.2.total"] == DASH
    assert figures["excluded"] == BLANK
    assert figures["candidate.3.total"] == NOT_CAPTURED


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("5,candidate.99,3", FaultKind.UNKNOWN_FIELD),
        ("5,PTI-IND,3", FaultKind.UNKNOWN_FIELD),
        ("5,excluded,3+", FaultKind.NOT_A_NUMBER),
        ("5,candidate.1,180", FaultKind.FIELD_TWICE),
    ],
)
def test_faults_of_a_long_sheet_keep_the_station_out(tmp_path: Path, line: str, kind: FaultKind) -> None:
    found = preview(table_of(tmp_path, f"station,field,value\n5,candidate.1.total,179\n{line}\n"))
    assert [fault.kind for fault in found.rows[0].faults] == [kind]
    assert not found.to_import


def test_a_sheet_without_a_station_column_is_refused_until_one_is_chosen(tmp_path: Path) -> None:
    table = table_of(tmp_path, "booth,1\n5,7\n")
    with pytest.raises(ColumnMissing, match="station"):
        preview(table)
    assert [row.station for row in preview(table, {0: STATION}).to_import] == [5]


def test_only_rows_of_the_own_constituency_are_read(tmp_path: Path) -> None:
    table = table_of(tmp_path, "constituency,station,1\nNA-999,5,7\nNA-1,5,8\n")
    columns = recognise_figure_columns(table, CANDIDATES)
    assert columns.column_of(CONSTITUENCY) == 0
    found = preview_figures(table, columns, FormOfConstituency(CANDIDATES, STATIONS, "NA-999"))
    assert [first_figures(found)["candidate.1.total"], len(found.rows)] == [Figure.of(7), 1]
    with pytest.raises(ConstituencyNotInFile):
        preview_figures(table, columns, FormOfConstituency(CANDIDATES, STATIONS, "NA-2"))


@given(st.text(max_size=8))
def test_a_cell_becomes_a_number_only_when_it_is_written_as_one(text: str) -> None:
    figure = read_figure(text)
    if figure is not None and figure.number is not None:
        text = text.strip().removesuffix(".0")
        digits = "".join(character for character in text if character.isdigit())
        assert figure.number == int(digits)
        assert set(text) - set(digits) <= set(
            " ,٬،\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000"
        ) | {character for character in text if character.isspace()}


@given(
    st.lists(
        st.lists(st.sampled_from(["", "0", "7", "-", "x"]), min_size=5, max_size=5), min_size=1, max_size=6
    )
)
def test_every_cell_is_stored_blank_or_reported_and_no_other_box_appears(cells: list[list[str]]) -> None:
    lines = (("station", "1", "2", "3", "4", "5"), *((str(n + 1), *row) for n, row in enumerate(cells)))
    table = Table(lines, 6, 1, "", (), Path("figures.csv"), "0" * 64)
    for row, written in zip(preview(table).rows, cells, strict=True):
        assert row.is_blocked is ("x" in written or not any(written))
        for serial, text in enumerate(written, start=1):
            expected = {"": BLANK, "0": Figure.of(0), "7": Figure.of(7), "-": DASH, "x": NOT_CAPTURED}[text]
            assert row.figures[f"candidate.{serial}.total"] == expected
        assert row.figures["valid_total"] == NOT_CAPTURED
