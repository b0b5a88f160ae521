"""A table file as it is: text cells, line by line, with the file's SHA-256.

In: a path of a CSV (UTF-8, UTF-16, CP1256; comma, semicolon, tab; also gzipped) or an XLSX. Out: `Table`.
Raises ImportRefused with the reason. Nothing is interpreted here: 007 stays "007".
"""

import gzip
import hashlib
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.spreadsheet.csv_text import decode_text, split_lines
from desktop.spreadsheet.faults import (
    FileIsEmpty,
    FileNotReadable,
    NotATable,
    ProtectedOrOldWorkbook,
    TableTooLarge,
)
from desktop.spreadsheet.figure_cells import looks_like_number
from desktop.spreadsheet.xlsx_sheet import list_sheets, read_sheet

LARGEST_FILE = 64 * 2**20
LARGEST_TEXT = 256 * 2**20
_LINES_LOOKED_AT = 30
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class TableRow:
    """`line` is the row's number in the sheet, counted from 1; `cells` are as many as there are headers."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet. `lines` are all its lines, `width` the cells of the widest of them.

    `header_line` counts from 1; 0 means that there are no headers.
    """

    lines: tuple[tuple[str, ...], ...]
    width: int
    header_line: int
    sheet: str
    sheet_names: tuple[str, ...]
    path: Path
    sha256: str

    @property
    def source_name(self) -> str:
        return self.path.name

    @property
    def headers(self) -> tuple[str, ...]:
        line = self.lines[self.header_line - 1] if self.header_line else ()
        return _pad(line, self.width)

    @property
    def rows(self) -> Iterator[TableRow]:
        """The lines below the headers, those without any text left out."""
        for number, line in enumerate(self.lines[self.header_line :], start=self.header_line + 1):
            if any(line):
                yield TableRow(number, _pad(line, self.width))

    def with_best_headers(self, count_recognised: Callable[[Sequence[str]], int]) -> "Table":
        """The same sheet with its headers on the line of its top in which most columns are recognised."""
        choices = [
            self.with_header_line(number) for number in range(1, len(self.lines[:_LINES_LOOKED_AT]) + 1)
        ]
        return max([self, *choices], key=lambda table: count_recognised(table.headers))

    def with_headers(self, headers: Sequence[str]) -> "Table":
        """The same sheet with other words in its header line."""
        before, after = self.lines[: self.header_line - 1], self.lines[self.header_line :]
        return replace(self, lines=(*before, tuple(headers), *after))

    def with_header_line(self, number: int) -> "Table":
        """The same sheet with its headers on line `number`; 0 when it has none."""
        return replace(self, header_line=min(max(number, 0), len(self.lines)))


def read_table(path: Path, sheet: str | None = None) -> Table:
    """Reads `path`; of a workbook the sheet called `sheet`, or the first one that holds anything.

    Raises FileNotReadable, FileIsEmpty, NotATable, ProtectedOrOldWorkbook, TableTooLarge, NoSuchSheet.
    """
    content = _read_bytes(path)
    if content.startswith(_OLD_WORKBOOK):
        raise ProtectedOrOldWorkbook(file=path.name)
    if content.startswith(b"PK\x03\x04"):
        sheet_names = list_sheets(content, path.name)
        sheet, lines = read_sheet(content, path.name, sheet)
    else:
        sheet, sheet_names = "", ()
        lines = split_lines(decode_text(_unpack(content, path.name), path.name), path.name)
    if not any(any(line) for line in lines):
        raise FileIsEmpty(file=path.name)
    return Table(
        lines=lines,
        width=max(len(line) for line in lines),
        header_line=_find_header_line(lines),
        sheet=sheet,
        sheet_names=sheet_names,
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise TableTooLarge(
                file=path.name, size=f"{size // 2**20} MB", limit=f"{LARGEST_FILE // 2**20} MB"
            )
        content = path.read_bytes()
    except OSError as problem:
        raise FileNotReadable(file=path.name, reason=problem.strerror or str(problem)) from problem
    if not content:
        raise FileIsEmpty(file=path.name)
    return content


def _unpack(content: bytes, name: str) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        with gzip.open(io.BytesIO(content)) as packed:
            text = packed.read(LARGEST_TEXT + 1)
    except (OSError, EOFError, zlib.error) as problem:
        raise NotATable(file=name) from problem
    if len(text) > LARGEST_TEXT:
        raise TableTooLarge(
            file=name, size=f"> {LARGEST_TEXT // 2**20} MB", limit=f"{LARGEST_TEXT // 2**20} MB"
        )
    return text


def _find_header_line(lines: Sequence[tuple[str, ...]]) -> int:
    """The first line that is filled at least half as widely as the widest, mostly with words, not numbers."""
    top = lines[:_LINES_LOOKED_AT]
    widest = max(sum(map(bool, line)) for line in top)
    for number, line in enumerate(top, start=1):
        filled = [cell for cell in line if cell]
        words = [cell for cell in filled if not looks_like_number(cell)]
        if filled and len(filled) * 2 >= widest and len(words) * 2 >= len(filled):
            return number
    return next((number for number, line in enumerate(top, start=1) if any(line)), 1)


def _pad(line: Sequence[str], width: int) -> tuple[str, ...]:
    return (*line, *[""] * (width - len(line)))
