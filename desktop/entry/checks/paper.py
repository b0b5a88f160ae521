"""W6xx: the condition of the paper, in the order in which observers look at it (domain §5).

In: the form with the answers of its condition sheet; questions not answered say nothing. Out: findings.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import ConditionAnswers, Finding, FormUnderCheck

_MISSING = (
    ("W601", "officer_signature"),
    ("W602", "officer_thumb"),
    ("W603", "officer_stamp"),
    ("W604", "officer_nic"),
    ("W605", "assistant_signature"),
    ("W615", "assistant_thumb"),
    ("W616", "assistant_stamp"),
    ("W617", "assistant_nic"),
    ("W608", "has_date"),
    ("W609", "has_time"),
)
_PRESENT = (
    ("W607", "refusal_without_reason"),
    ("W612", "correction_fluid"),
    ("W613", "several_hands"),
    ("W614", "header_differs"),
    ("W618", "pages_missing"),
)


def check_paper(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:
    answers = form.paper.condition
    if answers is None:
        return
    yield from (Finding(code, ()) for code, name in _MISSING if getattr(answers, name) is False)
    if answers.agents_signatures == "none":
        yield Finding("W606", ())
    yield from (Finding(code, ()) for code, name in _PRESENT if getattr(answers, name))
    yield from _check_date(form, answers)
    yield from _check_time(form, answers, limits)
    if answers.overwritten:
        code = "W611" if answers.is_initialled is False else "W619"
        yield Finding(code, answers.overwritten, {"count": len(answers.overwritten)})


def _check_date(form: FormUnderCheck, answers: ConditionAnswers) -> Iterator[Finding]:
    """The count may end after midnight; any other day than the poll's and the next is unusual."""
    day, written = form.provenance.polling_day, answers.written_date
    if day is not None and written is not None and written not in {day, day + timedelta(days=1)}:
        yield Finding("W610", (), {"written": written.isoformat(), "polling_day": day.isoformat()})


def _check_time(form: FormUnderCheck, answers: ConditionAnswers, limits: CheckLimits) -> Iterator[Finding]:
    """A count begins after the poll, and its form is photographed after it is signed."""
    if answers.written_date is None or answers.written_time is None:
        return
    written = datetime.combine(answers.written_date, answers.written_time)
    day = form.provenance.polling_day
    closes = datetime.combine(day, time(limits.poll_closes_hour)) if day else None
    if closes is not None and written.date() == day and written < closes:
        yield Finding("W620", (), {"written": _say(written), "closes": _say(closes)})
    earlier = [moment for moment in form.provenance.captured_at if moment < written]
    if earlier:
        yield Finding("W621", (), {"written": _say(written), "taken": _say(min(earlier))})


def _say(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="minutes")
