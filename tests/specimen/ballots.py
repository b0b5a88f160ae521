"""Fictional counts: what was counted at each station, free of anybody's slips of the pen."""

from dataclasses import dataclass

import numpy as np

from tests.specimen.constituency import CANDIDATES, STATIONS, Station

_SHARES = np.array([0.012, 0.33, 0.27, 0.004, 0.11, 0.008, 0.16, 0.003, 0.075, 0.006, 0.002, 0.02])


@dataclass(frozen=True)
class Count:
    """One station's count. `valid`, `tendered`, `challenged` are per candidate, in ballot order."""

    station: Station
    valid: tuple[int, ...]
    tendered: tuple[int, ...]
    challenged: tuple[int, ...]
    excluded: int
    polled_male: int
    polled_female: int

    @property
    def totals(self) -> tuple[int, ...]:
        columns = zip(self.valid, self.tendered, self.challenged, strict=True)
        return tuple(sum(row) for row in columns)

    @property
    def valid_total(self) -> int:
        return sum(self.totals)

    @property
    def polled_total(self) -> int:
        return self.polled_male + self.polled_female


def count_ballots(seed: int) -> dict[int, Count]:
    """Station serial → its count, for every station."""
    rng = np.random.default_rng(seed)
    return {station.serial: _count_station(station, rng) for station in STATIONS}


def _count_station(station: Station, rng: np.random.Generator) -> Count:
    male = round(station.male * rng.uniform(0.42, 0.66))
    female = round(station.female * rng.uniform(0.28, 0.55))
    polled = male + female
    excluded = round(polled * rng.uniform(0.008, 0.035))
    shares = rng.dirichlet(_SHARES * 45)
    totals = rng.multinomial(polled - excluded, shares)
    tendered = _rare_votes(rng, totals)
    challenged = _rare_votes(rng, totals - tendered)
    valid = totals - tendered - challenged
    as_numbers = [tuple(int(number) for number in column) for column in (valid, tendered, challenged)]
    return Count(station, *as_numbers, excluded, male, female)


def _rare_votes(rng: np.random.Generator, at_most: np.ndarray) -> np.ndarray:
    """Tendered and challenged votes: mostly none, now and then one to three."""
    some = rng.integers(1, 4, len(CANDIDATES)) * (rng.random(len(CANDIDATES)) < 0.05)
    return np.minimum(some, at_most)
