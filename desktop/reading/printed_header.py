"""The printed header of a form: which constituency and which polling station it says it is of.

In: the straight page and whoever reads print. Out: `PrintedHeader`, a hint that decides nothing.
"""

import re
from dataclasses import dataclass

from desktop.page.form_values import FormDefinition, PrintedBlock
from desktop.page.values import Image, Page
from desktop.reading.printed_text import PrintedTextReader

_INSIDE_LINE_MM = 0.8
"""The block's edge may be a ruled line, which Tesseract takes for letters."""
_ONE_BLOCK_MM = 6.0
"""Lines of print that are no further apart are read in one call."""
_SERIAL_AFTER_NUMBER_SIGN = re.compile(
    r"(?:\b(?:No|Ne|Na|Nu|Mo)|#|№|نمبر)\s*[.,:;]?\s*(?=[OolI]*\d)([\dOolI]{1,4})\b", re.IGNORECASE
)
_ANY_SERIAL = re.compile(r"\b(\d{1,4})\b")
_CODE = re.compile(r"\b(NA|PP|PS|PK|PB)\s?[-–—.~_]?\s?([\dOolI]{1,3})\b")
_STATION_WORD = re.compile(r"polling|stat[il1]?on|پولنگ|سٹیشن|اسٹیشن", re.IGNORECASE)
_LOOKS_LIKE_A_DIGIT = str.maketrans("OolI", "0011")
_URDU_DIGITS = {
    ord(digit): str(value) for digits in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩") for value, digit in enumerate(digits)
}


@dataclass(frozen=True, slots=True)
class PrintedHeader:
    """`station_text` is the station's line as recognised; `constituency_code` such as "NA-46"."""

    station_text: str = ""
    station_number: int | None = None
    constituency_code: str | None = None


def read_header(page: Page, form: FormDefinition, printed: PrintedTextReader) -> PrintedHeader:
    """Empty when the form has no printed blocks or nothing is recognised; one call for blocks that touch."""
    lines = [
        line
        for piece in _list_pieces(form)
        for line in printed(_cut(page, piece)).splitlines()
        if line.strip()
    ]
    return sort_header(lines)


def sort_header(lines: list[str]) -> PrintedHeader:
    """Which of the header's lines is the station's, and what is in them."""
    # a school may be called "PS 12": a constituency's code does not stand in the station's line
    codes = {line: None if _STATION_WORD.search(line) else find_constituency_code(line) for line in lines}
    about_station = [line for line in lines if codes[line] is None]
    named = [
        line for line in about_station if _STATION_WORD.search(line) or _SERIAL_AFTER_NUMBER_SIGN.search(line)
    ]
    text = " ".join(named or about_station)
    return PrintedHeader(
        station_text=text,
        station_number=find_station_number(text),
        constituency_code=next((code for code in codes.values() if code), None),
    )


def find_station_number(text: str) -> int | None:
    """The station's serial in a header line such as "Polling station No. 5: …"; None when there is none."""
    plain = text.translate(_URDU_DIGITS)
    marked = _SERIAL_AFTER_NUMBER_SIGN.search(plain)
    if marked is not None:
        digits = marked[1].translate(_LOOKS_LIKE_A_DIGIT)
        return int(digits) or None
    anywhere = _ANY_SERIAL.search(_CODE.sub(" ", plain))
    return (int(anywhere[1]) or None) if anywhere else None


def find_constituency_code(text: str) -> str | None:
    """A code such as "NA-46" or "PS-101" in a line of print."""
    found = _CODE.search(text.translate(_URDU_DIGITS))
    digits = found[2].translate(_LOOKS_LIKE_A_DIGIT).lstrip("0") if found else ""
    return f"{found[1]}-{digits}" if found and digits else None


def _list_pieces(form: FormDefinition) -> list[tuple[float, float, float, float]]:
    """(left, top, right, bottom) in mm of what is read in one call, from the top."""
    pieces: list[tuple[float, float, float, float]] = []
    for block in sorted(form.printed_blocks, key=lambda block: block.top_mm):
        last = pieces.pop() if pieces and block.top_mm - pieces[-1][3] <= _ONE_BLOCK_MM else None
        pieces.append(_enclose(last, block))
    return pieces


def _enclose(
    piece: tuple[float, float, float, float] | None, block: PrintedBlock
) -> tuple[float, float, float, float]:
    edges = (block.left_mm, block.top_mm, block.right_mm, block.bottom_mm)
    if piece is None:
        return edges
    return (min(piece[0], edges[0]), piece[1], max(piece[2], edges[2]), max(piece[3], edges[3]))


def _cut(page: Page, piece: tuple[float, float, float, float]) -> Image:
    left, top, right, bottom = piece
    edges = (left, top + _INSIDE_LINE_MM, right, bottom - _INSIDE_LINE_MM)
    x0, y0, x1, y1 = (max(round(edge * page.pixels_per_mm), 0) for edge in edges)
    return page.image[y0:y1, x0:x1]
