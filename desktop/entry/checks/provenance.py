"""W7xx: who entered what, when, and from which photos. In: the form. Out: findings about its origin."""

from collections.abc import Iterator
from datetime import datetime, time

from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck


def check_provenance(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    origin = form.provenance
    for code, stations in (
        ("W701", origin.same_photo_stations),
        ("W702", origin.near_photo_stations),
    ):
        if stations:
            yield Finding(code, (), {"stations": ", ".join(map(str, stations))})
    if origin.earlier_copies_of_kind:
        yield Finding("W703", (), {"count": origin.earlier_copies_of_kind})
    yield from _check_time(form, limits)
    if origin.photos and not origin.captured_at:
        yield Finding("W705", (), {"photos": origin.photos})
    if not origin.photos:
        yield Finding("W707", ())
    seconds = origin.seconds_taken
    if seconds is not None and seconds < limits.fewest_seconds:
        yield Finding("W706", (), {"seconds": round(seconds, 1), "limit": limits.fewest_seconds})


def _check_time(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    """A result cannot be photographed before the poll closes, unless the phone's clock is wrong."""
    day = form.provenance.polling_day
    if day is None:
        return
    closes = datetime.combine(day, time(limits.poll_closes_hour))
    early = [moment for moment in form.provenance.captured_at if moment < closes]
    if early:
        taken = min(early).isoformat(sep=" ", timespec="minutes")
        yield Finding("W704", (), {"taken": taken, "closes": closes.isoformat(sep=" ", timespec="minutes")})
