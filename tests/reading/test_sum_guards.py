"""The shipped guards with a reader exactly as sure as it is right: few false suggestions, many right ones."""

import numpy as np
import pytest

from desktop.page.form_definition import load_form
from desktop.reading.suggestion import weigh_sums
from desktop.reading.sum_guards import load_sum_guards
from desktop.reading.values import CellReading, CellState
from tests.builders.readings import make_reading
from tests.specimen.invented import invent_figures

_FORMS = 250
_TOPS = (0.999,) * 14 + (0.99,) * 4 + (0.95, 0.9, 0.8, 0.6)


def read_number(field: str, written: int, rng: np.random.Generator) -> CellReading:
    """Each alternative is what is written just as often as its share says."""
    top = float(rng.choice(_TOPS))
    rest = rng.dirichlet(np.ones(4)) * (1 - top) * 0.95
    shares = sorted([top, *rest.tolist()], reverse=True)
    chance = np.array(shares) / sum(shares)
    place = int(rng.choice(len(shares), p=chance))
    others = iter(_confuse(written, len(shares) - 1, rng))
    numbers = [written if at == place else next(others) for at in range(len(shares))]
    is_read = shares[0] >= 0.6
    return make_reading(
        field,
        numbers[0] if is_read else None,
        shares[0],
        state=CellState.READ if is_read else CellState.UNSURE,
        alternatives=tuple(zip(numbers, shares, strict=True)),
    )


def _confuse(written: int, count: int, rng: np.random.Generator) -> list[int]:
    """Other numbers of as many digits, one digit changed."""
    found: list[int] = []
    while len(found) < count:
        digits = list(str(written))
        digits[int(rng.integers(len(digits)))] = str(rng.integers(10))
        number = int("".join(digits))
        if number != written and number not in found:
            found.append(number)
    return found


def draw_form(rng: np.random.Generator, *, slip: bool) -> tuple[dict[str, int | None], list[CellReading]]:
    layout = load_form("form45-totals-1" if rng.random() < 0.5 else "form45-table-1")
    written = invent_figures(layout, int(rng.integers(5, 20)), rng, slip=slip)
    numbers = {field: one.number for field, one in written.items()}
    readings = [
        make_reading(field, None) if number is None else read_number(field, number, rng)
        for field, number in numbers.items()
    ]
    return numbers, readings


def count_suggestions(*, slip: bool) -> tuple[int, int]:
    """(forms with suggestions that are all right, forms with a false one)."""
    rng = np.random.default_rng([45, slip])
    right = false = 0
    for _ in range(_FORMS):
        numbers, readings = draw_form(rng, slip=slip)
        cells, _ = weigh_sums(readings, load_sum_guards())
        hits = [cell.value == numbers[cell.field] for cell in cells if cell.changed_by_arithmetic]
        right += bool(hits) and all(hits)
        false += not all(hits)
    return right, false


@pytest.mark.parametrize(("slip", "most_false"), [(True, 0.02), (False, 0.01)])
def test_few_forms_get_a_false_suggestion(slip, most_false):
    assert count_suggestions(slip=slip)[1] <= most_false * _FORMS


def test_many_honest_forms_get_a_right_suggestion():
    assert count_suggestions(slip=False)[0] >= 0.2 * _FORMS
