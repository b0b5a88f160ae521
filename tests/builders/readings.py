"""Cell readings with valid defaults: a figure read without doubt."""

from collections.abc import Sequence

from desktop.page.values import Image
from desktop.reading.values import CellReading, CellState, NumberReading, Script


class OnlySevens:
    """A number reader that reads 7 everywhere."""

    engine = "only sevens"

    def choose_script(self, cells: Sequence[Image]) -> Script:
        return Script.WESTERN

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        return [NumberReading(CellState.READ, 7, 1.0, ((7, 1.0),)) for _ in cells]


def make_reading(field: str, value: int | None = 0, confidence: float = 0.99, **changes) -> CellReading:
    """A box read as `value`; None is a box read blank."""
    state = CellState.BLANK if value is None else CellState.READ
    alternatives = () if value is None else ((value, confidence),)
    plain = {"box": (0, 0, 10, 10), "state": state, "alternatives": alternatives, **changes}
    return CellReading(field=field, value=value, confidence=confidence, **plain)


def make_readings(numbers: dict[str, int | None]) -> dict[str, CellReading]:
    return {field: make_reading(field, number) for field, number in numbers.items()}
