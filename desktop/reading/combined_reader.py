"""The default reader of numbers: the number network first, the second recogniser where it is not certain.

Boxes no pen has touched are blank without asking either. The network for both scripts tells which of them a
form is filled in with; a network of its own then reads Urdu digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol

import numpy as np

from desktop.page.values import Image
from desktop.reading.calibration import Calibration, load_calibration
from desktop.reading.cell_image import measure_depth
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
from desktop.reading.values import SURE_ENOUGH, CellState, NumberReading, Script

_ENGINE = "ginti-ctc 2 + ginti-urdu 1 + ppocr6-numbers 1"
_BARE = 16.0
_FAINT, _PALE = 30.0, 40.0
"""Grey levels (`measure_depth`): below the first no pen has touched the box, below the second hardly any;
below the third it may be the paper's own print.
"""
_BARE_PAPER = NumberReading(CellState.BLANK, None, 0.995, empty_share=0.995)
_CERTAINLY_EMPTY = 0.9
_SURE_OF_FAINT, _SURE_OF_PALE = 0.9, 0.6
"""A blank is not a zero: where there is hardly any ink a number must be this likely."""
_WITHOUT_DOUBT = 0.98
_CLEAR = 0.9995
_LEAST_EVIDENCE = 3.0
"""Of all boxes together, as a logarithm, before a form counts as filled in with Urdu digits."""


class StringReader(Protocol):
    """A recogniser that names a symbol for every column of a box."""

    def read_strings(self, cells: Sequence[Image]) -> Sequence[Probabilities]:
        """Symbols×columns probabilities a cell, in order."""


@dataclass(frozen=True, eq=False)
class ScriptReader:
    """The recogniser of one script alone, and how far it and the second one are believed there."""

    network: StringReader
    calibration: Calibration


@dataclass
class _LastLook:
    """The boxes last looked at: the script is chosen from the same boxes that are then read.

    `found`: what a recogniser says of the boxes with ink, by their place.
    """

    cells: tuple[Image, ...] = ()
    depths: tuple[float, ...] = ()
    found: dict[StringReader, dict[int, Probabilities]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class CombinedReader:
    """A `NumberReader`. Not for use by two threads at once.

    `first` knows both scripts and tells them apart; without `urdu` it reads Urdu digits as well.
    """

    first: StringReader
    second: StringReader
    calibration: Calibration
    urdu: ScriptReader | None = None
    _last: _LastLook = field(default_factory=_LastLook)

    @property
    def engine(self) -> str:
        return _ENGINE

    def choose_script(self, cells: Sequence[Image]) -> Script:
        found = self._ask(self.first, self._look(cells))
        evidence = sum(measure_scripts(one) for one in found.values())
        return Script.URDU if evidence < -_LEAST_EVIDENCE else Script.WESTERN

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        look, calibration = self._look(cells), self.find_calibration(script)
        found = self._ask(self._choose_network(script), look)
        firsts = {index: weigh_box(one, script) for index, one in found.items()}
        open_ = [
            index
            for index, first in firsts.items()
            if not _is_certain(first, look.depths[index], calibration.certain)
        ]
        seconds = self.second.read_strings([cells[index] for index in open_])
        by_index = {index: weigh_box(one, script) for index, one in zip(open_, seconds, strict=True)}
        weighed = {index: _weigh(first, by_index.get(index), calibration) for index, first in firsts.items()}
        return [
            self._read(cell, look.depths[index], weighed[index], (firsts[index], by_index.get(index)))
            if index in firsts
            else _BARE_PAPER
            for index, cell in enumerate(cells)
        ]

    def find_calibration(self, script: Script) -> Calibration:
        """How far the recognisers are believed where a form is filled in with these digits."""
        return self.urdu.calibration if self.urdu and script is Script.URDU else self.calibration

    def _choose_network(self, script: Script) -> StringReader:
        return self.urdu.network if self.urdu and script is Script.URDU else self.first

    def _look(self, cells: Sequence[Image]) -> _LastLook:
        last = self._last
        is_same = len(cells) == len(last.cells) and all(
            one is other for one, other in zip(cells, last.cells, strict=True)
        )
        if not is_same:
            last.cells, last.found = tuple(cells), {}
            last.depths = tuple(measure_depth(cell) for cell in cells)
        return last

    def _ask(self, network: StringReader, look: _LastLook) -> dict[int, Probabilities]:
        """What the network says of the boxes with ink; each is looked at once."""
        if network not in look.found:
            inked = [index for index, depth in enumerate(look.depths) if depth >= _BARE]
            found = network.read_strings([look.cells[index] for index in inked])
            look.found[network] = dict(zip(inked, found, strict=True))
        return look.found[network]

    def _read(
        self, cell: Image, depth: float, weighed: Weighed, apart: tuple[Weighed, Weighed | None]
    ) -> NumberReading:
        reading = judge_box(weighed, _find_needed(depth))
        if reading.mark is None and reading.confidence >= _WITHOUT_DOUBT:
            return reading
        return replace(reading, doubts=find_doubts(cell, *apart, weighed))


def _is_certain(first: Weighed, depth: float, certain: float) -> bool:
    """Whether the second recogniser need not be asked."""
    best = best_meaning(first)
    if best == EMPTY:
        return depth < _FAINT or first[EMPTY] >= _CERTAINLY_EMPTY
    is_plain = best is not None and best.kind in {Kind.NUMBER, Kind.DASH}
    return best is not None and is_plain and first[best] >= certain


def _weigh(first: Weighed, second: Weighed | None, calibration: Calibration) -> dict[Meaning, float]:
    return calibrate_alone(first, calibration) if second is None else combine(first, second, calibration)


def _find_needed(depth: float) -> float:
    """The share that a number needs to be read where ink is this dark."""
    if depth < _FAINT:
        return _SURE_OF_FAINT
    return _SURE_OF_PALE if depth < _PALE else SURE_ENOUGH


@cache
def load_combined_reader() -> CombinedReader:
    """The shipped recognisers, loaded once a process. Raises NumberModelMissing."""
    from desktop.reading.number_network import load_number_network, load_urdu_network
    from desktop.reading.second_network import load_second_network

    urdu = ScriptReader(load_urdu_network(), load_calibration(Script.URDU))
    return CombinedReader(load_number_network(), load_second_network(), load_calibration(), urdu)


def weigh_box(probabilities: Probabilities, script: Script) -> dict[Meaning, float]:
    """What one recogniser says of one box (symbols×columns) on a form with these digits."""
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
