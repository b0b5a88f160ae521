"""Which contesting candidate a header or a row means: by ballot serial, name or party, or by none.

In: the text and the list of candidates. Out: the ballot serials that fit; one is an answer, none or several
is a question for the user. "PTI-IND" fits nobody: it is no name and no party of the ballot.
"""

import re
from collections.abc import Sequence

from db.listed import ListedCandidate
from desktop.spreadsheet.field_words import find_ballot_serial
from desktop.spreadsheet.normal_form import normalise_words
from desktop.spreadsheet.parties import find_party

_SERIAL_AND_NAME = re.compile(r"\s*(\d{1,3})\s*[.:)\-–_]\s*(\D.*)")
_NAME_AND_PARTY = re.compile(r"(.+?)\s*[(\[](.+)[)\]]\s*")


def find_candidates(text: str, candidates: Sequence[ListedCandidate]) -> tuple[int, ...]:
    """The ballot serials that `text` may mean, in ballot order. Exactly one is certain."""
    numbered = find_ballot_serial(text)
    if numbered:
        return tuple(c.ballot_serial for c in candidates if c.ballot_serial == numbered[0])
    both = _SERIAL_AND_NAME.fullmatch(text)
    if both:
        fitting = find_candidates(both[2], candidates)
        return tuple(serial for serial in fitting if serial == int(both[1]))
    return _by_name(text, candidates) or _by_name_and_party(text, candidates) or _by_party(text, candidates)


def fits_name(text: str, candidate: ListedCandidate) -> bool:
    """Does `text` say this candidate's name, in English or Urdu, with or without the party in brackets."""
    return bool(_by_name(text, [candidate]) or _by_name_and_party(text, [candidate]))


def _by_name(text: str, candidates: Sequence[ListedCandidate]) -> tuple[int, ...]:
    wanted = normalise_words(text)
    return tuple(c.ballot_serial for c in candidates if wanted and wanted in _names(c))


def _by_name_and_party(text: str, candidates: Sequence[ListedCandidate]) -> tuple[int, ...]:
    parts = _NAME_AND_PARTY.fullmatch(text)
    if not parts:
        return ()
    named = _by_name(parts[1], candidates)
    return tuple(serial for serial in named if serial in _of_party(parts[2], candidates))


def _by_party(text: str, candidates: Sequence[ListedCandidate]) -> tuple[int, ...]:
    """Several fit at once where many stand under one word; one alone is not taken when it may mean others."""
    party = find_party(text)
    fitting = _of_party(text, candidates)
    return fitting if party is None or party.names_one_list or len(fitting) != 1 else ()


def _of_party(text: str, candidates: Sequence[ListedCandidate]) -> tuple[int, ...]:
    wanted = _party_words(text)
    return tuple(c.ballot_serial for c in candidates if wanted and _party_words(c.party) == wanted)


def _party_words(text: str) -> str:
    party = find_party(text)
    return normalise_words(party.name if party else text)


def _names(candidate: ListedCandidate) -> set[str]:
    return {normalise_words(candidate.name_en), normalise_words(candidate.name_ur)} - {""}
