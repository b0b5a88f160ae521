"""The limits of the checks: one place, each with the section or the habit it comes from (domain §3–§5).

A constituency may use others (`limits.toml` beside its store); a limit that is not named keeps its value.
"""

import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from db.errors import KnownError


class BadLimits(KnownError):
    """A limits file that is not TOML, or names a limit that there is not, or gives it no number."""

    code = "E050"
    sentence = "The limits in {file} cannot be used: {what}. Correct the file or remove it."


@dataclass(frozen=True, slots=True)
class CheckLimits:
    """Percentages are of 100; clock hours are of the polling station's day."""

    turnout_percent: float = 90.0
    """Higher turnout at one station is pointed out; 100 % and more always (domain §5)."""
    low_turnout_percent: float = 5.0
    turnout_from_median: float = 30.0
    """Points away from the median of the constituency's stations."""
    women_percent: float = 10.0
    """Elections Act 2017, s.9: of all votes polled in a constituency; here a hint, station by station."""
    excluded_percent: float = 10.0
    excluded_times_median: float = 3.0
    """An excluded share this many times the constituency's median, and above `excluded_least`."""
    excluded_least: int = 10
    round_share_percent: float = 70.0
    """So many of the figures from 10 up end in 0 or 5; by chance it would be about 20 %."""
    round_least_figures: int = 6
    identical_least: int = 20
    """Vectors and totals smaller than this repeat by chance."""
    issued_difference: int = 5
    """I7: ballots issued ≈ votes polled."""
    other_assembly_percent: float = 2.0
    """I8: votes polled for the two assemblies at one station, as a share of the larger one."""
    voters_difference: int = 0
    """Voters assigned on the form against the polling scheme's list."""
    poll_closes_hour: int = 17
    fewest_seconds: float = 10.0
    """Typing a whole form faster than this is worth a second look."""


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
        usual[name] = type(usual[name])(value)
    return CheckLimits(**usual)
