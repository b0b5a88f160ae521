"""Serials of polling stations in few words. In: serials. Out: text such as "1–4, 7, 9–12"."""

from collections.abc import Iterable


def write_serials(serials: Iterable[int]) -> str:
    """Three or more in a row are written as a range; "" for none."""
    runs: list[list[int]] = []
    for serial in sorted(set(serials)):
        if runs and serial == runs[-1][-1] + 1:
            runs[-1].append(serial)
        else:
            runs.append([serial])
    return ", ".join(_write_run(run) for run in runs)


def _write_run(run: list[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
