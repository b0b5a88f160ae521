"""E1xx, W1xx: is everything there that a Form 45 must say? In: the form. Out: what is missing."""

from collections.abc import Iterator

from db import fields
from db.fields import candidate_field
from db.figures import FigureState
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck

_NEEDED = (("E104", fields.VALID_TOTAL), ("E105", fields.EXCLUDED), ("E106", fields.POLLED_TOTAL))
_PARTS = ("valid", "tendered", "challenged")


def check_completeness(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:  # noqa: ARG001 (all checks are called alike)
    if not form.station.is_listed:
        yield Finding("E101", (), {"station": form.station.serial})
    yield from _check_totals(form)
    for code, box in _NEEDED:
        if box in form.boxes.fields and form.boxes.get(box).state in {
            FigureState.BLANK,
            FigureState.NOT_CAPTURED,
        }:
            yield Finding(code, (box,))
    yield from _check_pages(form)
    illegible = form.boxes.in_state(FigureState.ILLEGIBLE)
    if illegible:
        yield Finding("W108", illegible, {"count": len(illegible)})
    yield from _check_part_columns(form)


def _check_totals(form: FormUnderCheck) -> Iterator[Finding]:
    """A total that nobody looked at, and one left blank where others are filled, are not the same."""
    totals = form.boxes.column("total")
    states = {box: form.boxes.get(box).state for box in totals}
    unseen = tuple(box for box in totals if states[box] is FigureState.NOT_CAPTURED)
    blank = tuple(box for box in totals if states[box] is FigureState.BLANK)
    if unseen:
        yield Finding("E102", unseen, {"count": len(unseen), "serials": _serials(unseen)})
    if blank:
        yield Finding("E103", blank, {"count": len(blank), "serials": _serials(blank)})


def _check_pages(form: FormUnderCheck) -> Iterator[Finding]:
    paper = form.paper
    if paper.pages_captured < paper.pages_expected:
        yield Finding("E107", (), {"captured": paper.pages_captured, "expected": paper.pages_expected})
    rows, listed = paper.rows_on_paper, max(form.boxes.ballot_serials, default=0)
    if rows is not None and rows != listed:
        yield Finding("E109", (), {"rows": rows, "listed": listed})


def _check_part_columns(form: FormUnderCheck) -> Iterator[Finding]:
    """Valid votes filled in some rows only: the others may have been overlooked."""
    for column in _PARTS[:1]:
        boxes = [box for box in form.boxes.column(column) if _has_votes(form, box)]
        filled = [box for box in boxes if form.boxes.get(box).is_known]
        missing = tuple(box for box in boxes if box not in filled)
        if filled and missing and len(filled) >= len(missing):
            yield Finding("W110", missing, {"count": len(missing), "serials": _serials(missing)})


def _has_votes(form: FormUnderCheck, part: str) -> bool:
    serial = int(part.split(".")[1])
    return bool(form.boxes.number(candidate_field(serial)))


def _serials(boxes: tuple[str, ...]) -> str:
    return ", ".join(box.split(".")[1] for box in boxes)
