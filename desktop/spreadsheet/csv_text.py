"""The text of a CSV file: which letters its bytes are, and where its cells end.

In: bytes of a file. Out: lines of stripped cells. Raises NotATable for what is no text.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from desktop.spreadsheet.faults import NotATable

_DELIMITERS = (",", ";", "\t", "|")
_LINES_TRIED = 60
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(content: bytes, name: str) -> str:
    """UTF-8, UTF-16 with or without its mark, else CP1256, the code page of Urdu Windows programs."""
    try:
        text = content.decode(_guess_encoding(content))
    except UnicodeDecodeError:
        text = content.decode("cp1256", errors="replace")
    if any(ord(letter) < 32 and letter not in "\t\r\n\f\v" for letter in text[:100_000]):
        raise NotATable(file=name)
    return text


def split_lines(text: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of every line, with the delimiter under which most lines have equally many cells."""
    delimiter = max(_DELIMITERS, key=lambda candidate: _agreement(text, candidate))
    try:
        return tuple(_read(text, delimiter))
    except csv.Error as problem:
        raise NotATable(file=name) from problem


def _guess_encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    odd, even = content[1::2].count(0), content[0::2].count(0)
    if odd or even:
        return "utf-16-le" if odd >= even else "utf-16-be"
    return "utf-8"


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    """(lines that share the commonest number of cells, that number), as far as it is more than one cell.

    Strict: under a wrong delimiter quoted cells do not end where a cell ends.
    """
    try:
        lines = islice(_read(text, delimiter, is_strict=True), _LINES_TRIED)
        widths = Counter(len(line) for line in lines if len(line) > 1)
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    width, count = widths.most_common(1)[0]
    return (count, width)


def _read(text: str, delimiter: str, *, is_strict: bool = False) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=is_strict)
    return (tuple(cell.strip() for cell in line) for line in reader)
