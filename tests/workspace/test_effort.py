"""How much work each entry was, and what belongs to the sitting of today."""

import datetime as dt

import pytest

from db.models import Entry
from desktop.workspace.effort import LONGEST_PAUSE, Effort, list_sitting, save_effort
from desktop.workspace.facts import append
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CODE, add_copy, type_form

EVENING = dt.datetime(2030, 2, 8, 22, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def finish_at(workspace, minute, keystrokes):
    """An entry of a minute that was finished so many minutes after ten in the evening."""
    finished = EVENING + minute * MINUTE
    with workspace.store.transaction() as session:
        entry = Entry(copy_id=CODE, started_at=finished - MINUTE, finished_at=finished)
        entry_id = append(session, workspace, entry).id
    save_effort(workspace, entry_id, CODE, Effort(60_000, keystrokes))


def list_keystrokes(workspace, minute):
    return [effort.keystrokes for effort in list_sitting(workspace, EVENING + minute * MINUTE)]


def test_a_sitting_is_what_was_finished_without_a_long_pause(workspace):
    for minute, keystrokes in ((0, 1), (30, 2), (32, 3), (40, 4)):
        finish_at(workspace, minute, keystrokes)
    assert list_keystrokes(workspace, 41) == [2, 3, 4]


def test_after_a_long_pause_a_new_sitting_begins(workspace):
    finish_at(workspace, 0, 1)
    pause = LONGEST_PAUSE // MINUTE
    assert list_keystrokes(workspace, pause) == [1]
    assert list_keystrokes(workspace, pause + 1) == []


def test_what_others_entered_is_not_in_my_sitting(workspace):
    finish_at(choose_person(workspace, "reader 2"), 0, 1)
    finish_at(workspace, 1, 2)
    assert list_keystrokes(workspace, 2) == [2]


def test_counts_below_zero_are_refused(workspace):
    copy_id = add_copy(workspace, 1)
    entry_id = type_form(workspace, copy_id)
    with pytest.raises(ValueError, match="keystrokes"):
        save_effort(workspace, entry_id, copy_id, Effort(keystrokes=-1))
