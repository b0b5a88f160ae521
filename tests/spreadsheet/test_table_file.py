import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.spreadsheet.csv_text import split_lines
from desktop.spreadsheet.faults import (
    FileIsEmpty,
    FileNotReadable,
    NoSuchSheet,
    NotATable,
    ProtectedOrOldWorkbook,
    TableTooLarge,
)
from desktop.spreadsheet.table_file import read_table
from tests.builders.tables import table_of, write_csv, write_xlsx

URDU = "نمبر شمار,نام\n1,گورنمنٹ سکول\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_urdu_is_read_in_every_encoding_that_spreadsheets_write(tmp_path: Path, encoding: str) -> None:
    text = "نمبر,نام\n1,اسلام پور\n"
    path = write_csv(tmp_path, text.replace("ی", "ي") if encoding == "cp1256" else text, encoding=encoding)
    table = read_table(path)
    assert table.headers == ("نمبر", "نام")
    assert [row.cells for row in table.rows] == [("1", "اسلام پور")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    text = f'serial{delimiter}name{delimiter}total\n1{delimiter}"School, ward; 3"{delimiter}900\n'
    assert read_table(write_csv(tmp_path, text)).headers == ("serial", "name", "total")


def test_a_gzipped_list_is_unpacked_and_its_own_bytes_are_hashed(tmp_path: Path) -> None:
    path = write_csv(tmp_path, URDU, name="list.csv.gz")
    table = read_table(path)
    assert table.headers == ("نمبر شمار", "نام")
    assert table.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_lines_keep_the_numbers_of_the_sheet(tmp_path: Path) -> None:
    table = table_of(tmp_path, "serial,name\n\n1,A\n,\n2,B\n")
    assert [(row.line, row.cells) for row in table.rows] == [(3, ("1", "A")), (5, ("2", "B"))]


def test_leading_zeros_stay(tmp_path: Path) -> None:
    assert next(table_of(tmp_path, "serial,name\n007,A\n").rows).cells == ("007", "A")


def test_titles_above_the_headers_are_passed_over_and_can_be_corrected(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Form 28,,\nNA-999,,\nserial,name,total\n1,A,900\n")
    assert table.header_line == 3
    assert table.with_header_line(2).headers == ("NA-999", "", "")
    assert len(list(table.with_header_line(0).rows)) == 4


def test_a_workbook_gives_whole_numbers_without_a_point(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, {"Sheet1": [["serial", "total"], [1, 900.0], [2, 12.5]]})
    assert [row.cells for row in read_table(path).rows] == [("1", "900"), ("2", "12.5")]


def test_the_first_sheet_with_text_is_read_unless_another_is_asked_for(tmp_path: Path) -> None:
    sheets = {"Cover": [], "List": [["serial", "name"], [1, "A"]], "Other": [["x", "y"]]}
    path = write_xlsx(tmp_path, sheets)
    assert read_table(path).sheet == "List"
    assert read_table(path).sheet_names == ("Cover", "List", "Other")
    assert read_table(path, "Other").headers == ("x", "y")
    with pytest.raises(NoSuchSheet, match="Cover, List, Other"):
        read_table(path, "Missing")


def test_a_formula_counts_by_its_result_and_never_as_a_blank(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, {"S": [["a", "b"], [("=1+2", 3), "=SUM(A1:A9)"]]})
    assert next(read_table(path).rows).cells == ("3", "=SUM(A1:A9)")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileIsEmpty),
        (b"\n,,\n \n", FileIsEmpty),
        (b"\x89PNG\r\n\x1a\n\x00\x00", NotATable),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", ProtectedOrOldWorkbook),
        (b"PK\x03\x04 no zip at all", NotATable),
        (b"\x1f\x8b\x08 no gzip at all", NotATable),
    ],
)
def test_what_is_no_table_is_refused_by_name(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    path = tmp_path / "strange.csv"
    path.write_bytes(content)
    with pytest.raises(error, match=r"strange\.csv"):
        read_table(path)


def test_a_cut_off_workbook_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, {"S": [["a", "b"], [1, 2]]})
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(NotATable):
        read_table(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        read_table(tmp_path / "nowhere.csv")
    with pytest.raises(FileNotReadable):
        read_table(tmp_path)


def test_a_giant_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "giant.csv"
    with path.open("wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(TableTooLarge):
        read_table(path)


@given(
    st.lists(st.lists(st.text("abc ۱۲,;\"'\n", min_size=1), min_size=2, max_size=4), min_size=3, max_size=6)
)
def test_whatever_a_csv_writer_wrote_is_read_back(lines: list[list[str]]) -> None:
    import csv
    import io

    width = len(lines[0])
    square = [[*line, *["x"] * width][:width] for line in lines]
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(square)
    read = split_lines(text.getvalue(), "list.csv")
    assert [len(line) for line in read] == [width] * len(square)
    assert [list(line) for line in read] == [[cell.strip() for cell in line] for line in square]
