"""The cells of an XLSX sheet as text: whole numbers without ".0", formulas by their last result.

In: the bytes of a workbook. Out: lines of stripped cells. A formula whose result was never stored stays as
its text, so that it is found to be no figure instead of being taken for a blank.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.spreadsheet.faults import NoSuchSheet, NotATable, TableTooLarge

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_UNPACKED = 512 * 2**20
MOST_LINES = 300_000
MOST_COLUMNS = 1_000


def list_sheets(content: bytes, name: str) -> tuple[str, ...]:
    """The workbook's sheets in their order. Raises NotATable, TableTooLarge."""
    workbook = _open(content, name, results=True)
    try:
        return tuple(sheet.title for sheet in workbook.worksheets)
    finally:
        workbook.close()


def read_sheet(content: bytes, name: str, sheet: str | None) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """(title, lines) of `sheet`, or of the first sheet with any text. Raises NoSuchSheet too."""
    known = list_sheets(content, name)
    if sheet is not None and sheet not in known:
        raise NoSuchSheet(file=name, sheet=sheet, known=", ".join(known))
    for title in [sheet] if sheet is not None else known:
        lines = _read_lines(content, name, title)
        if any(any(line) for line in lines):
            return title, lines
    return sheet or (known[0] if known else ""), ()


def _read_lines(content: bytes, name: str, title: str) -> tuple[tuple[str, ...], ...]:
    written = _text_lines(content, name, title, results=False)
    if not any(cell.startswith("=") for line in written for cell in line):
        return written
    results = _text_lines(content, name, title, results=True)
    return tuple(
        tuple(_prefer_result(*pair) for pair in zip_longest(line, result, fillvalue=""))
        for line, result in zip(written, results, strict=True)
    )


def _prefer_result(written: str, result: str) -> str:
    return (result or written) if written.startswith("=") else written


def _text_lines(content: bytes, name: str, title: str, *, results: bool) -> tuple[tuple[str, ...], ...]:
    workbook = _open(content, name, results=results)
    try:
        sheet = workbook[title]
        sheet.reset_dimensions()
        return tuple(_limited(sheet.iter_rows(values_only=True), name))
    except (ValueError, KeyError, TypeError, SyntaxError, zipfile.BadZipFile) as problem:
        raise NotATable(file=name) from problem
    finally:
        workbook.close()


def _limited(lines: Iterable[tuple[object, ...]], name: str) -> Iterator[tuple[str, ...]]:
    for number, line in enumerate(lines, start=1):
        cells = tuple(_as_text(value) for value in line)
        while cells and not cells[-1]:
            cells = cells[:-1]
        if number > MOST_LINES or len(cells) > MOST_COLUMNS:
            size = f"{number} × {len(cells)}"
            raise TableTooLarge(file=name, size=size, limit=f"{MOST_LINES} × {MOST_COLUMNS}")
        yield cells


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _open(content: bytes, name: str, *, results: bool) -> "Workbook":
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > LARGEST_UNPACKED:
            size = f"{unpacked // 2**20} MB"
            raise TableTooLarge(file=name, size=size, limit=f"{LARGEST_UNPACKED // 2**20} MB")
        return openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=results)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, SyntaxError) as problem:
        raise NotATable(file=name) from problem
