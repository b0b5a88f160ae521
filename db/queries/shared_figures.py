"""Equal figures as one object: a constituency has 60,000. In: columns. Out: `Figure`."""

from functools import cache

from db.figures import Figure, FigureState
from db.models.columns import UnreadableValue


@cache
def shared_figure(state: str, number: int | None) -> Figure:
    """Raises UnreadableValue for what this program never writes."""
    try:
        return Figure(FigureState(state), number)
    except ValueError as error:
        raise UnreadableValue(str(error)) from error
