"""E2xx, W2xx: the form's own sums across a row and down a column (domain §3, I1–I5).

In: the form. Out: findings with what is stated, what the boxes add up to, and the difference.
"""

from collections.abc import Iterator

from db import fields
from db.fields import candidate_field
from db.figures import BLANK, DASH, add_figures
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Boxes, Finding, FormUnderCheck
from desktop.entry.sums import ASSIGNED_LINE, SumLine, add_up

_CODES = {
    "row": "E201",
    "column.valid": "E202",
    "column.tendered": "E203",
    "column.challenged": "E204",
    fields.VALID_TOTAL: "E205",
    "polled": "E206",
    "sexes": "W207",
    ASSIGNED_LINE: "E208",
}
_PARTS = ("valid", "tendered", "challenged")


def check_sums(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:  # noqa: ARG001 (all checks are called alike)
    boxes = form.boxes
    lines = add_up(boxes.figures, boxes.ballot_serials, form.station.voters_total)
    yield from (_describe(line) for line in lines if not line.closes)
    yield from _check_voters(form)
    yield from _check_grounds(boxes)
    yield from _check_bottom_row(boxes)
    yield from _check_parts(boxes)
    yield from _check_blank_parts(boxes)
    yield from _check_largest(form)
    yield from _name_untested(boxes, lines)


def code_of_sum(line: SumLine) -> str:
    """The code under which a sum that does not close is reported."""
    return _CODES["row" if line.key.startswith("row.") else line.key]


def _describe(line: SumLine) -> Finding:
    difference = line.difference or 0
    computed = line.computed.low if difference < 0 or line.key == ASSIGNED_LINE else line.computed.high
    details: dict[str, object] = {
        "stated": line.stated,
        "computed": computed,
        "difference": difference,
        "serial": line.key.removeprefix("row."),
    }
    return Finding(code_of_sum(line), (line.stated_field, *line.fields), details)


def _check_voters(form: FormUnderCheck) -> Iterator[Finding]:
    """The form's voters assigned, where it splits them by sex."""
    names = (fields.VOTERS_ASSIGNED, fields.VOTERS_ASSIGNED_MALE, fields.VOTERS_ASSIGNED_FEMALE)
    total, male, female = (form.boxes.number(name) for name in names)
    if total is not None and male is not None and female is not None and male + female != total:
        details = {"stated": total, "computed": male + female, "difference": total - male - female}
        yield Finding("E209", names, details)


def _check_grounds(boxes: Boxes) -> Iterator[Finding]:
    """The votes excluded, where the form splits them by ground; a ground left blank may be anything."""
    grounds = tuple(box for box in boxes.fields if fields.is_excluded_ground(box))
    line = SumLine(
        fields.EXCLUDED,
        fields.EXCLUDED,
        boxes.number(fields.EXCLUDED),
        add_figures(boxes.get(box) for box in grounds),
        grounds,
    )
    difference = line.difference
    if grounds and difference:
        computed = line.computed.low if difference < 0 else line.computed.high
        details = {"stated": line.stated, "computed": computed, "difference": difference}
        yield Finding("E214", (fields.EXCLUDED, *grounds), details)


def _check_bottom_row(boxes: Boxes) -> Iterator[Finding]:
    """The row of totals adds up across as every row does (I1), unless all its columns were left unused."""
    parts = [boxes.number(name) for name in fields.COLUMN_TOTALS]
    known = [part for part in parts if part is not None]
    stated = boxes.number(fields.VALID_TOTAL)
    is_unused = all(boxes.get(column) == DASH for column in fields.COLUMN_TOTALS)
    if stated is not None and len(known) == len(parts) and sum(known) != stated and not is_unused:
        details = {"stated": stated, "computed": sum(known), "difference": stated - sum(known)}
        yield Finding("E210", (fields.VALID_TOTAL, *fields.COLUMN_TOTALS), details)


def _check_parts(boxes: Boxes) -> Iterator[Finding]:
    """Even where the other parts are not known, no part can be more than its row's total."""
    for serial in boxes.ballot_serials:
        total = boxes.total(serial)
        for column in _PARTS:
            part = boxes.number(candidate_field(serial, column))
            if total is not None and part is not None and part > total:
                details = {"serial": serial, "part": part, "total": total, "difference": part - total}
                marked = (candidate_field(serial, column), candidate_field(serial))
                yield Finding("E211", marked, details)


def _check_blank_parts(boxes: Boxes) -> Iterator[Finding]:
    """A total above the parts that are known, where only a part that was left blank could hold the rest.

    With any figure in the blank such a row closes (I1), yet it is the commonest slip in a row. W110 says it
    where the valid votes are the blank.
    """
    for serial in boxes.ballot_serials:
        names = [name for part in _PARTS if (name := candidate_field(serial, part)) in boxes.fields]
        unknown = [name for name in names if boxes.number(name) is None]
        is_left_blank = bool(unknown) and all(boxes.get(name) == BLANK for name in unknown)
        if not is_left_blank or candidate_field(serial, "valid") in unknown:
            continue
        total, known = boxes.total(serial), sum(boxes.number(name) or 0 for name in names)
        if total is not None and total > known:
            details = {"serial": serial, "known": known, "total": total, "difference": total - known}
            yield Finding("W215", (candidate_field(serial), *names), details)


def _check_largest(form: FormUnderCheck) -> Iterator[Finding]:
    """A candidate cannot have more votes than were polled; a phantom leading digit shows here first."""
    polled = form.polled
    for serial, total in form.boxes.known_totals().items():
        if polled is not None and total > polled:
            details = {"serial": serial, "total": total, "polled": polled, "difference": total - polled}
            yield Finding("E212", (candidate_field(serial), fields.POLLED_TOTAL), details)


def _name_untested(boxes: Boxes, lines: tuple[SumLine, ...]) -> Iterator[Finding]:
    """A sum that cannot be tested proves nothing: said once, for the sums that every form must have."""
    main = [line for line in lines if line.key in {fields.VALID_TOTAL, "polled"} and not line.is_tested]
    unknown = [
        box
        for line in main
        for box in (line.stated_field, *line.fields)
        if box in boxes.fields and boxes.number(box) is None
    ]
    marked = tuple(dict.fromkeys(unknown))
    if marked:
        yield Finding("W213", marked, {"count": len(marked)})
