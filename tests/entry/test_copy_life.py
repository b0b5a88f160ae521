"""The life of a copy: its stages, what can be done at each, and that no order of events leads astray."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from db.figures import BLANK, NOT_CAPTURED, Figure
from desktop.entry.copy_life import (
    Action,
    BlindAlready,
    CopyFacts,
    CopyIsSuperseded,
    CopyIsWithdrawn,
    LifeError,
    NotBegun,
    NotEntered,
    NothingDiffers,
    ReaderEntry,
    SameReaderAgain,
    SecondIsBlind,
    Stage,
    find_differences,
    find_disagreements,
    find_stage,
    require_can,
    wants_second,
)

BOX, OTHER = "candidate.1.total", "valid_total"


def entry(reader, number, *, is_blind=False):
    return ReaderEntry(reader, {BOX: Figure.of(number)}, is_blind)


def facts(*entries, **changes):
    return CopyFacts(entries=entries, **changes)


def test_the_stages_follow_one_another():
    assert find_stage(facts()) is Stage.PHOTO_IN
    assert find_stage(facts(drafts=frozenset({"a"}))) is Stage.BEING_ENTERED
    assert find_stage(facts(entry("a", 5))) is Stage.ENTERED_ONCE
    assert find_stage(facts(entry("a", 5), drafts=frozenset({"b"}))) is Stage.BEING_ENTERED_AGAIN
    assert find_stage(facts(entry("a", 5), entry("b", 5, is_blind=True))) is Stage.SETTLED
    assert find_stage(facts(entry("a", 5), entry("b", 6))) is Stage.DIFFERS
    assert find_stage(facts(entry("a", 5), entry("b", 6), settled=frozenset({BOX}))) is Stage.SETTLED


def test_two_who_both_saw_what_the_machine_read_settle_nothing_and_a_blind_reader_is_wanted():
    read = facts(entry("a", 5), entry("b", 5))
    assert find_stage(read) is Stage.ENTERED_ONCE
    assert wants_second(read, "c")
    assert not wants_second(read, "a")
    assert find_stage(facts(*read.entries, entry("c", 5, is_blind=True))) is Stage.SETTLED
    assert find_stage(facts(*read.entries, entry("c", 6, is_blind=True))) is Stage.DIFFERS


def test_an_imported_row_has_not_seen_the_reading():
    row = ReaderEntry("named desk", {BOX: Figure.of(5)}, is_imported=True)
    assert find_stage(facts(entry("a", 5), row)) is Stage.SETTLED


def test_a_box_that_counts_and_that_nobody_captured_leaves_the_copy_open():
    read = (entry("a", 5), entry("b", 5, is_blind=True))
    assert find_stage(facts(*read, counting=frozenset({BOX}))) is Stage.SETTLED
    assert find_stage(facts(*read, counting=frozenset({BOX, OTHER}))) is Stage.ENTERED_ONCE


def test_what_another_reader_entered_is_entered_blind():
    require_can(Action.BEGIN_ASSISTED, facts(), "a")
    with pytest.raises(SecondIsBlind):
        require_can(Action.BEGIN_ASSISTED, facts(entry("a", 5)), "b")
    require_can(Action.BEGIN_ASSISTED, facts(entry("a", 5), drafts=frozenset({"b"})), "b")


def test_a_blank_and_a_zero_differ():
    read = (ReaderEntry("a", {BOX: BLANK}), ReaderEntry("b", {BOX: Figure.of(0)}))
    assert find_differences(facts(*read)) == {BOX}


def test_a_box_that_one_reader_did_not_capture_is_no_difference():
    read = (ReaderEntry("a", {BOX: NOT_CAPTURED}), ReaderEntry("b", {BOX: Figure.of(0)}))
    assert find_differences(facts(*read)) == frozenset()


def test_the_machine_counts_as_a_reader_only_beside_a_blind_entry():
    machine = {BOX: Figure.of(5)}
    assert find_stage(facts(entry("a", 5), machine=machine)) is Stage.ENTERED_ONCE
    assert find_stage(facts(entry("a", 5, is_blind=True), machine=machine)) is Stage.SETTLED
    assert find_stage(facts(entry("a", 6, is_blind=True), machine=machine)) is Stage.DIFFERS
    two_people = facts(entry("a", 6, is_blind=True), entry("b", 6), machine=machine)
    assert find_stage(two_people) is Stage.SETTLED


def test_the_machine_says_nothing_of_boxes_that_no_person_captured():
    read = facts(entry("a", 5, is_blind=True), machine={BOX: Figure.of(5), OTHER: Figure.of(9)})
    assert find_stage(read) is Stage.SETTLED
    assert find_differences(read) == frozenset()


def test_a_copy_is_not_settled_while_the_machine_was_unsure_of_a_box_that_counts():
    blind = ReaderEntry("a", {BOX: Figure.of(5), OTHER: Figure.of(9)}, is_blind=True)
    assert find_stage(facts(blind, machine={BOX: Figure.of(5)})) is Stage.ENTERED_ONCE


def test_what_is_settled_in_one_box_leaves_another_that_was_read_once_open():
    once = ReaderEntry("a", {BOX: Figure.of(5), OTHER: Figure.of(9)}, is_blind=True)
    read = facts(once, machine={BOX: Figure.of(6)}, settled=frozenset({BOX}))
    assert find_stage(read) is Stage.ENTERED_ONCE


def test_a_reader_disagrees_only_in_boxes_that_this_reader_captured():
    read = facts(entry("a", 5), entry("b", 6), ReaderEntry("c", {OTHER: Figure.of(1)}))
    assert find_disagreements(read, "a") == {BOX}
    assert find_disagreements(read, "c") == frozenset()


def test_a_second_reader_is_wanted_after_one_other_person_until_the_copy_is_settled():
    assert wants_second(facts(entry("a", 5)), "b")
    assert not wants_second(facts(entry("a", 5)), "a")
    assert not wants_second(facts(), "b")
    assert not wants_second(facts(entry("a", 5), entry("b", 6)), "c")
    sure = facts(entry("a", 5, is_blind=True), machine={BOX: Figure.of(5)})
    assert not wants_second(sure, "b")
    assert not wants_second(facts(entry("a", 5), fate=Stage.SUPERSEDED), "b")


def test_the_same_person_is_no_second_reader_unless_the_constituency_allows_it():
    once = facts(entry("a", 5))
    with pytest.raises(SameReaderAgain):
        require_can(Action.BEGIN, once, "a")
    require_can(Action.BEGIN, once, "b")
    require_can(Action.BEGIN, facts(entry("a assisted", 5), allows_same_reader=True), "a blind")
    with pytest.raises(BlindAlready):
        require_can(Action.BEGIN, facts(entry("a blind", 5), allows_same_reader=True), "a blind")


def test_a_reader_corrects_an_entry_of_their_own_and_no_other():
    require_can(Action.CORRECT, facts(entry("a", 5)), "a")
    with pytest.raises(NotEntered):
        require_can(Action.CORRECT, facts(entry("a", 5)), "b")


def test_a_reader_who_has_begun_goes_on():
    require_can(Action.BEGIN, facts(entry("a", 5), drafts=frozenset({"a"})), "a")


@pytest.mark.parametrize(
    ("refusal", "action", "of"),
    [
        (CopyIsWithdrawn, Action.BEGIN, facts(fate=Stage.WITHDRAWN)),
        (CopyIsWithdrawn, Action.SETTLE, facts(entry("a", 5), entry("b", 6), fate=Stage.WITHDRAWN)),
        (CopyIsSuperseded, Action.SETTLE, facts(entry("a", 5), entry("b", 6), fate=Stage.SUPERSEDED)),
        (NotBegun, Action.FINISH, facts()),
        (NotEntered, Action.SETTLE, facts()),
        (NothingDiffers, Action.SETTLE, facts(entry("a", 5), entry("b", 5))),
    ],
)
def test_every_refusal_has_its_name(refusal, action, of):
    with pytest.raises(refusal):
        require_can(action, of, "c", [BOX])


def test_what_was_settled_can_be_settled_again():
    require_can(Action.SETTLE, facts(entry("a", 5), entry("b", 6), settled=frozenset({BOX})), "c", [BOX])


class CopyLives(RuleBasedStateMachine):
    """Random events on one copy: the stage is always the one that a plain list of what happened says."""

    def __init__(self):
        super().__init__()
        self.entries = {}
        self.blind = set()
        self.drafts = set()
        self.settled = set()
        self.fate = None

    @property
    def facts(self):
        entries = tuple(
            ReaderEntry(reader, figures, reader in self.blind) for reader, figures in self.entries.items()
        )
        return CopyFacts(entries, frozenset(self.drafts), settled=frozenset(self.settled), fate=self.fate)

    readers = st.sampled_from(["a", "b", "c"])

    @rule(reader=readers)
    def begin(self, reader):
        try:
            require_can(Action.BEGIN, self.facts, reader)
        except SameReaderAgain:
            assert reader in self.entries
        except CopyIsWithdrawn:
            assert self.fate is Stage.WITHDRAWN
        else:
            self.drafts.add(reader)

    @rule(reader=readers, number=st.integers(0, 2), other=st.integers(0, 1), is_blind=st.booleans())
    def finish(self, reader, number, other, is_blind):
        try:
            require_can(Action.FINISH, self.facts, reader)
        except LifeError:
            assert reader not in self.drafts or self.fate is Stage.WITHDRAWN
        else:
            self.drafts.discard(reader)
            self.blind = self.blind | {reader} if is_blind else self.blind - {reader}
            self.entries[reader] = {BOX: Figure.of(number), OTHER: Figure.of(other)}

    @rule(reader=readers)
    def discard(self, reader):
        self.drafts.discard(reader)

    @rule(reader=readers, box=st.sampled_from([BOX, OTHER]))
    def settle(self, reader, box):
        try:
            require_can(Action.SETTLE, self.facts, reader, [box])
        except NothingDiffers:
            assert box not in find_differences(self.facts)
        except LifeError:
            assert self.fate is not None or not self.entries
        else:
            self.settled.add(box)

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def withdraw_an_entry(self, data):
        del self.entries[data.draw(st.sampled_from(sorted(self.entries)))]

    @rule(fate=st.sampled_from([None, Stage.WITHDRAWN, Stage.SUPERSEDED, Stage.CORRECTED]))
    def meet_fate(self, fate):
        self.fate = fate

    @invariant()
    def the_stage_is_what_happened(self):
        stage = find_stage(self.facts)
        if self.fate is not None:
            assert stage is self.fate
        elif not self.entries:
            assert stage is (Stage.BEING_ENTERED if self.drafts else Stage.PHOTO_IN)
        else:
            seen = [tuple(figures.values()) for figures in self.entries.values()]
            differs = {
                box
                for place, box in enumerate((BOX, OTHER))
                if len({figures[place] for figures in seen}) > 1 and box not in self.settled
            }
            assert (stage is Stage.DIFFERS) == bool(differs)
            is_read_twice = len(self.entries) > 1 and self.blind & self.entries.keys()
            is_read_twice = is_read_twice or self.settled == {BOX, OTHER}
            assert (stage is Stage.SETTLED) == bool(is_read_twice and not differs)


TestCopyLives = CopyLives.TestCase
TestCopyLives.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
