"""Squared paper has a line wherever a form wants one: it is told by the lines where the form has none.

In: the view of a believed fit, the form's lines. Out: whether other paper lies there.
"""

import numpy as np

from desktop.page.bends import Bends
from desktop.page.paper_view import PaperView
from desktop.page.ruled_lines import RuledLines
from desktop.page.view_fit import look_under

_APART_MM = 1.5
_BESIDE_MM = 2.2
"""Nearer to a line of the form it may be that line's own breadth."""
_AS_DARK, _WHOLE, _STRAIGHT_MM = 0.4, 0.8, 0.4
"""As the form's own lines, and over so much of their length; letters and digits seldom stand so."""
_MORE = 1.5
"""Boxes for single digits add lines too, a few to a column."""


def is_squared(view: PaperView, lines: RuledLines, bends: Bends | None) -> bool:
    """True when there are many more lines than the table's own columns among them."""
    own = lines.is_table & lines.is_upright
    return count_extra_columns(view, lines, bends) > _MORE * int(own.sum())


def count_extra_columns(view: PaperView, lines: RuledLines, bends: Bends | None) -> int:
    """Upright lines as long as the table, between its own ones."""
    own = lines.segments[lines.is_table & lines.is_upright]
    left, top, right, bottom = lines.frame
    places = np.arange(left, right, _APART_MM)
    places = places[(np.abs(places[:, None] - own[:, 0]) > _BESIDE_MM).all(axis=1)]
    if len(places) == 0:
        return 0
    ends = np.ones_like(places)
    looked = RuledLines(
        segments=np.column_stack([places, ends * top, places, ends * bottom]),
        is_upright=np.ones(len(places), np.bool_),
        is_table=np.ones(len(places), np.bool_),
        frame=lines.frame,
    )
    found, wanted = (look_under(view, each, np.eye(3), bends) for each in (looked, lines))
    clear = _AS_DARK * float(np.median(wanted.strength[lines.is_table & lines.is_upright]))
    middle = np.median(found.offsets_mm, axis=1, keepdims=True)
    is_met = (found.strength > clear) & (np.abs(found.offsets_mm - middle) < _STRAIGHT_MM) & found.is_shown
    is_extra = is_met.mean(axis=1) > _WHOLE
    # one line may be met from both sides
    return int((is_extra & ~np.concatenate([[False], is_extra[:-1]])).sum())
