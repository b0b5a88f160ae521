from hypothesis import given
from hypothesis import strategies as st

from desktop.spreadsheet.normal_form import normalise_urdu, normalise_words


def test_arabic_ye_kaf_and_heh_are_the_urdu_ones() -> None:
    assert normalise_urdu("علي كريم") == normalise_urdu("علی کریم")
    assert normalise_urdu("فاطمة") == normalise_urdu("فاطمہ") == normalise_urdu("فاطمه")


def test_vowel_signs_tatweel_and_direction_marks_do_not_count() -> None:
    assert normalise_urdu("مُحَمَّد\u200f ") == normalise_urdu("محمد")
    assert normalise_urdu("گنـــتی") == normalise_urdu("گنتی")


def test_presentation_forms_of_old_fonts_are_the_same_letters() -> None:
    assert normalise_urdu("\ufefb") == normalise_urdu("لا")


def test_different_letters_stay_different() -> None:
    assert normalise_urdu("بہار") != normalise_urdu("نہار")


def test_urdu_and_arabic_digits_become_latin() -> None:
    assert normalise_urdu("۱۲۳ ٤٥٦") == "123 456"


def test_marks_count_as_spaces_in_headers() -> None:
    assert normalise_words(" PS_No. ") == "ps no"


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_words(text)
    assert normalise_words(once) == once
