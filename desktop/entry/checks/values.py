"""What a check looks at and what it finds.

In: one station's figures and what is known around them, as plain values. Out: `Finding`s. Nothing here reads
a store: whoever has facts makes these values of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from db import fields as names
from db.fields import candidate_field
from db.figures import NOT_CAPTURED, Figure, FigureState

Details = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found. It marks the boxes `fields`; `details` fill its sentence."""

    code: str
    fields: tuple[str, ...]
    details: Details = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """An error is corrected, or confirmed with a reason; a warning is acknowledged."""
        return self.code.startswith("E")

    @property
    def is_open_sum(self) -> bool:
        """True when a sum of the form does not close; the sexes only warn (domain §3, I4)."""
        return self.code.startswith(("E2", "W207"))


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of one Form 45: what is entered in them, which there are, which rows the ballot has."""

    figures: Mapping[str, Figure]
    fields: tuple[str, ...]
    ballot_serials: tuple[int, ...]
    in_words: Mapping[str, str] = field(default_factory=dict)
    """Box → the figure as it is written out beside it, where somebody typed that."""

    def get(self, field_name: str) -> Figure:
        return self.figures.get(field_name, NOT_CAPTURED)

    def number(self, field_name: str) -> int | None:
        """What the box adds to a sum: None when it is not known."""
        return self.get(field_name).counted

    def total(self, serial: int) -> int | None:
        return self.number(candidate_field(serial))

    def column(self, column: str) -> tuple[str, ...]:
        """The candidates' boxes of one column, those that the layout has."""
        boxes = (candidate_field(serial, column) for serial in self.ballot_serials)
        return tuple(box for box in boxes if box in self.fields)

    def known_totals(self) -> dict[int, int]:
        totals = ((serial, self.total(serial)) for serial in self.ballot_serials)
        return {serial: total for serial, total in totals if total is not None}

    def in_state(self, *states: FigureState) -> tuple[str, ...]:
        """The boxes in one of the states, in the paper's order."""
        return tuple(box for box in self.fields if self.get(box).state in states)


@dataclass(frozen=True, slots=True)
class ListedStation:
    """The polling station as the polling scheme lists it; `is_listed` False: the list has no such serial."""

    serial: int
    is_listed: bool = True
    kind: str = "unknown"
    voters_male: int | None = None
    voters_female: int | None = None
    voters_total: int | None = None


@dataclass(frozen=True, slots=True)
class ConditionAnswers:
    """What the condition sheet of the copy says; None where it was not answered."""

    officer_signature: bool | None = None
    officer_thumb: bool | None = None
    officer_stamp: bool | None = None
    officer_nic: bool | None = None
    assistant_signature: bool | None = None
    assistant_thumb: bool | None = None
    assistant_stamp: bool | None = None
    assistant_nic: bool | None = None
    agents_signatures: str | None = None
    """ "none", "some" or "all"; "some" too where they signed on the back only."""
    refusal_without_reason: bool | None = None
    has_time: bool | None = None
    written_date: date | None = None
    has_date: bool | None = None
    written_time: time | None = None
    overwritten: tuple[str, ...] = ()
    """The boxes that are written over."""
    is_initialled: bool | None = None
    """Whether the overwriting is."""
    correction_fluid: bool | None = None
    several_hands: bool | None = None
    header_differs: bool | None = None
    pages_missing: bool | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """The copy as paper: pages, condition, and the figures of the station's Form 46 (None: no copy)."""

    pages_expected: int = 1
    pages_captured: int = 1
    condition: ConditionAnswers | None = None
    ballot_account: Mapping[str, Figure] | None = None
    is_account_expected: bool = False
    """True where Form 46s of the constituency are collected at all."""
    rows_on_paper: int | None = None


@dataclass(frozen=True, slots=True)
class OtherStation:
    """Another station's accepted figures, as far as shapes are compared."""

    serial: int
    totals: tuple[int, ...]
    """The candidates' totals in ballot order; empty when one is not known."""
    valid_total: int | None = None
    excluded: int | None = None
    polled: int | None = None
    voters: int | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """What the constituency's other stations say."""

    others: tuple[OtherStation, ...] = ()
    other_assembly_polled: int | None = None
    """Votes polled at the same station for the other assembly (I8)."""
    other_copies: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)
    """Copy kind → accepted figures of this station's other copies of the same poll."""
    copy_kind: str = ""
    """Of which kind the copy itself is."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who entered what, when, from which photos."""

    captured_at: tuple[datetime, ...] = ()
    """Local times by the cameras; only of photos that have one."""
    photos: int = 1
    same_photo_stations: tuple[int, ...] = ()
    near_photo_stations: tuple[int, ...] = ()
    earlier_copies_of_kind: int = 0
    seconds_taken: float | None = None
    polling_day: date | None = None


@dataclass(frozen=True, slots=True)
class FormUnderCheck:
    """Everything that is known of one copy of one station's Form 45."""

    boxes: Boxes
    station: ListedStation
    paper: Paper = field(default_factory=Paper)
    seat: Seat = field(default_factory=Seat)
    provenance: Provenance = field(default_factory=Provenance)

    @property
    def polled(self) -> int | None:
        return self.boxes.number(names.POLLED_TOTAL)

    @property
    def valid(self) -> int | None:
        return self.boxes.number(names.VALID_TOTAL)

    @property
    def excluded(self) -> int | None:
        return self.boxes.number(names.EXCLUDED)

    @property
    def voters(self) -> int | None:
        """The form's own figure, else the polling scheme's."""
        own = self.boxes.number(names.VOTERS_ASSIGNED)
        return self.station.voters_total if own is None else own
