"""Every code is fired by a real-looking form, and not by one so like it that is in order."""

import re
import string
from dataclasses import replace
from pathlib import Path

import pytest

from db import fields
from desktop.entry.checks import catalogue
from desktop.entry.checks.catalogue import find_all, load_catalogue, say_finding
from desktop.entry.checks.limits import BadLimits
from desktop.entry.checks.values import ListedStation
from tests.builders.check_examples import FIRING, QUIET, RIGHT, paper, totals

NOT_CHECKS = {BadLimits.code}
"""A code of a known error that stands in the same folder."""


def codes_of(form):
    return {finding.code for finding in find_all(form)}


def test_nothing_is_found_at_a_right_form():
    assert find_all(RIGHT) == ()


def test_every_code_has_a_form_that_fires_it_and_one_that_does_not():
    codes = set(load_catalogue())
    assert len(codes) >= 40
    assert set(FIRING) == codes
    assert set(QUIET) == codes


def test_the_checks_find_exactly_the_codes_of_the_catalogue():
    checks = Path(catalogue.__file__).parent
    written = {
        code for file in checks.glob("*.py") for code in re.findall(r'"([EW]\d{3})"', file.read_text("utf-8"))
    }
    assert written - NOT_CHECKS == set(load_catalogue())


@pytest.mark.parametrize("code", sorted(FIRING, key=lambda code: code[1:]))
def test_a_form_that_is_so_fires_the_code(code):
    found = [finding for finding in find_all(FIRING[code]) if finding.code == code]
    assert found
    for finding in found:
        for language in ("en", "ur"):
            said = say_finding(finding, language)
            assert "{" not in said
            assert said.strip()


@pytest.mark.parametrize("code", sorted(QUIET, key=lambda code: code[1:]))
def test_a_form_that_is_in_order_in_this_respect_does_not_fire_the_code(code):
    assert QUIET[code] != RIGHT, "the same as any right form shows nothing"
    assert code not in codes_of(QUIET[code])


def test_the_sentence_has_the_arithmetic_filled_in():
    form = totals(231, 198, 97, 44, 12, 49, valid_total=641)
    finding = next(finding for finding in find_all(form) if finding.code == "E205")
    assert say_finding(finding) == "The candidates add up to 631, the form says 641: 10 more."
    assert "641" in say_finding(finding, "ur")
    assert finding.fields[0] == fields.VALID_TOTAL


def test_both_languages_fill_in_the_same_arithmetic():
    formatter = string.Formatter()
    for rule in load_catalogue().values():
        names = [
            {name for _, name, _, _ in formatter.parse(text) if name}
            for text in (rule.sentence.en, rule.sentence.ur)
        ]
        assert names[0] == names[1], rule.code
        assert all(words.en and words.ur for words in (rule.title, rule.sentence, *rule.advice))


def test_every_identity_of_the_form_is_in_the_catalogue():
    assert {f"I{number}" for number in range(1, 9)} <= {rule.source for rule in load_catalogue().values()}


def test_no_word_of_the_catalogue_blames_anybody():
    blaming = ("fraud", "rigg", "manipulat", "suspicious", "fake", "دھاندلی", "جعلی", "مشکوک")
    for rule in load_catalogue().values():
        for words in (rule.title, rule.sentence, *rule.advice):
            assert not any(word in f"{words.en} {words.ur}".lower() for word in blaming), rule.code


def test_a_station_without_a_form_46_is_only_warned_of_and_only_where_they_are_collected():
    assert codes_of(FIRING["W310"]) == {"W310"}
    assert codes_of(paper(ballot_account=None)) == set()


def test_a_paper_that_was_not_looked_at_says_nothing():
    assert codes_of(paper(condition=None)) == set()


def test_a_station_that_is_not_listed_has_no_voters_to_compare_with():
    form = replace(RIGHT, station=ListedStation(999, is_listed=False))
    assert codes_of(form) == {"E101"}
