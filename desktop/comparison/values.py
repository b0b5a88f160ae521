"""What a comparison says: one row a box of the official form, one row a polling station.

In: nothing but plain values. Out: what the window, the reports and `ginti compare` show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db import fields
from db.figures import Figure, Interval
from desktop.entry.sums import SumLine


class Finding(StrEnum):
    """What can be said of one row. Neutral on purpose: figures agree or differ, never why."""

    NO_OFFICIAL = "no_official"
    AGREES = "agrees"
    AGREES_SO_FAR = "agrees_so_far"
    OPEN = "open"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Σ Form 45 beside one figure of the official form.

    `sum` adds the figures that are known, those of `stations_known` stations; `stations_unknown` counts the
    others, of all of them. `bounds` holds every total that is possible when each unknown station has
    between 0 and its assigned voters (identity I5). `official` is None when the form has no such box.
    """

    field: str
    name_en: str
    name_ur: str
    party: str
    sum: int
    stations_unknown: int
    bounds: Interval
    stations_known: int
    official: Figure | None = None
    unknown_serials: tuple[int, ...] = ()
    """Which stations those are."""

    @property
    def known_sum(self) -> int | None:
        """`sum` to be shown: None where no station's figure is known, for nothing added up is no zero."""
        is_count = self.field == fields.STATIONS
        return self.sum if self.stations_known or is_count else None

    @property
    def difference(self) -> int | None:
        """Official − Σ Form 45; None when the official figure is not known, or no station's figure is."""
        counted = self.official.counted if self.official is not None else None
        return None if counted is None or not self.stations_known else counted - self.sum

    @property
    def finding(self) -> Finding:
        """With stations unknown: AGREES_SO_FAR, or OPEN when they could account for the difference."""
        counted = self.official.counted if self.official is not None else None
        if counted is None:
            return Finding.NO_OFFICIAL
        if counted == self.sum and self.stations_known:
            return Finding.AGREES_SO_FAR if self.stations_unknown else Finding.AGREES
        return Finding.OPEN if self.bounds.low <= counted <= self.bounds.high else Finding.DIFFERS

    def name(self, language: str) -> str:
        """The candidate's or the box's name in "en" or "ur", whichever is there."""
        return (self.name_ur or self.name_en) if language == "ur" else (self.name_en or self.name_ur)


@dataclass(frozen=True, slots=True)
class OpenSum:
    """A sum of one station's own form that does not close; `reason` is why it was left as on the paper."""

    line: SumLine
    reason: str = ""

    @property
    def fields(self) -> frozenset[str]:
        """Every box that takes part, the stated one included."""
        return frozenset((self.line.stated_field, *self.line.fields))


@dataclass(frozen=True, slots=True)
class StationComparison:
    """One polling station's accepted figures. `figures` is empty where nothing was entered.

    `status` is one of no_photo, photo, entered, differs, settled; `differing` names the boxes where readers
    disagree, their figures count as unknown. `copy_kind`: of which kind the copy is that counts.
    `is_listed` is False for a serial that is not in the list of polling stations. `open_sums` are the sums
    of these figures that do not add up.
    """

    serial: int
    name_en: str
    name_ur: str
    station_kind: str
    status: str
    figures: Mapping[str, Figure]
    differing: frozenset[str] = frozenset()
    copy_id: str | None = None
    is_listed: bool = True
    open_sums: tuple[OpenSum, ...] = ()
    copy_kind: str = ""

    @property
    def has_figures(self) -> bool:
        return bool(self.figures)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One constituency's Form 45s beside one version of an official form.

    `rows` stand in the order of the ballot, then valid, excluded, polled, registered, stations.
    `missing` are the serials of stations without any figure, `unlisted` serials with figures that the list
    of polling stations does not have (they are counted, and shown as a question). `copy_order`: the kinds of
    copy, the one that counts before the others first; `allows_same_reader`: one person may read a copy twice.
    `left_out`: serials with figures that are kept from whoever this is for, because they still read there
    without knowing them; the sums do not hold them, and they count as unknown.
    """

    constituency: str
    form: str
    stations_total: int
    with_figures: int
    missing: tuple[int, ...]
    unlisted: tuple[int, ...]
    rows: tuple[ComparisonRow, ...]
    station_rows: tuple[StationComparison, ...]
    copy_order: tuple[str, ...] = ()
    allows_same_reader: bool = False
    left_out: tuple[int, ...] = ()

    @property
    def has_postal_ballots(self) -> bool:
        """Forms 48 and 49 hold postal ballots, Form 45 does not: a difference is expected (domain §1)."""
        return self.form in {"form48", "form49"}

    @property
    def with_open_sums(self) -> tuple[int, ...]:
        """Serials of the stations whose own form does not add up."""
        return tuple(row.serial for row in self.station_rows if row.open_sums)

    def find_open_sums(self, field: str) -> tuple[int, ...]:
        """Serials of the stations where this box takes part in a sum that does not close."""
        return tuple(
            row.serial for row in self.station_rows if any(field in each.fields for each in row.open_sums)
        )

    def row(self, field: str) -> ComparisonRow:
        """The row of one box. Raises KeyError when the comparison has none."""
        for row in self.rows:
            if row.field == field:
                return row
        raise KeyError(field)

    def as_json(self) -> dict[str, object]:
        """The object that `ginti compare --json` prints."""
        return {
            "constituency": self.constituency,
            "form": self.form,
            "stations": {
                "total": self.stations_total,
                "with_figures": self.with_figures,
                "missing": list(self.missing),
                "left_out": list(self.left_out),
                "copies": {row.serial: row.copy_kind for row in self.station_rows if row.copy_kind},
            },
            "rules": {
                "copy_kinds": list(self.copy_order),
                "allows_same_reader": self.allows_same_reader,
            },
            "rows": [_row_as_json(row) for row in self.rows],
        }


def _row_as_json(row: ComparisonRow) -> dict[str, object]:
    return {
        "field": row.field,
        "name": row.name("en"),
        "sum": row.known_sum,
        "stations_unknown": row.stations_unknown,
        "unknown_serials": list(row.unknown_serials),
        "official": row.official.counted if row.official is not None else None,
        "difference": row.difference,
        "finding": row.finding.value,
    }
