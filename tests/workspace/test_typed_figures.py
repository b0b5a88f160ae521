"""Figures typed elsewhere: every row is an entry that names its reader, its file and its line."""

import pytest

from db.figures import BLANK, NOT_CAPTURED, Figure
from db.models import EntryFigure
from db.queries import list_entries_of_copies
from desktop.spreadsheet.figure_columns import recognise_figure_columns
from desktop.spreadsheet.reference import normalise_party
from desktop.spreadsheet.seat_values import ReferenceCandidate
from desktop.spreadsheet.table_file import read_table
from desktop.spreadsheet.typed_figures import FormOfConstituency, Zeros, preview_figures
from desktop.workspace.comparing import compare
from desktop.workspace.constituency import list_candidates
from desktop.workspace.errors import NoNameGiven, SheetChanged, SheetHasOpenQuestions
from desktop.workspace.photos import list_copies
from desktop.workspace.stations import list_stations
from desktop.workspace.typed_figures import import_figures

WIDE = "station,1,2,valid_total\n1,70,30,100\n2,5,,5\n"


def look_at(workspace, path, text: str = WIDE, decisions=None):
    path.write_text(text, encoding="utf-8")
    table = read_table(path)
    listed = [
        ReferenceCandidate(
            row.ballot_serial, row.name_en, row.name_ur, row.symbol, row.party, normalise_party(row.party)
        )
        for row in list_candidates(workspace)
    ]
    against = FormOfConstituency(listed, {row.serial for row in list_stations(workspace)})
    return preview_figures(table, recognise_figure_columns(table, listed), against, decisions)


def take_in(workspace, path, text: str = WIDE, decisions=None, **changes):
    preview = look_at(workspace, path, text, decisions)
    return import_figures(workspace, preview, file_path=path, **{"reader_name": "party desk", **changes})


def entries_of(workspace):
    with workspace.store.reading_session() as session:
        return list_entries_of_copies(session, [copy.id for copy in list_copies(workspace)])


@pytest.fixture
def sheet(tmp_path):
    return tmp_path / "figures.csv"


def test_each_row_is_an_entry_that_names_its_reader_file_and_line(workspace, sheet):
    report = take_in(workspace, sheet, copy_kind="posted")
    assert report.imported == (1, 2)
    first, second = entries_of(workspace)
    assert (first.mode, first.reader_name, first.source_name, first.source_row) == (
        "imported",
        "party desk",
        "figures.csv",
        2,
    )
    assert workspace.store.file_path("files", second.source_sha256).read_text(encoding="utf-8") == WIDE
    assert {copy.copy_kind for copy in list_copies(workspace)} == {"posted"}


def test_an_absent_column_is_not_captured_and_an_empty_cell_is_blank(workspace, sheet):
    take_in(workspace, sheet)
    rows: list[EntryFigure] = entries_of(workspace)[1].figures
    figures = {row.field: row.figure for row in rows}
    assert figures["candidate.1.total"] == Figure.of(5)
    assert figures["candidate.2.total"] == BLANK
    assert figures["candidate.3.total"] == figures["excluded"] == NOT_CAPTURED


def test_imported_figures_count_without_a_photo(workspace, sheet):
    take_in(workspace, sheet)
    assert [row.status for row in list_stations(workspace)][:3] == ["entered", "entered", "no_photo"]
    assert compare(workspace).row("candidate.1.total").sum == 75


def test_importing_the_same_file_again_changes_nothing(workspace, sheet):
    take_in(workspace, sheet)
    report = take_in(workspace, sheet)
    assert (report.imported, report.already_here) == ((), (1, 2))
    assert len(entries_of(workspace)) == 2


def test_a_corrected_sheet_of_the_same_reader_replaces_the_earlier_one(workspace, sheet):
    take_in(workspace, sheet)
    take_in(workspace, sheet, WIDE.replace("70,30,100", "71,29,100"))
    assert list_stations(workspace)[0].status == "entered"
    assert compare(workspace).row("candidate.1.total").sum == 76


def test_two_readers_sheets_are_compared(workspace, sheet):
    take_in(workspace, sheet)
    take_in(workspace, sheet, WIDE.replace("70,30,100", "71,29,100"), reader_name="observers")
    assert [row.status for row in list_stations(workspace)][:2] == ["differs", "entered"]


def test_a_faulty_row_is_left_out(workspace, sheet):
    report = take_in(workspace, sheet, WIDE + "99,1,1,2\n")
    assert (report.imported, report.left_out) == ((1, 2), (99,))


def test_nothing_is_imported_while_a_header_is_open(workspace, sheet):
    preview = look_at(workspace, sheet, "station,1,PTI-IND\n1,70,30\n")
    with pytest.raises(SheetHasOpenQuestions):
        import_figures(workspace, preview, file_path=sheet, reader_name="party desk")
    assert entries_of(workspace) == []


def test_a_row_of_zeros_waits_for_a_decision(workspace, sheet):
    zeros = "station,1,2,valid_total\n1,0,0,0\n2,0,0,0\n"
    with pytest.raises(SheetHasOpenQuestions) as caught:
        take_in(workspace, sheet, zeros)
    assert caught.value.details["lines"] == "2, 3"
    report = take_in(workspace, sheet, zeros, decisions={2: Zeros.ZEROS, 3: Zeros.MISSING})
    assert (report.imported, report.left_out) == ((1,), (2,))


def test_a_sheet_saved_again_since_it_was_looked_at_is_refused(workspace, sheet):
    preview = look_at(workspace, sheet)
    sheet.write_text(WIDE.replace("70", "71"), encoding="utf-8")
    with pytest.raises(SheetChanged):
        import_figures(workspace, preview, file_path=sheet, reader_name="party desk")
    assert entries_of(workspace) == []


def test_a_sheet_needs_a_reader(workspace, sheet):
    with pytest.raises(NoNameGiven):
        take_in(workspace, sheet, reader_name=" ")
