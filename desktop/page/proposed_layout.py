"""A first drawing of a form's layout, so that a person only has to correct it. In: the printed lines that
were seen, how many candidates. Out: a `DrawnLayout`; where too little was seen, that of the shipped form.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from desktop.page.drawn_layout import DrawnLayout, layout_of_form
from desktop.page.form_definition import load_form
from desktop.page.layout_changes import LEAST_GAP_MM, put_paper
from desktop.page.printed_lines import PrintedLine, PrintedLines

_SHIPPED = {7: "form45-table-1", 4: "form45-totals-1"}
"""Number of columns → the shipped form whose columns are proposed for as many."""
_NEAR_MM = 0.9
_OVERHANG_MM = 4.0
_LEAST_ROW_MM, _MOST_ROW_MM = 3.0, 16.0
_NEEDED_SHARE = 0.6
_CLEARLY_BETTER = 0.02
"""Of two runs as good as each other the upper one is meant: the row of totals looks like one row more."""
_LONG_SHARE = 0.35
"""A level line of the table is at least this share of the paper's width long."""
_TALL_SHARE = 0.55
"""An upright line was seen along at least this share of the rows; strokes of many figures are shorter."""


def propose_layout(paper_mm: tuple[float, float], rows: int, lines: PrintedLines) -> DrawnLayout:
    """The table where `rows` equally high rows lie between the printed lines, its columns along the upright
    ones; no boxes outside it. `rows` is lowered where the paper shows fewer.
    """
    usual = begin_layout(paper_mm, rows)
    level = [line for line in lines.level if line.seen_mm >= _LONG_SHARE * paper_mm[0]]
    span = _find_rows([line.at_mm for line in level], usual.rows)
    if span is None:
        return usual
    first, last = span
    upright = _find_upright(_within_rows(lines.upright, level, first, last), first, last)
    top, bottom = _find_ends(level, first, last, (last - first) / usual.rows)
    layout = replace(usual, levels_mm=(top, first, last, bottom))
    if len(upright) < 2:
        return layout
    edges = tuple(line.at_mm for line in upright)
    return replace(layout, edges_mm=edges, keys=_name_columns(len(edges) - 1))


def propose_table(layout: DrawnLayout, lines: PrintedLines) -> DrawnLayout:
    """The same drawing with its table where the print has as many rows; columns keep their names where there
    are as many as before.
    """
    proposed = propose_layout(layout.paper_mm, layout.rows, lines)
    keys = layout.keys if len(layout.keys) == len(proposed.keys) else proposed.keys
    return replace(proposed, keys=keys, boxes=layout.boxes)


def begin_layout(paper_mm: tuple[float, float], rows: int) -> DrawnLayout:
    """The shipped form's table stretched to this paper, without its boxes."""
    form = load_form(_SHIPPED[7])
    return replace(put_paper(layout_of_form(form, rows), paper_mm), boxes={})


def _find_rows(level_mm: Sequence[float], rows: int) -> tuple[float, float] | None:
    """(top of the first row, bottom of the last) among the level lines; None where no run of rows is seen."""
    seen = np.array(level_mm)
    best: tuple[float, float, float] | None = None
    for first in level_mm:
        for last in level_mm:
            height = (last - first) / rows
            if not _LEAST_ROW_MM <= height <= _MOST_ROW_MM:
                continue
            expected = np.linspace(first, last, rows + 1)
            distance = np.abs(expected[:, None] - seen[None, :]).min(axis=1)
            share = float((distance <= _NEAR_MM).mean())
            inside = int(((seen > first - _NEAR_MM) & (seen < last + _NEAR_MM)).sum())
            # lines that no row explains speak against
            score = share - 0.5 * max(inside - rows - 1, 0) / rows - 0.05 * float(distance.mean())
            if share >= _NEEDED_SHARE and (best is None or score > best[0] + _CLEARLY_BETTER):
                best = (score, first, last)
    return None if best is None else (best[1], best[2])


def _within_rows(
    upright: Sequence[PrintedLine], level: Sequence[PrintedLine], first: float, last: float
) -> list[PrintedLine]:
    """Without the edges of the paper or of another sheet beside the table."""
    rows = [line for line in level if first - 1 < line.at_mm < last + 1]
    left = float(np.median([line.start_mm for line in rows])) - _OVERHANG_MM
    right = float(np.median([line.end_mm for line in rows])) + _OVERHANG_MM
    return [line for line in upright if left <= line.at_mm <= right]


def _find_upright(upright: Sequence[PrintedLine], first: float, last: float) -> list[PrintedLine]:
    """The upright lines that run along most of the rows; of two near each other the one seen longer."""
    tall: list[PrintedLine] = []
    for line in upright:
        inside = min(line.end_mm, last) - max(line.start_mm, first)
        if inside * line.seen_mm / (line.end_mm - line.start_mm) < _TALL_SHARE * (last - first):
            continue
        if not tall or line.at_mm - tall[-1].at_mm >= 2 * LEAST_GAP_MM:
            tall.append(line)
        elif line.seen_mm > tall[-1].seen_mm:
            tall[-1] = line
    return tall


def _find_ends(
    level: Sequence[PrintedLine], first: float, last: float, row_height: float
) -> tuple[float, float]:
    """The table's upper edge, past lines that only divide its titles, and the lower one of the totals."""
    rows = [line.seen_mm for line in level if first - 1 < line.at_mm < last + 1]
    whole = [line for line in level if line.seen_mm >= 0.8 * float(np.median(rows))]
    above = [line.at_mm for line in whole if first - 4 * row_height < line.at_mm < first - LEAST_GAP_MM]
    below = [line.at_mm for line in whole if last + LEAST_GAP_MM < line.at_mm < last + 3 * row_height]
    top = max(above, default=max(first - 1.5 * row_height, 0.5))
    return top, min(below, default=last + row_height)


def _name_columns(count: int) -> tuple[str, ...]:
    """As many columns as a shipped form has are named like them; else only the first two are plain."""
    if count in _SHIPPED:
        return tuple(column.key for column in load_form(_SHIPPED[count]).columns)
    return ("serial", "name", *("" for _ in range(count - 2))) if count > 2 else ("",) * count
