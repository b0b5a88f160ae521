"""The ballot paper account adds up, or nobody can say."""

from dataclasses import replace

import pytest

from db import fields
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from desktop.entry.checks.catalogue import find_all
from tests.builders.check_examples import RIGHT


def find_codes(spoilt: Figure) -> set[str]:
    """The account holds one spoilt ballot paper."""
    account = {**RIGHT.paper.ballot_account, fields.BALLOTS_SPOILT: spoilt}
    form = replace(RIGHT, paper=replace(RIGHT.paper, ballot_account=account))
    return {finding.code for finding in find_all(form)}


@pytest.mark.parametrize("unknown", [ILLEGIBLE, NOT_CAPTURED])
def test_a_line_that_nobody_can_read_is_not_taken_for_a_zero(unknown):
    assert "E301" not in find_codes(unknown)


@pytest.mark.parametrize("nothing", [BLANK, DASH, Figure.of(0)])
def test_a_line_left_blank_was_not_used(nothing):
    assert "E301" in find_codes(nothing)
