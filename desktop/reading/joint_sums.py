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
MOST_STATES = 20_000
_BEST = 2

_Chain = tuple[tuple[str, int], "_Chain"] | None
"""The changes made so far, the last one first."""
_States = dict[tuple[int, ...], list[tuple[float, _Chain]]]
"""What each sum still lacks → its cheapest ways, cheapest first."""


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
    closes: tuple[int, ...]
    """The sums in which this is the last box that could change."""


def explain(identities: Sequence[Identity], options: Options, most_cost: float) -> tuple[Explanation, ...]:
    """The two likeliest explanations that cost at most `most_cost`, best first; exact, or it raises.

    Every box of every identity needs an option. Two explanations differ in some box's amount. Raises
    TooManyExplanations.
    """
    lacking = tuple(_measure_gap(identity, options) for identity in identities)
    choices = _list_choices(identities, options, most_cost)
    touched = {place for choice in choices for place, _ in choice.places}
    if any(gap and place not in touched for place, gap in enumerate(lacking)):
        return ()
    states: _States = {lacking: [(0.0, None)]}
    for choice in choices:
        states = _apply(choice, states, most_cost)
        if len(states) > MOST_STATES:
            raise TooManyExplanations
    best = states.get((0,) * len(lacking), [])
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
    found = [(field, _list_others(options[field], most_cost)) for field in places]
    open_fields = [(field, others) for field, others in found if others]
    last_field = {place: field for field, _ in open_fields for place, _ in places[field]}
    return [
        _Choice(
            field,
            tuple(places[field]),
            others,
            tuple(place for place, last in last_field.items() if last == field),
        )
        for field, others in open_fields
    ]


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


def _apply(choice: _Choice, states: _States, most_cost: float) -> _States:
    longer: _States = {}
    for lacking, ways in states.items():
        if not any(lacking[place] for place in choice.closes):
            _keep(longer, lacking, ways)
        for amount, step, cost in choice.others:
            after = list(lacking)
            for place, sign in choice.places:
                after[place] += sign * step
            if any(after[place] for place in choice.closes):
                continue
            changed = [(paid + cost, ((choice.field, amount), chain)) for paid, chain in ways]
            affordable: list[tuple[float, _Chain]] = [way for way in changed if way[0] <= most_cost]
            if affordable:
                _keep(longer, tuple(after), affordable)
    return longer


def _keep(states: _States, lacking: tuple[int, ...], ways: Sequence[tuple[float, _Chain]]) -> None:
    known = states.get(lacking)
    if known is None:
        states[lacking] = list(ways)
    else:
        states[lacking] = sorted([*known, *ways], key=lambda way: way[0])[:_BEST]


def _unchain(chain: _Chain) -> list[tuple[str, int]]:
    changes = []
    while chain is not None:
        change, chain = chain
        changes.append(change)
    return changes
