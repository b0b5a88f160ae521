"""Random events on the copies of one station, in two stores that are merged now and then: what the store says
is always what a plain list of what happened says.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from db.facts import adopt_fact
from db.figures import Figure
from db.models import Copy, CopyPage
from db.queries import accepted_figures
from desktop.entry.copy_life import BlindAlready, LifeError, SameReaderAgain
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.copy_stages import find_stages
from desktop.workspace.differences import list_differences
from desktop.workspace.entries import discard_draft, save_figure, start_entry, withdraw_entry
from desktop.workspace.facts import append, withdraw
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.settling import settle, withdraw_settlement
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
from tests.builders.workspace import CLOSING, CODE, TOTALS_ONLY, add_reading, finish_honestly, make_device

PEOPLE = st.sampled_from(["a", "b", "c"])
SIDES = st.sampled_from([0, 1])
KINDS = st.sampled_from(["agent", "corrected"])
NUMBERS = st.integers(1, 2)
CHOICES = st.integers(0, 99)
REST = {box: number for box, number in CLOSING.items() if box not in BOXES}


class CopyLives(RuleBasedStateMachine):
    """`made` is a folder with a workspace of one station's list, `scratch` where the two stores go."""

    def __init__(self, made: Path, scratch: Path) -> None:
        super().__init__()
        self.model = LifeModel()
        self.folder = scratch / f"run {len(list(scratch.iterdir()))}"
        self.sides: list[Workspace] = []
        for side, letters in enumerate(("SDA-22", "SDB-33")):
            shutil.copytree(made, self.folder / str(side))
            opened = open_workspace(self.folder / str(side), device=make_device(letters), person_name="a")
            self.sides.append(opened)
        self.desks = {
            name: choose_person(self.sides[side], name) for name, side in self.model.side_of.items()
        }
        self.append_copy(0, "agent", 1, None)
        self.exchange()

    def teardown(self) -> None:
        for side in self.sides:
            close_workspace(side)
        shutil.rmtree(self.folder)

    def remember(self, fact_type: type[Fact], fact_id: str, side: int, **content: object) -> None:
        self.model.facts.append(fact_type(fact_id, len(self.model.facts), {side}, **content))

    def choose(self, side: int, kind: type[Fact], choice: int) -> Fact | None:
        found = self.model.standing(side, kind)
        return found[choice % len(found)] if found else None

    def append_copy(self, side: int, kind: str, poll_round: int, machine: int | None) -> None:
        photo_id = f"photo {len(self.model.facts)}"
        fact = Copy(
            constituency_code=CODE,
            station_serial=1,
            copy_kind=kind,
            poll_round=poll_round,
            form_definition=TOTALS_ONLY,
            pages=[CopyPage(position=1, photo_id=photo_id)],
        )
        with self.sides[side].store.transaction() as session:
            copy_id = append(session, self.sides[side], fact).id
        read = {} if machine is None else {BOXES[0]: machine, BOXES[1]: 1}
        if read:
            add_reading(self.sides[side], photo_id, {**REST, **read})
        self.remember(CopyFact, copy_id, side, kind=kind, poll_round=poll_round, machine=read)

    def exchange(self) -> None:
        """Each store takes over the facts of the other."""
        for source, target in (self.sides, self.sides[::-1]):
            with target.store.transaction() as session:
                for plain in read_all_facts(source.store):
                    adopt_fact(session, plain["kind"], plain)
        self.model.merge()

    @rule(side=SIDES, kind=KINDS, poll_round=st.sampled_from([1, 1, 1, 2]), machine=st.none() | NUMBERS)
    def add_copy(self, side: int, kind: str, poll_round: int, machine: int | None) -> None:
        if len(self.model.standing(side, CopyFact)) < 4:
            self.append_copy(side, kind, poll_round, machine)

    @rule()
    def merge(self) -> None:
        self.exchange()

    @rule(person=PEOPLE, choice=CHOICES, is_blind=st.booleans(), box=st.sampled_from(BOXES), number=NUMBERS)
    def begin_and_type(self, person: str, choice: int, is_blind: bool, box: str, number: int) -> None:
        copy = self.choose(self.model.side_of[person], CopyFact, choice)
        if copy is None:
            return
        draft = self.model.drafts.get((person, copy.id))
        own = self.model.own(person, copy.id)
        mode = "blind" if is_blind else "assisted"
        if draft is None and is_blind and self.may_not_begin_blind(person, own):
            with pytest.raises((SameReaderAgain, BlindAlready)):
                start_entry(self.desks[person], copy.id, mode)
            return
        start_entry(self.desks[person], copy.id, mode)
        if draft is None and own and not is_blind:
            draft = DraftOnDesk(own[-1].is_blind, own[-1].numbers)
        save_figure(self.desks[person], copy.id, box, Figure.of(number))
        self.model.drafts[person, copy.id] = (draft or DraftOnDesk(is_blind, {})).type(box, number)

    def may_not_begin_blind(self, person: str, own: list[EntryFact]) -> bool:
        is_twice_allowed = self.model.rule(self.model.side_of[person]).is_twice_allowed
        return any(each.is_blind or not is_twice_allowed for each in own)

    @rule(person=PEOPLE, choice=CHOICES, one=NUMBERS, two=NUMBERS)
    def finish(self, person: str, choice: int, one: int, two: int) -> None:
        standing = {copy.id for copy in self.model.standing(self.model.side_of[person], CopyFact)}
        begun = [copy for who, copy in self.model.drafts if who == person and copy in standing]
        if not begun:
            return
        copy_id = begun[choice % len(begun)]
        draft = self.model.drafts.pop((person, copy_id))
        kept = {box: number for box, number in draft.numbers.items() if box not in draft.to_look_at}
        numbers = {BOXES[0]: one, BOXES[1]: two, **kept}
        for box, number in {**REST, **numbers}.items():
            save_figure(self.desks[person], copy_id, box, Figure.of(number))
        self.remember(
            EntryFact,
            finish_honestly(self.desks[person], copy_id),
            self.model.side_of[person],
            copy=copy_id,
            person=person,
            is_blind=draft.is_blind,
            numbers=numbers,
            looked_at=draft.marked,
        )

    @rule(person=PEOPLE, choice=CHOICES)
    def give_up(self, person: str, choice: int) -> None:
        begun = [copy for who, copy in self.model.drafts if who == person]
        if begun:
            copy_id = begun[choice % len(begun)]
            discard_draft(self.desks[person], copy_id)
            del self.model.drafts[person, copy_id]

    @rule(person=PEOPLE, choice=CHOICES)
    def look_again(self, person: str, choice: int) -> None:
        copy = self.choose(self.model.side_of[person], CopyFact, choice)
        if copy is None:
            return
        expected = frozenset(self.model.disagreements(person, copy))
        assert list_disagreements(self.desks[person], copy.id) == expected
        if not expected:
            return
        own = self.model.own(person, copy.id)[-1]
        draft = self.model.drafts.get((person, copy.id), DraftOnDesk(own.is_blind, own.numbers))
        if not draft.marked and draft.is_blind == own.is_blind:
            draft = replace(draft, marked=expected, to_look_at=expected & draft.numbers.keys())
        form = start_second_look(self.desks[person], copy.id)
        assert (form.to_look_at, form.is_second_look) == (draft.to_look_at, bool(draft.marked))
        self.model.drafts[person, copy.id] = draft

    @rule(side=SIDES, choice=CHOICES, box=st.sampled_from(BOXES), number=NUMBERS)
    def settle_a_box(self, side: int, choice: int, box: str, number: int) -> None:
        copy = self.choose(side, CopyFact, choice)
        if copy is None:
            return
        group = self.model.group(side, copy)
        decided = self.model.settled(side, copy.kind, copy.poll_round)
        is_open = box in decided or box in self.model.differing(side, group)
        is_entered = any(self.model.entries(side, each.id) for each in group)
        may = self.model.fate(side, copy) != "superseded" and is_entered and is_open
        try:
            figures = {box: Figure.of(number)}
            fact_id = settle(self.sides[side], 1, copy.poll_round, figures, "seen together", copy.id)
        except LifeError:
            assert not may
        else:
            assert may
            content = {"kind": copy.kind, "poll_round": copy.poll_round, "numbers": {box: number}}
            self.remember(SettlementFact, fact_id, side, **content)

    @rule(side=SIDES, kind=st.sampled_from([CopyFact, EntryFact, SettlementFact]), choice=CHOICES)
    def withdraw_something(self, side: int, kind: type[Fact], choice: int) -> None:
        fact = self.choose(side, kind, choice)
        if fact is None:
            return
        if kind is EntryFact:
            withdraw_entry(self.sides[side], fact.id, "by mistake")
        elif kind is SettlementFact:
            withdraw_settlement(self.sides[side], fact.id, "by mistake")
        else:
            with self.sides[side].store.transaction() as session:
                withdraw(session, self.sides[side], Copy.kind, fact.id, "by mistake")
        self.remember(WithdrawalFact, f"withdrawal of {fact.id}", side, of=fact.id)

    @rule(side=SIDES, is_twice_allowed=st.booleans(), comes_first=KINDS)
    def decide(self, side: int, is_twice_allowed: bool, comes_first: str) -> None:
        now = self.model.rule(side)
        save_rules(self.sides[side], Rules((comes_first,), is_twice_allowed))
        if (now.is_twice_allowed, now.comes_first) != (is_twice_allowed, comes_first):
            content = {"is_twice_allowed": is_twice_allowed, "comes_first": comes_first}
            self.remember(RuleFact, f"rule {len(self.model.facts)}", side, **content)

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
            assert listed == {
                (copy.kind, copy.poll_round, box)
                for copy in self.model.entered(side)
                if not self.model.fate(side, copy)
                for box in self.model.differing(side, self.model.group(side, copy))
            }


def test_what_the_stores_say_is_what_happened(made_folder: Path, tmp_path: Path) -> None:
    run_state_machine_as_test(
        lambda: CopyLives(made_folder, tmp_path),
        settings=settings(
            max_examples=12,
            stateful_step_count=18,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        ),
    )
