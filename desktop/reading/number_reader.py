"""The border to whatever reads handwritten numbers: the protocol, and which reader is used by default."""

from collections.abc import Sequence
from typing import Protocol

from desktop.page.values import Image
from desktop.reading.values import NumberReading, Script


class NumberReader(Protocol):
    """Reads images of boxes that hold one whole number each, or nothing."""

    @property
    def engine(self) -> str:
        """Name and version, stored with every reading, such as "ginti-ctc 1"."""

    def choose_script(self, cells: Sequence[Image]) -> Script:
        """Which digits the boxes of one form are filled in with; WESTERN where they do not tell."""

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        """One reading a cell, in order. A cell is H×W×3 RGB or H×W grey, one box with its ruled edges.

        Raises NumberModelMissing when the recogniser's own file cannot be used.
        """


def default_number_reader() -> NumberReader:
    """The shipped recognisers together, loaded once a process. Raises NumberModelMissing."""
    from desktop.reading.combined_reader import load_combined_reader

    return load_combined_reader()
