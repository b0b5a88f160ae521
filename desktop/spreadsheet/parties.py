"""The many spellings of a party, and the one short name that a comparison uses.

In: a party as a form or a sheet writes it. Out: its short name where the spelling is listed in
`resources/reference/<election>/parties.toml`, else the words as they are.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from desktop.spreadsheet.normal_form import normalise_words

INDEPENDENT = "IND"


@dataclass(frozen=True, slots=True)
class Party:
    """`names_one_list`: a column headed by this party may go to its one candidate without asking."""

    name: str
    name_en: str
    name_ur: str
    names_one_list: bool


def normalise_party(text: str, election: str = "ge2024") -> str:
    """The short name ("PML-N", "IND") of a listed spelling; any other text unchanged but for white space."""
    party = find_party(text, election)
    return party.name if party else " ".join(text.split())


def find_party(text: str, election: str = "ge2024") -> Party | None:
    """The party of a listed spelling. "PTI-IND" is none: two words for different things are not one party."""
    return _parties_by_spelling(election).get(_fold(text))


@cache
def _parties_by_spelling(election: str) -> Mapping[str, Party]:
    file = resources.files("resources") / "reference" / election / "parties.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))["party"]
    found: dict[str, Party] = {}
    for entry in listed:
        party = Party(entry["name"], entry["name_en"], entry["name_ur"], entry.get("names_one_list", True))
        for spelling in (party.name, party.name_en, party.name_ur, *entry["spellings"]):
            found[_fold(spelling)] = party
    return found


def _fold(text: str) -> str:
    return normalise_words(text).replace(" ", "")
