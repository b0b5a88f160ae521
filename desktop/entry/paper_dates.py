"""The date and time that an officer wrote on a form, as a person types them.

In: text. Out: date, time of day. Digits of three scripts; day before month, as on the paper.
"""

import re
from datetime import date, time

from db.figures import parse_number

_PARTS = re.compile(r"[\s./:\-،]+")


def read_date(text: str) -> date:
    """The date in "8-2-2024", "8/2/24" or "2024-02-08". Raises ValueError for anything else."""
    parts = [parse_number(part) for part in _PARTS.split(text.strip())]
    if len(parts) != 3:
        raise ValueError(text)
    if parts[0] > 31:
        year, month, day = parts
    else:
        day, month, year = parts
    return date(year if year > 99 else 2000 + year, month, day)


def read_time(text: str) -> time:
    """The time of day in "21:30", "9.30" or "2130". Raises ValueError for anything else."""
    parts = [parse_number(part) for part in _PARTS.split(text.strip())]
    if len(parts) == 1 and parts[0] > 24:
        parts = [parts[0] // 100, parts[0] % 100]
    if len(parts) not in {1, 2}:
        raise ValueError(text)
    return time(parts[0], parts[1] if len(parts) == 2 else 0)
