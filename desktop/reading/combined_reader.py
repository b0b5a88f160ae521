"""The default reader of numbers: the number network first, the second recogniser where it is not certain."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol

import numpy as np

from desktop.page.values import Image
from desktop.reading.calibration import Calibration, load_calibration
from desktop.reading.cell_image import has_little_ink
from desktop.reading.combination import best_meaning, calibrate_alone, combine, judge_box
from desktop.reading.ctc_decoding import Probabilities, Symbols, decode_strings
from desktop.reading.doubts import find_doubts
from desktop.reading.meanings import (
    EMPTY,
    Kind,
    Meaning,
    Weighed,
    keep_script,
    measure_scripts,
    weigh_meanings,
)
from desktop.reading.values import SURE_ENOUGH, NumberReading, Script

_ENGINE = "ginti-ctc 2 + ppocr6-numbers 1"
_SURE_OF_FAINT = 0.95
"""A blank is not a zero: where there is hardly any ink a number must be this likely."""
_WITHOUT_DOUBT = 0.98
_CLEAR = 0.9995
_LEAST_EVIDENCE = 3.0
"""Of all boxes together, as a logarithm, before a form counts as filled in with Urdu digits."""


class StringReader(Protocol):
    """A recogniser that names a symbol for every column of a box."""

    def read_strings(self, cells: Sequence[Image]) -> Sequence[Probabilities]:
        """Symbols×columns probabilities a cell, in order."""


@dataclass
class _LastLook:
    """The boxes last looked at: the script is chosen from the same boxes that are then read."""

    cells: tuple[Image, ...] = ()
    found: tuple[Probabilities, ...] = ()


@dataclass(frozen=True, eq=False)
class CombinedReader:
    """A `NumberReader`. Not for use by two threads at once."""

    first: StringReader
    second: StringReader
    calibration: Calibration
    _last: _LastLook = field(default_factory=_LastLook)

    @property
    def engine(self) -> str:
        return _ENGINE

    def choose_script(self, cells: Sequence[Image]) -> Script:
        evidence = sum(measure_scripts(one) for one in self._look(cells))
        return Script.URDU if evidence < -_LEAST_EVIDENCE else Script.WESTERN

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        firsts = [_weigh(one, script) for one in self._look(cells)]
        open_ = [index for index, cell in enumerate(cells) if not self._is_certain(cell, firsts[index])]
        seconds = self.second.read_strings([cells[index] for index in open_])
        by_index = {index: _weigh(one, script) for index, one in zip(open_, seconds, strict=True)}
        return [
            self._read(cell, first, by_index.get(index))
            for index, (cell, first) in enumerate(zip(cells, firsts, strict=True))
        ]

    def _look(self, cells: Sequence[Image]) -> tuple[Probabilities, ...]:
        last = self._last
        is_same = len(cells) == len(last.cells) and all(
            one is other for one, other in zip(cells, last.cells, strict=True)
        )
        if not is_same:
            last.cells, last.found = tuple(cells), tuple(self.first.read_strings(cells))
        return last.found

    def _is_certain(self, cell: Image, first: Weighed) -> bool:
        best = best_meaning(first)
        if best is None or best.kind not in {Kind.EMPTY, Kind.NUMBER}:
            return False
        share = first[best] ** self.calibration.alone
        return bool(share >= self.calibration.certain or (best == EMPTY and has_little_ink(cell)))

    def _read(self, cell: Image, first: Weighed, second: Weighed | None) -> NumberReading:
        if second is None:
            weighed = calibrate_alone(first, self.calibration)
        else:
            weighed = combine(first, second, self.calibration)
        reading = judge_box(weighed, _SURE_OF_FAINT if has_little_ink(cell) else SURE_ENOUGH)
        if reading.mark is None and reading.confidence >= _WITHOUT_DOUBT:
            return reading
        doubts = find_doubts(cell, first, second, weighed)
        return replace(reading, doubts=doubts)


@cache
def load_combined_reader() -> CombinedReader:
    """The shipped recognisers, loaded once a process. Raises NumberModelMissing."""
    from desktop.reading.number_network import load_number_network
    from desktop.reading.second_network import load_second_network

    return CombinedReader(load_number_network(), load_second_network(), load_calibration())


def _weigh(probabilities: Probabilities, script: Script) -> dict[Meaning, float]:
    kept = keep_script(probabilities, script)
    return weigh_meanings(_find_clear_string(kept) or decode_strings(kept))


def _find_clear_string(probabilities: Probabilities) -> list[tuple[Symbols, float]] | None:
    """The likeliest symbols when no column leaves any doubt: quicker than weighing all strings."""
    share = float(probabilities.max(axis=0).prod())
    if share < _CLEAR:
        return None
    path = probabilities.argmax(axis=0)
    changes = np.concatenate([[True], path[1:] != path[:-1]])
    return [(tuple(int(symbol) for symbol in path[changes] if symbol), share)]
