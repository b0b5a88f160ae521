from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.spreadsheet.faults import ColumnMissing, ConstituencyNotInFile, FaultKind
from desktop.spreadsheet.station_columns import StationRole, prepare_station_table, recognise_station_columns
from desktop.spreadsheet.stations import (
    Change,
    StationPreview,
    StationValues,
    list_constituencies_in,
    preview_stations,
)
from desktop.spreadsheet.table_file import Table, read_table
from tests.builders.tables import table_of, write_xlsx

HEADERS = "serial,name_en,name_ur,kind,male,female,total\n"


def preview(
    table: Table, existing: tuple[StationValues, ...] = (), constituency: str | None = None
) -> StationPreview:
    return preview_stations(
        table, recognise_station_columns(table.headers), existing, constituency=constituency
    )


def kinds_of(found: StationPreview, line: int) -> list[FaultKind]:
    return [fault.kind for row in found.rows if row.line == line for fault in row.faults]


def test_columns_are_recognised_in_english(tmp_path: Path) -> None:
    columns = recognise_station_columns(
        ("Sr. No.", "Name of Polling Station", "Male Voters", "FEMALE_VOTERS", "Total", "x")
    )
    assert columns[StationRole.SERIAL] == 0
    assert columns[StationRole.NAME] == 1
    assert (columns[StationRole.MALE], columns[StationRole.FEMALE], columns[StationRole.TOTAL]) == (2, 3, 4)


def test_columns_are_recognised_in_urdu_also_with_arabic_letters() -> None:
    columns = recognise_station_columns(
        ("نمبر شمار", "پولنگ اسٹيشن كا نام", "مرد ووٹرز", "خواتین ووٹرز", "کل ووٹرز")
    )
    assert [columns[role] for role in (StationRole.SERIAL, StationRole.NAME, StationRole.MALE)] == [0, 1, 2]
    assert [columns[role] for role in (StationRole.FEMALE, StationRole.TOTAL)] == [3, 4]


def test_two_columns_that_fit_one_role_are_left_to_the_user() -> None:
    assert recognise_station_columns(("serial", "name", "male", "male", "total"))[StationRole.MALE] is None


def test_a_list_without_serials_or_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ColumnMissing, match="serial"):
        preview(table_of(tmp_path, "foo,name\n1,A\n"))
    with pytest.raises(ColumnMissing, match="name"):
        preview(table_of(tmp_path, "serial,foo\n1,A\n"))


def test_a_clean_list_is_all_new(tmp_path: Path) -> None:
    found = preview(
        table_of(tmp_path, HEADERS + "1,School A,سکول الف,male,900,0,900\n۲,B,,combined,500,400,900\n")
    )
    assert [row.change for row in found.rows] == [Change.NEW, Change.NEW]
    assert not found.faulty
    assert found.to_write == (
        StationValues(1, "School A", "سکول الف", "male", 900, 0, 900),
        StationValues(2, "B", "", "combined", 500, 400, 900),
    )


def test_one_name_column_holds_english_or_urdu(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "serial,name\n1,School A\n2,سکول ب\n"))
    assert [(row.name_en, row.name_ur) for row in found.to_write] == [("School A", ""), ("", "سکول ب")]


def test_without_a_column_for_the_kind_the_voters_tell_it(tmp_path: Path) -> None:
    found = preview(
        table_of(
            tmp_path, "serial,name,male,female,total\n1,A,9,0,9\n2,B,0,9,9\n3,C,4,5,9\n4,D,0,0,0\n5,E,,,9\n"
        )
    )
    assert [row.station_kind for row in found.to_write] == [
        "male",
        "female",
        "combined",
        "unknown",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("line", "kind", "is_written"),
    [
        (",A,,male,9,0,9", FaultKind.NO_SERIAL, False),
        ("0,A,,male,9,0,9", FaultKind.SERIAL_NOT_A_NUMBER, False),
        ("1a,A,,male,9,0,9", FaultKind.SERIAL_NOT_A_NUMBER, False),
        ("1,,,male,9,0,9", FaultKind.NO_NAME, True),
        ("1,A,,male,900,0,901", FaultKind.VOTERS_DO_NOT_ADD_UP, True),
        ("1,A,,male,9+,0,9", FaultKind.NOT_A_NUMBER, True),
        ("1,A,,male,12.5,0,9", FaultKind.NOT_A_NUMBER, True),
        ("1,A,,annex,9,0,9", FaultKind.UNKNOWN_KIND, True),
    ],
)
def test_every_fault_is_shown_at_its_line(
    tmp_path: Path, line: str, kind: FaultKind, is_written: bool
) -> None:
    found = preview(table_of(tmp_path, HEADERS + line + "\n"))
    assert kinds_of(found, 2) == [kind]
    assert bool(found.to_write) is is_written
    assert not found.without_faulty_rows().to_write


@pytest.mark.parametrize("word", ["Mixed", "مخلوط", "annex"])
def test_a_word_that_is_no_kind_is_a_fault_and_makes_the_kind_neither_combined_nor_guessed(
    tmp_path: Path, word: str
) -> None:
    table = table_of(tmp_path, HEADERS + f"1,A,,{word},5,4,9\n2,B,,{word},5,0,5\n")
    found = preview(table)
    assert kinds_of(found, 2) == kinds_of(found, 3) == [FaultKind.UNKNOWN_KIND]
    assert [row.station_kind for row in found.to_write] == ["unknown", "unknown"]
    again = preview(table, (StationValues(1, "A", "", "female", 5, 4, 9),))
    assert again.rows[0].change is Change.SAME, "what was known stays"


def test_where_no_kind_is_written_the_voters_tell_it(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, HEADERS + "1,A,,,5,4,9\n2,B,,,5,0,5\n3,C,,,,,\n"))
    assert [row.station_kind for row in found.to_write] == ["combined", "male", "unknown"]
    assert not found.faulty


def test_a_list_that_pandas_wrote_with_gaps_is_read_as_it_was_meant(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, HEADERS + "1.0,A,,male,900.0,0.0,900.0\n2.0,B,,male,,,\n"))
    assert not found.faulty
    assert [(row.serial, row.voters_total) for row in found.to_write] == [(1, 900), (2, None)]


def test_a_figure_that_is_no_number_stays_unknown(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, HEADERS + "1,A,,male,N/A,0,9\n"))
    assert found.to_write[0].voters_male is None
    assert found.rows[0].faults[0].sentence == "“N/A” under “male” is not a figure between 0 and 99,999."


def test_a_serial_with_two_different_rows_keeps_both_out(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "serial,name\n1,A\n2,B\n1,C\n"))
    assert kinds_of(found, 2) == kinds_of(found, 4) == [FaultKind.DUPLICATE_SERIAL]
    assert [row.serial for row in found.to_write] == [2]
    assert "2, 4" in found.rows[0].faults[0].sentence


def test_a_repeated_row_is_used_once(tmp_path: Path) -> None:
    found = preview(table_of(tmp_path, "serial,name\n1,A\n1,A\n"))
    assert [row.change for row in found.rows] == [Change.NEW, Change.LEFT_OUT]
    assert kinds_of(found, 3) == [FaultKind.REPEATED_ROW]


def test_importing_again_is_an_update_preview(tmp_path: Path) -> None:
    existing = (
        StationValues(1, "A", "", "male", 9, 0, 9),
        StationValues(2, "B", "ب", "male", 8, 0, 8),
        StationValues(7, "Old"),
    )
    found = preview(
        table_of(tmp_path, "serial,name,male,female,total\n1,A,9,0,9\n2,B,8,1,9\n3,C,1,1,2\n"), existing
    )
    assert [row.change for row in found.rows] == [Change.SAME, Change.CHANGED, Change.NEW]
    assert found.rows[1].changed_fields == ("station_kind", "voters_female", "voters_total")
    assert found.rows[1].changes == (
        ("station_kind", "male", "combined"),
        ("voters_female", 0, 1),
        ("voters_total", 8, 9),
    )
    assert found.removed == (7,)
    assert found.to_write[0].name_ur == "ب", "a column that the list does not have keeps what was there"


def test_a_list_of_many_constituencies_gives_only_the_one_wanted(tmp_path: Path) -> None:
    table = table_of(tmp_path, "constituency_code,ps_no,ps_name\nNA-1,1,A\nna 2,1,B\nNA-2,2,C\n")
    assert list_constituencies_in(table, recognise_station_columns(table.headers)) == {"NA-1": 1, "NA-2": 2}
    assert [row.name_en for row in preview(table, constituency="NA-2").to_write] == ["B", "C"]
    with pytest.raises(ConstituencyNotInFile, match="NA-46"):
        preview(table, constituency="NA-46")


def test_a_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    lines = [
        ["Form 28"],
        ["No.", "Name of Polling Station", "Male", "Female", "Total"],
        [1, "A", 5.0, 4.0, 9.0],
    ]
    found = preview(read_table(write_xlsx(tmp_path, {"S": lines})))
    assert found.to_write == (StationValues(1, "A", "", "combined", 5, 4, 9),)


@given(st.lists(st.tuples(st.integers(1, 8), st.sampled_from("ABC")), max_size=12))
def test_whatever_is_imported_no_serial_is_written_twice_and_importing_again_changes_nothing(
    rows: list[tuple[int, str]],
) -> None:
    lines = (("serial", "name"), *((str(serial), name) for serial, name in rows))
    table = Table(lines, 2, 1, "", (), Path("list.csv"), "0" * 64)
    first = preview(table)
    written = [station.serial for station in first.to_write]
    assert len(written) == len(set(written))
    again = preview(table, first.to_write)
    assert not again.to_write
    assert len(again.rows) == len(rows)


@pytest.mark.needs_shared
def test_the_real_list_of_49_575_stations_imports_seat_by_seat(shared_folder: Path) -> None:
    table = read_table(shared_folder / "data" / "reference" / "polling_stations_na_2018.csv.gz")
    columns = recognise_station_columns(table.headers)
    counts = list_constituencies_in(table, columns)
    assert (sum(counts.values()), len(counts)) == (49_575, 198)
    found = preview_stations(table, columns, constituency="NA-86")
    assert len(found.rows) == 641
    assert {fault.kind for row in found.faulty for fault in row.faults} == {FaultKind.REPEATED_ROW}
    assert len(found.to_write) == 641 - len(found.faulty)
    assert all(station.voters_total for station in found.to_write)


def test_headers_on_two_lines_as_form_28_prints_them(tmp_path: Path) -> None:
    text = (
        "FORM-28,,,,,,,\n"
        "Sr No,Name of Polling Station,No. of booths,,,No. of voters assigned,,\n"
        ",,Male,Female,Total,Male,Female,Total\n"
        "1,Govt School,2,1,3,500,400,900\n"
    )
    table = prepare_station_table(table_of(tmp_path, text))
    assert table.headers[5] == "No. of voters assigned: Male"
    assert preview(table).to_write == (StationValues(1, "Govt School", "", "combined", 500, 400, 900),)


def test_a_list_with_headers_on_one_line_keeps_its_first_row(tmp_path: Path) -> None:
    table = prepare_station_table(
        table_of(tmp_path, "serial,name,male,female,total\n,School,1,2,3\n2,B,1,2,3\n")
    )
    assert table.header_line == 1
    assert len(preview(table).rows) == 2
