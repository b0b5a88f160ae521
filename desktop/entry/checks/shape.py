"""W5xx: figures whose shape is unusual: worth a second look at the paper, and no more than that (domain §5).

In: the form and the other stations' figures. Out: findings.
"""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from db import fields
from db.fields import candidate_field
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.people import percent
from desktop.entry.checks.values import Finding, FormUnderCheck


def check_shape(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    yield from _check_single_candidate(form)
    yield from _check_repeats(form, limits)
    yield from _check_round_numbers(form, limits)
    yield from _check_excluded(form, limits)
    yield from _check_other_assembly(form, limits)
    yield from _check_neighbours(form, limits)


def _check_single_candidate(form: FormUnderCheck) -> Iterator[Finding]:
    totals = form.boxes.known_totals()
    if len(totals) < 2 or len(totals) < len(form.boxes.ballot_serials):
        return
    winners = [serial for serial, total in totals.items() if total]
    if not winners:
        yield Finding("W502", form.boxes.column("total"), {"count": len(totals)})
    elif len(winners) == 1:
        details = {"serial": winners[0], "votes": totals[winners[0]]}
        yield Finding("W501", (candidate_field(winners[0]),), details)


def _check_repeats(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """The same figures elsewhere: a photo under two serials, or figures copied from a neighbour."""
    totals = form.boxes.known_totals()
    vector = tuple(totals.values()) if len(totals) == len(form.boxes.ballot_serials) else ()
    is_large = sum(vector) >= limits.identical_least
    same = [other.serial for other in form.seat.others if is_large and vector and other.totals == vector]
    if same:
        details = {"stations": ", ".join(map(str, same)), "count": len(vector)}
        yield Finding("W503", form.boxes.column("total"), details)
        return
    summary = (form.valid, form.excluded, form.polled)
    if None in summary or (form.polled or 0) < limits.identical_least:
        return
    alike = [
        other.serial
        for other in form.seat.others
        if (other.valid_total, other.excluded, other.polled) == summary
    ]
    if alike:
        details = {"stations": ", ".join(map(str, alike)), "valid": form.valid, "polled": form.polled}
        yield Finding("W504", (fields.VALID_TOTAL, fields.EXCLUDED, fields.POLLED_TOTAL), details)


def _check_round_numbers(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    large = {serial: total for serial, total in form.boxes.known_totals().items() if total >= 10}
    even = [serial for serial, total in large.items() if total % 5 == 0]
    if len(large) < limits.round_least_figures:
        return
    share = percent(len(even), len(large))
    if share >= limits.round_share_percent:
        marked = tuple(candidate_field(serial) for serial in even)
        yield Finding("W505", marked, {"count": len(even), "figures": len(large), "percent": share})


def _check_excluded(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    excluded, polled = form.excluded, form.polled
    if excluded is None or not polled or excluded < limits.excluded_least:
        return
    share = percent(excluded, polled)
    details: dict[str, object] = {"excluded": excluded, "polled": polled, "percent": share}
    if share >= limits.excluded_percent:
        yield Finding("W506", (fields.EXCLUDED,), {**details, "limit": limits.excluded_percent})
    others = [
        100 * other.excluded / other.polled
        for other in form.seat.others
        if other.excluded is not None and other.polled
    ]
    if len(others) >= limits.median_least_stations and share > limits.excluded_times_median * median(others):
        yield Finding("W507", (fields.EXCLUDED,), {**details, "median": round(median(others), 1)})


def _check_other_assembly(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """I8: every voter gets both ballots, so that the two polls at one station are nearly equal."""
    ours, theirs = form.polled, form.seat.other_assembly_polled
    if ours is None or theirs is None or not max(ours, theirs):
        return
    share = percent(abs(ours - theirs), max(ours, theirs))
    if share > limits.other_assembly_percent:
        details = {"polled": ours, "other": theirs, "difference": ours - theirs, "percent": share}
        yield Finding("W508", (fields.POLLED_TOTAL,), details)


def _check_neighbours(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """The same large figure in two rows after each other: often one row read twice."""
    totals = form.boxes.known_totals()
    for above, below in pairwise(form.boxes.ballot_serials):
        votes = totals.get(above)
        if votes is not None and votes >= limits.identical_least and totals.get(below) == votes:
            details = {"above": above, "below": below, "votes": votes}
            yield Finding("W510", (candidate_field(above), candidate_field(below)), details)
