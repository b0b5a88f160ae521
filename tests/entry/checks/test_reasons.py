"""The common reasons: short enough to be read whole, and older wordings are still understood."""

import pytest

from desktop.entry.checks.reasons import load_reasons, say_reason

LONGEST = 38
"""Letters of which two stand beside each other in a window of 1280 pixels."""


@pytest.mark.parametrize("reason", load_reasons(), ids=lambda reason: reason.key)
def test_a_common_reason_is_short_enough_to_be_read_whole(reason):
    assert len(reason.text) <= LONGEST
    assert len(reason.text_ur) <= LONGEST


@pytest.mark.parametrize(
    ("stored", "key"),
    [
        ("The paper says so: the presiding officer's slip", "officers_slip"),
        ("The sum on the paper is wrong", "sum_is_wrong"),
        ("Written over: the last figure was taken", "written_over"),
        ("Compared with another copy: it says the same", "other_copy"),
        ("The box was not used on this form", "box_not_used"),
        ("That part of the form was not photographed", "page_not_there"),
    ],
)
def test_an_answer_stored_in_its_older_words_is_said_in_urdu_too(stored, key):
    (reason,) = [each for each in load_reasons() if each.key == key]
    assert say_reason(stored, "ur") == reason.text_ur
    assert say_reason(stored, "en") == stored


def test_a_reason_in_own_words_stays_as_it_was_typed():
    assert say_reason("The agent saw it.", "ur") == "The agent saw it."
