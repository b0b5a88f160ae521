"""What strings of symbols mean: figures with words beside them count, what is no figure does not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.ctc_decoding import DASH, FIRST_URDU, OTHER_INK, STRUCK
from desktop.reading.meanings import EMPTY, Kind, Meaning, find_meaning, keep_script, weigh_meanings
from desktop.reading.values import Script


def _western(number):
    return tuple(int(digit) + 1 for digit in str(number))


def _urdu(number):
    return tuple(int(digit) + FIRST_URDU for digit in str(number))


@given(st.integers(0, 99_999))
def test_digits_of_either_script_are_a_number(number):
    meaning = Meaning(Kind.NUMBER, number)
    assert find_meaning(_western(number)) == meaning
    assert find_meaning(_urdu(number)) == meaning


@pytest.mark.parametrize(
    ("symbols", "meaning"),
    [
        ((), EMPTY),
        ((DASH,), Meaning(Kind.DASH)),
        ((DASH, DASH), Meaning(Kind.DASH)),
        ((STRUCK,), Meaning(Kind.STRUCK)),
        ((OTHER_INK,), Meaning(Kind.OTHER)),
        ((STRUCK, *_western(88)), Meaning(Kind.REWRITTEN, 88)),
        ((*_western(88), STRUCK), Meaning(Kind.REWRITTEN, 88)),
        ((*_western(45), OTHER_INK), Meaning(Kind.NUMBER, 45)),
        ((*_western(45), DASH), Meaning(Kind.NUMBER, 45)),
        ((1, 1, *_western(7)), Meaning(Kind.NUMBER, 7)),
        ((DASH, *_western(7)), None),
        ((*_western(4), STRUCK, *_western(7)), None),
        (_western(123_456), None),
    ],
)
def test_marks_beside_digits_are_told_from_digits(symbols, meaning):
    assert find_meaning(symbols) == meaning


def test_two_ways_to_write_a_number_are_one_meaning():
    weighed = weigh_meanings([((1, 2, 8), 0.4), ((2, 8), 0.35), (_western(123_456), 0.2)])
    assert weighed == {Meaning(Kind.NUMBER, 17): pytest.approx(0.75)}


@given(st.integers(0, 10_000), st.sampled_from(Script))
def test_without_the_other_script_every_column_still_adds_up_to_one(seed, script):
    scores = np.random.default_rng(seed).random((24, 7))
    kept = keep_script(scores / scores.sum(axis=0), script)
    other = FIRST_URDU if script is Script.WESTERN else 1
    assert kept.sum(axis=0) == pytest.approx(np.ones(7))
    assert not kept[other : other + 10].any()
