"""Every code is fired by a real-looking form, and by no right one."""

import string
from dataclasses import replace
from datetime import date, datetime

import pytest

from db import fields
from db.fields import candidate_field
from db.figures import BLANK, ILLEGIBLE, Figure
from desktop.entry.checks.catalogue import find_all, load_catalogue, say_finding
from desktop.entry.checks.values import ListedStation, OtherStation
from tests.builders.checked_forms import (
    SERIALS,
    TOTALS,
    make_form,
    other_stations,
    with_account,
    with_condition,
    with_figures,
)

RIGHT = make_form()
FIFTH = candidate_field(5)


def station(**changes):
    return replace(RIGHT, station=replace(RIGHT.station, **changes))


def paper(**changes):
    return replace(RIGHT, paper=replace(RIGHT.paper, **changes))


def seat(**changes):
    return replace(RIGHT, seat=replace(RIGHT.seat, **changes))


def origin(**changes):
    return replace(RIGHT, provenance=replace(RIGHT.provenance, **changes))


def boxes(**numbers):
    """`boxes(valid_total=5, polled__male=3)`."""
    return with_figures(RIGHT, {name.replace("__", "."): value for name, value in numbers.items()})


def totals(*numbers, **others):
    named = {candidate_field(serial): number for serial, number in zip(SERIALS, numbers, strict=True)}
    return with_figures(RIGHT, named | {name.replace("__", "."): value for name, value in others.items()})


def swapped():
    other = {**RIGHT.boxes.figures, candidate_field(1): Figure.of(198), candidate_field(2): Figure.of(231)}
    return seat(other_copies={"ecp_scan": other})


ORDINARY = other_stations()
FIRED_BY = {
    "E101": station(is_listed=False),
    "E102": with_figures(RIGHT, {FIFTH: None}),
    "E103": with_figures(RIGHT, {FIFTH: BLANK}),
    "E104": boxes(valid_total=BLANK),
    "E105": boxes(excluded=BLANK),
    "E106": boxes(polled__total=None),
    "E107": paper(pages_expected=2),
    "W108": with_figures(RIGHT, {FIFTH: ILLEGIBLE}),
    "E109": paper(rows_on_paper=7),
    "W110": with_figures(RIGHT, {candidate_field(4, "valid"): BLANK}),
    "E201": with_figures(RIGHT, {candidate_field(3, "valid"): 91}),
    "E202": boxes(column__valid=593),
    "E203": boxes(column__tendered=3),
    "E204": boxes(column__challenged=1),
    "E205": boxes(valid_total=595),
    "E206": boxes(excluded=75),
    "E207": boxes(polled__male=329),
    "E208": boxes(voters_assigned=599),
    "E209": boxes(voters_assigned__male=600, voters_assigned__female=530),
    "E210": boxes(column__challenged=7),
    "E211": with_figures(RIGHT, {candidate_field(6, "valid"): 30}),
    "E212": with_figures(RIGHT, {FIFTH: 1200}),
    "W213": boxes(excluded=ILLEGIBLE),
    "E301": with_account(RIGHT, {fields.BALLOTS_SPOILT: 11}),
    "E302": with_account(RIGHT, {fields.BALLOTS_SERIAL_TO: 101_300}),
    "E303": with_account(RIGHT, {fields.BALLOTS_SERIAL_TO: 99_000}),
    "E304": with_account(RIGHT, {fields.BALLOTS_UNISSUED_FROM: 100_600}),
    "E305": with_account(RIGHT, {fields.BALLOTS_UNISSUED_FROM: 101_201}),
    "W306": with_account(RIGHT, {fields.BALLOTS_UNISSUED: 580}),
    "W307": with_account(RIGHT, {fields.BALLOTS_TAKEN_OUT: 602}),
    "W308": with_account(RIGHT, {fields.BALLOTS_TENDERED: 5}),
    "W309": with_account(RIGHT, {fields.BALLOTS_CHALLENGED: 4}),
    "W310": paper(ballot_account=None, is_account_expected=True),
    "W401": station(kind="female"),
    "W402": station(kind="male"),
    "W403": boxes(voters_assigned=640),
    "W404": boxes(voters_assigned=12_000),
    "W405": seat(others=tuple(replace(other, voters=700) for other in ORDINARY)),
    "W406": boxes(voters_assigned=1_210),
    "W407": station(voters_male=319),
    "W408": station(voters_female=279),
    "W409": boxes(polled__female=59, polled__male=541),
    "W501": totals(585, 0, 0, 0, 0, 0),
    "W502": totals(0, 0, 0, 0, 0, 0),
    "W503": seat(others=(OtherStation(77, tuple(TOTALS.values())),)),
    "W504": seat(others=(OtherStation(78, (), 585, 15, 600),)),
    "W505": totals(230, 195, 100, 45, 10, 10),
    "W506": boxes(excluded=60),
    "W507": seat(others=tuple(replace(other, excluded=4) for other in ORDINARY)),
    "W508": seat(other_assembly_polled=587),
    "W509": swapped(),
    "W510": with_figures(RIGHT, {candidate_field(4): 97}),
    "W601": with_condition(RIGHT, officer_signature=False),
    "W602": with_condition(RIGHT, officer_thumb=False),
    "W603": with_condition(RIGHT, officer_stamp=False),
    "W604": with_condition(RIGHT, officer_nic=False),
    "W605": with_condition(RIGHT, assistant_signature=False),
    "W606": with_condition(RIGHT, agents_signatures="none"),
    "W607": with_condition(RIGHT, refusal_without_reason=True),
    "W608": with_condition(RIGHT, has_date=False),
    "W609": with_condition(RIGHT, has_time=False),
    "W610": with_condition(RIGHT, written_date=date(2024, 2, 10)),
    "W611": with_condition(RIGHT, overwriting_not_initialled=(FIFTH,)),
    "W612": with_condition(RIGHT, correction_fluid=True),
    "W613": with_condition(RIGHT, several_hands=True),
    "W614": with_condition(RIGHT, header_differs=True),
    "W701": origin(same_photo_stations=(17,)),
    "W702": origin(near_photo_stations=(17, 18)),
    "W703": origin(earlier_copies_of_kind=1),
    "W704": origin(captured_at=(datetime.fromisoformat("2024-02-08T16:59"),)),
    "W705": origin(captured_at=()),
    "W706": origin(seconds_taken=8.0),
    "W707": origin(photos=0, captured_at=()),
}
AT_THE_LIMIT = {
    "W306": with_account(RIGHT, {fields.BALLOTS_UNISSUED: 595, fields.BALLOTS_SPOILT: 3}),
    "W403": boxes(voters_assigned=668),
    "W404": boxes(voters_assigned=11_000),
    "W409": boxes(polled__female=60, polled__male=540),
    "W501": totals(584, 1, 0, 0, 0, 0),
    "W502": totals(1, 0, 0, 0, 0, 0),
    "W503": seat(others=(OtherStation(77, (*list(TOTALS.values())[:-1], 4)),)),
    "W504": seat(others=(OtherStation(78, (), 585, 14, 600),)),
    "W505": totals(230, 195, 100, 45, 11, 12),
    "W506": boxes(excluded=59),
    "W508": seat(other_assembly_polled=588),
    "W610": with_condition(RIGHT, written_date=date(2024, 2, 8)),
    "W704": origin(captured_at=(datetime.fromisoformat("2024-02-08T17:00"),)),
    "W706": origin(seconds_taken=10.0),
    "E208": boxes(voters_assigned=600),
    "E212": with_figures(RIGHT, {FIFTH: 600}),
}


def codes_of(form):
    return {finding.code for finding in find_all(form)}


def test_nothing_is_found_at_a_right_form():
    assert find_all(RIGHT) == ()


def test_every_code_of_the_catalogue_is_fired_in_a_test():
    assert set(FIRED_BY) == set(load_catalogue())
    assert len(FIRED_BY) >= 40


@pytest.mark.parametrize("code", sorted(FIRED_BY, key=lambda code: code[1:]))
def test_a_form_that_is_so_fires_the_code(code):
    found = [finding for finding in find_all(FIRED_BY[code]) if finding.code == code]
    assert found
    for finding in found:
        for language in ("en", "ur"):
            said = say_finding(finding, language)
            assert "{" not in said
            assert said.strip()


@pytest.mark.parametrize("code", sorted(AT_THE_LIMIT, key=lambda code: code[1:]))
def test_a_form_just_within_the_limit_does_not_fire_the_code(code):
    assert code not in codes_of(AT_THE_LIMIT[code])


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
    assert codes_of(FIRED_BY["W310"]) == {"W310"}
    assert codes_of(paper(ballot_account=None)) == set()


def test_a_paper_that_was_not_looked_at_says_nothing():
    assert codes_of(paper(condition=None)) == set()


def test_a_station_that_is_not_listed_has_no_voters_to_compare_with():
    form = replace(RIGHT, station=ListedStation(999, is_listed=False))
    assert codes_of(form) == {"E101"}
