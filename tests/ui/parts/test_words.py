"""Every code of the store has words in the window."""

import pytest

from db.facts.kinds import FACT_KINDS
from desktop.ui.parts.words import say_box, say_fact_kind


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_every_kind_of_fact_has_words(kind):
    assert say_fact_kind(kind) != kind


def test_a_ground_of_exclusion_is_named_in_urdu(desk):
    desk.language.choose("ur")
    assert say_box("excluded.not_marked") == "خارج: نشان نہیں لگایا گیا"


def test_a_ground_that_only_a_layout_knows_is_said_by_its_name():
    assert say_box("excluded.chewed_by_goats") == "Rejected: chewed by goats"
