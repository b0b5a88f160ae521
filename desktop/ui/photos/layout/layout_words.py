"""The words of the layout editor: lines, columns, boxes, what is still missing. In the window's language."""

from PySide6.QtCore import QCoreApplication

from desktop.page.drawn_layout import Level, Missing
from desktop.ui.parts.words import say_box
from desktop.ui.photos.layout.handles import BoxHandle, EdgeHandle, Handle, LevelHandle, Part


def name_column(key: str) -> str:
    """What a column of the table holds; "" is a column that is not read."""
    return {
        "": QCoreApplication.translate("LayoutWords", "not read"),
        "serial": QCoreApplication.translate("LayoutWords", "serial number"),
        "name": QCoreApplication.translate("LayoutWords", "candidate's name"),
        "symbol": QCoreApplication.translate("LayoutWords", "symbol"),
        "valid": QCoreApplication.translate("LayoutWords", "valid votes"),
        "tendered": QCoreApplication.translate("LayoutWords", "tendered votes"),
        "challenged": QCoreApplication.translate("LayoutWords", "challenged votes"),
        "total": QCoreApplication.translate("LayoutWords", "total votes"),
    }[key]


def name_drawn_box(field: str) -> str:
    """A box outside the table: a figure, or one of the two printed lines."""
    return {
        "constituency": QCoreApplication.translate("LayoutWords", "Printed: constituency"),
        "station": QCoreApplication.translate("LayoutWords", "Printed: polling station"),
    }.get(field) or say_box(field)


def name_level(level: Level) -> str:
    return {
        Level.TOP: QCoreApplication.translate("LayoutWords", "table's upper edge"),
        Level.FIRST_ROW: QCoreApplication.translate("LayoutWords", "top of the first candidate's row"),
        Level.LAST_ROW: QCoreApplication.translate("LayoutWords", "bottom of the last candidate's row"),
        Level.BOTTOM: QCoreApplication.translate("LayoutWords", "bottom of the row of totals"),
    }[level]


def name_handle(handle: Handle | None) -> str:
    """What is held now."""
    if isinstance(handle, LevelHandle):
        return name_level(handle.level)
    if isinstance(handle, EdgeHandle):
        words = QCoreApplication.translate("LayoutWords", "upright line {number}")
        return words.format(number=handle.place + 1)
    if isinstance(handle, BoxHandle):
        return f"{name_drawn_box(handle.field)} · {_name_part(handle.part)}"
    return QCoreApplication.translate("LayoutWords", "nothing is held")


def _name_part(part: Part) -> str:
    return {
        Part.WHOLE: QCoreApplication.translate("LayoutWords", "whole box"),
        Part.TOP_LEFT: QCoreApplication.translate("LayoutWords", "top left corner"),
        Part.TOP_RIGHT: QCoreApplication.translate("LayoutWords", "top right corner"),
        Part.BOTTOM_RIGHT: QCoreApplication.translate("LayoutWords", "bottom right corner"),
        Part.BOTTOM_LEFT: QCoreApplication.translate("LayoutWords", "bottom left corner"),
    }[part]


def say_missing(missing: Missing) -> str:
    """What to do about it."""
    return {
        Missing.TOTAL_COLUMN: QCoreApplication.translate(
            "LayoutWords", "Say which column holds the total votes."
        ),
        Missing.REPEATED_COLUMN: QCoreApplication.translate(
            "LayoutWords", "Two columns have the same name: change one of them."
        ),
        Missing.VALID_TOTAL: QCoreApplication.translate(
            "LayoutWords", "Draw the box of the total valid votes, or tick the row of totals."
        ),
        Missing.VOTERS_ASSIGNED: QCoreApplication.translate(
            "LayoutWords", "Draw the box of the voters assigned."
        ),
        Missing.SINGLE_BOXES: QCoreApplication.translate(
            "LayoutWords", "Draw the boxes of the ballot paper account: three at least."
        ),
        Missing.EXCLUDED: QCoreApplication.translate("LayoutWords", "Draw the box of the rejected votes."),
    }[missing]
