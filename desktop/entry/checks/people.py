"""W4xx: voters and their votes: turnout, sex, the polling scheme's figures (domain §3 I4–I5, §4, §5).

In: the form, its station, the other stations. Out: findings that ask to look again; none of them says why.
"""

from collections.abc import Iterator
from statistics import median

from db import fields
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck


def check_people(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    yield from _check_other_sex(form)
    yield from _check_turnout(form, limits)
    yield from _check_list(form, limits)
    yield from _check_women(form, limits)


def percent(part: int, whole: int) -> float:
    """To one decimal, as it is said."""
    return round(100 * part / whole, 1)


def _check_other_sex(form: FormUnderCheck) -> Iterator[Finding]:
    """I4: nobody of the other sex at a male or female station; many honest forms fail it, so it warns."""
    for code, kind, box in (
        ("W401", "female", fields.POLLED_MALE),
        ("W402", "male", fields.POLLED_FEMALE),
    ):
        votes = form.boxes.number(box)
        if form.station.kind == kind and votes:
            yield Finding(code, (box,), {"votes": votes})


def _check_turnout(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    polled, voters = form.polled, form.voters
    if polled is None or not voters:
        return
    share = percent(polled, voters)
    details: dict[str, object] = {"polled": polled, "voters": voters, "percent": share}
    if share >= limits.turnout_percent:
        yield Finding("W403", (fields.POLLED_TOTAL,), {**details, "limit": limits.turnout_percent})
    elif share <= limits.low_turnout_percent:
        yield Finding("W404", (fields.POLLED_TOTAL,), {**details, "limit": limits.low_turnout_percent})
    others = [
        100 * other.polled / other.voters
        for other in form.seat.others
        if other.polled is not None and other.voters
    ]
    if (
        len(others) >= limits.median_least_stations
        and abs(share - median(others)) > limits.turnout_from_median
    ):
        yield Finding("W405", (fields.POLLED_TOTAL,), {**details, "median": round(median(others), 1)})


def _check_list(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """The form against the polling scheme: voters assigned, and men and women who can have voted."""
    station, boxes = form.station, form.boxes
    own = boxes.number(fields.VOTERS_ASSIGNED)
    if own is not None and station.voters_total is not None:
        difference = own - station.voters_total
        if abs(difference) > limits.voters_difference:
            details = {"stated": own, "listed": station.voters_total, "difference": difference}
            yield Finding("W406", (fields.VOTERS_ASSIGNED,), details)
    for code, box, listed in (
        ("W407", fields.POLLED_MALE, station.voters_male),
        ("W408", fields.POLLED_FEMALE, station.voters_female),
    ):
        votes = boxes.number(box)
        if votes is not None and listed is not None and votes > listed:
            yield Finding(code, (box,), {"votes": votes, "listed": listed, "difference": votes - listed})


def _check_women(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """Elections Act 2017, s.9 looks at a whole constituency; one station is only where it would begin."""
    women, polled = form.boxes.number(fields.POLLED_FEMALE), form.polled
    if form.station.kind == "male" or women is None or not polled:
        return
    share = percent(women, polled)
    if share < limits.women_percent:
        details = {"women": women, "polled": polled, "percent": share, "limit": limits.women_percent}
        yield Finding("W409", (fields.POLLED_FEMALE, fields.POLLED_TOTAL), details)
