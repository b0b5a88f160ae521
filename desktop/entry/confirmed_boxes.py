"""Which boxes the form's own sums confirm: they close, so that a misreading would need another to hide it.

In: the readings and the figures entered so far. Out: the fields confirmed.
"""

from collections.abc import Mapping
from dataclasses import replace

from db.figures import Figure
from desktop.reading.box_amounts import list_options, list_tested_sums
from desktop.reading.sums import Identity, is_none
from desktop.reading.values import CellReading, CellState, Mark

_BOX = (0, 0, 1, 1)


def find_confirmed(readings: Mapping[str, CellReading], figures: Mapping[str, Figure]) -> set[str]:
    """The boxes of the sums that close and are not all zero, unless another sum of theirs is open.

    Where a row's total is but its only number once more, one hand's two strokes may be misread alike: then
    only the row's empty boxes and dashes are confirmed.
    """
    cells = {**readings, **{field: _as_read(field, figure) for field, figure in figures.items()}}
    options = {field: list_options(cell) for field, cell in cells.items()}
    amounts = {field: ways[0][0] for field, ways in options.items() if ways}
    confirmed: set[str] = set()
    opened: set[str] = set()
    for identity in list_tested_sums(cells, options):
        if amounts[identity.total] != sum(amounts[part] for part in identity.parts):
            opened.update(identity.fields)
        elif amounts[identity.total]:
            confirmed.update(_list_confirmed(identity, cells, amounts))
    return confirmed - opened


def _list_confirmed(
    identity: Identity, cells: Mapping[str, CellReading], amounts: Mapping[str, int]
) -> list[str]:
    is_repeated = sum(amounts[part] > 0 for part in identity.parts) == 1
    return [field for field in identity.fields if not is_repeated or is_none(cells[field])]


def _as_read(field: str, figure: Figure) -> CellReading:
    """What a person entered, as the surest of readings."""
    if figure.number is not None:
        return CellReading(field, _BOX, CellState.READ, figure.number, 1.0, ((figure.number, 1.0),))
    blank = CellReading(field, _BOX, CellState.BLANK, None, 1.0, empty_share=1.0)
    if figure.is_known:
        return replace(blank, state=CellState.UNSURE, mark=Mark.DASH)
    return blank if figure.state == "blank" else replace(blank, state=CellState.UNSURE, empty_share=0.0)
