"""From keys to a settlement: figures are never taken for reasons, nor one figure for another."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from db.figures import BLANK, Figure
from desktop.ui.differences.deciding import Decision
from desktop.ui.differences.loading import DifferencesContent, key_of
from desktop.ui.differences.reasons import COMMON_REASONS
from desktop.ui.differences.steps import Steps
from desktop.ui.differences.work_pane import WorkPane
from desktop.workspace.box_sums import AgreedForm
from desktop.workspace.differences import Difference
from tests.builders.differences import make_difference, make_reading, make_settled
from tests.builders.keys import type_text

ENTER = Qt.Key.Key_Return


class RememberedDecisions:
    """Settles in memory what a workspace would keep."""

    def __init__(self) -> None:
        self.made: list[Decision] = []

    @property
    def last(self) -> Decision | None:
        return self.made[-1] if self.made else None

    def settle(self, difference: Difference, figure: Figure, reason: str) -> Decision:
        self.made.append(Decision(str(len(self.made)), difference, figure, reason))
        return self.made[-1]


class OneOnDesk(QObject):
    """Holds the difference that is worked at; without pictures."""

    current: Difference | None = None

    def forget_reason(self) -> None:
        """Nothing half typed is kept here."""


class Table:
    """A work pane in front of a person, with one difference after the other on it."""

    def __init__(self, qtbot, desk) -> None:
        self.work, self.on_desk, self.decided = WorkPane(), OneOnDesk(), RememberedDecisions()
        self.steps = Steps(self.work, self.on_desk, self.decided, desk.notices, self.on_desk)
        self.work.figures.went_on.connect(self.work.reasons.ask)
        self.work.reasons.left.connect(self.work.figures.ask)
        self._qtbot = qtbot
        qtbot.addWidget(self.work)
        self.work.resize(900, 600)
        with qtbot.waitActive(self.work):
            self.work.show()
            self.work.activateWindow()

    def lay(self, difference: Difference) -> None:
        self.on_desk.current = difference
        self.work.show_difference(difference, "")
        self.work.figures.ask()

    def press(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            if isinstance(key, str):
                type_text(QApplication.focusWidget(), key)
            else:
                self._qtbot.keyClick(QApplication.focusWidget(), key)

    @property
    def settled(self) -> list[tuple[Figure, str]]:
        return [(each.figure, each.reason) for each in self.decided.made]


@pytest.fixture
def table(qtbot, desk) -> Table:
    return Table(qtbot, desk)


@pytest.mark.parametrize("first", [0, 10, 20, 100, 160, 210, 1_640, 12_340])
def test_a_figure_typed_as_in_entry_is_settled_as_itself_and_only_with_a_reason(table, first):
    for number in [number for number in range(first, first + 10) if number not in {1, 2}]:
        table.lay(make_difference(make_reading(64), make_reading(9)))
        for digit in str(number):
            table.press(digit)
        table.press(ENTER, ENTER)
        assert table.settled == []
        table.press("c", ENTER)
        assert [figure for figure, _ in table.settled] == [Figure.of(number)]
        table.decided.made.clear()


@pytest.mark.parametrize("key", ["1", "2"])
def test_the_key_of_a_reading_and_enter_settle_nothing_without_a_reason(table, desk, key):
    table.lay(make_difference(make_reading(64), make_reading(9)))
    table.press(key, ENTER)
    assert table.settled == []
    assert "Say why" in desk.notices.latest.text


def test_digits_after_a_third_figure_are_no_reason_and_change_no_figure(table, desk):
    table.lay(make_difference(make_reading(64), make_reading(9)))
    table.press("5", "0", ENTER, "7")
    assert table.work.figures.chosen == Figure.of(50)
    assert "A reason begins with a letter" in desk.notices.latest.text
    table.press(ENTER)
    assert table.settled == []


def test_a_digit_after_the_reason_changes_nothing(table):
    table.lay(make_difference(make_reading(64), make_reading(9)))
    table.press("1", "a", "6", ENTER)
    assert table.settled == [(Figure.of(64), COMMON_REASONS[3])]


@pytest.fixture
def open_row() -> Difference:
    """A row of 612 valid votes of which one reader has 0 in all and the other 612; the other boxes agree."""
    return make_difference(make_reading(612), make_reading(0), field="candidate.7.tendered")


def agree_on_the_rest(table: Table, difference: Difference) -> None:
    zero = Figure.of(0)
    row = {f"candidate.7.{column}": zero for column in ("valid", "challenged", "total")}
    forms = {key_of(difference)[:4]: AgreedForm(row, (7,))}
    table.steps.content = DifferencesContent((difference,), (), (), (), forms)


def test_a_figure_that_opens_a_sum_is_told_with_its_arithmetic_and_wants_a_second_enter(table, open_row):
    agree_on_the_rest(table, open_row)
    table.lay(open_row)
    table.press("1", "c", ENTER)
    assert table.settled == []
    assert table.work.reasons.warning.isVisible()
    assert "adds up to 612, the form says 0" in table.work.reasons.warning.text()
    table.press(ENTER)
    assert table.settled == [(Figure.of(612), COMMON_REASONS[0])]


def test_another_figure_after_the_warning_is_asked_about_anew(table, open_row):
    agree_on_the_rest(table, open_row)
    table.lay(open_row)
    table.press("1", "c", ENTER, Qt.Key.Key_Escape, "5", "0", ENTER, ENTER)
    assert table.settled == []
    assert "adds up to 50, the form says 0" in table.work.reasons.warning.text()


def test_a_figure_that_closes_the_sums_is_settled_at_once(table, open_row):
    agree_on_the_rest(table, open_row)
    table.lay(open_row)
    table.press("2", "c", ENTER)
    assert table.settled == [(Figure.of(0), COMMON_REASONS[0])]


def test_one_key_repeats_the_last_decision_where_the_readings_are_the_same(table):
    alike = [make_difference(make_reading(BLANK), make_reading(0), station=place) for place in (1, 2)]
    for difference in alike:
        table.lay(difference)
        table.press(*(["2", "checked on the photo", ENTER] if difference is alike[0] else ["r"]))
    assert table.settled == [(Figure.of(0), "checked on the photo")] * 2


@pytest.mark.parametrize("readings", [(64, 9), (0, 0)])
def test_nothing_is_repeated_where_a_sum_depends_on_it_or_the_readings_are_others(table, desk, readings):
    for station in (1, 2):
        blank = make_difference(make_reading(BLANK), make_reading(0), station=station)
        other = make_difference(make_reading(readings[0]), make_reading(readings[1]), station=station)
        table.lay(other if station == 2 or readings == (64, 9) else blank)
        table.press(*(["2", "c", ENTER] if station == 1 else ["r"]))
    assert len(table.settled) == 1
    assert "R repeats" in desk.notices.latest.text


def test_what_is_settled_already_is_not_settled_once_more_by_the_key_that_repeats(table):
    readings = make_reading(BLANK), make_reading(0)
    table.lay(make_difference(*readings, station=1))
    table.press("2", "c", ENTER)
    table.lay(make_difference(*readings, station=2, settled=make_settled(BLANK)))
    table.press("r")
    assert len(table.settled) == 1
