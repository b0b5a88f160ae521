"""What the default reader really says of handwritten boxes, kept to simulate forms from: `python -m
tests.benchmarks.reader_bank FILE`.

A number's reading is kept as how far its alternatives lie from what is written: sums see nothing else, so a
reading of 347 can stand for one of 215. The seeds here are used for this bank only.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktop.page.cells import cut_cell, locate_cells
from desktop.page.finding import straighten_form_page
from desktop.page.values import BadCorners
from desktop.reading.number_reader import default_number_reader
from desktop.reading.values import CellReading, CellState, Doubt, Mark, NumberReading, Script
from tests.specimen.generated import generate_case

CONDITIONS = ("scan", "good", "app", "hard")
FIRST_SEED = {"tune": 71_000, "measure": 72_000}
_PAGES = 24
_DONORS = 2
_LIKE = {"5": "4", "dash": "blank", "blank": "dash"}


@dataclass(frozen=True)
class BankedReading:
    """`kind` is what is written: "blank", "dash", or "1"…"5", the number of digits."""

    condition: str
    page: int
    kind: str
    written: int
    reading: NumberReading

    def as_json(self) -> list[Any]:
        one = self.reading
        return [
            self.condition,
            self.page,
            self.kind,
            self.written,
            one.state,
            one.value,
            one.confidence,
            one.alternatives,
            one.mark,
            one.doubts,
            one.empty_share,
        ]

    @classmethod
    def from_json(cls, plain: list[Any]) -> "BankedReading":
        state, value, confidence, alternatives, mark, doubts, empty_share = plain[4:]
        reading = NumberReading(
            CellState(state),
            value,
            confidence,
            tuple((number, share) for number, share in alternatives),
            Mark(mark) if mark else None,
            tuple(Doubt(doubt) for doubt in doubts),
            empty_share,
        )
        return cls(*plain[:4], reading)

    def stand_for(self, field: str, number: int | None) -> CellReading:
        """The reading of a box in which `number` is written, as this one was of its own."""
        one = self.reading
        step = number - self.written if number is not None and self.kind.isdigit() else 0
        value = None if one.value is None else max(one.value + step, 0)
        alternatives = {max(each + step, 0): share for each, share in reversed(one.alternatives)}
        ranked = tuple(sorted(alternatives.items(), key=lambda each: -each[1]))
        return CellReading(
            field,
            (0, 0, 1, 1),
            one.state,
            value,
            one.confidence,
            ranked,
            mark=one.mark,
            doubts=one.doubts,
            empty_share=one.empty_share,
        )


class Bank:
    """Readings by condition and kind; a form is drawn from few pages, as it has one writer and one light."""

    def __init__(self, readings: list[BankedReading]) -> None:
        self._by_kind: dict[tuple[str, str], list[BankedReading]] = defaultdict(list)
        self._by_page: dict[tuple[int, str], list[BankedReading]] = defaultdict(list)
        self._pages: dict[str, list[int]] = defaultdict(list)
        for one in readings:
            self._by_kind[one.condition, one.kind].append(one)
            self._by_page[one.page, one.kind].append(one)
            if one.page not in self._pages[one.condition]:
                self._pages[one.condition].append(one.page)

    def choose_donors(self, condition: str, rng: np.random.Generator) -> list[int]:
        return rng.choice(self._pages[condition], _DONORS).tolist()

    def draw(self, condition: str, kind: str, donors: list[int], rng: np.random.Generator) -> BankedReading:
        near = [one for page in donors for one in self._by_page[page, kind]]
        choice = near if len(near) >= 3 else self._by_kind[condition, kind]
        if not choice:
            # a small bank: any page that has such a box, else a box that is like it
            alike = _LIKE.get(kind, kind)
            choice = [
                one
                for (_, of_kind), all_ in self._by_kind.items()
                if of_kind in {kind, alike}
                for one in all_
            ]
        return choice[int(rng.integers(len(choice)))]


def name_kind(state: str, number: int | None) -> str:
    return state if number is None else str(len(str(number)))


def collect(part: str, pages: int = _PAGES) -> Iterator[BankedReading]:
    """The readings of generated pages, found by their true corners; `part` is tune or measure."""
    reader = default_number_reader()
    for condition in CONDITIONS:
        for seed in range(FIRST_SEED[part], FIRST_SEED[part] + pages):
            case = generate_case(condition, seed, script="western")
            try:
                page = straighten_form_page(
                    case.image, case.corners, case.turned, case.form, case.candidates, case.page_number
                )
            except BadCorners:
                continue
            boxes = locate_cells(page, case.form, case.candidates, case.page_number)
            readings = reader.read_numbers([cut_cell(page, box) for box in boxes], Script.WESTERN)
            for box, reading in zip(boxes, readings, strict=True):
                state, number = case.truth[box.field]
                if box.field not in case.hidden:
                    number_of_page = seed * len(CONDITIONS) + CONDITIONS.index(condition)
                    yield BankedReading(
                        condition, number_of_page, name_kind(state, number), number or 0, reading
                    )


def load_bank(path: Path, part: str) -> Bank:
    plain = json.loads(path.read_text(encoding="utf-8"))
    return Bank([BankedReading.from_json(one) for one in plain[part]])


def write_bank(path: Path, pages: int = _PAGES) -> None:
    banked = {part: [one.as_json() for one in collect(part, pages)] for part in FIRST_SEED}
    path.write_text(json.dumps(banked), encoding="utf-8")


if __name__ == "__main__":
    started = time.perf_counter()
    write_bank(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else _PAGES)
    print(f"{time.perf_counter() - started:.0f} s")
