"""Numbers and times as the window writes them: Latin digits in both languages, tabular, exact.

QLocale("ur_PK") writes Latin digits too; the marks here keep a sign before its number in Urdu lines.
"""

import re
from datetime import datetime
from pathlib import Path

_LEFT_TO_RIGHT_MARK = "\u200e"
_ISOLATE = "\u2066"
_END_OF_ISOLATE = "\u2069"
MINUS = "\u2212"
_NUMBER = re.compile(r"[+-]?\d{1,3}(,\d{3})*")


def write_number(number: int) -> str:
    """61204 → 61,204; a negative number keeps its sign in front in either direction."""
    if number < 0:
        return f"{_LEFT_TO_RIGHT_MARK}{MINUS}{-number:,}"
    return f"{number:,}"


def write_difference(number: int) -> str:
    """−21086 → −21,086; 26457 → +26,457; 0 → 0: a difference always shows its sign."""
    if number > 0:
        return f"{_LEFT_TO_RIGHT_MARK}+{number:,}"
    return write_number(number)


def write_share(part: int, whole: int) -> str:
    """16 / 24, in this order in either direction."""
    return f"{_LEFT_TO_RIGHT_MARK}{part:,} / {whole:,}"


def write_range(first: int, last: int) -> str:
    """7–12, or 7 alone; in this order in either direction."""
    return str(first) if first == last else f"{_LEFT_TO_RIGHT_MARK}{first}–{last}"


def write_serial(serial: int) -> str:
    """A polling station's serial as on the board: at least three digits."""
    return f"{serial:03d}"


def write_time(moment: datetime) -> str:
    """Local date and time to the minute, in an order that sorts."""
    return f"{_LEFT_TO_RIGHT_MARK}{moment.astimezone():%Y-%m-%d %H:%M}"


def write_clock(moment: datetime) -> str:
    """Local time of day to the second."""
    return f"{_LEFT_TO_RIGHT_MARK}{moment.astimezone():%H:%M:%S}"


def write_path(path: Path | str) -> str:
    """A path or file name that keeps its order inside an Urdu sentence."""
    return f"{_ISOLATE}{path}{_END_OF_ISOLATE}"


def plain_text(text: str) -> str:
    """Shown text made ready for a spreadsheet: without direction marks, with a typed minus."""
    return text.replace(_LEFT_TO_RIGHT_MARK, "").replace(MINUS, "-")


def plain_number(text: str) -> str:
    """A shown number as a spreadsheet reads it, 5,143 → 5143 and +5 → 5; any other text as it is."""
    plain = plain_text(text)
    return plain.replace(",", "").removeprefix("+") if _NUMBER.fullmatch(plain) else plain
