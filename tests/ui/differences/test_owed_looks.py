"""Whose second look is not waited for: the person named when the reason was asked for, nobody else."""

import pytest

from desktop.ui.differences.owed_looks import OwedLooks
from desktop.workspace.waived_looks import OwedHere


def owe(name: str) -> OwedHere:
    return OwedHere(name, name, ((f"copy of {name}", 1),), boxes=2, is_mine=False)


@pytest.fixture
def looks(qtbot) -> OwedLooks:
    looks = OwedLooks()
    qtbot.addWidget(looks)
    looks.show()
    looks.show_owed([owe("Asif"), owe("Sana")], is_coordinator=True)
    looks.ask_why()
    looks.strip.reason.setText("went home")
    return looks


def test_a_reason_is_kept_while_the_same_person_still_owes_the_look(looks, qtbot):
    looks.show_owed([owe("Aalia"), owe("Asif")], is_coordinator=True)
    assert looks.strip.isVisible()
    with qtbot.waitSignal(looks.waived) as said:
        looks.strip.withdraw_button.click()
    assert said.args == ["Asif", "went home"]


def test_a_reason_for_one_person_never_goes_to_the_next_in_the_list(looks):
    looks.show_owed([owe("Sana")], is_coordinator=True)
    assert not looks.strip.isVisible()
    looks.ask_why()
    assert looks.strip.reason.text() == ""
