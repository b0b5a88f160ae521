"""W6xx: the condition of the paper, in the order in which observers look at it (domain §5).

In: the form with the answers of its condition sheet; questions not answered say nothing. Out: findings.
"""

from collections.abc import Iterator
from datetime import timedelta

from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import ConditionAnswers, Finding, FormUnderCheck

_MISSING = (
    ("W601", "officer_signature"),
    ("W602", "officer_thumb"),
    ("W603", "officer_stamp"),
    ("W604", "officer_nic"),
    ("W605", "assistant_signature"),
    ("W608", "has_date"),
    ("W609", "has_time"),
)
_PRESENT = (
    ("W607", "refusal_without_reason"),
    ("W612", "correction_fluid"),
    ("W613", "several_hands"),
    ("W614", "header_differs"),
)


def check_paper(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:  # noqa: ARG001 (all checks are called alike)
    answers = form.paper.condition
    if answers is None:
        return
    yield from (Finding(code, ()) for code, name in _MISSING if getattr(answers, name) is False)
    if answers.agents_signatures == "none":
        yield Finding("W606", ())
    yield from (Finding(code, ()) for code, name in _PRESENT if getattr(answers, name))
    yield from _check_date(form, answers)
    if answers.overwriting_not_initialled:
        marked = answers.overwriting_not_initialled
        yield Finding("W611", marked, {"count": len(marked)})


def _check_date(form: FormUnderCheck, answers: ConditionAnswers) -> Iterator[Finding]:
    """The count may end after midnight; any other day than the poll's and the next is unusual."""
    day, written = form.provenance.polling_day, answers.written_date
    if day is not None and written is not None and written not in {day, day + timedelta(days=1)}:
        yield Finding("W610", (), {"written": written.isoformat(), "polling_day": day.isoformat()})
