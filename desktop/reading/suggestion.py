"""What a form's own sums say about its figures, and the reading they suggest where one box explains all.

In: the boxes of one form as the strokes say. Out: the same boxes, at most with a suggestion marked as such,
and the outcome. A form can be written with a wrong sum: then nothing may be "repaired" (`SumGuards`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db import fields
from desktop.reading.box_amounts import Cells, is_mostly_blank, is_whole_form, list_options, list_tested_sums
from desktop.reading.joint_sums import Options, TooManyExplanations, explain
from desktop.reading.sum_guards import SumGuards, load_sum_guards
from desktop.reading.sum_suspects import WeighedSum, find_suspects
from desktop.reading.sums import Identity, check_sums, counted_in, is_blank
from desktop.reading.values import CellReading, CellState, Doubt, SumsOutcome


@dataclass(frozen=True, slots=True)
class _Case:
    """The boxes by field, the sums that can be tested and what every box may add to them."""

    cells: Cells
    identities: tuple[Identity, ...]
    options: Options

    @classmethod
    def of(cls, cells: Cells) -> "_Case":
        options = {field: list_options(cell) for field, cell in cells.items()}
        return cls(cells, list_tested_sums(cells, options), options)

    @property
    def open_identities(self) -> tuple[Identity, ...]:
        return tuple(identity for identity in self.identities if self.gap_of(identity, {}))

    def gap_of(self, identity: Identity, changes: Mapping[str, int]) -> int:
        read = {field: self.options[field][0][0] for field in identity.fields}
        amounts = {**read, **changes}
        return amounts[identity.total] - sum(amounts[part] for part in identity.parts)

    def share_of(self, field: str, amount: int) -> float:
        return next(share for number, share in self.options[field] if number == amount)


def weigh_sums(
    cells: Sequence[CellReading], guards: SumGuards | None = None
) -> tuple[tuple[CellReading, ...], SumsOutcome]:
    """The boxes of one form, with a suggestion where the guards allow one, and what the sums say.

    Suggestions are made only where the whole form is among the boxes and it is not blank paper.
    """
    suggested: Mapping[str, int] = {}
    holds = check_sums(cells)
    if holds is not True:
        suggested = suggest_amounts({cell.field: cell for cell in cells}, guards or load_sum_guards())
    if suggested:
        return tuple(_suggest(cell, suggested) for cell in cells), SumsOutcome.ONE_SUGGESTED
    if holds is None:
        return tuple(cells), SumsOutcome.NOT_TESTED
    if holds:
        return tuple(cells), SumsOutcome.ADD_UP
    suspects = _find_suspects(cells)
    return tuple(_mark_suspect(cell, suspects) for cell in cells), SumsOutcome.DO_NOT_ADD_UP


def suggest_amounts(cells: Cells, guards: SumGuards) -> dict[str, int]:
    """Box → number that the sums suggest; empty unless every guard holds.

    Either what the strokes say adds up, and boxes too unsure to be read are thereby confirmed; or another
    reading of a single box makes it add up. I4 is asked for first; where it stays open as read, I1–I3 alone.
    """
    if not is_whole_form(cells) or is_mostly_blank(cells):
        return {}
    case = _Case.of(cells)
    firm = tuple(identity for identity in case.identities if identity.is_firm)
    if not firm:
        return {}
    found = _suggest_for(case, case.identities, guards)
    return found or (_suggest_for(case, firm, guards) if firm != case.identities else {})


def _suggest_for(case: _Case, identities: Sequence[Identity], guards: SumGuards) -> dict[str, int]:
    # what is less likely than this is neither suggested nor a rival of what is
    most_cost = math.log(guards.least_margin / guards.least_share)
    try:
        found = explain(identities, case.options, most_cost)
    except TooManyExplanations:
        return {}
    next_cost = found[1].cost if len(found) > 1 else math.inf
    if not found or len(found[0].changes) > 1:
        return {}
    if next_cost - found[0].cost < math.log(guards.least_margin):
        return {}
    if not found[0].changes:
        return _confirm_unread(case)
    return _suggest_change(case, found[0].changes, guards)


def _suggest_change(case: _Case, changes: Mapping[str, int], guards: SumGuards) -> dict[str, int]:
    ((field, amount),) = changes.items()
    is_likely = case.share_of(field, amount) >= guards.least_share and _may_be(case.cells[field], amount)
    is_rest_sure = all(case.options[other][0][1] >= guards.least_rest for other in _others(case, field))
    return dict(changes) if is_likely and is_rest_sure and _keeps_limits(case, changes) else {}


def _confirm_unread(case: _Case) -> dict[str, int]:
    """The boxes that were too unsure to be read and whose likeliest number the closed sums confirm."""
    used = {field for identity in case.identities for field in identity.fields}
    unsure = [field for field in used if _is_unread_number(case.cells[field])]
    return {field: case.options[field][0][0] for field in unsure if case.options[field][0][0] > 0}


def _is_unread_number(cell: CellReading) -> bool:
    return cell.state is CellState.UNSURE and counted_in(cell) is None


def _others(case: _Case, field: str) -> set[str]:
    used = {other for identity in case.open_identities for other in identity.fields}
    return used - {field}


def _may_be(cell: CellReading, amount: int) -> bool:
    """Zero is suggested only where a digit can be meant: a box that may be empty is left to a person."""
    return amount > 0 or (cell.empty_share < 0.5 and not is_blank(cell))


def _keeps_limits(case: _Case, changes: Mapping[str, int]) -> bool:
    """I4 and I5 as limits: a sum of the sexes that holds stays so; no more are polled than are assigned.

    What was written so is not judged: only changes are.
    """
    for identity in case.identities:
        if not identity.is_firm and not case.gap_of(identity, {}) and case.gap_of(identity, changes):
            return False
    if not changes.keys() & {fields.POLLED_TOTAL, fields.VOTERS_ASSIGNED}:
        return True
    assigned = case.cells.get(fields.VOTERS_ASSIGNED)
    polled = changes.get(fields.POLLED_TOTAL, 0)
    return assigned is None or assigned.value is None or polled <= assigned.value


def _suggest(cell: CellReading, suggested: Mapping[str, int]) -> CellReading:
    if cell.field not in suggested:
        return cell
    number = suggested[cell.field]
    shares = dict(cell.alternatives)
    return replace(
        cell,
        state=CellState.READ,
        value=number,
        confidence=shares.get(number, 0.0),
        changed_by_arithmetic=True,
        doubts=(*cell.doubts, Doubt.SUGGESTED_BY_SUM),
        as_read=cell.alternatives[0][0] if cell.alternatives else None,
    )


def _find_suspects(cells: Sequence[CellReading]) -> frozenset[str]:
    case = _Case.of({cell.field: cell for cell in cells})
    weighed = [WeighedSum(identity, case.gap_of(identity, {})) for identity in case.identities]
    return find_suspects(weighed, case.options)


def _mark_suspect(cell: CellReading, suspects: frozenset[str]) -> CellReading:
    return replace(cell, doubts=(*cell.doubts, Doubt.BREAKS_SUM)) if cell.field in suspects else cell
