"""Every code of the store has words in the window."""

import pytest

from db.facts.kinds import FACT_KINDS
from desktop.entry import paper_terms
from desktop.ui.parts.words import say_box, say_copy_kind, say_fact_kind


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_every_kind_of_fact_has_words(kind):
    assert say_fact_kind(kind) != kind


def test_a_ground_of_exclusion_is_named_in_urdu(desk):
    desk.language.choose("ur")
    assert say_box("excluded.not_marked") == "خارج: نشان نہیں لگایا گیا"


def test_a_ground_that_only_a_layout_knows_is_said_by_its_name():
    assert say_box("excluded.chewed_by_goats") == "Rejected: chewed by goats"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_window_calls_copies_and_boxes_what_findings_and_reports_call_them(desk, language):
    desk.language.choose(language)
    kinds = {kind: paper_terms.say_copy_kind(kind, language) for kind in paper_terms.COPY_KINDS}
    assert {kind: say_copy_kind(kind) for kind in kinds} == kinds
    for box in paper_terms.BOXES:
        # a label may say more than a sentence does
        assert say_box(box).lower().startswith(paper_terms.say_box(box, language).lower())
