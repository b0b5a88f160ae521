"""Form 46, the ballot paper account: assigned, queued, entered, and checked beside the station's Form 45."""

import pytest

from db.fields import FORM46_FIELDS
from db.figures import BLANK, Figure
from desktop.workspace.checking import check_figures
from desktop.workspace.entries import finish_entry, list_entry_queue, next_copy, save_figure, start_entry
from desktop.workspace.errors import DoubtfulFieldsLeft
from desktop.workspace.findings import list_findings
from tests.builders.honest_reader import finish_honestly
from tests.builders.workspace import CLOSING, add_copy, type_form

ACCOUNT = {
    "ballots.received": 900,
    "ballots.serial_from": 100_001,
    "ballots.serial_to": 100_900,
    "ballots.taken_out": 105,
    "ballots.spoilt": 2,
    "ballots.unissued": 793,
    "ballots.unissued_from": 100_108,
    "ballots.unissued_to": 100_900,
}
"""Agrees with CLOSING, but for two issued ballots that were spoilt."""


@pytest.fixture
def account(workspace) -> str:
    return add_copy(workspace, 1, seed=60, form="form46")


def type_account(workspace, copy_id, **changes) -> None:
    numbers = ACCOUNT | changes
    form = start_entry(workspace, copy_id)
    for field in form.fields:
        figure = Figure.of(numbers[field]) if field in numbers else BLANK
        save_figure(workspace, copy_id, field, figure)


def codes_of(workspace, copy_id) -> set[str]:
    return {found.finding.code for found in list_findings(workspace, copy_id)}


def test_a_form_46_is_in_the_queue_with_its_own_boxes(workspace, account):
    assert [(row.copy_id, row.form) for row in list_entry_queue(workspace)] == [(account, "form46")]
    assert next_copy(workspace) == account
    form = start_entry(workspace, account)
    assert (form.fields, form.candidates, form.suggestions) == (FORM46_FIELDS, (), {})


def test_every_line_must_be_visited(workspace, account):
    start_entry(workspace, account)
    save_figure(workspace, account, "ballots.received", Figure.of(900))
    with pytest.raises(DoubtfulFieldsLeft) as caught:
        finish_entry(workspace, account)
    assert caught.value.fields == FORM46_FIELDS[1:]


def test_a_right_account_has_no_finding_also_before_it_is_whole(workspace, account):
    start_entry(workspace, account)
    for field in ("ballots.received", "ballots.taken_out"):
        save_figure(workspace, account, field, Figure.of(ACCOUNT[field]))
    assert codes_of(workspace, account) == set()
    type_account(workspace, account)
    assert codes_of(workspace, account) == set()
    finish_honestly(workspace, account)


def test_an_account_that_does_not_add_up_is_an_error(workspace, account):
    type_account(workspace, account, **{"ballots.received": 950})
    assert codes_of(workspace, account) == {"E301", "E302"}


def test_the_account_is_looked_at_beside_the_form_45(workspace, account):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    type_account(workspace, account, **{"ballots.taken_out": 99, "ballots.spoilt": 8})
    assert codes_of(workspace, account) == {"W307"}
    finish_honestly(workspace, account)
    assert "W307" in {finding.code for finding in check_figures(workspace)[1]}


def test_the_form_45_is_looked_at_beside_the_account_and_not_asked_about_its_errors(workspace, account):
    type_account(workspace, account, **{"ballots.received": 950, "ballots.taken_out": 99})
    finish_honestly(workspace, account)
    copy_id = add_copy(workspace, 1)
    start_entry(workspace, copy_id)
    for field, number in CLOSING.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    assert codes_of(workspace, copy_id) == {"W306", "W307"}


def test_where_form_46s_are_collected_a_missing_one_is_pointed_out(workspace, account):
    type_form(workspace, add_copy(workspace, 2), CLOSING)
    assert "W310" in {finding.code for finding in check_figures(workspace)[2]}
