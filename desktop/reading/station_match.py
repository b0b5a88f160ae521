"""Which listed polling station a printed header means: by its serial and by its name, with a score.

In: the header's text and the constituency's list. Out: the likeliest stations. A hint: a person decides.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

_MOST_MATCHES = 3
_LEAST_NAME = 0.55
"""Below this share of a name's letters in the header it is somebody else's name."""
_SERIAL_ALONE = 0.7
_NAME_ALONE = 0.8
_DIFFERING = 0.7
# domain §6: Urdu names carry stray Arabic letters; the same letter for searching
_SAME_LETTER = str.maketrans({"ه": "ہ", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ہ", "أ": "ا", "إ": "ا", "آ": "ا"})


@dataclass(frozen=True, slots=True)
class ListedStation:
    """A polling station of the constituency's list; `names` as listed, English and Urdu."""

    serial: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StationMatch:
    """`score` 0…1 ranks the matches of one header; it is no probability of being right."""

    serial: int
    score: float
    by: Literal["serial", "name", "both"]

    def as_json(self) -> dict[str, object]:
        return {"serial": self.serial, "score": round(self.score, 3), "by": self.by}


def match_stations(
    serial: int | None, text: str, stations: Sequence[ListedStation]
) -> tuple[StationMatch, ...]:
    """Up to three stations that the header may mean, best first; () when nothing of the list is in it.

    `serial` is the number found in the header; `text` is searched for the names. Serial and name that agree
    score above 0.9; where they name different stations both are given, and neither scores above 0.6.
    """
    shares = _measure_names(text, stations)
    best_name = max(shares.values(), default=0.0)
    matches = [_match(station.serial, serial, shares, best_name) for station in stations]
    found = sorted((match for match in matches if match), key=lambda match: (-match.score, match.serial))
    return tuple(_lower_where_they_differ(found)[:_MOST_MATCHES])


def _match(
    listed: int, serial: int | None, shares: Mapping[int, float], best_name: float
) -> StationMatch | None:
    share = shares[listed]
    is_name = share >= _LEAST_NAME and share >= best_name - 0.15
    if listed == serial:
        return (
            StationMatch(listed, 0.9 + 0.1 * share, "both")
            if is_name
            else StationMatch(listed, _SERIAL_ALONE, "serial")
        )
    return StationMatch(listed, _NAME_ALONE * share, "name") if is_name else None


def _lower_where_they_differ(found: Sequence[StationMatch]) -> list[StationMatch]:
    """The serial says one station and the name another: either may be misread, or written so."""
    kinds = {match.by for match in found}
    if kinds != {"serial", "name"}:
        return list(found)
    return [StationMatch(match.serial, _DIFFERING * match.score, match.by) for match in found]


def _measure_names(text: str, stations: Sequence[ListedStation]) -> dict[int, float]:
    """Serial → share 0…1 of its name that stands in the text; letters that many names have weigh less."""
    grams = {
        station.serial: [_cut_up(name) for name in station.names if name.strip()] for station in stations
    }
    common = Counter(gram for names in grams.values() for gram in frozenset().union(*names))
    weights = {gram: math.log((1 + len(stations)) / count) for gram, count in common.items()}
    present = _cut_up(text)
    return {
        serial: max(
            (_weigh(name & present, weights) / (_weigh(name, weights) or 1.0) for name in names), default=0.0
        )
        for serial, names in grams.items()
    }


def _weigh(grams: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[gram] for gram in grams)


def _cut_up(text: str) -> frozenset[str]:
    """Every two and three letters that stand together in a word, its edges counted as letters."""
    plain = unicodedata.normalize("NFKD", text.translate(_SAME_LETTER)).casefold()
    bare = (character for character in plain if not unicodedata.combining(character))
    letters = "".join(character if character.isalnum() else " " for character in bare)
    words = [f" {word} " for word in letters.split()]
    return frozenset(word[at : at + n] for word in words for n in (2, 3) for at in range(len(word) - n + 1))
