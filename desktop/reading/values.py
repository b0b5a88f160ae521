"""What reading says about a photo: suggestions with alternatives, never facts.

Boxes are pixels of the straight page (`Page.image`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.errors import KnownError
from desktop.page.values import Page

SURE_ENOUGH = 0.6
"""Below this confidence a figure is "not read": its state is unsure and it has no value."""


class ReadingError(KnownError):
    """What can be wrong with reading; the concrete classes say which part is missing."""

    code = "R000"
    sentence = "The figures cannot be read."


class NumberModelMissing(ReadingError):
    """The recogniser's file is not where it was installed."""

    code = "R020"
    sentence = (
        "The number reader's file {file} is missing or damaged. Install Ginti again; typing still works."
    )


class CellState(StrEnum):
    """What the reader makes of a box."""

    READ = "read"
    BLANK = "blank"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """One image of one box, read.

    `value` is there exactly when the state is READ. `alternatives` are (number, probability), best
    first; they need not add up to 1, the rest is "something else". `confidence` belongs to the state:
    of the number when READ, of the emptiness when BLANK, of the best guess when UNSURE.
    """

    state: CellState
    value: int | None
    confidence: float
    alternatives: tuple[tuple[int, float], ...] = ()

    def __post_init__(self) -> None:
        if (self.value is not None) != (self.state is CellState.READ):
            message = f"a box that is {self.state} cannot have the value {self.value}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class CellReading:
    """One box of one page, read. `box` is (left, top, right, bottom) in pixels of `Page.image`.

    `changed_by_arithmetic`: the value is a suggestion made from the form's own sums, not what the strokes
    alone say.
    """

    field: str
    box: tuple[int, int, int, int]
    state: CellState
    value: int | None
    confidence: float
    alternatives: tuple[tuple[int, float], ...] = ()
    changed_by_arithmetic: bool = False

    def as_json(self) -> dict[str, object]:
        return {
            "field": self.field,
            "box": list(self.box),
            "state": self.state.value,
            "value": self.value,
            "confidence": round(self.confidence, 4),
            "alternatives": [[value, round(share, 4)] for value, share in self.alternatives],
            "changed_by_arithmetic": self.changed_by_arithmetic,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, object]) -> "CellReading":
        """The reading that `as_json` wrote. Raises ValueError or KeyError when it is none."""
        value, box, alternatives = plain["value"], plain["box"], plain["alternatives"]
        if not isinstance(box, list) or len(box) != 4 or not isinstance(alternatives, list):
            message = "not a cell reading"
            raise ValueError(message)
        left, top, right, bottom = (int(edge) for edge in box)
        return cls(
            field=str(plain["field"]),
            box=(left, top, right, bottom),
            state=CellState(str(plain["state"])),
            value=int(str(value)) if value is not None else None,
            confidence=float(str(plain["confidence"])),
            alternatives=tuple((int(number), float(share)) for number, share in alternatives),
            changed_by_arithmetic=bool(plain["changed_by_arithmetic"]),
        )


@dataclass(frozen=True, eq=False)
class PhotoReading:
    """One photo's page, read whole. `page` is None when no form was found; then there are no cells.

    `photo` is the file's name. `station_text` is the header's station line as recognised ("" without
    Tesseract), `station_number` the serial found in it: a hint for the volunteer, who confirms the station.

    `sums_close`: True when every sum of the form that could be tested holds, False when one does not,
    None when a figure needed for the test was not read. `refusal` says why there is no page; it is no part
    of the JSON.
    """

    photo: str
    sha256: str
    form: str
    engine: str
    page: Page | None = None
    station_text: str = ""
    station_number: int | None = None
    cells: tuple[CellReading, ...] = ()
    sums_close: bool | None = None
    seconds: float = 0.0
    refusal: KnownError | None = None

    def as_json(self) -> dict[str, object]:
        """The object that `ginti read --json` prints."""
        return {
            "photo": self.photo,
            "sha256": self.sha256,
            "page": self.page_as_json(),
            "form": self.form,
            "station": {"text": self.station_text, "number": self.station_number},
            "cells": [cell.as_json() for cell in self.cells],
            "sums_close": self.sums_close,
            "seconds": round(self.seconds, 3),
            "engine": self.engine,
        }

    def page_as_json(self) -> dict[str, object]:
        if self.page is None:
            return {"found": False, "corners": None, "turned": None, "quality": 0.0}
        return {
            "found": True,
            "corners": [[round(x, 1), round(y, 1)] for x, y in self.page.corners],
            "turned": self.page.turned,
            "quality": round(self.page.quality, 4),
        }
