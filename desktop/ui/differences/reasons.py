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
TAKEN_BACK = str(QT_TRANSLATE_NOOP("SettlementReasons", "taken back by whoever settled it"))
"""Stands beside a settlement that was undone at once."""


def say_reason(reason: str) -> str:
    """A common reason in the window's language; any other text as it was written."""
    is_common = reason in COMMON_REASONS or reason == TAKEN_BACK
    return QCoreApplication.translate("SettlementReasons", reason) if is_common else reason
