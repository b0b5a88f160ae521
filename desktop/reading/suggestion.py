"""What a form's own sums say about its figures, and the reading they suggest where a box or few explain all.

In: the boxes of one form as the strokes say. Out: the same boxes, at most with a suggestion marked as such,
and the outcome. A form can be written with a wrong sum: then nothing may be "repaired" (`SumGuards`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db import fields
from desktop.reading.box_amounts import Cells, is_mostly_blank, is_whole_form, list_options, list_tested_sums
from desktop.reading.joint_sums import Explanation, Options, TooManyExplanations, explain
from desktop.reading.sum_guards import SumGuards, load_sum_guards
from desktop.reading.sum_suspects import WeighedSum, find_suspects
from desktop.reading.sums import Identity, check_sums, counted_in, is_blank
from desktop.reading.values import CellReading, CellState, Doubt, Mark, SumsOutcome

_MOST_COSTS = (3.5, 8.0)
"""The second search goes to what is e⁸ ≈ 3,000 times less likely than what was read; mostly the first and
quicker one finds what there is."""


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
    """The boxes of one form, with suggestions where the guards allow them, and what the sums say.

    Suggestions are made only where the whole form is among the boxes and it is not blank paper.
    """
    suggested: Mapping[str, int] = {}
    holds = check_sums(cells)
    if holds is not True:
        suggested = suggest_amounts({cell.field: cell for cell in cells}, guards or load_sum_guards())
    if suggested:
        several = len(suggested) > 1
        outcome = SumsOutcome.SEVERAL_SUGGESTED if several else SumsOutcome.ONE_SUGGESTED
        return tuple(_suggest(cell, suggested) for cell in cells), outcome
    if holds or (holds is None and _do_votes_add_up(cells)):
        return tuple(cells), SumsOutcome.ADD_UP
    if holds is None:
        return tuple(cells), SumsOutcome.NOT_TESTED
    suspects = _find_suspects(cells)
    return tuple(_mark_suspect(cell, suspects) for cell in cells), SumsOutcome.DO_NOT_ADD_UP


def _do_votes_add_up(cells: Sequence[CellReading]) -> bool:
    """I2 and I3 hold with every candidate's total known, and so does whatever else can be tested.

    Boxes that many forms leave empty, such as the votes polled by sex, then matter no more.
    """
    case = _Case.of({cell.field: cell for cell in cells})
    rows = {field for identity in case.identities for field in identity.parts if field.endswith(".total")}
    if not is_whole_form(case.cells) or not rows or case.open_identities:
        return False
    used = {field for identity in case.identities for field in identity.fields}
    if fields.EXCLUDED not in used:
        return False
    unknown = {field for field in used if counted_in(case.cells[field]) is None}
    return unknown.isdisjoint(rows) and all(is_blank(case.cells[field]) for field in unknown)


def weigh_pages(cells: Cells) -> dict[str, CellReading]:
    """The boxes of a form that goes on over several pages, which were read one by one, weighed together."""
    weighed, _ = weigh_sums(tuple(cells.values()))
    return {cell.field: cell for cell in weighed}


def suggest_amounts(cells: Cells, guards: SumGuards) -> dict[str, int]:
    """Box → number that the sums suggest; empty unless every guard holds.

    Boxes of which another reading makes it all add up, and boxes too unsure to be read that are confirmed
    thereby. I4 is asked for first; where it stays open as read, I1–I3 alone.
    """
    if not is_whole_form(cells) or is_mostly_blank(cells):
        return {}
    case = _Case.of(cells)
    firm = replace(case, identities=tuple(identity for identity in case.identities if identity.is_firm))
    if not firm.identities:
        return {}
    changes = _explain_by_few(case, guards)
    if changes is not None:
        return {**_confirm_unread(case), **changes}
    changes = _explain_by_few(firm, guards)
    if changes is None or not _keeps_limits(case, changes):
        return {}
    return {**_confirm_unread(firm), **changes}


def _explain_by_few(case: _Case, guards: SumGuards) -> Mapping[str, int] | None:
    """The changes of the likeliest explanation; None where there is none or a guard forbids it."""
    found = _find_likeliest(case, math.log(guards.least_margin))
    if found is None or len(found.changes) > guards.most_changes:
        return None
    is_allowed = _is_likely(case, found.changes, guards) and _keeps_limits(case, found.changes)
    return found.changes if is_allowed else None


def _find_likeliest(case: _Case, least_lead: float) -> Explanation | None:
    """The likeliest explanation, if none other costs less than `least_lead` more."""
    for most_cost in _MOST_COSTS:
        try:
            found = explain(case.identities, case.options, most_cost)
        except TooManyExplanations:
            return None
        if found and found[0].cost + least_lead <= most_cost:
            next_cost = found[1].cost if len(found) > 1 else math.inf
            return found[0] if next_cost - found[0].cost >= least_lead else None
    return None


def _is_likely(case: _Case, changes: Mapping[str, int], guards: SumGuards) -> bool:
    least = guards.least_share if len(changes) == 1 else guards.least_share_of_several
    are_likely = all(case.share_of(field, amount) >= least for field, amount in changes.items())
    rest = {field for identity in case.open_identities for field in identity.fields} - changes.keys()
    return are_likely and all(case.options[field][0][1] >= guards.least_rest for field in rest)


def _confirm_unread(case: _Case) -> dict[str, int]:
    """The boxes of closed sums that were too unsure to be read, with their likeliest number."""
    used = {field for identity in case.identities for field in identity.fields}
    unsure = [field for field in used if _is_unread_number(case.cells[field])]
    return {field: case.options[field][0][0] for field in unsure if case.options[field][0][0] > 0}


def _is_unread_number(cell: CellReading) -> bool:
    return cell.state is CellState.UNSURE and counted_in(cell) is None


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
    changed = replace(
        cell,
        state=CellState.READ,
        value=number,
        confidence=shares.get(number, 0.0),
        changed_by_arithmetic=True,
        mark=cell.mark if cell.mark is Mark.STRUCK_REWRITTEN else None,
        doubts=(*cell.doubts, Doubt.SUGGESTED_BY_SUM),
        as_read=cell.alternatives[0][0] if cell.alternatives else None,
    )
    return changed if number else _suggest_nothing(changed, shares.get(0, 0.0))


def _suggest_nothing(cell: CellReading, zero_share: float) -> CellReading:
    """What adds nothing is a zero, a blank or a dash, whichever the strokes look most like."""
    if zero_share > 2 * cell.empty_share:
        return cell
    if cell.empty_share > 2 * zero_share:
        return replace(cell, state=CellState.BLANK, value=None, confidence=cell.empty_share)
    return replace(cell, state=CellState.UNSURE, value=None, mark=Mark.DASH, confidence=cell.empty_share)


def _find_suspects(cells: Sequence[CellReading]) -> frozenset[str]:
    case = _Case.of({cell.field: cell for cell in cells})
    weighed = [WeighedSum(identity, case.gap_of(identity, {})) for identity in case.identities]
    return find_suspects(weighed, case.options)


def _mark_suspect(cell: CellReading, suspects: frozenset[str]) -> CellReading:
    if cell.field not in suspects or Doubt.BREAKS_SUM in cell.doubts:
        return cell
    return replace(cell, doubts=(*cell.doubts, Doubt.BREAKS_SUM))
