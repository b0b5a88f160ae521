"""The likeliest figures of a whole form that satisfy its sums: an exact search over every box's alternatives.

In: for each box the amounts it may hold with their probabilities, and the sums. Out: the two likeliest
explanations, as changes of what was read. It decides nothing: `desktop.reading.suggestion` does.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.reading.sums import Identity

Options = Mapping[str, Sequence[tuple[int, float]]]
"""Box → (amount, probability), likeliest first: the first is what was read."""
MOST_STATES = 1_500
_BEST = 2

_Gaps = frozenset[tuple[int, int]]
"""(sum, what its total has too much): only the sums that do not hold."""
_Chain = tuple[tuple[str, int], "_Chain"] | None
"""The changes made so far, the last one first."""
_States = dict[_Gaps, list[tuple[float, _Chain]]]
"""Gaps → their cheapest ways, cheapest first."""


class TooManyExplanations(Exception):
    """So many boxes are unsure that the search would not be exact; nothing can be concluded."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Amounts that satisfy every sum. `changes`: only the boxes where they differ from what was read.

    `cost` ≥ 0 is how much less likely it is than what was read, in natural logarithms.
    """

    changes: Mapping[str, int]
    cost: float


@dataclass(frozen=True, slots=True)
class _Choice:
    """A box that could hold something else. `places`: (sum, +1 as its total or −1 as a part)."""

    field: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int, float], ...]
    """(amount, amount minus what was read, cost)."""


def explain(identities: Sequence[Identity], options: Options, most_cost: float) -> tuple[Explanation, ...]:
    """The two likeliest explanations that cost at most `most_cost`, best first; exact, or it raises.

    Every box of every identity needs an option. Two explanations differ in some box's amount. Raises
    TooManyExplanations.
    """
    gaps = enumerate(_measure_gap(identity, options) for identity in identities)
    states: _States = {frozenset((place, gap) for place, gap in gaps if gap): [(0.0, None)]}
    choices = _list_choices(identities, options, most_cost)
    repairs = _list_repairs(choices)
    for choice, repair in zip(choices, repairs, strict=True):
        states = _apply(choice, states, most_cost, repair)
        if len(states) > MOST_STATES:
            raise TooManyExplanations
    best = states.get(frozenset(), [])
    return tuple(Explanation(dict(_unchain(chain)), cost) for cost, chain in best)


def _measure_gap(identity: Identity, options: Options) -> int:
    return options[identity.total][0][0] - sum(options[part][0][0] for part in identity.parts)


def _list_choices(identities: Sequence[Identity], options: Options, most_cost: float) -> list[_Choice]:
    """The boxes with alternatives, in the order in which their sums come: so most sums are closed soon."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, identity in enumerate(identities):
        places.setdefault(identity.total, []).append((number, 1))
        for part in identity.parts:
            places.setdefault(part, []).append((number, -1))
    found = ((field, _list_others(options[field], most_cost)) for field in places)
    return [_Choice(field, tuple(places[field]), others) for field, others in found if others]


def _list_others(
    options: Sequence[tuple[int, float]], most_cost: float
) -> tuple[tuple[int, int, float], ...]:
    (read, share), *others = options
    if any(one[1] < other[1] for one, other in pairwise(options)):
        message = "the likeliest amount of a box must stand first"
        raise ValueError(message)
    least = share * math.exp(-most_cost)
    return tuple(
        (amount, amount - read, math.log(share / other))
        for amount, other in others
        if other > 0 and other >= least
    )


def _list_repairs(choices: Sequence[_Choice]) -> list[dict[int, float]]:
    """After each choice: sum → what the cheapest change costs that is still to come in it."""
    repairs: list[dict[int, float]] = [{}]
    for choice in reversed(choices):
        cheapest = choice.others[0][2]
        still = {place: min(cheapest, repairs[-1].get(place, cheapest)) for place, _ in choice.places}
        repairs.append({**repairs[-1], **still})
    return repairs[-2::-1]


def _apply(choice: _Choice, states: _States, most_cost: float, repair: Mapping[int, float]) -> _States:
    """The states after this box was left as read or changed; without those that can no longer be closed."""
    after: _States = {}
    for gaps, ways in states.items():
        _keep(after, gaps, ways, most_cost - _least_repair(gaps, repair))
        for amount, step, cost in choice.others:
            if ways[0][0] + cost > most_cost:
                break
            moved = _move(gaps, choice.places, step)
            changed = [(paid + cost, ((choice.field, amount), chain)) for paid, chain in ways]
            _keep(after, moved, changed, most_cost - _least_repair(moved, repair))
    return after


def _move(gaps: _Gaps, places: Sequence[tuple[int, int]], step: int) -> _Gaps:
    moved = dict(gaps)
    for place, sign in places:
        moved[place] = moved.get(place, 0) + sign * step
    return frozenset(one for one in moved.items() if one[1])


def _least_repair(gaps: _Gaps, repair: Mapping[int, float]) -> float:
    """What closing these sums costs at least: one more change, of the sum that is dearest to change."""
    return max((repair.get(place, math.inf) for place, _ in gaps), default=0.0)


def _keep(states: _States, gaps: _Gaps, ways: Sequence[tuple[float, _Chain]], most_cost: float) -> None:
    affordable = [way for way in ways if way[0] <= most_cost]
    if affordable:
        known = states.get(gaps, [])
        states[gaps] = sorted([*known, *affordable], key=lambda way: way[0])[:_BEST]


def _unchain(chain: _Chain) -> list[tuple[str, int]]:
    changes = []
    while chain is not None:
        change, chain = chain
        changes.append(change)
    return changes
