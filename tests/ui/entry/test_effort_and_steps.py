"""What is counted of a person's work, the steps that can be undone, and what is kept at finishing."""

from db.figures import Figure
from desktop.ui.entry.effort_tally import LONGEST_THOUGHT_S, EffortTally
from desktop.ui.entry.last_place import Spot, read_spot
from desktop.ui.entry.undo import Step, Steps
from desktop.workspace.effort import Effort, read_efforts
from tests.builders.workspace import CLOSING, add_copy

NINE, TEN = Figure.of(9), Figure.of(10)


def test_time_at_the_keys_counts_and_a_long_pause_does_not():
    tally = EffortTally()
    tally.note_shown(100.0)
    tally.note_key(104.0)
    tally.note_key(104.0 + LONGEST_THOUGHT_S + 1)
    tally.note_key(104.0 + LONGEST_THOUGHT_S + 3)
    assert tally.effort == Effort(active_ms=6000, keystrokes=3)


def test_only_a_figure_that_stood_there_otherwise_was_changed():
    tally = EffortTally()
    tally.note_figure(None, TEN)
    tally.note_figure(TEN, TEN)
    tally.note_figure(TEN, NINE)
    tally.note_check()
    tally.note_figure(NINE, None)
    assert (tally.effort.figures_changed, tally.effort.changed_after_check) == (2, 1)


def test_counting_goes_on_where_it_stood_when_the_program_ended():
    tally = EffortTally(Effort(active_ms=5000, keystrokes=7))
    tally.note_key(1.0)
    assert tally.effort == Effort(active_ms=5000, keystrokes=8)


def test_steps_are_taken_back_last_first_and_made_again():
    steps = Steps()
    steps.add("a", None, NINE)
    steps.add("b", None, TEN)
    steps.add("b", TEN, TEN)
    assert steps.take_back() == Step("b", None, TEN)
    assert steps.take_back() == Step("a", None, NINE)
    assert steps.take_back() is None
    assert steps.do_again() == Step("a", None, NINE)
    steps.add("c", None, TEN)
    assert steps.do_again() is None, "a new step ends what could be done again"


def test_a_spot_that_cannot_be_read_is_none():
    assert read_spot("nonsense") == read_spot('{"effort": 3}') == Spot()


def test_a_finished_form_has_its_effort_beside_the_entry(qtbot, workspace, person):
    add_copy(workspace, station=1)
    screen = person.open_at_figures()
    person.enter(*CLOSING.values())
    with qtbot.wait_signal(screen.facts_changed):
        person.finish()
    with workspace.store.reading_session() as session:
        (effort,) = read_efforts(session).values()
    digits = sum(len(str(number)) for number in CLOSING.values())
    # the serial and its Enter, each figure's digits and Enter, and Ctrl+Enter
    assert effort.keystrokes == 2 + digits + len(CLOSING) + 1
    assert effort.figures_changed == 0
