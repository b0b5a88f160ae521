"""The life of a copy: photo in → being entered → entered once → being entered again → differs → settled.

In: what the facts say of one copy, as plain values. Out: its `Stage`, and a named refusal of what cannot be
done at this stage. The diagram stands in README.md beside this file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.agreement import ReaderEntry, Readings, find_differing, gather_readings, is_all_settled
from db.errors import KnownError
from db.figures import Figure

__all__ = [
    "Action",
    "BlindAlready",
    "CopyFacts",
    "CopyIsSuperseded",
    "CopyIsWithdrawn",
    "LifeError",
    "LookNotFinished",
    "NoReasonGiven",
    "NotBegun",
    "NotEntered",
    "NothingDiffers",
    "ReaderEntry",
    "SameReaderAgain",
    "SecondIsBlind",
    "Stage",
    "find_differences",
    "find_disagreements",
    "find_stage",
    "require_can",
    "wants_second",
]


class Stage(StrEnum):
    PHOTO_IN = "photo_in"
    BEING_ENTERED = "being_entered"
    ENTERED_ONCE = "entered_once"
    BEING_ENTERED_AGAIN = "being_entered_again"
    DIFFERS = "differs"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    """A later poll was held at the station, and its form is entered."""
    CORRECTED = "corrected"
    """The presiding officer corrected and signed the form anew (rule 84(3)): that copy counts instead."""


_OPEN_STAGES = frozenset({Stage.ENTERED_ONCE, Stage.BEING_ENTERED_AGAIN, Stage.DIFFERS})


class LifeError(KnownError):
    """What cannot be done with a copy at this stage of its life."""

    code = "E020"
    sentence = "This cannot be done with the copy as it is."


class SameReaderAgain(LifeError):
    code = "E021"
    sentence = (
        "You have entered this copy already. A second entry proves something only by another person: hand it "
        "over, or let the coordinator allow one person to read twice (Settings)."
    )


class CopyIsWithdrawn(LifeError):
    code = "E022"
    sentence = "This copy was withdrawn. Choose another copy of the station, or bring the photo in again."


class CopyIsSuperseded(LifeError):
    code = "E023"
    sentence = "A later poll was held at this station; its form counts. Settle the figures of that one."


class NotEntered(LifeError):
    code = "E024"
    sentence = "Nobody has finished this copy yet, so there is nothing to settle. Enter it first."


class NothingDiffers(LifeError):
    code = "E025"
    sentence = (
        "The readers agree on {boxes}: there is nothing to settle. Enter the copy anew if both are wrong."
    )


class NotBegun(LifeError):
    code = "E026"
    sentence = "You have not begun this copy. Open it in Entry first."


class NoReasonGiven(LifeError):
    code = "E027"
    sentence = "Say why: the reason stays beside the figure for whoever looks at it later."


class BlindAlready(LifeError):
    code = "E028"
    sentence = (
        "You have entered this copy blind already; entering it blind once more would prove nothing. Open it "
        "to correct it, or hand it over to another person."
    )


class SecondIsBlind(LifeError):
    code = "E029"
    sentence = (
        "Somebody else has entered this copy already. Enter it as second entry, without what was read in "
        "sight: only so it proves something."
    )


class LookNotFinished(LifeError):
    code = "E030"
    sentence = (
        "A reader of station {serial} still has to look at it a second time, or you are entering it blind. "
        "Finish that in Entry (Second entry) first: whoever has seen both figures no longer reads alone."
    )


class Action(StrEnum):
    BEGIN = "begin"
    """Blind, as first or second reader."""
    BEGIN_ASSISTED = "begin_assisted"
    """With the readings in sight, as first reader."""
    CORRECT = "correct"
    """One's own entry, with one's own figures in it."""
    FINISH = "finish"
    SETTLE = "settle"


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What is known of one copy. `entries` are each reader's latest; `drafts` the readers who have begun and
    not finished, named likewise (`db.agreement.name_reader`).

    `machine`: what was read by machine; it counts as a reader only beside a blind entry. `settled`: the boxes
    that were settled; `counting` those that count on this paper, captured or not.
    """

    entries: tuple[ReaderEntry, ...] = ()
    drafts: frozenset[str] = frozenset()
    machine: Mapping[str, Figure] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    fate: Stage | None = None
    """WITHDRAWN, SUPERSEDED or CORRECTED when the copy no longer counts."""
    allows_same_reader: bool = False


def find_stage(facts: CopyFacts) -> Stage:
    """Where the copy is in its life. What no longer counts is said before anything else."""
    if facts.fate is not None:
        return facts.fate
    if not facts.entries:
        return Stage.BEING_ENTERED if facts.drafts else Stage.PHOTO_IN
    readings = _gather(facts)
    if find_differing(readings, facts.settled):
        return Stage.DIFFERS
    if is_all_settled(readings, facts.settled, facts.counting):
        return Stage.SETTLED
    others = facts.drafts - {entry.reader for entry in facts.entries}
    return Stage.BEING_ENTERED_AGAIN if others else Stage.ENTERED_ONCE


def find_differences(facts: CopyFacts) -> frozenset[str]:
    """The boxes on which independent readers differ and which nobody settled."""
    return find_differing(_gather(facts), facts.settled)


def find_disagreements(facts: CopyFacts, reader: str) -> frozenset[str]:
    """Those of them that `reader` captured and another reader saw otherwise."""
    readings = _gather(facts)
    return frozenset(
        box for box in find_differences(facts) if reader in {each.reader for each in readings[box]}
    )


def wants_second(facts: CopyFacts, reader: str) -> bool:
    """True when others entered the copy, it is not settled, and `reader` may enter it blind.

    After two readers only where both saw what the machine read, and nothing is left to be settled.
    """
    stage = find_stage(facts)
    if not facts.entries or stage not in _OPEN_STAGES:
        return False
    if len(facts.entries) > 1 and (stage is Stage.DIFFERS or not _saw_all_the_reading(facts)):
        return False
    try:
        require_can(Action.BEGIN, facts, reader)
    except LifeError:
        return False
    return True


def _saw_all_the_reading(facts: CopyFacts) -> bool:
    return all(entry.saw_reading for entry in facts.entries)


def _gather(facts: CopyFacts) -> Readings:
    return gather_readings(facts.entries, facts.machine)


def require_can(action: Action, facts: CopyFacts, reader: str, boxes: Iterable[str] = ()) -> None:
    """Returns when `reader` may do it now.

    Raises CopyIsWithdrawn, CopyIsSuperseded, SameReaderAgain, BlindAlready, SecondIsBlind, NotBegun,
    NotEntered, NothingDiffers.
    """
    if facts.fate is Stage.WITHDRAWN:
        raise CopyIsWithdrawn
    if action is Action.BEGIN:
        _require_can_begin(facts, reader)
    elif action is Action.BEGIN_ASSISTED:
        _require_can_begin_assisted(facts, reader)
    elif action is Action.CORRECT:
        if all(entry.reader != reader for entry in facts.entries):
            raise NotEntered
    elif action is Action.FINISH:
        if reader not in facts.drafts:
            raise NotBegun
    else:
        _require_can_settle(facts, frozenset(boxes))


def _require_can_begin(facts: CopyFacts, reader: str) -> None:
    if reader in facts.drafts or all(entry.reader != reader for entry in facts.entries):
        return
    raise BlindAlready if facts.allows_same_reader else SameReaderAgain


def _require_can_begin_assisted(facts: CopyFacts, reader: str) -> None:
    if facts.entries and reader not in facts.drafts:
        raise SecondIsBlind


def _require_can_settle(facts: CopyFacts, boxes: frozenset[str]) -> None:
    if facts.fate is Stage.SUPERSEDED:
        raise CopyIsSuperseded
    if not facts.entries:
        raise NotEntered
    agreed = boxes - find_differences(facts) - facts.settled
    if agreed:
        raise NothingDiffers(boxes=", ".join(sorted(agreed)))
