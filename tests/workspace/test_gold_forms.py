"""Gold forms: seeded by a coordinator, and nothing that a reader is shown says so."""

import pytest

from db.figures import Figure
from desktop.workspace.entries import list_entry_queue, start_entry
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.gold_forms import NoGoldFigures, list_gold, seed_gold, withdraw_gold
from tests.builders.workspace import add_copy

KNOWN = {"candidate.1.total": Figure.of(70), "valid_total": Figure.of(100)}


def test_a_seeded_copy_is_listed_with_its_figures(workspace):
    copy_id = add_copy(workspace, 2)
    gold_id = seed_gold(workspace, copy_id, KNOWN, " typed by two of us ")
    (gold,) = list_gold(workspace)
    assert (gold.id, gold.copy_id, gold.station_serial) == (gold_id, copy_id, 2)
    assert (gold.figures, gold.note) == (KNOWN, "typed by two of us")
    assert gold.seeded_by == workspace.person.id


def test_what_was_said_last_of_a_copy_holds(workspace):
    copy_id = add_copy(workspace, 2)
    seed_gold(workspace, copy_id, KNOWN)
    seed_gold(workspace, copy_id, {"excluded": Figure.of(5)})
    assert [gold.figures for gold in list_gold(workspace)] == [{"excluded": Figure.of(5)}]


def test_a_withdrawn_gold_form_is_an_ordinary_copy_again(workspace):
    gold_id = seed_gold(workspace, add_copy(workspace, 2), KNOWN)
    withdraw_gold(workspace, gold_id, "a figure was wrong")
    assert list_gold(workspace) == ()


def test_a_gold_form_needs_a_copy_and_a_figure(workspace):
    with pytest.raises(NoSuchCopy):
        seed_gold(workspace, "nowhere", KNOWN)
    with pytest.raises(NoGoldFigures):
        seed_gold(workspace, add_copy(workspace, 1), {})
    with pytest.raises(ValueError, match="no box"):
        seed_gold(workspace, add_copy(workspace, 2), {"candidate.0.total": Figure.of(1)})


def test_a_reader_is_shown_the_same_of_a_gold_form_as_of_any_other(workspace):
    copy_id = add_copy(workspace, 1)
    queue, form = list_entry_queue(workspace), start_entry(workspace, copy_id, "blind")
    seed_gold(workspace, copy_id, KNOWN)
    assert list_entry_queue(workspace) == queue
    assert start_entry(workspace, copy_id, "blind") == form
