"""Forms under check with valid defaults: a station's Form 45, Form 46 and paper at which nothing is found."""

from dataclasses import replace
from datetime import date, datetime, time

from db import fields
from db.fields import candidate_field
from db.figures import Figure
from desktop.entry.checks import ballot_papers as ballots
from desktop.entry.checks.values import (
    Boxes,
    ConditionAnswers,
    FormUnderCheck,
    ListedStation,
    OtherStation,
    Paper,
    Provenance,
    Seat,
)

SERIALS = (1, 2, 3, 4, 5, 6)
TOTALS = dict(zip(SERIALS, (231, 198, 97, 44, 12, 3), strict=True))
POLLING_DAY = date(2024, 2, 8)


def number_boxes(numbers):
    return {name: Figure.of(number) for name, number in numbers.items()}


def right_figures():
    """585 valid, 15 excluded, 600 polled; every box of the four columns filled in."""
    figures = {
        fields.VOTERS_ASSIGNED: 1120,
        fields.POLLED_MALE: 320,
        fields.POLLED_FEMALE: 280,
        fields.POLLED_TOTAL: 600,
        fields.VALID_TOTAL: 585,
        fields.EXCLUDED: 15,
        "column.valid": 583,
        "column.tendered": 2,
        "column.challenged": 0,
    }
    for serial, total in TOTALS.items():
        tendered = 2 if serial == 1 else 0
        parts = {"valid": total - tendered, "tendered": tendered, "challenged": 0, "total": total}
        figures |= {candidate_field(serial, column): number for column, number in parts.items()}
    return number_boxes(figures)


def right_account():
    numbers = dict.fromkeys(ballots.ACCOUNT_LINES, 0) | {
        fields.BALLOTS_RECEIVED: 1200,
        fields.BALLOTS_SERIAL_FROM: 100_001,
        fields.BALLOTS_SERIAL_TO: 101_200,
        fields.BALLOTS_TAKEN_OUT: 600,
        fields.BALLOTS_TENDERED: 2,
        fields.BALLOTS_SPOILT: 1,
        fields.BALLOTS_UNISSUED: 597,
        fields.BALLOTS_UNISSUED_FROM: 100_604,
        fields.BALLOTS_UNISSUED_TO: 101_200,
    }
    return number_boxes(numbers)


def other_stations():
    """Six ordinary stations of the constituency."""
    return tuple(
        OtherStation(
            serial=30 + place,
            totals=tuple(total + place * serial for serial, total in TOTALS.items()),
            valid_total=585 + 21 * place,
            excluded=12 + place,
            polled=597 + 22 * place,
            voters=1100 + 30 * place,
        )
        for place in range(1, 7)
    )


RIGHT_CONDITION = ConditionAnswers(
    officer_signature=True,
    officer_thumb=True,
    officer_stamp=True,
    officer_nic=True,
    assistant_signature=True,
    assistant_thumb=True,
    assistant_stamp=True,
    assistant_nic=True,
    agents_signatures="some",
    refusal_without_reason=False,
    has_time=True,
    written_date=date(2024, 2, 9),
    has_date=True,
    written_time=time(0, 50),
    correction_fluid=False,
    several_hands=False,
    header_differs=False,
    pages_missing=False,
)


def make_form(**changes):
    """A form at which nothing is found; `changes` replace boxes, station, paper, seat or provenance."""
    figures = right_figures()
    plain = {
        "boxes": Boxes(figures, tuple(figures), SERIALS),
        "station": ListedStation(5, kind="combined", voters_male=590, voters_female=530, voters_total=1120),
        "paper": Paper(1, 1, RIGHT_CONDITION, right_account(), rows_on_paper=6),
        "seat": Seat(other_stations(), other_assembly_polled=598),
        "provenance": Provenance(
            captured_at=(datetime.fromisoformat("2024-02-09T01:14"),),
            seconds_taken=52.0,
            polling_day=POLLING_DAY,
        ),
    }
    return FormUnderCheck(**(plain | changes))


def with_figures(form, changes):
    """The form with some boxes filled in otherwise: numbers or `Figure`s; None takes the figure away."""
    figures = dict(form.boxes.figures)
    for name, value in changes.items():
        if value is None:
            figures.pop(name)
        else:
            figures[name] = Figure.of(value) if isinstance(value, int) else value
    return replace(form, boxes=replace(form.boxes, figures=figures))


def with_account(form, changes):
    """The form with some lines of its Form 46 changed."""
    account = {**form.paper.ballot_account, **number_boxes(changes)}
    return replace(form, paper=replace(form.paper, ballot_account=account))


def with_condition(form, **answers):
    return replace(form, paper=replace(form.paper, condition=replace(form.paper.condition, **answers)))
