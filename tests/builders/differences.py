"""Differences with valid defaults, for the widgets that show them."""

import datetime as dt

from db.figures import Figure
from desktop.workspace.differences import Difference, ReaderFigure, SettledFigure

AT = dt.datetime(2025, 1, 1, 20, 52, tzinfo=dt.UTC)


def make_reading(figure: Figure | int, reader: str = "reader 1", **changes: object) -> ReaderFigure:
    """What a person read assisted; `is_machine=True` makes it the machine's."""
    values = {
        "is_machine": False,
        "mode": "assisted",
        "at": AT,
        "first_typed": None,
        "copy_id": "copy-1",
        "entry_id": f"entry of {reader}",
    }
    return ReaderFigure(reader=reader, figure=_figure(figure), **{**values, **changes})


def make_settled(figure: Figure | int, **changes: object) -> SettledFigure:
    values = {"settlement_id": "settlement-1", "reason": "the words say so", "by": "coordinator"}
    return SettledFigure(figure=_figure(figure), **{**values, "at": AT, **changes})


def make_difference(
    *readings: ReaderFigure, station: int = 5, field: str = "candidate.1.total", **changes: object
) -> Difference:
    """Two people who read 179 and 119, unless other readings are handed in."""
    values = {
        "station_name_en": f"Govt School {station}",
        "station_name_ur": f"سرکاری اسکول {station}",
        "copy_id": "copy-1",
        "poll_round": 1,
        "readings": readings or (make_reading(179), make_reading(119, "reader 2", mode="blind")),
    }
    return Difference(station_serial=station, field=field, **{**values, **changes})


def _figure(figure: Figure | int) -> Figure:
    return Figure.of(figure) if isinstance(figure, int) else figure
