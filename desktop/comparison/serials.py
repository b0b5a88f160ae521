"""Serials of polling stations in few words. In: serials. Out: text such as "1–4, 7, 9–12"."""

from collections.abc import Iterable

_DIGITS = 3
"""A single station is named as on the board, so that nobody takes “17” for a number of stations."""


def write_serials(serials: Iterable[int], *, is_padded: bool = False) -> str:
    """Three or more in a row are written as a range; "" for none. `is_padded`: 017 instead of 17."""
    runs: list[list[int]] = []
    for serial in sorted(set(serials)):
        if runs and serial == runs[-1][-1] + 1:
            runs[-1].append(serial)
        else:
            runs.append([serial])
    digits = _DIGITS if is_padded else 1
    return ", ".join(_write_run([f"{serial:0{digits}}" for serial in run]) for run in runs)


def _write_run(run: list[str]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run)
