"""Table files with valid defaults, written to a folder, and lists to hold them against."""

import gzip
from pathlib import Path

import xlsxwriter

from desktop.spreadsheet.parties import normalise_party
from desktop.spreadsheet.seat_values import ReferenceCandidate
from desktop.spreadsheet.table_file import Table, read_table


def write_csv(folder: Path, text: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    """`text` as a CSV file; a name ending in .gz is packed."""
    content = text.encode(encoding)
    path = folder / name
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return path


def write_xlsx(folder: Path, sheets: dict[str, list[list[object]]], name: str = "list.xlsx") -> Path:
    """A workbook; a text cell starting with "=" is a formula whose result was never worked out."""
    path = folder / name
    book = xlsxwriter.Workbook(str(path))
    for title, lines in sheets.items():
        sheet = book.add_worksheet(title)
        for row, line in enumerate(lines):
            for column, value in enumerate(line):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(row, column, value, value="")
                elif isinstance(value, tuple):
                    sheet.write_formula(row, column, value[0], value=value[1])
                else:
                    sheet.write(row, column, value)
    book.close()
    return path


def table_of(folder: Path, text: str, name: str = "list.csv") -> Table:
    return read_table(write_csv(folder, text, name))


def make_candidate(
    serial: int = 1,
    name_en: str = "Aftab Farzi",
    name_ur: str = "",
    party: str = "Independent",
    symbol: str = "Comb",
) -> ReferenceCandidate:
    return ReferenceCandidate(serial, name_en, name_ur, symbol, party, normalise_party(party))


def make_candidates() -> tuple[ReferenceCandidate, ...]:
    """Five fictional candidates: two of one name, two independents, one with an Urdu name."""
    return (
        make_candidate(1, "Aftab Farzi", "آفتاب فرضی", "Independent"),
        make_candidate(2, "Bahar Namuna", "بہار نمونہ", "Specimen League"),
        make_candidate(3, "Taara Misali", "تارا مثالی", "Pakistan Muslim League (N)"),
        make_candidate(4, "Roshan Farzi", "روشن فرضی", "Independent"),
        make_candidate(5, "Roshan Farzi", "روشن علی فرضی", "Pattern Alliance"),
    )
