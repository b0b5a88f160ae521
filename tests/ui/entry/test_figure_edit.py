"""One box as an input: what keys make of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from desktop.reading.values import CellReading, CellState, Mark
from desktop.ui.entry.figure_edit import FigureEdit, Way
from desktop.ui.entry.figure_keys import SignAfterDigits
from tests.builders.keys import type_text

FIELD = "candidate.7.total"


class Heard:
    """Keeps what the box said, in order."""

    def __init__(self, edit: FigureEdit) -> None:
        self.figures: list[Figure | None] = []
        self.ways: list[str] = []
        self.refused: list[object] = []
        edit.figure_entered.connect(lambda _field, figure: self.figures.append(figure))
        edit.cursor_moved.connect(lambda _field, way: self.ways.append(way))
        edit.figure_refused.connect(self.refused.append)


def make_reading(
    value: int | None, confidence: float = 0.99, state: CellState = CellState.READ
) -> CellReading:
    return CellReading(FIELD, (0, 0, 10, 10), state, value, confidence)


@pytest.fixture
def edit(qtbot):
    edit = FigureEdit(FIELD)
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    return edit


def test_enter_turns_a_typed_number_into_a_figure_and_goes_on(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "179")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(179)]
    assert heard.ways == [Way.NEXT]
    assert edit.look == "entered"


@pytest.mark.parametrize("typed", ["١٧٩", "۱۷۹"])
def test_digits_of_both_urdu_and_arabic_keyboards_are_understood(qtbot, edit, typed):
    heard = Heard(edit)
    type_text(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(179)]


def test_a_suggestion_becomes_a_figure_only_when_the_person_presses_enter(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(None, make_reading(42), is_doubtful=False)
    assert (edit.look, edit.text(), heard.figures) == ("suggested", "42", [])
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(42)]


def test_typing_replaces_a_suggestion(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(None, make_reading(42), is_doubtful=True)
    qtbot.keyClicks(edit, "47")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(47)]


def test_enter_on_an_empty_box_that_was_not_read_enters_nothing(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(None, None, is_doubtful=True)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == []
    assert heard.ways == [Way.NEXT]


def test_a_box_read_as_blank_becomes_blank_and_never_zero(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(None, make_reading(None, state=CellState.BLANK), is_doubtful=False)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [BLANK]
    assert edit.text() != "0"


def test_a_box_read_as_blank_looks_other_than_one_that_was_not_read(edit):
    edit.show_box(None, make_reading(None, state=CellState.BLANK), is_doubtful=False)
    read_blank = edit.placeholderText()
    edit.show_box(None, None, is_doubtful=False)
    assert (read_blank, edit.placeholderText()) == ("blank?", "")


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        ("b", BLANK),
        ("*", BLANK),
        ("-", DASH),
        ("/", DASH),
        ("i", ILLEGIBLE),
        (".", ILLEGIBLE),
        ("n", NOT_CAPTURED),
    ],
)
def test_one_key_says_what_stands_in_the_box_and_enter_ends_it(qtbot, edit, key, figure):
    heard = Heard(edit)
    qtbot.keyClicks(edit, key)
    assert (heard.figures, heard.ways) == ([figure], [])
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (heard.figures, heard.ways) == ([figure], [Way.NEXT])


def test_digits_after_a_state_replace_it(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "b47")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [BLANK, Figure.of(47)]


def hold(edit: FigureEdit, key: Qt.Key) -> None:
    """One more event of a key that is held down."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(edit, event)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_a_key_held_down_confirms_no_suggestion(edit, key):
    heard = Heard(edit)
    edit.show_box(None, make_reading(None, state=CellState.BLANK), is_doubtful=False)
    hold(edit, key)
    edit.show_box(None, make_reading(42), is_doubtful=False)
    hold(edit, key)
    assert (heard.figures, heard.ways) == ([], [])


def test_a_key_held_down_goes_on_over_what_is_entered(edit):
    heard = Heard(edit)
    edit.show_box(Figure.of(42), make_reading(42), is_doubtful=False)
    hold(edit, Qt.Key.Key_Down)
    assert heard.ways == [Way.NEXT]


def test_s_marks_a_number_as_struck_out_and_rewritten(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "179s")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.rewritten(179)]


def test_s_on_an_entered_number_can_be_taken_back(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(Figure.of(12), None, is_doubtful=False)
    qtbot.keyClicks(edit, "s")
    qtbot.keyClicks(edit, "s")
    assert heard.figures == [Figure.rewritten(12), Figure.of(12)]


@pytest.mark.parametrize("state", [ILLEGIBLE, DASH, BLANK])
def test_s_beside_a_state_without_a_number_changes_nothing_and_enter_goes_on(qtbot, edit, state):
    heard = Heard(edit)
    edit.show_box(state, None, is_doubtful=False)
    qtbot.keyClicks(edit, "s")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (heard.refused, heard.ways, edit.figure) == ([], [Way.NEXT], state)


def test_a_sixth_digit_is_refused_and_enter_does_not_take_the_first_five(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "123456")
    assert len(heard.refused) == 1
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (heard.figures, heard.ways) == ([], [])
    qtbot.keyClicks(edit, "12345")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(12345)]


def test_a_number_that_was_refused_does_not_stay_in_a_box_that_is_left(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(Figure.of(12), None, is_doubtful=False)
    qtbot.keyClicks(edit, "123456")
    edit.clearFocus()
    assert heard.figures == []
    assert edit.text() == "12"


@pytest.mark.parametrize("sign", ["-", ".", "b", "*", "n", "i"])
def test_a_sign_after_digits_throws_nothing_away_and_goes_nowhere(qtbot, edit, sign):
    heard = Heard(edit)
    qtbot.keyClicks(edit, f"12{sign}")
    assert [type(each) for each in heard.refused] == [SignAfterDigits]
    assert (edit.text(), heard.figures, heard.ways) == ("12", [], [])


def test_a_plus_never_ends_up_in_a_number(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "1+2")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(12)]


def test_a_pasted_number_with_a_thousands_comma_is_understood(qtbot, edit):
    heard = Heard(edit)
    QGuiApplication.clipboard().setText(" 1,234 ")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(1234)]


def test_pasted_words_are_refused(qtbot, edit):
    heard = Heard(edit)
    QGuiApplication.clipboard().setText("about 20")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(heard.refused) == 1
    assert edit.text() == ""


def test_leaving_the_box_by_the_mouse_enters_what_was_typed(qtbot, edit):
    heard = Heard(edit)
    qtbot.keyClicks(edit, "31")
    edit.clearFocus()
    assert heard.figures == [Figure.of(31)]
    assert heard.ways == []


def test_emptying_a_box_takes_the_figure_back(qtbot, edit):
    heard = Heard(edit)
    edit.show_box(Figure.of(12), None, is_doubtful=False)
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert heard.figures == [None]


@pytest.mark.parametrize(
    ("key", "modifier", "way"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, Way.NEXT),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, Way.BACK),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, Way.BACK),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, Way.NEXT),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, Way.NEXT_DOUBTFUL),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, Way.LAST_DOUBTFUL),
    ],
)
def test_keys_lead_the_cursor(qtbot, edit, key, modifier, way):
    heard = Heard(edit)
    qtbot.keyClick(edit, key, modifier)
    assert heard.ways == [way]


@pytest.fixture
def rewritten_suggestion(edit) -> FigureEdit:
    reading = replace(make_reading(148), mark=Mark.STRUCK_REWRITTEN)
    edit.show_box(None, reading, is_doubtful=True)
    return edit


def test_a_number_read_beside_one_struck_out_is_confirmed_as_rewritten(qtbot, rewritten_suggestion):
    heard = Heard(rewritten_suggestion)
    assert rewritten_suggestion.is_rewritten
    qtbot.keyClick(rewritten_suggestion, Qt.Key.Key_Return)
    assert heard.figures == [Figure.rewritten(148)]


def test_s_says_that_nothing_was_struck_out_after_all(qtbot, rewritten_suggestion):
    heard = Heard(rewritten_suggestion)
    qtbot.keyClicks(rewritten_suggestion, "s")
    qtbot.keyClick(rewritten_suggestion, Qt.Key.Key_Return)
    assert heard.figures == [Figure.of(148)]
