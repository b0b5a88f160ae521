"""The small things of one box: its mark, its grey hint, the digits of a key. Knows no state of its own.

In: the input and what was read in it. Out: the mark painted, words, digits.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from db.figures import BLANK, Figure, parse_number
from desktop.reading.values import CellReading
from desktop.ui.entry.doubt_words import show_mark
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.theme.icons import paint_icon

MARK_WIDTH = 14
MARK_SIZE = 13


def paint_mark(widget: QWidget, sign: str, icon: str = "check") -> None:
    """The sign at the left of the input; where it is "", the icon: the tick of an entered figure."""
    painter = QPainter(widget)
    ink = widget.palette().text().color()
    place = QRectF(5, (widget.height() - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE)
    if sign:
        painter.setPen(ink)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), sign)
    else:
        paint_icon(painter, icon, place, ink)


def hint_at(proposed: Figure | None, suggestion: CellReading | None) -> str:
    """What an empty field says in grey: a blank or a sign that is no number, never a figure."""
    if suggestion is None:
        return ""
    return f"{show_figure(BLANK)}?" if proposed == BLANK else show_mark(suggestion)


def name_look(figure: Figure | None, suggestion: CellReading | None, *, is_doubtful: bool) -> str:
    """The state of a box in one word (see `FigureEdit.look`)."""
    if figure is not None:
        return "again" if is_doubtful else "entered"
    if is_doubtful:
        return "unsure"
    return "suggested" if suggestion is not None and suggestion.value is not None else "empty"


def would_confirm(look: str, suggestion: CellReading | None) -> bool:
    """True where leaving the box by a key makes a figure of what stands in it, or one looked at again."""
    return look == "again" or (look != "entered" and suggestion is not None)


def read_digits(text: str) -> str:
    """Digits of any of the three scripts as 0-9. Raises NotAFigure for anything else."""
    return "".join(str(parse_number(character)) for character in text)
