"""The keys that work on the Differences screen, by where the cursor is, in the window's language."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Place(StrEnum):
    """Where the cursor is."""

    FIGURES = "figures"
    OTHER = "other"
    REASON = "reason"


def list_keys(place: Place, readings: int) -> list[tuple[str, str]]:
    """(key, meaning); `readings` is how many there are to choose from."""
    always = [
        ("PgDn", QCoreApplication.translate("DifferenceKeys", "leave it open, next")),
        ("PgUp", QCoreApplication.translate("DifferenceKeys", "the one before")),
        ("Ctrl+Z", QCoreApplication.translate("DifferenceKeys", "undo the last one")),
        ("F6", QCoreApplication.translate("DifferenceKeys", "to the page and back")),
    ]
    if place is Place.REASON:
        return [
            ("1…6", QCoreApplication.translate("DifferenceKeys", "a common reason")),
            ("Enter", QCoreApplication.translate("DifferenceKeys", "settle, next")),
            ("Esc", QCoreApplication.translate("DifferenceKeys", "back to the figures")),
            *always,
        ]
    if place is Place.OTHER:
        return [
            ("0…9", QCoreApplication.translate("DifferenceKeys", "the figure")),
            ("S", QCoreApplication.translate("DifferenceKeys", "rewritten")),
            ("Enter", QCoreApplication.translate("DifferenceKeys", "to the reason")),
            ("Esc", QCoreApplication.translate("DifferenceKeys", "back to the readings")),
            *always,
        ]
    all_readings = f"1…{readings}" if readings > 1 else "1"
    return [
        (all_readings, QCoreApplication.translate("DifferenceKeys", "choose a reading")),
        ("T", QCoreApplication.translate("DifferenceKeys", "another figure")),
        ("I", QCoreApplication.translate("DifferenceKeys", "illegible")),
        ("B", QCoreApplication.translate("DifferenceKeys", "blank")),
        ("–", QCoreApplication.translate("DifferenceKeys", "dash")),
        *always,
    ]
