"""A layout may split the voters assigned by sex and the votes excluded by ground."""

from dataclasses import replace

import pytest

from db.figures import Figure
from desktop.page.form_definition import load_form
from desktop.page.form_values import TABLE_BOTTOM_ANCHOR, FieldBox
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.findings import list_findings
from desktop.workspace.layouts import save_layout
from tests.builders.honest_reader import finish_honestly
from tests.builders.workspace import CLOSING, TOTALS_ONLY, add_copy

SPLIT = {
    "voters_assigned.male": 500,
    "voters_assigned.female": 400,
    "excluded.not_marked": 3,
    "excluded.no_official_mark": 2,
}


@pytest.fixture
def copy_id(workspace) -> str:
    form = load_form(TOTALS_ONLY)
    boxes = [
        FieldBox("voters_assigned.male", 12, 44, 50, 50),
        FieldBox("voters_assigned.female", 60, 44, 100, 50),
        FieldBox("excluded.not_marked", 12, 20, 50, 30, TABLE_BOTTOM_ANCHOR),
        FieldBox("excluded.no_official_mark", 60, 20, 100, 30, TABLE_BOTTOM_ANCHOR),
    ]
    save_layout(workspace, replace(form, name="split-1", boxes=(*form.boxes, *boxes)))
    return add_copy(workspace, 1, form_definition="split-1")


def type_all(workspace, copy_id, numbers) -> set[str]:
    """Returns the codes of the errors."""
    form = start_entry(workspace, copy_id)
    assert set(form.fields) == set(CLOSING) | set(SPLIT)
    for field in form.fields:
        save_figure(workspace, copy_id, field, Figure.of(numbers[field]))
    found = list_findings(workspace, copy_id)
    return {each.finding.code for each in found if each.finding.is_error}


def test_parts_that_add_up_are_entered_with_the_rest(workspace, copy_id):
    assert type_all(workspace, copy_id, CLOSING | SPLIT) == set()
    finish_honestly(workspace, copy_id)
    assert start_entry(workspace, copy_id).figures["excluded.not_marked"] == Figure.of(3)


def test_parts_that_do_not_add_up_are_errors(workspace, copy_id):
    wrong = {"voters_assigned.male": 510, "excluded.not_marked": 4}
    assert type_all(workspace, copy_id, CLOSING | SPLIT | wrong) == {"E209", "E214"}
