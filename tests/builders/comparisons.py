"""Plain candidates, stations and accepted figures with valid defaults, for comparing without a store."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db import fields
from db.figures import Figure
from desktop.comparison.build import build_comparison
from desktop.comparison.values import Comparison


@dataclass(frozen=True)
class PlainCandidate:
    ballot_serial: int
    name_en: str = ""
    name_ur: str = ""
    party: str = ""


@dataclass(frozen=True)
class PlainStation:
    serial: int
    name_en: str = "Govt School"
    name_ur: str = "سرکاری اسکول"
    station_kind: str = "combined"
    voters_total: int | None = 1400


@dataclass(frozen=True)
class PlainFigures:
    figures: Mapping[str, Figure]
    status: str = "entered"
    differing: frozenset[str] = field(default_factory=frozenset)
    copy_id: str | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


def make_candidates(count: int = 2) -> list[PlainCandidate]:
    return [
        PlainCandidate(serial, f"Candidate {serial}", f"امیدوار {serial}", "Independent")
        for serial in range(1, count + 1)
    ]


def make_votes(**numbers: int) -> PlainFigures:
    """`make_votes(c1=10, c2=20, excluded=1)`: cN is candidate N's total, any other word a field."""
    figures = {}
    for word, number in numbers.items():
        is_candidate = word[0] == "c" and word[1:].isdigit()
        name = fields.candidate_field(int(word[1:])) if is_candidate else word.replace("__", ".")
        figures[name] = Figure.of(number)
    return PlainFigures(figures)


def make_comparison(
    accepted: Mapping[int, PlainFigures],
    official: Mapping[str, Figure] | None = None,
    *,
    stations: int = 3,
    candidates: int = 2,
) -> Comparison:
    return build_comparison(
        constituency="NA-999",
        form="form47",
        candidates=make_candidates(candidates),
        stations=[PlainStation(serial) for serial in range(1, stations + 1)],
        accepted=accepted,
        official=official or {},
    )
