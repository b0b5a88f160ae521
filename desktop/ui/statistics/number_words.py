"""How the numbers of the statistics are written: seconds, shares, rates; a long dash where none is known."""

from desktop.ui.language.numbers import write_number

UNKNOWN = "—"
_LEFT_TO_RIGHT = "\u200e"


def write_whole(number: float | None) -> str:
    """46.4 → 46."""
    return UNKNOWN if number is None else write_number(round(number))


def write_percent(share: float | None) -> str:
    """0.9961 → 99.6 %, in this order in either direction."""
    return UNKNOWN if share is None else f"{_LEFT_TO_RIGHT}{share * 100:.1f} %{_LEFT_TO_RIGHT}"


def find_rate(errors: int, figures: int) -> float | None:
    """Errors for each figure; None where nothing was compared."""
    return errors / figures if figures else None


def write_rate(errors: int, figures: int) -> str:
    """1 of 400 → 0.25 %: two places, for good readers make few errors."""
    rate = find_rate(errors, figures)
    return UNKNOWN if rate is None else f"{_LEFT_TO_RIGHT}{rate * 100:.2f} %{_LEFT_TO_RIGHT}"
