"""The boxes of a form by the words people head columns and rows with, in English and Urdu.

In: a header or a row's label. Out: the box's field name, never a guess: only listed words count.
"""

import re
from collections.abc import Mapping

from db import fields
from desktop.spreadsheet.figure_cells import looks_like_number
from desktop.spreadsheet.normal_form import normalise_words

_BOTH_FORMS: Mapping[str, tuple[str, ...]] = {
    fields.POLLED_MALE: (
        "polled male", "male polled", "male votes polled", "votes polled male", "polled votes male",
        "polled m", "مرد ڈالے گئے ووٹ", "ڈالے گئے ووٹ مرد",
    ),
    fields.POLLED_FEMALE: (
        "polled female", "female polled", "female votes polled", "votes polled female",
        "polled votes female", "polled f", "خواتین ڈالے گئے ووٹ", "ڈالے گئے ووٹ خواتین",
    ),
    fields.POLLED_TOTAL: (
        "polled", "polled total", "total polled", "votes polled", "total votes polled",
        "votes polled total", "polled votes", "total polled votes", "votes cast", "total votes cast",
        "ballots cast", "ڈالے گئے ووٹ", "کل ڈالے گئے ووٹ", "ڈالے گئے ووٹوں کی تعداد", "ڈالے گئے کل ووٹ",
    ),
    fields.VALID_TOTAL: (
        "valid", "valid total", "total valid", "valid votes", "total valid votes", "valid votes total",
        "درست ووٹ", "کل درست ووٹ", "درست ووٹوں کی تعداد", "صحیح ووٹ", "کل صحیح ووٹ",
    ),
    fields.EXCLUDED: (
        "excluded", "rejected", "rejected votes", "excluded votes", "votes excluded", "invalid votes",
        "votes excluded from the count", "votes excluded from count",
        "ballot papers excluded from the count", "rejected excluded from the count", "مسترد", "مسترد ووٹ",
        "مسترد شدہ ووٹ", "خارج شدہ ووٹ", "گنتی سے خارج شدہ ووٹ", "گنتی سے خارج ووٹ",
    ),
}  # fmt: skip
_FORM45_ONLY: Mapping[str, tuple[str, ...]] = {
    fields.VOTERS_ASSIGNED: (
        "voters assigned", "assigned voters", "total voters assigned", "voters", "total voters",
        "registered voters", "total registered voters", "registered", "ووٹرز", "کل ووٹرز", "رجسٹرڈ ووٹرز",
        "ووٹرز کی تعداد", "تفویض کردہ ووٹرز",
    ),
    fields.VOTERS_ASSIGNED_MALE: (
        "voters assigned male", "male voters", "male voters assigned", "مرد ووٹرز",
    ),
    fields.VOTERS_ASSIGNED_FEMALE: (
        "voters assigned female", "female voters", "female voters assigned", "خواتین ووٹرز",
    ),
}  # fmt: skip
_FORM47_ONLY: Mapping[str, tuple[str, ...]] = {
    fields.STATIONS: (
        "stations", "polling stations", "no of polling stations", "number of polling stations",
        "total polling stations", "پولنگ اسٹیشن", "پولنگ اسٹیشنوں کی تعداد", "پولنگ سٹیشنوں کی تعداد",
    ),
    fields.REGISTERED_MALE: (
        "registered male", "male voters", "registered voters male", "male registered voters", "مرد ووٹرز",
    ),
    fields.REGISTERED_FEMALE: (
        "registered female", "female voters", "registered voters female", "female registered voters",
        "خواتین ووٹرز",
    ),
    fields.REGISTERED_TOTAL: (
        "registered", "registered total", "registered voters", "total registered voters", "total voters",
        "registered voters total", "voters", "رجسٹرڈ ووٹرز", "کل ووٹرز", "ووٹرز کی تعداد",
        "کل رجسٹرڈ ووٹرز",
    ),
}  # fmt: skip
_CANDIDATE = re.compile(
    r"(?:candidate|cand|c|امیدوار|no|serial)? ?0*([1-9]\d{0,2})"
    r"(?: (valid|tendered|challenged|total))?(?: votes)?"
)


def find_field(text: str, form: str = "form45") -> str | None:
    """The box that `text` names: a field name as the store writes it, or listed words; None for other text.

    Boxes of candidates are found here only when they are written out ("candidate.7.total", "candidate.7").
    """
    plain = text.strip().lower()
    if fields.is_field(plain):
        return plain
    if re.fullmatch(r"candidate\.[1-9]\d{0,2}", plain):
        return f"{plain}.total"
    return _words_of(form).get(normalise_words(text))


def find_ballot_serial(text: str) -> tuple[int, str] | None:
    """(ballot serial, column) of a header such as "7", "C7", "Candidate 7 valid"; None for any other text.

    "+7" and "7.0" are figures that stand where a header should, and no serials.
    """
    if looks_like_number(text) and not text.strip().isdigit():
        return None
    match = _CANDIDATE.fullmatch(normalise_words(text))
    return (int(match[1]), match[2] or "total") if match else None


def _words_of(form: str) -> Mapping[str, str]:
    return _FORM45_WORDS if form == "form45" else _FORM47_WORDS


def _index(*groups: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {
        normalise_words(word): field for group in groups for field, words in group.items() for word in words
    }


_FORM45_WORDS = _index(_BOTH_FORMS, _FORM45_ONLY)
_FORM47_WORDS = _index(_BOTH_FORMS, _FORM47_ONLY)
