"""What a constituency decides about its own work."""

import pytest

from db.models import ConstituencyRule
from db.queries.current import read_standing
from desktop.workspace.constituency_rules import USUAL_COPY_KINDS, Rules, get_rules, save_rules


def count_rules(workspace):
    with workspace.store.reading_session() as session:
        return len(read_standing(session, ConstituencyRule))


def test_without_a_decision_the_usual_rules_hold(workspace):
    assert get_rules(workspace) == Rules(USUAL_COPY_KINDS, allows_same_reader=False)
    assert get_rules(workspace).copy_kinds[0] == "agent"


def test_what_was_decided_last_holds(workspace):
    save_rules(workspace, Rules(("certified",)))
    save_rules(workspace, Rules(("ecp_scan", "agent"), allows_same_reader=True))
    rules = get_rules(workspace)
    assert rules.copy_kinds[:3] == ("ecp_scan", "agent", "posted")
    assert sorted(rules.copy_kinds) == sorted(USUAL_COPY_KINDS)
    assert rules.allows_same_reader


def test_saying_the_same_again_appends_nothing(workspace):
    save_rules(workspace, Rules())
    assert count_rules(workspace) == 0
    for _ in range(2):
        save_rules(workspace, Rules(("certified",)))
    assert count_rules(workspace) == 1


def test_the_usual_order_can_be_taken_up_again(workspace):
    save_rules(workspace, Rules(("corrected",)))
    save_rules(workspace, Rules())
    assert get_rules(workspace) == Rules()


@pytest.mark.parametrize("kinds", [("agent", "agent"), ("photocopy",)])
def test_an_order_that_makes_no_sense_is_refused(workspace, kinds):
    with pytest.raises(ValueError, match=kinds[0]):
        save_rules(workspace, Rules(kinds))
    assert count_rules(workspace) == 0
