"""E3xx, W3xx: Form 46, the ballot paper account, and the serials of ballot papers (domain §2, §3 I6–I7).

In: the form with the station's ballot account. Out: findings; how tendered and challenged ballots overlap
those taken out of the box is not settled (domain §2), so that they only warn.
"""

from collections.abc import Iterator, Mapping

from db import fields
from db.figures import BLANK, NOT_CAPTURED, Figure
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck

ACCOUNT_LINES = (
    fields.BALLOTS_TAKEN_OUT,
    fields.BALLOTS_TENDERED,
    fields.BALLOTS_CHALLENGED,
    fields.BALLOTS_SPOILT,
    fields.BALLOTS_STRAY,
    fields.BALLOTS_CANCELLED,
    fields.BALLOTS_UNISSUED,
)


def check_ballot_papers(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    account = form.paper.ballot_account
    if account is None:
        if form.paper.is_account_expected:
            yield Finding("W310", ())
        return
    yield from _check_received(account)
    for codes, first, last, count in (
        (("E302", "E303"), fields.BALLOTS_SERIAL_FROM, fields.BALLOTS_SERIAL_TO, fields.BALLOTS_RECEIVED),
        (("E304", "E305"), fields.BALLOTS_UNISSUED_FROM, fields.BALLOTS_UNISSUED_TO, fields.BALLOTS_UNISSUED),
    ):
        yield from _check_range(account, codes, (first, last), count)
    yield from _check_issued(form, account, limits)
    yield from _check_against_form45(form, account)


def _number(account: Mapping[str, Figure], name: str) -> int | None:
    return account.get(name, NOT_CAPTURED).counted


def _check_received(account: Mapping[str, Figure]) -> Iterator[Finding]:
    """I6: what was received is the sum of the other lines; a line left blank was not used.

    Nothing is said while a line is illegible or not captured: nobody knows what they add up to.
    """
    received = _number(account, fields.BALLOTS_RECEIVED)
    figures = [account.get(name, NOT_CAPTURED) for name in ACCOUNT_LINES]
    lines = [0 if figure == BLANK else figure.counted for figure in figures]
    known = [line for line in lines if line is not None]
    is_known = len(known) == len(lines) and _number(account, fields.BALLOTS_TAKEN_OUT) is not None
    if received is not None and is_known and sum(known) != received:
        details = {"stated": received, "computed": sum(known), "difference": received - sum(known)}
        yield Finding("E301", (fields.BALLOTS_RECEIVED, *ACCOUNT_LINES), details)


def _check_range(
    account: Mapping[str, Figure], codes: tuple[str, str], ends: tuple[str, str], count: str
) -> Iterator[Finding]:
    """I6: serials from…to are as many as the line says; both ends belong to it."""
    (length_code, order_code), (first_name, last_name) = codes, ends
    first, last, stated = (_number(account, name) for name in (first_name, last_name, count))
    if first is None or last is None:
        return
    if last < first:
        yield Finding(order_code, ends, {"first": first, "last": last})
    elif stated is not None and last - first + 1 != stated:
        length = last - first + 1
        details = {
            "first": first,
            "last": last,
            "length": length,
            "stated": stated,
            "difference": stated - length,
        }
        yield Finding(length_code, (*ends, count), details)


def _check_issued(
    form: FormUnderCheck, account: Mapping[str, Figure], limits: CheckLimits
) -> Iterator[Finding]:
    """I7: ballots issued, that is received less un-issued, ≈ votes polled."""
    received, unissued, polled = (
        _number(account, fields.BALLOTS_RECEIVED),
        _number(account, fields.BALLOTS_UNISSUED),
        form.polled,
    )
    if received is None or unissued is None or polled is None:
        return
    issued = received - unissued
    if abs(issued - polled) > limits.issued_difference:
        details = {"issued": issued, "polled": polled, "difference": issued - polled}
        yield Finding(
            "W306", (fields.BALLOTS_RECEIVED, fields.BALLOTS_UNISSUED, fields.POLLED_TOTAL), details
        )


def _check_against_form45(form: FormUnderCheck, account: Mapping[str, Figure]) -> Iterator[Finding]:
    valid, excluded, taken = form.valid, form.excluded, _number(account, fields.BALLOTS_TAKEN_OUT)
    if valid is not None and excluded is not None and taken is not None and taken != valid + excluded:
        counted = valid + excluded
        details = {"taken_out": taken, "counted": counted, "difference": taken - counted}
        yield Finding("W307", (fields.BALLOTS_TAKEN_OUT, fields.VALID_TOTAL, fields.EXCLUDED), details)
    for code, name, column in (
        ("W308", fields.BALLOTS_TENDERED, "tendered"),
        ("W309", fields.BALLOTS_CHALLENGED, "challenged"),
    ):
        ours = form.boxes.number(f"column.{column}")
        theirs = _number(account, name)
        if ours is not None and theirs is not None and ours != theirs:
            details = {"form45": ours, "form46": theirs, "difference": theirs - ours}
            yield Finding(code, (f"column.{column}", name), details)
