"""A plain model of what happened to the copies of one station: lists and sets, no store, no layers.

Two sides (0 and 1) each know some of the facts; merging makes both know all. Written from the rules in
db/README.md and desktop/entry/README.md, not from the code that follows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

BOXES = ("candidate.1.total", "candidate.2.total")
Numbers = dict[str, int]


@dataclass(eq=False)
class Fact:
    """`known`: on which sides. `place` is the order in time."""

    id: str
    place: int
    known: set[int]


@dataclass(eq=False)
class CopyFact(Fact):
    kind: str = "agent"
    poll_round: int = 1
    machine: Numbers = field(default_factory=dict)


@dataclass(eq=False)
class EntryFact(Fact):
    copy: str = ""
    person: str = ""
    is_blind: bool = False
    numbers: Numbers = field(default_factory=dict)
    looked_at: frozenset[str] = frozenset()


@dataclass(eq=False)
class SettlementFact(Fact):
    kind: str = "agent"
    poll_round: int = 1
    numbers: Numbers = field(default_factory=dict)


@dataclass(eq=False)
class RuleFact(Fact):
    is_twice_allowed: bool = False
    comes_first: str = "agent"


@dataclass(eq=False)
class WithdrawalFact(Fact):
    of: str = ""


@dataclass(frozen=True)
class DraftOnDesk:
    is_blind: bool
    numbers: Numbers
    to_look_at: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()
    """The boxes of a second look; none: it is no second look."""

    def type(self, box: str, number: int) -> "DraftOnDesk":
        return replace(self, numbers={**self.numbers, box: number}, to_look_at=self.to_look_at - {box})


class LifeModel:
    """What every query must answer. `side_of`: on which side each person works."""

    def __init__(self, side_of: Mapping[str, int]) -> None:
        self.facts: list[Fact] = []
        self.drafts: dict[tuple[str, str], DraftOnDesk] = {}
        """(person, copy) → what they typed so far; people stay on one side."""
        self.side_of = side_of

    def standing(self, side: int, kind: type[Fact]) -> list:
        known = [each for each in self.facts if side in each.known]
        gone = {each.of for each in known if isinstance(each, WithdrawalFact)}
        return [each for each in known if isinstance(each, kind) and each.id not in gone]

    def merge(self) -> None:
        for each in self.facts:
            each.known = {0, 1}

    def rule(self, side: int) -> RuleFact:
        return (self.standing(side, RuleFact) or [RuleFact("", 0, {0, 1})])[-1]

    def entries(self, side: int, copy: str) -> list[EntryFact]:
        return [each for each in self.standing(side, EntryFact) if each.copy == copy]

    def latest(self, side: int, copy: str) -> dict[object, EntryFact]:
        """By reader, in the order of time."""
        entries = self.entries(side, copy)
        last = {self.reader(side, each.person, each.is_blind): each for each in entries}
        return dict(sorted(last.items(), key=lambda item: item[1].place))

    def reader(self, side: int, person: str, is_blind: bool) -> object:
        return (person, is_blind) if self.rule(side).is_twice_allowed else person

    def own(self, person: str, copy: str) -> list[EntryFact]:
        return [each for each in self.entries(self.side_of[person], copy) if each.person == person]

    def readings(self, side: int, copy: CopyFact, box: str) -> dict[object, int]:
        latest = self.latest(side, copy.id)
        seen = {reader: entry.numbers[box] for reader, entry in latest.items()}
        if len(latest) == 1 and next(iter(latest.values())).is_blind and box in copy.machine:
            seen["machine"] = copy.machine[box]
        return seen

    def settled(self, side: int, kind: str, poll_round: int) -> Numbers:
        found: Numbers = {}
        for each in self.standing(side, SettlementFact):
            if (each.kind, each.poll_round) == (kind, poll_round):
                found |= each.numbers
        return found

    def differing(self, side: int, copies: list[CopyFact]) -> set[str]:
        """Of copies of one kind and poll, taken together."""
        decided = self.settled(side, copies[0].kind, copies[0].poll_round)
        return {
            box
            for box in BOXES
            if box not in decided
            and len({number for each in copies for number in self.readings(side, each, box).values()}) > 1
        }

    def is_settled(self, side: int, copies: list[CopyFact]) -> bool:
        """Every entry and every reading has every box: so two readers of one are two readers of all.

        Not those who all saw what the machine had read.
        """
        readers = {reader for each in copies for reader in self.readings(side, each, BOXES[0])}
        entries = [entry for each in copies for entry in self.latest(side, each.id).values()]
        has_blind = any(entry.is_blind for entry in entries)
        return len(readers) > 1 and has_blind and not self.differing(side, copies)

    def owed(self, person: str, copy: CopyFact) -> set[str]:
        """The boxes at which the person still has to look a second time: whoever read later, or beside the
        machine.
        """
        side = self.side_of[person]
        latest = self.latest(side, copy.id)
        own = [reader for reader, entry in latest.items() if entry.person == person]
        if not own:
            return set()
        earlier = [*list(latest)[: list(latest).index(own[-1])], "machine"]
        boxes = set()
        for box in self.disagreements(person, copy):
            seen = self.readings(side, copy, box)
            boxes |= {box for reader in earlier if seen.get(reader, seen[own[-1]]) != seen[own[-1]]}
        return boxes

    def is_held_back(self, side: int, reader: str) -> bool:
        """Somebody on this side owes a look, or `reader` has begun a standing copy blind."""
        copies = {copy.id: copy for copy in self.standing(side, CopyFact)}
        people = [person for person, of in self.side_of.items() if of == side]
        blind = {of for (person, of), draft in self.drafts.items() if person == reader and draft.is_blind}
        return bool(blind & copies.keys()) or any(
            self.owed(person, copy) for person in people for copy in copies.values()
        )

    def entered(self, side: int) -> list[CopyFact]:
        return [each for each in self.standing(side, CopyFact) if self.entries(side, each.id)]

    def stage(self, side: int, copy: CopyFact) -> str:
        if copy not in self.standing(side, CopyFact):
            return "withdrawn"
        fate = self.fate(side, copy)
        if fate:
            return fate
        begun = {
            self.reader(side, person, draft.is_blind)
            for (person, of), draft in self.drafts.items()
            if of == copy.id and self.side_of[person] == side
        }
        readers = set(self.latest(side, copy.id))
        if not readers:
            return "being_entered" if begun else "photo_in"
        if self.differing(side, [copy]):
            return "differs"
        if self.is_settled(side, [copy]):
            return "settled"
        return "being_entered_again" if begun - readers else "entered_once"

    def fate(self, side: int, copy: CopyFact) -> str:
        entered = self.entered(side)
        if any(each.poll_round > copy.poll_round for each in entered):
            return "superseded"
        is_corrected = any(
            each.kind == "corrected" and each.poll_round == copy.poll_round for each in entered
        )
        comes_first = self.rule(side).comes_first == "corrected" and copy.kind != "corrected"
        return "corrected" if is_corrected and comes_first else ""

    def group(self, side: int, copy: CopyFact) -> list[CopyFact]:
        return [
            each
            for each in self.standing(side, CopyFact)
            if (each.kind, each.poll_round) == (copy.kind, copy.poll_round)
        ]

    def counted(self, side: int) -> list[CopyFact]:
        """The entered copies whose figures count for the station."""
        entered = self.entered(side)
        last = max((each.poll_round for each in entered), default=0)
        of_round = [each for each in entered if each.poll_round == last]
        order = sorted(["agent", "corrected"], key=lambda kind: kind != self.rule(side).comes_first)
        for kind in order:
            if found := [each for each in of_round if each.kind == kind]:
                return found
        return []

    def accepted(self, side: int) -> tuple[str, dict[str, int | None]]:
        """(status of the station, number of each box; None where readers differ)."""
        copies = self.counted(side)
        if not copies:
            return ("photo" if self.standing(side, CopyFact) else "no_photo"), {}
        differing = self.differing(side, copies)
        numbers: dict[str, int | None] = {}
        for box in BOXES:
            seen = [number for each in copies for number in self.readings(side, each, box).values()]
            numbers[box] = None if box in differing else seen[0]
        numbers |= self.settled(side, copies[0].kind, copies[0].poll_round)
        status = "settled" if self.is_settled(side, copies) else "entered"
        return ("differs" if differing else status), numbers

    def disagreements(self, person: str, copy: CopyFact) -> set[str]:
        side, own = self.side_of[person], self.own(person, copy.id)
        if not own or copy not in self.standing(side, CopyFact) or self.fate(side, copy):
            return set()
        # withdrawn entries too: who looked once more is not asked again
        looked_at = {
            box
            for each in self.facts
            if isinstance(each, EntryFact) and (each.person, each.copy) == (person, copy.id)
            for box in each.looked_at
        }
        return self.differing(side, [copy]) - looked_at
