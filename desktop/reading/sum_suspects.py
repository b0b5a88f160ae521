"""Which boxes a person should look at because a sum does not close: few, and the likeliest ones.

In: the sums with what they lack, and what each box could hold instead. Out: boxes. One wrong grand total must
not make a whole column doubtful.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.reading.sums import Identity

_MOST_A_SUM = 3
_LEAST_SURE = 2
_LEAST_SHARE = 0.002


@dataclass(frozen=True, slots=True)
class WeighedSum:
    """A sum and what its total has too much (+) or too little (−); 0 when it closes or may close."""

    identity: Identity
    gap: int


@dataclass(frozen=True, slots=True)
class _Closer:
    """Another number in `field` closes the sum at `place`, and `closed` sums more than it opens."""

    field: str
    place: int
    closed: int
    share: float


def find_suspects(
    sums: Sequence[WeighedSum],
    options: Mapping[str, Sequence[tuple[int, float]]],
    settled: Collection[str] = (),
) -> frozenset[str]:
    """The boxes to look at: of every open sum its total and the boxes in which another number would close it.

    Where no other number would, the two boxes read least surely stand in. A box whose other number closes
    several sums at once explains them: then their totals are no suspects. `options` are box → (number,
    probability), what was read first; boxes in `settled` were entered by a person and are never suspects.
    """
    closers = [
        closer for field in options if field not in settled for closer in _close_with(field, sums, options)
    ]
    explained = {closer.place for closer in closers if closer.closed > 1}
    found: set[str] = set()
    for place, one in enumerate(sums):
        if one.gap:
            here = [closer for closer in closers if closer.place == place]
            found |= _pick(here, one.identity, options) | (
                set() if place in explained else {one.identity.total}
            )
    return frozenset(found - set(settled))


def _pick(
    closers: Sequence[_Closer], identity: Identity, options: Mapping[str, Sequence[tuple[int, float]]]
) -> set[str]:
    if closers:
        ranked = sorted(closers, key=lambda closer: (-closer.closed, -closer.share))
        most = ranked[0].closed
        return {closer.field for closer in ranked[:_MOST_A_SUM] if closer.closed == most}
    read = [field for field in identity.parts if options.get(field)]
    return set(sorted(read, key=lambda field: options[field][0][1])[:_LEAST_SURE])


def _close_with(
    field: str, sums: Sequence[WeighedSum], options: Mapping[str, Sequence[tuple[int, float]]]
) -> Iterable[_Closer]:
    places = {
        place: 1 if field == one.identity.total else -1
        for place, one in enumerate(sums)
        if field in one.identity.fields
    }
    (read, _), *others = options[field] or ((0, 0.0),)
    for number, share in others:
        if share < _LEAST_SHARE:
            continue
        gaps = {place: sums[place].gap + sign * (number - read) for place, sign in places.items()}
        closed = [place for place, gap in gaps.items() if not gap and sums[place].gap]
        opened = [place for place, gap in gaps.items() if gap and not sums[place].gap]
        for place in closed if len(closed) > len(opened) else ():
            yield _Closer(field, place, len(closed) - len(opened), share)
