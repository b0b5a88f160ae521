"""Why a figure is settled as it is: the reasons that one key gives.

The store keeps the English sentence, so that a reason reads alike wherever the bundle goes; the window says
it in its own language.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

COMMON_REASONS: tuple[str, ...] = (
    str(QT_TRANSLATE_NOOP("SettlementReasons", "clear when looked at again")),
    str(QT_TRANSLATE_NOOP("SettlementReasons", "the words say so")),
    str(QT_TRANSLATE_NOOP("SettlementReasons", "only this closes the sums")),
    str(QT_TRANSLATE_NOOP("SettlementReasons", "another copy says so")),
    str(QT_TRANSLATE_NOOP("SettlementReasons", "written over: the last one")),
    str(QT_TRANSLATE_NOOP("SettlementReasons", "nobody can read it")),
)
REASON_LETTERS = ("C", "W", "S", "A", "O", "N")
"""The key of each: a letter, for digits are figures."""
_LETTERS_TYPED = ("cCچ", "wWو", "sSس", "aAا", "oOہ", "nNن")
"""The letters of the English keyboard, and the same places of the Urdu phonetic one."""
TAKEN_BACK = str(QT_TRANSLATE_NOOP("SettlementReasons", "taken back by whoever settled it"))
"""Stands beside a settlement that was undone at once."""


def find_reason(letter: str) -> str | None:
    """The common reason whose key this is."""
    found = (place for place, letters in enumerate(_LETTERS_TYPED) if letter and letter in letters)
    return next((COMMON_REASONS[place] for place in found), None)


def says_why(text: str) -> bool:
    """A reason is made of words: figures typed in its place are none, nor is a single letter."""
    return sum(character.isalpha() for character in text) > 1


def say_reason(reason: str) -> str:
    """A common reason in the window's language; any other text as it was written."""
    is_common = reason in COMMON_REASONS or reason == TAKEN_BACK
    return QCoreApplication.translate("SettlementReasons", reason) if is_common else reason
