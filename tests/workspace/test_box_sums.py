"""A figure in one box beside everything that readers agree on: which sums close with it."""

from db.fields import EXCLUDED, candidate_field
from db.figures import BLANK, Figure
from desktop.workspace.box_sums import AgreedForm, list_agreed_forms
from desktop.workspace.settling import settle
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_as_second, type_form

C1, C2 = candidate_field(1), candidate_field(2)


def read_twice(workspace, changes):
    """Station 1, read assisted and then blind with `changes`; the form that is agreed there."""
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    type_as_second(choose_person(workspace, "reader 2"), copy_id, {**CLOSING, **changes})
    return copy_id


def find_form(workspace) -> AgreedForm:
    (form,) = list_agreed_forms(workspace, [1]).values()
    return form


def test_the_figure_that_closes_a_sum_is_told_from_the_one_that_does_not(workspace):
    read_twice(workspace, {EXCLUDED: CLOSING[EXCLUDED] + 1})
    form = find_form(workspace)
    (closing,) = form.check(EXCLUDED, Figure.of(CLOSING[EXCLUDED]))
    (opening,) = form.check(EXCLUDED, Figure.of(CLOSING[EXCLUDED] + 1))
    assert (closing.key, closing.closes) == ("polled", True)
    assert (opening.key, opening.difference) == ("polled", -1)


def test_a_sum_with_another_box_that_differs_proves_nothing(workspace):
    read_twice(workspace, {C1: 71, C2: 19})
    assert find_form(workspace).check(C1, Figure.of(CLOSING[C1])) == ()


def test_what_was_settled_counts_in_the_sums_of_the_others(workspace):
    copy_id = read_twice(workspace, {C1: 71, C2: 19})
    settle(workspace, 1, 1, {C2: Figure.of(CLOSING[C2])}, "clear when looked at again", copy_id)
    form = find_form(workspace)
    assert [line.closes for line in form.check(C1, Figure.of(CLOSING[C1]))] == [True]
    assert [line.closes for line in form.check(C1, Figure.of(71))] == [False]


def test_a_blank_closes_no_sum_and_opens_none(workspace):
    read_twice(workspace, {EXCLUDED: CLOSING[EXCLUDED] + 1})
    assert find_form(workspace).check(EXCLUDED, BLANK) == ()


def test_a_form_without_rows_has_no_sums_to_check():
    assert AgreedForm({}).check("ballots.received", Figure.of(5)) == ()
