"""A comparison as CSV: one row a box of the official form, the field names of the command line.

In: `Comparison`. Out: a UTF-8 file that spreadsheets open as such (with byte order mark).
"""

import csv
from pathlib import Path

from desktop.comparison.serials import write_serials
from desktop.comparison.values import Comparison, ComparisonRow
from desktop.report.errors import name_report_error

CSV_COLUMNS = (
    "constituency",
    "form",
    "field",
    "name_en",
    "name_ur",
    "party",
    "sum",
    "stations_unknown",
    "stations_total",
    "official",
    "official_state",
    "difference",
    "finding",
    "sums_open_at",
    "left_out",
)
_READ_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(comparison: Comparison, path: Path) -> None:
    """Writes or replaces `path`. A figure that is not known is an empty cell, its state stands beside it.
    `sums_open_at` names the stations where the box takes part in a sum that does not close, `left_out` those
    that no row holds because whoever wrote the file was still reading them on their own.

    Raises ReportNotWritten.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(CSV_COLUMNS)
            writer.writerows(_list_cells(comparison, row) for row in comparison.rows)
    except OSError as error:
        raise name_report_error(path, error) from error


def _list_cells(comparison: Comparison, row: ComparisonRow) -> tuple[object, ...]:
    official = row.official
    return (
        comparison.constituency,
        comparison.form,
        row.field,
        keep_text(row.name_en),
        keep_text(row.name_ur),
        keep_text(row.party),
        row.known_sum,
        row.stations_unknown,
        comparison.stations_total,
        official.counted if official else None,
        official.state.value if official else None,
        row.difference,
        row.finding.value,
        write_serials(comparison.find_open_sums(row.field)),
        write_serials(comparison.left_out),
    )


def keep_text(text: str) -> str:
    """`text`, with an apostrophe before what a spreadsheet would run as a formula: names come from others."""
    return f"'{text}" if text.startswith(_READ_AS_FORMULA) else text
