"""The limits of the checks: one place, each with the section or the habit it comes from (domain §3–§5).

A constituency may use others (`limits.toml` beside its store); a limit that is not named keeps its value.
"""

import tomllib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TypeVar

from db.errors import KnownError

LAST_HOUR = 23
Number = TypeVar("Number", int, float)


class BadLimits(KnownError):
    """A limits file that is not TOML, or names a limit that there is not, or gives it no number."""

    code = "E050"
    sentence = "The limits in {file} cannot be used: {what}. Correct the file or remove it."


def _limit(usual: Number, reason: str) -> Number:
    """A limit with what it is and where it comes from, for the reference page."""
    return field(default=usual, metadata={"reason": reason})


@dataclass(frozen=True, slots=True)
class CheckLimits:
    """Percentages are of 100; clock hours are of the polling station's day."""

    turnout_percent: float = _limit(90.0, "turnout from which a station is pointed out (domain §5)")
    low_turnout_percent: float = _limit(5.0, "turnout up to which a station is pointed out")
    turnout_from_median: float = _limit(30.0, "points of turnout away from the median of the stations")
    women_percent: float = _limit(
        10.0, "women's share of votes polled; Elections Act 2017, s.9 has it of a constituency, here a hint"
    )
    excluded_percent: float = _limit(10.0, "excluded votes as a share of votes polled")
    excluded_times_median: float = _limit(3.0, "so many times the median share of excluded votes")
    excluded_least: int = _limit(10, "fewer excluded votes than this are not compared with the median")
    round_share_percent: float = _limit(
        70.0, "so many of the figures from 10 up end in 0 or 5; by chance about 20 %"
    )
    round_least_figures: int = _limit(6, "so many figures from 10 up are needed to speak of round ones")
    identical_least: int = _limit(20, "smaller totals than this repeat by chance")
    median_least_stations: int = _limit(5, "a median of fewer stations says nothing")
    issued_difference: int = _limit(5, "ballot papers issued against votes polled (I7)")
    other_assembly_percent: float = _limit(
        2.0, "votes polled for the two assemblies at one station, as a share of the larger one (I8)"
    )
    voters_difference: int = _limit(0, "voters assigned on the form against the polling scheme")
    poll_closes_hour: int = _limit(17, "full hour at which the poll closes, 0 to 23")
    fewest_seconds: float = _limit(10.0, "a whole form typed faster than this is worth a second look")


def list_limits() -> tuple[tuple[str, float, str], ...]:
    """(name, usual value, what it is) of every limit, in the order of the table."""
    usual = asdict(CheckLimits())
    return tuple((each.name, usual[each.name], each.metadata["reason"]) for each in fields(CheckLimits))


def load_limits(file: Path) -> CheckLimits:
    """The limits of a TOML file, the usual ones where it names none or is not there. Raises BadLimits."""
    if not file.exists():
        return CheckLimits()
    try:
        plain = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadLimits(file=file.name, what=str(error)) from error
    usual = asdict(CheckLimits())
    for name, value in plain.items():
        if name not in usual:
            raise BadLimits(file=file.name, what=f"there is no limit “{name}”")
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise BadLimits(file=file.name, what=f"{name} is no number from 0")
        if name == "poll_closes_hour" and value > LAST_HOUR:
            raise BadLimits(file=file.name, what=f"{name} is no hour from 0 to {LAST_HOUR}")
        usual[name] = type(usual[name])(value)
    return CheckLimits(**usual)
