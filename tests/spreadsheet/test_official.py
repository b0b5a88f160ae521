from pathlib import Path

import pytest

from db.figures import BLANK, NOT_CAPTURED, Figure
from desktop.spreadsheet.faults import ColumnMissing, FaultKind
from desktop.spreadsheet.official import OfficialPreview, read_official
from desktop.spreadsheet.official_columns import OfficialRole
from desktop.spreadsheet.table_file import read_table
from tests.builders.tables import make_candidates, table_of, write_xlsx

CANDIDATES = make_candidates()


def read(folder: Path, text: str) -> OfficialPreview:
    return read_official(table_of(folder, text, "form47.csv"), CANDIDATES)


def test_fields_and_their_aliases_are_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "field,value\nstations,342\nregistered.total,350581\ncandidate.1,40118\ncandidate.2.total,7\n"
        "candidate.3.valid,9\nrejected,4102\nTotal valid votes,123456\npolled.total,127558\n",
    )
    assert not found.faulty
    assert found.read_figures == {
        "stations": Figure.of(342),
        "registered.total": Figure.of(350_581),
        "candidate.1.total": Figure.of(40_118),
        "candidate.2.total": Figure.of(7),
        "candidate.3.total": Figure.of(9),
        "excluded": Figure.of(4_102),
        "valid_total": Figure.of(123_456),
        "polled.total": Figure.of(127_558),
    }


def test_boxes_that_the_file_does_not_have_are_not_captured(tmp_path: Path) -> None:
    found = read(tmp_path, "field,value\ncandidate.1,5\nexcluded,\n")
    assert found.figures["candidate.2.total"] == NOT_CAPTURED
    assert found.figures["excluded"] == BLANK
    assert "candidate.5.total" in found.missing
    assert len(found.figures) == 7 + 5 + 2


def test_two_columns_without_headers_are_understood(tmp_path: Path) -> None:
    found = read(tmp_path, "stations,23\ncandidate.1.total,5\n")
    assert found.read_figures == {"stations": Figure.of(23), "candidate.1.total": Figure.of(5)}


def test_a_printed_table_is_read_by_serial_name_and_votes(tmp_path: Path) -> None:
    lines = [
        ["Form 47"],
        ["Number of Polling Stations", 342],
        ["S. No.", "Name of Contesting Candidate", "Party", "Votes"],
        [1, "Aftab Farzi", "Independent", 40118],
        [2, "بہار نمونہ", "Specimen League", "۷"],
        ["", "Taara Misali (PML-N)", "PML-N", 9],
        ["", "Total Valid Votes", "", 40134],
        ["", "مسترد ووٹ", "", 12],
    ]
    found = read_official(read_table(write_xlsx(tmp_path, {"S": lines})), CANDIDATES)
    assert not found.faulty
    assert found.read_figures == {
        "stations": Figure.of(342),
        "candidate.1.total": Figure.of(40_118),
        "candidate.2.total": Figure.of(7),
        "candidate.3.total": Figure.of(9),
        "valid_total": Figure.of(40_134),
        "excluded": Figure.of(12),
    }


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("candidate.99,5", FaultKind.UNKNOWN_FIELD),
        ("PTI-IND,5", FaultKind.UNKNOWN_FIELD),
        ("Roshan Farzi,5", FaultKind.UNKNOWN_FIELD),
        ("candidate.1,40118+", FaultKind.NOT_A_TOTAL),
        ("candidate.1,12.5", FaultKind.NOT_A_TOTAL),
        ("candidate.1,10000000", FaultKind.NOT_A_TOTAL),
    ],
)
def test_every_line_that_cannot_be_used_is_shown(tmp_path: Path, line: str, kind: FaultKind) -> None:
    found = read(tmp_path, f"field,value\ncandidate.2,3\n{line}\n")
    assert [fault.kind for fault in found.rows[1].faults] == [kind]
    assert found.read_figures == {"candidate.2.total": Figure.of(3)}


def test_a_box_that_stands_twice_with_two_figures_is_in_doubt_both_times(tmp_path: Path) -> None:
    found = read(tmp_path, "field,value\ncandidate.1,3\ncandidate.1.total,4\nexcluded,2\n")
    assert [len(row.faults) for row in found.rows] == [1, 1, 0]
    assert found.read_figures == {"excluded": Figure.of(2)}


def test_a_row_shifted_by_one_candidate_is_kept_out(tmp_path: Path) -> None:
    found = read(tmp_path, "serial,candidate,votes\n1,Bahar Namuna,7\n2,Bahar Namunah,8\n")
    assert found.rows[0].is_blocked
    assert [fault.kind for fault in found.rows[0].faults] == [FaultKind.NAME_OF_ANOTHER]
    assert not found.rows[1].is_blocked, "another spelling of the name is shown, and the serial counts"
    assert found.read_figures == {"candidate.2.total": Figure.of(8)}


def test_columns_can_be_chosen_by_hand(tmp_path: Path) -> None:
    table = table_of(tmp_path, "who,how many\n1,5\n2,6\n")
    with pytest.raises(ColumnMissing):
        read_official(table, CANDIDATES)
    found = read_official(table, CANDIDATES, {OfficialRole.SERIAL: 0, OfficialRole.VOTES: 1})
    assert found.read_figures == {"candidate.1.total": Figure.of(5), "candidate.2.total": Figure.of(6)}
