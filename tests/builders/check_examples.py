"""Real-looking forms by the code of the check: one at which it fires, one so like it at which it does not.

Both start from a right form: 585 valid votes in six rows, 15 excluded, 600 polled of 1,120 voters.
"""

from dataclasses import replace
from datetime import date, datetime, time

from db import fields
from db.fields import candidate_field
from db.figures import BLANK, DASH, ILLEGIBLE, Figure
from desktop.entry.checks.values import OtherStation
from tests.builders.checked_forms import (
    POLLING_DAY,
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


def grounds(**numbers):
    """A layout that splits the votes excluded by ground."""
    figures = {f"excluded.{name}": number for name, number in numbers.items()}
    form = with_figures(RIGHT, figures)
    return replace(form, boxes=replace(form.boxes, fields=(*form.boxes.fields, *figures)))


def words(**written):
    """`words(valid_total="five hundred eighty five")`."""
    said = {name.replace("__", "."): text for name, text in written.items()}
    return replace(RIGHT, boxes=replace(RIGHT.boxes, in_words=said))


def totals(*numbers, **others):
    named = {candidate_field(serial): number for serial, number in zip(SERIALS, numbers, strict=True)}
    return with_figures(RIGHT, named | {name.replace("__", "."): value for name, value in others.items()})


def swapped():
    other = {**RIGHT.boxes.figures, candidate_field(1): Figure.of(198), candidate_field(2): Figure.of(231)}
    return seat(other_copies={"ecp_scan": other})


def other_copy(changes):
    """The agent's copy beside a certified one."""
    return seat(copy_kind="agent", other_copies={"certified": {**RIGHT.boxes.figures, **changes}})


def no_parts(serial):
    """Tendered and challenged votes are often left blank."""
    return {candidate_field(serial, column): BLANK for column in ("tendered", "challenged")}


ORDINARY = other_stations()
FIRING = {
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
    "W111": words(valid_total="Five hundred eighty six only"),
    "E201": with_figures(RIGHT, {candidate_field(3, "valid"): 91}),
    "E202": boxes(column__valid=593),
    "E203": boxes(column__tendered=3),
    "E204": boxes(column__challenged=1),
    "E205": boxes(valid_total=595),
    "E206": boxes(excluded=75),
    "W207": boxes(polled__male=329),
    "E208": boxes(voters_assigned=599),
    "E209": boxes(voters_assigned__male=600, voters_assigned__female=530),
    "E210": boxes(column__challenged=7),
    "E211": with_figures(RIGHT, {candidate_field(6, "valid"): 30}),
    "E212": with_figures(RIGHT, {FIFTH: 1200}),
    "W213": boxes(excluded=ILLEGIBLE),
    "E214": grounds(no_stamp=9, two_marks=5),
    "W215": with_figures(RIGHT, no_parts(3) | {candidate_field(3): 102}),
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
    "W511": other_copy({candidate_field(4): Figure.of(144)}),
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
    "W611": with_condition(RIGHT, overwritten=(FIFTH,), is_initialled=False),
    "W612": with_condition(RIGHT, correction_fluid=True),
    "W613": with_condition(RIGHT, several_hands=True),
    "W614": with_condition(RIGHT, header_differs=True),
    "W615": with_condition(RIGHT, assistant_thumb=False),
    "W616": with_condition(RIGHT, assistant_stamp=False),
    "W617": with_condition(RIGHT, assistant_nic=False),
    "W618": with_condition(RIGHT, pages_missing=True),
    "W619": with_condition(RIGHT, overwritten=(FIFTH, fields.VALID_TOTAL)),
    "W620": with_condition(RIGHT, written_date=POLLING_DAY, written_time=time(14, 30)),
    "W621": with_condition(RIGHT, written_time=time(1, 15)),
    "W701": origin(same_photo_stations=(17,)),
    "W702": origin(near_photo_stations=(17, 18)),
    "W703": origin(earlier_copies_of_kind=1),
    "W704": origin(captured_at=(datetime.fromisoformat("2024-02-08T16:59"),)),
    "W705": origin(captured_at=()),
    "W706": origin(seconds_taken=8.0),
    "W707": origin(photos=0, captured_at=()),
}
"""By code a form at which it is found."""
QUIET = {
    "E101": station(serial=6),
    "E102": with_figures(RIGHT, {FIFTH: ILLEGIBLE}),
    "E103": with_figures(RIGHT, {FIFTH: DASH}),
    "E104": boxes(valid_total=ILLEGIBLE),
    "E105": boxes(excluded=DASH),
    "E106": boxes(polled__total=Figure.rewritten(600)),
    "E107": paper(pages_expected=2, pages_captured=2),
    "W108": with_figures(RIGHT, {FIFTH: Figure.rewritten(12)}),
    "E109": paper(rows_on_paper=None),
    "W110": with_figures(RIGHT, {candidate_field(6): 0, candidate_field(6, "valid"): BLANK}),
    "W111": words(valid_total="Five hundred & eighty-five", excluded="پندرہ", polled__total="six hundrd"),
    "E201": with_figures(RIGHT, {candidate_field(3, "valid"): 91, candidate_field(3, "tendered"): 6}),
    "E202": with_figures(RIGHT, {candidate_field(3, "valid"): 96, "column.valid": 582}),
    "E203": with_figures(RIGHT, {candidate_field(2, "tendered"): 1, "column.tendered": 3}),
    "E204": with_figures(RIGHT, {candidate_field(2, "challenged"): 1, "column.challenged": 1}),
    "E205": with_figures(RIGHT, {candidate_field(1): 241, fields.VALID_TOTAL: 595}),
    "E206": boxes(excluded=75, polled__total=660),
    "W207": boxes(polled__male=329, polled__female=271),
    "E208": boxes(voters_assigned=600),
    "E209": boxes(voters_assigned__male=590, voters_assigned__female=530),
    "E210": boxes(column__tendered=1, column__challenged=1),
    "E211": with_figures(RIGHT, {candidate_field(6, "valid"): Figure.rewritten(3)}),
    "E212": with_figures(RIGHT, {FIFTH: 600}),
    "W213": boxes(excluded=DASH),
    "E214": grounds(no_stamp=9, two_marks=6),
    "W215": with_figures(RIGHT, no_parts(3)),
    "E301": with_account(RIGHT, {fields.BALLOTS_SPOILT: 11, fields.BALLOTS_UNISSUED: 587}),
    "E302": with_account(RIGHT, {fields.BALLOTS_SERIAL_TO: 101_300, fields.BALLOTS_RECEIVED: 1300}),
    "E303": with_account(RIGHT, {fields.BALLOTS_SERIAL_TO: 100_001}),
    "E304": with_account(RIGHT, {fields.BALLOTS_UNISSUED_FROM: 100_600, fields.BALLOTS_UNISSUED: 601}),
    "E305": with_account(RIGHT, {fields.BALLOTS_UNISSUED_FROM: 101_200}),
    "W306": with_account(RIGHT, {fields.BALLOTS_UNISSUED: 595, fields.BALLOTS_SPOILT: 3}),
    "W307": with_figures(with_account(RIGHT, {fields.BALLOTS_TAKEN_OUT: 602}), {fields.EXCLUDED: 17}),
    "W308": with_figures(with_account(RIGHT, {fields.BALLOTS_TENDERED: 5}), {"column.tendered": 5}),
    "W309": with_figures(with_account(RIGHT, {fields.BALLOTS_CHALLENGED: 4}), {"column.challenged": 4}),
    "W310": paper(ballot_account=None),
    "W401": with_figures(station(kind="female"), {fields.POLLED_MALE: 0, fields.POLLED_FEMALE: 600}),
    "W402": with_figures(station(kind="male"), {fields.POLLED_MALE: 600, fields.POLLED_FEMALE: 0}),
    "W403": boxes(voters_assigned=668),
    "W404": boxes(voters_assigned=11_000),
    "W405": seat(others=tuple(replace(other, voters=900) for other in ORDINARY)),
    "W406": with_figures(station(voters_total=None), {fields.VOTERS_ASSIGNED: 1_210}),
    "W407": station(voters_male=320),
    "W408": station(voters_female=280),
    "W409": boxes(polled__female=60, polled__male=540),
    "W501": totals(584, 1, 0, 0, 0, 0),
    "W502": totals(1, 0, 0, 0, 0, 0),
    "W503": seat(others=(OtherStation(77, (*list(TOTALS.values())[:-1], 4)),)),
    "W504": seat(others=(OtherStation(78, (), 585, 14, 600),)),
    "W505": totals(230, 195, 100, 45, 11, 12),
    "W506": boxes(excluded=59),
    "W507": seat(others=tuple(replace(other, excluded=6) for other in ORDINARY)),
    "W508": seat(other_assembly_polled=588),
    "W509": seat(other_copies={"ecp_scan": {**RIGHT.boxes.figures, candidate_field(1): Figure.of(198)}}),
    "W510": with_figures(RIGHT, {candidate_field(4): 96}),
    "W511": other_copy({candidate_field(4): Figure.rewritten(44), FIFTH: BLANK, fields.EXCLUDED: ILLEGIBLE}),
    "W601": with_condition(RIGHT, officer_signature=None),
    "W602": with_condition(RIGHT, officer_thumb=None),
    "W603": with_condition(RIGHT, officer_stamp=None),
    "W604": with_condition(RIGHT, officer_nic=None),
    "W605": with_condition(RIGHT, assistant_signature=None),
    "W606": with_condition(RIGHT, agents_signatures="all"),
    "W607": with_condition(RIGHT, refusal_without_reason=None),
    "W608": with_condition(RIGHT, has_date=None),
    "W609": with_condition(RIGHT, has_time=None),
    "W610": with_condition(RIGHT, written_date=POLLING_DAY, written_time=None),
    "W611": with_condition(RIGHT, overwritten=(FIFTH,), is_initialled=True),
    "W612": with_condition(RIGHT, correction_fluid=None),
    "W613": with_condition(RIGHT, several_hands=None),
    "W614": with_condition(RIGHT, header_differs=None),
    "W615": with_condition(RIGHT, assistant_thumb=None),
    "W616": with_condition(RIGHT, assistant_stamp=None),
    "W617": with_condition(RIGHT, assistant_nic=None),
    "W618": with_condition(RIGHT, pages_missing=None),
    "W619": with_condition(RIGHT, overwritten=(), is_initialled=True),
    "W620": with_condition(RIGHT, written_date=POLLING_DAY, written_time=time(17, 0)),
    "W621": with_condition(RIGHT, written_time=time(1, 14)),
    "W701": origin(near_photo_stations=(17,)),
    "W702": origin(same_photo_stations=(17,)),
    "W703": seat(other_copies={"ecp_scan": RIGHT.boxes.figures}),
    "W704": origin(captured_at=(datetime.fromisoformat("2024-02-08T17:00"),)),
    "W705": origin(photos=2),
    "W706": origin(seconds_taken=10.0),
    "W707": origin(captured_at=()),
}
"""By code a form like it that is in order in that respect: just within the limit, or not answered."""
