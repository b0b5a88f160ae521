"""Sums of a form in the ways in which officers leave boxes out."""

from db import fields
from db.figures import DASH
from desktop.entry.checks.catalogue import find_all
from tests.builders.check_examples import RIGHT
from tests.builders.checked_forms import with_figures


def codes_of(form):
    return {finding.code for finding in find_all(form)}


def test_three_column_totals_struck_out_are_no_sum_that_does_not_add_up():
    assert "E210" not in codes_of(with_figures(RIGHT, dict.fromkeys(fields.COLUMN_TOTALS, DASH)))


def test_one_column_total_struck_out_is_still_added_up():
    assert "E210" in codes_of(with_figures(RIGHT, {fields.COLUMN_TOTALS[0]: DASH}))
