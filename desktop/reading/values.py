"""What reading says about a photo: suggestions with alternatives, never facts.

Boxes are pixels of the straight page (`Page.image`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from db.errors import KnownError
from desktop.page.quality import QualityNote
from desktop.page.values import Page
from desktop.reading.station_match import StationMatch

SURE_ENOUGH = 0.4
"""Below this confidence a figure is "not read": its state is unsure and it has no value. What is not sure
(desktop.entry.doubt) is looked at in any case; the likeliest figure saves typing.
"""


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


class Mark(StrEnum):
    """What stands in a box that is no plain number. Such a box is UNSURE: only a person makes it a figure."""

    DASH = "dash"
    """–, /, X, nil: none, or not used."""
    STRUCK = "struck"
    STRUCK_REWRITTEN = "struck_rewritten"
    """Struck out, and another figure beside it: that one is the first alternative."""
    NOT_A_NUMBER = "not_a_number"


class Doubt(StrEnum):
    """Why a person should look at a box."""

    FAINT = "faint"
    TOUCHES_LINE = "touches_line"
    SMALL = "small"
    """So few pixels that strokes run into one another."""
    GLARE = "glare"
    COVERED = "covered"
    """Under a finger or another sheet, or out of the picture: what is read may be half of it."""
    OVERWRITTEN = "overwritten"
    STRUCK = "struck"
    READERS_DIFFER = "readers_differ"
    UNLIKE_ANY = "unlike_any"
    """No reading is likely."""
    TOO_LONG = "too_long"
    """A printed serial of ballot papers: longer than what the reader was made for, so not read."""
    BREAKS_SUM = "breaks_sum"
    SUGGESTED_BY_SUM = "suggested_by_sum"


class Script(StrEnum):
    """The digits a form is filled in with: one script a form, never one a box."""

    WESTERN = "western"
    URDU = "urdu"


class SumsOutcome(StrEnum):
    """What the form's own sums (I1-I5) say about its figures as they were read."""

    ADD_UP = "add_up"
    ONE_SUGGESTED = "one_suggested"
    """They do not add up as read; another reading of a single box makes them."""
    SEVERAL_SUGGESTED = "several_suggested"
    """Likewise, of two or three boxes; or one changed box, and others confirmed that were not read."""
    DO_NOT_ADD_UP = "do_not_add_up"
    NOT_TESTED = "not_tested"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """One image of one box, read.

    `value` is there exactly when the state is READ. `alternatives` are (number, probability), best
    first; they need not add up to 1, the rest is "something else". `confidence` belongs to the state:
    of the number when READ, of the emptiness when BLANK, of the mark or of the best guess when UNSURE.
    `empty_share`: the probability that the box holds nothing or a dash.
    """

    state: CellState
    value: int | None
    confidence: float
    alternatives: tuple[tuple[int, float], ...] = ()
    mark: Mark | None = None
    doubts: tuple[Doubt, ...] = ()
    empty_share: float = 0.0

    def __post_init__(self) -> None:
        if (self.value is not None) != (self.state is CellState.READ):
            message = f"a box that is {self.state} cannot have the value {self.value}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class CellReading:
    """One box of one page, read. `box` is (left, top, right, bottom) in pixels of `Page.image`.

    `changed_by_arithmetic`: the value is a suggestion made from the form's own sums, not what the strokes
    alone say; those are in `as_read` and first among the alternatives, and `confidence` is the suggestion's.
    """

    field: str
    box: tuple[int, int, int, int]
    state: CellState
    value: int | None
    confidence: float
    alternatives: tuple[tuple[int, float], ...] = ()
    changed_by_arithmetic: bool = False
    mark: Mark | None = None
    doubts: tuple[Doubt, ...] = ()
    empty_share: float = 0.0
    as_read: int | None = None

    def as_json(self) -> dict[str, object]:
        return {
            "field": self.field,
            "box": list(self.box),
            "state": self.state.value,
            "value": self.value,
            "confidence": round(self.confidence, 4),
            "alternatives": [[value, round(share, 4)] for value, share in self.alternatives],
            "changed_by_arithmetic": self.changed_by_arithmetic,
            "mark": self.mark.value if self.mark else None,
            "doubts": [doubt.value for doubt in self.doubts],
            "empty_share": round(self.empty_share, 4),
            "as_read": self.as_read,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, object]) -> "CellReading":
        """The reading that `as_json` wrote, now or in an older version. Raises ValueError or KeyError."""
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
            **_read_remarks(plain),
        )


class _Remarks(TypedDict):
    mark: Mark | None
    doubts: tuple[Doubt, ...]
    empty_share: float
    as_read: int | None


def _read_remarks(plain: Mapping[str, object]) -> _Remarks:
    """What readings have said since version 2 of the reader."""
    mark, doubts, as_read = plain.get("mark"), plain.get("doubts"), plain.get("as_read")
    return {
        "mark": Mark(str(mark)) if mark else None,
        "doubts": tuple(Doubt(str(doubt)) for doubt in doubts) if isinstance(doubts, list) else (),
        "empty_share": float(str(plain.get("empty_share", 0.0))),
        "as_read": int(str(as_read)) if as_read is not None else None,
    }


@dataclass(frozen=True, eq=False)
class PhotoReading:
    """One photo's page, read whole. `page` is None when no form was found; then there are no cells.

    `photo` is the file's name. `station_text` is the header's station line as recognised ("" without
    Tesseract), `station_number` the serial found in it, `station_matches` the listed stations it may mean,
    `constituency_code` such as "NA-46": hints for the volunteer, who confirms the station.

    `sums_close`: True when every sum of the form that could be tested holds, False when one does not,
    None when a figure needed for the test was not read; of the figures as the strokes say, before any
    suggestion. `sums` says the same in its four outcomes. `refusal` says why there is no page; it is no part
    of the JSON.
    """

    photo: str
    sha256: str
    form: str
    engine: str
    page: Page | None = None
    station_text: str = ""
    station_number: int | None = None
    station_matches: tuple[StationMatch, ...] = ()
    constituency_code: str | None = None
    cells: tuple[CellReading, ...] = ()
    sums_close: bool | None = None
    seconds: float = 0.0
    refusal: KnownError | None = None
    script: Script = Script.WESTERN
    sums: SumsOutcome = SumsOutcome.NOT_TESTED
    notes: tuple[QualityNote, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The object that `ginti read --json` prints."""
        return {
            "photo": self.photo,
            "sha256": self.sha256,
            "page": self.page_as_json(),
            "form": self.form,
            "station": {
                "text": self.station_text,
                "number": self.station_number,
                "matches": [match.as_json() for match in self.station_matches],
            },
            "constituency": self.constituency_code,
            "cells": [cell.as_json() for cell in self.cells],
            "sums_close": self.sums_close,
            "sums": self.sums.value,
            "script": self.script.value,
            "notes": [note.as_json() for note in self.notes],
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
            "found_by": self.page.found_by,
        }
