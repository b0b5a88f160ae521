"""The one table of checks: every code with its words in English and Urdu, and running all of them on a form.

In: a form under check, the limits. Out: findings in the order of their codes; rules for help and reference.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from desktop.entry.checks.ballot_papers import check_ballot_papers
from desktop.entry.checks.completeness import check_completeness
from desktop.entry.checks.copies import ComparedBoxes, check_copies
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.paper import check_paper
from desktop.entry.checks.people import check_people
from desktop.entry.checks.provenance import check_provenance
from desktop.entry.checks.shape import check_shape
from desktop.entry.checks.sums import check_sums
from desktop.entry.checks.values import Finding, FormUnderCheck
from desktop.entry.checks.words import check_words

Language = Literal["en", "ur"]
_CHECKS: tuple[Callable[[FormUnderCheck, CheckLimits], Iterator[Finding]], ...] = (
    check_completeness,
    check_words,
    check_sums,
    check_ballot_papers,
    check_people,
    check_shape,
    check_copies,
    check_paper,
    check_provenance,
)
COMMON_CODES = frozenset({"W705"})
"""What is so at every station whose photos came by a messaging app: said once, and no mark on a board."""
GROUPS = {
    "1": "completeness",
    "2": "sums",
    "3": "ballot papers",
    "4": "people",
    "5": "shape",
    "6": "paper",
    "7": "origin",
}
_DIFFERENCES = {
    "en": ("{count} more", "{count} fewer", "the same"),
    "ur": ("{count} زیادہ", "{count} کم", "برابر"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing said in both languages."""

    en: str
    ur: str

    def in_language(self, language: Language) -> str:
        return self.ur if language == "ur" else self.en


@dataclass(frozen=True, slots=True)
class Rule:
    """One code of the catalogue. `source` is an identity (I1…I8), a section of the Act, or "practice"."""

    code: str
    source: str
    title: Words
    sentence: Words
    advice: tuple[Words, Words]
    """What to do: for a volunteer, for a coordinator."""

    @property
    def is_error(self) -> bool:
        return self.code.startswith("E")

    @property
    def group(self) -> str:
        return GROUPS[self.code[1]]


@cache
def load_catalogue() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of the table."""
    text = (files("resources") / "checks" / "catalogue.toml").read_text(encoding="utf-8")
    plain = tomllib.loads(text)
    advice = {name: Words(**words) for name, words in plain.pop("advice").items()}
    del plain["schema"]
    return {code: _make_rule(code, entry, advice) for code, entry in plain.items()}


def _make_rule(code: str, entry: Mapping[str, object], advice: Mapping[str, Words]) -> Rule:
    return Rule(
        code=code,
        source=str(entry["rule"]),
        title=_read_words(entry["title"]),
        sentence=_read_words(entry["sentence"]),
        advice=(advice[str(entry["volunteer"])], advice[str(entry["coordinator"])]),
    )


def _read_words(plain: object) -> Words:
    if not isinstance(plain, Mapping):
        message = "a rule's words are not in two languages"
        raise TypeError(message)
    return Words(str(plain["en"]), str(plain["ur"]))


def find_all(form: FormUnderCheck, limits: CheckLimits | None = None) -> tuple[Finding, ...]:
    """Everything that the checks find in a form, errors and warnings in the order of their codes' numbers."""
    used = CheckLimits() if limits is None else limits
    found = [finding for check in _CHECKS for finding in check(form, used)]
    return tuple(sorted(found, key=lambda finding: finding.code[1:]))


def say_finding(finding: Finding, language: Language = "en") -> str:
    """The finding's sentence with its arithmetic filled in."""
    words = load_catalogue()[finding.code].sentence.in_language(language)
    details = {name: _say_detail(detail, language) for name, detail in finding.details.items()}
    return words.format(**details, more_or_fewer=_say_difference(finding, language))


def _say_detail(detail: object, language: Language) -> object:
    return detail.say(language) if isinstance(detail, ComparedBoxes) else detail


def _say_difference(finding: Finding, language: Language) -> str:
    difference = finding.details.get("difference", 0)
    more, fewer, same = _DIFFERENCES[language]
    if not isinstance(difference, int) or difference == 0:
        return same
    return (more if difference > 0 else fewer).format(count=abs(difference))
