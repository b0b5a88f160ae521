"""Every code of the store has words in the window."""

import pytest

from db.facts.kinds import FACT_KINDS
from desktop.ui.parts.words import say_fact_kind


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_every_kind_of_fact_has_words(kind):
    assert say_fact_kind(kind) != kind
