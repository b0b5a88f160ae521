"""Numbers in words, as officers write them."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.entry.number_words import read_words

PLAIN = tomllib.loads((files("resources") / "checks" / "number_words.toml").read_text(encoding="utf-8"))
ONES, TENS = PLAIN["english"], PLAIN["tens"]


def write_out(number: int) -> str:
    """Plain English."""
    if number >= 1000:
        rest = f" {write_out(number % 1000)}" if number % 1000 else ""
        return f"{write_out(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {write_out(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(0, 99_999))
def test_every_number_that_is_written_out_is_read(number):
    assert read_words(write_out(number).capitalize()) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("چھ سو اکتیس", 631),
        ("صرف ایک ہزار دو سو ووٹ", 1200),
        ("صفر", 0),
        ("six three one", 631),
        ("Six Hundred & Thirty One Only.", 631),
        ("Nil", 0),
    ],
)
def test_urdu_and_the_habits_of_officers_are_read(text, number):
    assert read_words(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "only", "about six", "631", "six hundrd", "thirty forty", "one thousand two thousand", "six ten"],
)
def test_what_is_no_plain_number_says_nothing(text):
    assert read_words(text) is None


def test_every_urdu_number_below_a_hundred_has_its_own_word():
    assert len(PLAIN["urdu"]) == 100
    assert [read_words(word) for word in PLAIN["urdu"]] == list(range(100))
