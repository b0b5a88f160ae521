"""Invented counts for any layout: what a presiding officer wrote into every box, slips included.

Out: field → `Written`, over all pages of the form. Fictional figures only.
"""

from dataclasses import replace

import numpy as np

from db.fields import CANDIDATE_COLUMNS, candidate_field
from desktop.page.form_values import FormDefinition
from tests.specimen.written import BLANK, DASH, Written, number

_PARTS = ("valid", "tendered", "challenged")
_HABITS = {"all": 0.3, "dashes": 0.28, "blanks": 0.14, "totals": 0.16, "totals_dashes": 0.12}


def invent_figures(
    form: FormDefinition, candidates: int, rng: np.random.Generator, *, slip: bool = False
) -> dict[str, Written]:
    """`slip`: one figure that a sum needs is wrong on the paper itself."""
    columns = tuple(column.key for column in form.figure_columns)
    habit = str(rng.choice(list(_HABITS), p=list(_HABITS.values())))
    numbers = _count(candidates, rng)
    if slip:
        _make_slip(numbers, candidates, rng)
    zero_as_dash = habit in {"dashes", "totals_dashes"} and rng.random() < 0.35
    written = {
        field: _write(field, value, habit, zero_as_dash=zero_as_dash)
        for field, value in numbers.items()
        if _has_box(field, columns)
    }
    _leave_out(written, rng)
    _correct(written, rng)
    return written


def _count(candidates: int, rng: np.random.Generator) -> dict[str, int]:
    """Numbers that add up: few candidates have most of the votes."""
    assigned = int(np.clip(rng.normal(1300, 450), 180, 4800))
    shares = rng.dirichlet(np.sort(rng.lognormal(-1.4, 1.5, candidates)))
    kind = rng.choice(["male", "female", "combined"], p=[0.27, 0.26, 0.47])
    split = {"male": 1.0, "female": 0.0}.get(str(kind), float(rng.uniform(0.5, 0.66)))
    polled = round(assigned * rng.uniform(0.18, 0.78))
    excluded = min(round(polled * rng.lognormal(-4, 0.7)), polled // 3)
    totals = rng.permutation(rng.multinomial(polled - excluded, shares))
    parts = {
        key: np.minimum(rng.integers(1, 4, candidates) * (rng.random(candidates) < 0.05), totals // 2)
        for key in _PARTS[1:]
    }
    parts["valid"] = totals - parts["tendered"] - parts["challenged"]
    numbers = {"voters_assigned": assigned}
    numbers["polled.male"] = round(polled * split)
    numbers["polled.female"] = polled - numbers["polled.male"]
    numbers["polled.total"] = polled
    for row in range(candidates):
        for key in _PARTS:
            numbers[candidate_field(row + 1, key)] = int(parts[key][row])
        numbers[candidate_field(row + 1)] = int(totals[row])
    numbers |= {f"column.{key}": int(parts[key].sum()) for key in _PARTS}
    return numbers | {"valid_total": int(totals.sum()), "excluded": excluded}


def _make_slip(numbers: dict[str, int], candidates: int, rng: np.random.Generator) -> None:
    """A carry forgotten, two digits changed round, a neighbour's figure, one more or less."""
    shown = [candidate_field(row + 1) for row in range(candidates) if numbers[candidate_field(row + 1)] > 9]
    field = str(rng.choice(["valid_total", "valid_total", "polled.total", "excluded", *shown[:4]]))
    true = numbers[field]
    kinds = [
        true + int(rng.choice([-100, -10, -1, 1, 10, 100])),
        _change_round(true, rng),
        true + int(rng.integers(2, 40)),
    ]
    wrong = kinds[rng.choice(3, p=[0.55, 0.25, 0.2])]
    numbers[field] = wrong if wrong >= 0 and wrong != true else true + 10
    if field == "valid_total" and rng.random() < 0.3:
        numbers["polled.total"] = numbers["valid_total"] + numbers["excluded"]


def _change_round(value: int, rng: np.random.Generator) -> int:
    digits = list(str(value))
    if len(digits) > 1:
        place = int(rng.integers(len(digits) - 1))
        digits[place], digits[place + 1] = digits[place + 1], digits[place]
    return int("".join(digits))


def _has_box(field: str, columns: tuple[str, ...]) -> bool:
    key = field.rsplit(".", 1)[-1]
    return key in columns if field.startswith(("candidate.", "column.")) else True


def _write(field: str, value: int, habit: str, *, zero_as_dash: bool) -> Written:
    key = field.rsplit(".", 1)[-1]
    is_part = field.startswith(("candidate.", "column.")) and key in CANDIDATE_COLUMNS[:-1]
    if is_part and habit == "totals":
        return BLANK
    if is_part and habit == "totals_dashes":
        return DASH
    if value == 0 and (key in _PARTS[1:] or field in {"polled.male", "polled.female"}):
        return {"dashes": DASH, "blanks": BLANK}.get(habit, number(0))
    if value == 0 and zero_as_dash and field.startswith("candidate."):
        return DASH
    return number(value)


def _leave_out(written: dict[str, Written], rng: np.random.Generator) -> None:
    """Boxes that many forms have empty: assigned voters, polled by sex, sums of the columns."""
    for fields, chance in (
        (("voters_assigned",), 0.12),
        (("polled.male", "polled.female"), 0.15),
        (("column.valid", "column.tendered", "column.challenged"), 0.3),
    ):
        if rng.random() < chance:
            written.update({field: BLANK for field in fields if field in written})


def _correct(written: dict[str, Written], rng: np.random.Generator) -> None:
    """On two forms of five somebody struck a figure out and wrote another beside it."""
    if rng.random() > 0.4:
        return
    tall = [field for field, one in written.items() if one.state == "number" and (one.number or 0) > 9]
    for field in rng.permutation(tall)[: rng.choice([1, 1, 2])].tolist():
        right = written[field].number or 0
        wrong = _change_round(right, rng)
        struck = wrong if wrong != right else right + int(rng.integers(1, 9))
        written[field] = replace(written[field], state="struck_rewritten", struck=struck)
