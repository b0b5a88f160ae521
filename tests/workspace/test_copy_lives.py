"""Random events on the copies of one station, in two stores that are merged now and then: what the store says
is always what a plain list of what happened says.
"""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from db.facts import adopt_fact
from db.figures import Figure
from db.models import Copy, CopyPage
from db.queries import accepted_figures, find_draft, save_draft_figure
from desktop.entry.copy_life import (
    BlindAlready,
    CopyIsSuperseded,
    LookNotFinished,
    NotEntered,
    NothingDiffers,
    SameReaderAgain,
    SecondIsBlind,
)
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.copy_stages import find_stages
from desktop.workspace.differences import count_waiting_for_look, list_differences
from desktop.workspace.entries import discard_draft, save_figure, start_entry, withdraw_entry
from desktop.workspace.facts import append, withdraw
from desktop.workspace.seat_memory import gather_other_stations, recall_other_stations
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.settling import settle, withdraw_settlement
from desktop.workspace.waiting_differences import count_differences
from desktop.workspace.workspace import Workspace, choose_person, close_workspace, open_workspace
from tests.builders.bundle_stores import read_all_facts
from tests.builders.copy_life_model import (
    BOXES,
    CopyFact,
    DraftOnDesk,
    EntryFact,
    Fact,
    LifeModel,
    RuleFact,
    SettlementFact,
    WithdrawalFact,
)
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, CODE, TOTALS_ONLY, add_reading, finish_honestly, make_device

PEOPLE = {"a": 0, "b": 0, "c": 1}
"""On which side each works."""
REST = {box: number for box, number in CLOSING.items() if box not in BOXES}
EVENTS = (
    *["enter"] * 5,
    *["begin", "finish", "look", "settle"] * 2,
    *["copy", "merge", "merge", "withdraw", "decide", "give up"],
)


@dataclass(frozen=True)
class Chance:
    """What an event needs to be told; each takes what concerns it. `choice` picks one of several things."""

    person: str
    choice: int
    is_blind: bool
    numbers: tuple[int, int]
    box: str
    kind: str
    poll_round: int

    @property
    def side(self) -> int:
        return PEOPLE[self.person]


def draw_chance(random: Random) -> Chance:
    return Chance(
        person=random.choice(sorted(PEOPLE)),
        choice=random.choice([0, 0, 0, 1, 2, 3]),
        is_blind=random.random() < 0.5,
        numbers=(random.randint(1, 2), random.randint(1, 2)),
        box=random.choice(BOXES),
        kind=random.choice(["agent", "agent", "corrected"]),
        poll_round=random.choice([1, 1, 1, 2]),
    )


# whole seeds: with few examples hypothesis would draw the same small values of each part again and again
RANDOMS = st.randoms(use_true_random=True)


class CopyLives(RuleBasedStateMachine):
    """`made` is a folder with a workspace of one station's list, `scratch` where the two stores go."""

    def __init__(self, made: Path, scratch: Path) -> None:
        super().__init__()
        self.model = LifeModel(PEOPLE)
        self.folder = scratch / f"run {len(list(scratch.iterdir()))}"
        self.sides: list[Workspace] = []
        for side, letters in enumerate(("SDA-22", "SDB-33")):
            shutil.copytree(made, self.folder / str(side))
            opened = open_workspace(self.folder / str(side), device=make_device(letters), person_name="a")
            self.sides.append(opened)
        self.desks = {name: choose_person(self.sides[side], name) for name, side in PEOPLE.items()}

    def teardown(self) -> None:
        for side in self.sides:
            close_workspace(side)
        shutil.rmtree(self.folder)

    @initialize(random=RANDOMS)
    def begin_with_a_copy_on_both_sides(self, random: Random) -> None:
        self.add_copy(replace(draw_chance(random), kind="agent", poll_round=1))
        self.add_copy(replace(draw_chance(random), kind="corrected", poll_round=1))
        self.decide(draw_chance(random))
        self.merge(draw_chance(random))
        for _ in range(4):
            self.enter(draw_chance(random))

    @rule(random=RANDOMS)
    def something_happens(self, random: Random) -> None:
        handlers = {
            "enter": self.enter,
            "begin": self.begin_and_type,
            "finish": self.finish,
            "look": self.look_again,
            "settle": self.settle_a_box,
            "copy": self.add_copy,
            "merge": self.merge,
            "withdraw": self.withdraw_something,
            "decide": self.decide,
            "give up": self.give_up,
        }
        handlers[random.choice(EVENTS)](draw_chance(random))

    def remember(self, fact_type: type[Fact], fact_id: str, side: int, **content: object) -> None:
        self.model.facts.append(fact_type(fact_id, len(self.model.facts), {side}, **content))

    def choose(self, chance: Chance, kind: type[Fact] = CopyFact) -> Fact | None:
        found = self.model.standing(chance.side, kind)
        return found[chance.choice % len(found)] if found else None

    def add_copy(self, chance: Chance) -> None:
        if len(self.model.standing(chance.side, CopyFact)) > 3:
            return
        workspace, photo_id = self.sides[chance.side], f"photo {len(self.model.facts)}"
        fact = Copy(
            constituency_code=CODE,
            station_serial=1,
            copy_kind=chance.kind,
            poll_round=chance.poll_round,
            form_definition=TOTALS_ONLY,
            pages=[CopyPage(position=1, photo_id=photo_id)],
        )
        with workspace.store.transaction() as session:
            copy_id = append(session, workspace, fact).id
        read = dict(zip(BOXES, chance.numbers, strict=True)) if chance.choice % 2 else {}
        if read:
            add_reading(workspace, photo_id, {**REST, **read})
        content = {"kind": chance.kind, "poll_round": chance.poll_round, "machine": read}
        self.remember(CopyFact, copy_id, chance.side, **content)

    def merge(self, _chance: Chance) -> None:
        """Each store takes over the facts of the other."""
        for source, target in (self.sides, self.sides[::-1]):
            with target.store.transaction() as session:
                for plain in read_all_facts(source.store):
                    adopt_fact(session, plain["kind"], plain)
        self.model.merge()

    def enter(self, chance: Chance) -> None:
        """An entry as the desk leaves it: blind only where it may be, else one's own is corrected."""
        copy = self.choose(chance)
        if copy is None or (chance.person, copy.id) in self.model.drafts:
            return
        own = self.model.own(chance.person, copy.id)
        is_anew = not own or (chance.is_blind and not self.may_not_begin_blind(chance, own))
        is_first = not self.model.entries(chance.side, copy.id)
        is_blind = (chance.is_blind or not is_first) if is_anew else own[-1].is_blind
        numbers = dict(zip(BOXES, chance.numbers, strict=True))
        figures = {box: Figure.of(number) for box, number in {**REST, **numbers}.items()}
        mode = "blind" if is_blind else "assisted"
        desk = self.desks[chance.person]
        with desk.store.transaction() as session:
            entry = an_entry(copy.id, figures, mode=mode, reader_name=chance.person)
            entry_id = append(session, desk, entry).id
        content = {"copy": copy.id, "person": chance.person, "is_blind": is_blind, "numbers": numbers}
        self.remember(EntryFact, entry_id, chance.side, **content)

    def may_not_begin_blind(self, chance: Chance, own: list[EntryFact]) -> bool:
        is_twice_allowed = self.model.rule(chance.side).is_twice_allowed
        return any(each.is_blind or not is_twice_allowed for each in own)

    def may_not_begin(self, chance: Chance, copy: CopyFact, own: list[EntryFact]) -> bool:
        if chance.is_blind:
            return self.may_not_begin_blind(chance, own)
        return not own and bool(self.model.entries(chance.side, copy.id))

    def begin_and_type(self, chance: Chance) -> None:
        copy = self.choose(chance)
        if copy is None:
            return
        desk, key = self.desks[chance.person], (chance.person, copy.id)
        draft, own = self.model.drafts.get(key), self.model.own(*key)
        mode = "blind" if chance.is_blind else "assisted"
        is_owed = draft is None and self.model.owed(chance.person, copy)
        if draft is None and not is_owed and self.may_not_begin(chance, copy, own):
            with pytest.raises((SameReaderAgain, BlindAlready, SecondIsBlind)):
                start_entry(desk, copy.id, mode)
            return
        form = start_entry(desk, copy.id, mode)
        if is_owed:
            marked = frozenset(self.model.disagreements(chance.person, copy))
            draft = DraftOnDesk(own[-1].is_blind, own[-1].numbers, marked, marked)
        elif draft is None:
            is_correction = own and not chance.is_blind
            before = DraftOnDesk(own[-1].is_blind, own[-1].numbers) if is_correction else None
            draft = before or DraftOnDesk(chance.is_blind, {})
        assert (form.mode == "blind", form.to_look_at) == (draft.is_blind, draft.to_look_at)
        save_figure(desk, copy.id, chance.box, Figure.of(chance.numbers[0]))
        self.model.drafts[key] = draft.type(chance.box, chance.numbers[0])

    def choose_draft(self, chance: Chance) -> str | None:
        """The copy of a form that the person has begun and that still stands."""
        standing = {copy.id for copy in self.model.standing(chance.side, CopyFact)}
        begun = [copy for who, copy in self.model.drafts if who == chance.person and copy in standing]
        return begun[chance.choice % len(begun)] if begun else None

    def finish(self, chance: Chance) -> None:
        copy_id = self.choose_draft(chance)
        if copy_id is not None:
            self.finish_form(chance, copy_id)

    def finish_form(self, chance: Chance, copy_id: str) -> None:
        draft, desk = self.model.drafts.pop((chance.person, copy_id)), self.desks[chance.person]
        kept = {box: number for box, number in draft.numbers.items() if box not in draft.to_look_at}
        numbers = {**dict(zip(BOXES, chance.numbers, strict=True)), **kept}
        with desk.store.transaction() as session:
            on_desk = find_draft(session, copy_id, desk.person.id)
            for box, number in {**REST, **numbers}.items():
                save_draft_figure(session, on_desk.id, box, Figure.of(number))
        content = {"copy": copy_id, "person": chance.person, "is_blind": draft.is_blind, "numbers": numbers}
        entry_id = finish_honestly(desk, copy_id)
        self.remember(EntryFact, entry_id, chance.side, **content, looked_at=draft.marked)
        copy = next(each for each in self.model.standing(chance.side, CopyFact) if each.id == copy_id)
        assert list_disagreements(desk, copy_id) == self.model.disagreements(chance.person, copy)

    def give_up(self, chance: Chance) -> None:
        copy_id = self.choose_draft(chance)
        if copy_id is not None:
            discard_draft(self.desks[chance.person], copy_id)
            del self.model.drafts[chance.person, copy_id]

    def look_again(self, chance: Chance) -> None:
        """At a copy where the person disagrees with another reader, if there is one."""
        disagreeing = [
            copy
            for copy in self.model.standing(chance.side, CopyFact)
            if self.model.disagreements(chance.person, copy)
        ]
        copy = disagreeing[0] if disagreeing else self.choose(chance)
        if copy is None:
            return
        desk, key = self.desks[chance.person], (chance.person, copy.id)
        expected = frozenset(self.model.disagreements(chance.person, copy))
        assert list_disagreements(desk, copy.id) == expected
        if not expected:
            return
        own = self.model.own(*key)[-1]
        draft = self.model.drafts.get(key, DraftOnDesk(own.is_blind, own.numbers))
        if not draft.marked and draft.is_blind == own.is_blind:
            draft = replace(draft, marked=expected, to_look_at=expected)
        form = start_second_look(desk, copy.id)
        assert (form.to_look_at, form.is_second_look) == (draft.to_look_at, bool(draft.marked))
        self.model.drafts[key] = draft
        if chance.is_blind:
            self.finish_form(chance, copy.id)

    def settle_a_box(self, chance: Chance) -> None:
        """In a copy whose readers differ, if there is one and chance will have it."""
        differing = [
            copy
            for copy in self.model.standing(chance.side, CopyFact)
            if self.model.differing(chance.side, [copy])
        ]
        copy = differing[-1] if differing and chance.is_blind else self.choose(chance)
        if copy is None:
            return
        group = self.model.group(chance.side, copy)
        decided = self.model.settled(chance.side, copy.kind, copy.poll_round)
        is_open = chance.box in decided or chance.box in self.model.differing(chance.side, group)
        is_entered = any(self.model.entries(chance.side, each.id) for each in group)
        is_counted = self.model.fate(chance.side, copy) != "superseded"
        may = is_counted and is_entered and is_open and not self.is_held_back(chance.side)
        wanted = (1, copy.poll_round, {chance.box: Figure.of(chance.numbers[0])}, "seen together", copy.id)
        if not may:
            with pytest.raises((CopyIsSuperseded, NotEntered, NothingDiffers, LookNotFinished)):
                settle(self.sides[chance.side], *wanted)
            return
        content = {
            "kind": copy.kind,
            "poll_round": copy.poll_round,
            "numbers": {chance.box: chance.numbers[0]},
        }
        self.remember(SettlementFact, settle(self.sides[chance.side], *wanted), chance.side, **content)

    def is_held_back(self, side: int) -> bool:
        """From who opened the store: "a", of whom there are two, one on each side."""
        return self.model.is_held_back(side, "a" if side == PEOPLE["a"] else "")

    def withdraw_something(self, chance: Chance) -> None:
        kind = (EntryFact, SettlementFact, CopyFact)[sum(chance.numbers) - 2]
        fact, workspace = self.choose(chance, kind), self.sides[chance.side]
        if fact is None:
            return
        if kind is EntryFact:
            withdraw_entry(workspace, fact.id, "by mistake")
        elif kind is SettlementFact:
            withdraw_settlement(workspace, fact.id, "by mistake")
        else:
            with workspace.store.transaction() as session:
                withdraw(session, workspace, Copy.kind, fact.id, "by mistake")
        self.remember(WithdrawalFact, f"withdrawal of {fact.id}", chance.side, of=fact.id)

    def decide(self, chance: Chance) -> None:
        now = self.model.rule(chance.side)
        save_rules(self.sides[chance.side], Rules((chance.kind,), chance.is_blind))
        if (now.is_twice_allowed, now.comes_first) != (chance.is_blind, chance.kind):
            content = {"is_twice_allowed": chance.is_blind, "comes_first": chance.kind}
            self.remember(RuleFact, f"rule {len(self.model.facts)}", chance.side, **content)

    @invariant()
    def each_store_says_what_happened(self) -> None:
        for side, workspace in enumerate(self.sides):
            copies = [each for each in self.model.facts if isinstance(each, CopyFact) and side in each.known]
            expected = {copy.id: self.model.stage(side, copy) for copy in copies}
            assert {key: str(stage) for key, stage in find_stages(workspace).items()} == expected
            with workspace.store.reading_session() as session:
                accepted = accepted_figures(session, CODE)[1]
            numbers = {box: accepted.figures[box].number for box in BOXES if box in accepted.figures}
            assert (str(accepted.status), numbers) == self.model.accepted(side)
            listed = {(each.copy_kind, each.poll_round, each.field) for each in list_differences(workspace)}
            differing = {
                (copy.kind, copy.poll_round, box)
                for copy in self.model.entered(side)
                if not self.model.fate(side, copy)
                for box in self.model.differing(side, self.model.group(side, copy))
            }
            is_held_back = self.is_held_back(side)
            assert listed == (set() if is_held_back else differing)
            assert count_waiting_for_look(workspace) == (len(differing) if is_held_back else 0)

    @invariant()
    def what_is_remembered_is_what_would_be_read(self) -> None:
        """Of one side alone: one workspace is remembered at a time, from one event to the next."""
        workspace = self.sides[0]
        assert count_differences(workspace) == len(list_differences(workspace))
        with workspace.store.reading_session() as session:
            others = recall_other_stations(session, workspace)
            assert dict(others) == gather_other_stations(session, workspace)


def test_what_the_stores_say_is_what_happened(made_folder: Path, tmp_path: Path) -> None:
    run_state_machine_as_test(
        lambda: CopyLives(made_folder, tmp_path),
        settings=settings(
            max_examples=5,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        ),
    )
