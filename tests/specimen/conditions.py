"""The conditions under which generated forms are photographed, as numbers drawn from a seed.

scan, good, app (as a messaging program hands it on), hard (dark, blurred, steep, small), turned, bent,
creased, cut (partly out of the picture), screen (photographed from another phone), two_sheets.
"""

from dataclasses import dataclass, replace

import numpy as np

CONDITIONS = ("scan", "good", "app", "hard", "turned", "bent", "creased", "cut", "screen", "two_sheets")


@dataclass(frozen=True)
class Shot:
    """`short`: pixels of the photo's shorter side when taken; `longest`: of its longer side as handed on;
    `qualities`: JPEG, one after the other; `tilt`, `turn` degrees (spread); `turned` quarter turns.
    """

    condition: str
    short: int
    fill: float
    tilt: float
    turn: float
    uneven: float
    bright: float
    blur: float
    shake: float
    noise: float
    contrast: float
    qualities: tuple[int, ...]
    longest: int = 4000
    shadow: bool = False
    glare: float = 0.0
    finger: bool = False
    relief: str = "flat"
    turned: int = 0
    grey: bool = False
    background: str = "table"
    cut: float = 0.0


def choose_shot(condition: str, rng: np.random.Generator) -> Shot:
    good = _good(condition, rng)
    if condition == "good":
        return good
    return {
        "scan": _scan,
        "app": _app,
        "hard": _hard,
        "turned": _turned,
        "bent": _bent,
        "creased": _creased,
        "cut": _cut,
        "screen": _screen,
        "two_sheets": _two_sheets,
    }[condition](good, rng)


def _good(condition: str, rng: np.random.Generator) -> Shot:
    return Shot(
        condition=condition,
        short=int(rng.integers(1560, 2120)),
        fill=float(rng.uniform(0.78, 0.97)),
        tilt=float(rng.uniform(1.5, 5)),
        turn=float(rng.uniform(0.5, 3)),
        uneven=float(rng.uniform(0.05, 0.4)),
        bright=float(rng.uniform(0.78, 1.06)),
        blur=float(rng.uniform(0.4, 1.0)),
        shake=0.0,
        noise=float(rng.uniform(1.5, 5)),
        contrast=float(rng.uniform(0.92, 1.25)),
        qualities=(int(rng.integers(78, 94)),),
        shadow=bool(rng.random() < 0.3),
        finger=bool(rng.random() < 0.12),
        relief=str(rng.choice(["flat", "flat", "flat", "slight"])),
        background=str(rng.choice(["table", "table", "table", "pale", "dark", "hand"])),
    )


def _scan(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(
        good,
        short=int(rng.choice([1240, 1488, 1654, 1860])),
        fill=float(rng.uniform(0.965, 1.0)),
        tilt=0.05,
        turn=float(rng.uniform(0.1, 1.2)),
        uneven=float(rng.uniform(0, 0.04)),
        bright=1.0,
        blur=float(rng.uniform(0.3, 0.6)),
        noise=float(rng.uniform(0.3, 2.0)),
        contrast=float(rng.uniform(1.0, 1.35)),
        qualities=(int(rng.integers(60, 92)),),
        shadow=False,
        finger=False,
        relief="flat",
        grey=bool(rng.random() < 0.4),
        background=str(rng.choice(["white", "white", "black"])),
    )


def _app(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(
        good,
        longest=int(rng.choice([1280, 1280, 1400, 1600, 1600])),
        qualities=(int(rng.integers(75, 90)), int(rng.integers(50, 72))),
    )


def _hard(good: Shot, rng: np.random.Generator) -> Shot:
    """Two or three things are bad at once."""
    bad = replace(good, qualities=(int(rng.integers(55, 80)),), finger=bool(rng.random() < 0.25))
    troubles = rng.permutation(["dark", "blur", "steep", "small", "light", "relief"])[: rng.integers(2, 4)]
    for trouble in troubles.tolist():
        if trouble == "dark":
            bad = replace(
                bad, bright=float(rng.uniform(0.36, 0.55)), noise=float(rng.uniform(5, 9)), contrast=0.95
            )
        elif trouble == "blur":
            bad = replace(bad, blur=float(rng.uniform(1.2, 2.0)), shake=float(rng.choice([0, 3, 5])))
        elif trouble == "steep":
            bad = replace(bad, tilt=float(rng.uniform(9, 15)), turn=float(rng.uniform(3, 10)))
        elif trouble == "small":
            bad = replace(bad, longest=int(rng.integers(1150, 1500)), fill=float(rng.uniform(0.7, 0.85)))
        elif trouble == "light":
            bad = replace(
                bad, uneven=float(rng.uniform(0.5, 0.8)), shadow=True, glare=float(rng.choice([0, 0.5, 0.8]))
            )
        else:
            bad = replace(bad, relief=str(rng.choice(["bent", "creased"])))
    return bad


def _turned(good: Shot, rng: np.random.Generator) -> Shot:
    """A quarter turn or two, or the phone held aslant."""
    if rng.random() < 0.75:
        return replace(good, turned=int(rng.integers(1, 4)))
    return replace(good, turn=float(rng.uniform(10, 18)), turned=int(rng.integers(0, 4)))


def _bent(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(good, relief="bent", tilt=float(rng.uniform(2, 7)))


def _creased(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(good, relief="creased", tilt=float(rng.uniform(2, 6)))


def _cut(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(good, fill=float(rng.uniform(0.96, 1.06)), cut=float(rng.uniform(0.03, 0.16)))


def _screen(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(good, longest=int(rng.integers(1300, 1900)), finger=False)


def _two_sheets(good: Shot, rng: np.random.Generator) -> Shot:
    return replace(good, fill=float(rng.uniform(0.68, 0.84)))
