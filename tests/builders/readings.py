"""Cell readings with valid defaults: a figure read without doubt."""

from collections.abc import Callable, Generator, Sequence

from db.errors import KnownError
from desktop.page.values import Image, PageNotFound
from desktop.reading.number_reader import NumberReader
from desktop.reading.reading_task import ReadingTask, read_here
from desktop.reading.values import CellReading, CellState, NumberReading, PhotoReading, Script


class OnlySevens:
    """A number reader that reads 7 everywhere."""

    engine = "only sevens"

    def choose_script(self, cells: Sequence[Image]) -> Script:
        return Script.WESTERN

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        return [NumberReading(CellState.READ, 7, 1.0, ((7, 1.0),)) for _ in cells]


class WorkersHere:
    """Stands in for the reading processes: reads in this one, with the reader it was given."""

    def __init__(self, reader: NumberReader) -> None:
        self._reader = reader

    def read(
        self, tasks: Sequence[ReadingTask], is_cancelled: Callable[[], bool]
    ) -> Generator[tuple[int, PhotoReading | KnownError], None, None]:
        return read_here(tasks, is_cancelled, self._reader)


class BlindWorkers:
    """Stands in for the reading processes: says at once of every photo that no form is in it."""

    def read(
        self, tasks: Sequence[ReadingTask], is_cancelled: Callable[[], bool]
    ) -> Generator[tuple[int, PhotoReading], None, None]:
        for number, task in enumerate(tasks):
            if is_cancelled():
                return
            refusal = PageNotFound(form=task.form.title)
            yield number, PhotoReading(task.path.name, "00" * 32, task.form.name, "blind 1", refusal=refusal)


def make_reading(field: str, value: int | None = 0, confidence: float = 0.99, **changes) -> CellReading:
    """A box read as `value`; None is a box read blank."""
    state = CellState.BLANK if value is None else CellState.READ
    alternatives = () if value is None else ((value, confidence),)
    plain = {"box": (0, 0, 10, 10), "state": state, "alternatives": alternatives, **changes}
    return CellReading(field=field, value=value, confidence=confidence, **plain)


def make_readings(numbers: dict[str, int | None]) -> dict[str, CellReading]:
    return {field: make_reading(field, number) for field, number in numbers.items()}
