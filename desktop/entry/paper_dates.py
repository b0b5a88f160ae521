"""The date and time that an officer wrote on a form, as a person types them.

In: text. Out: date, time of day. Digits of three scripts; day before month, as on the paper.
"""

import re
from datetime import date, time

_PARTS = re.compile(r"\d+")
_CLOCK = re.compile(r"(\d{1,2})(?:\D?(\d{2}))?\s*([ap]?)\.?m?\.?", re.IGNORECASE)


def read_date(text: str) -> date:
    """The date in "8-2-2024", "8/2/24", "2024-02-08" or "08022024". Raises ValueError for anything else."""
    parts = _PARTS.findall(text)
    if len(parts) == 1 and len(parts[0]) in {6, 8}:
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3:
        raise ValueError(text)
    day, month, year = map(int, parts if len(parts[0]) < 3 else reversed(parts))
    return date(year if year > 99 else 2000 + year, month, day)


def read_time(text: str) -> time:
    """The time of day in "21:30", "9.30 pm" or "2130". Raises ValueError for anything else."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3].lower()
    if half and not 1 <= hour <= 12:
        raise ValueError(text)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)
