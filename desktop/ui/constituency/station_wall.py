"""Every station of the constituency in one picture: a serial and a sign each, as large as there is room."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_serial
from desktop.ui.parts.status_mark import paint_status
from desktop.ui.theme.fonts import figures_font
from desktop.workspace.board import StationRow

_SHAPE = 1.75
"""Width of a tile for its height."""
_GAP = 3.0


def arrange(count: int, width: float, height: float) -> tuple[int, int]:
    """(columns, lines) with which `count` tiles come nearest to their shape in this place."""
    if count < 1 or width <= 0 or height <= 0:
        return 1, 1

    def size(columns: int) -> float:
        """The height of a tile that keeps its shape."""
        return min(width / columns / _SHAPE, height / ceil(count / columns))

    best = max(range(1, count + 1), key=size)
    return best, ceil(count / best)


class StationWall(QWidget):
    """Qt view of the stations; takes no keys and no clicks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[StationRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        desk.theme.changed.connect(self.update)

    def put_rows(self, rows: Sequence[StationRow]) -> None:
        self._rows = rows
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, lines = arrange(len(self._rows), self.width(), self.height())
        width, height = self.width() / columns, self.height() / lines
        height = min(height, width)
        font = figures_font(is_bold=True)
        font.setPixelSize(max(7, int(min(height * 0.5, width * 0.26))))
        painter.setFont(font)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, row in enumerate(self._rows):
            line, column = divmod(place, columns)
            left = (columns - 1 - column if is_mirrored else column) * width
            box = QRectF(left, line * height, width, height)
            self._paint_tile(painter, box.adjusted(_GAP, _GAP, -_GAP, -_GAP), row)

    def _paint_tile(self, painter: QPainter, box: QRectF, row: StationRow) -> None:
        colours = self._desk.theme.colours
        is_doubtful = row.is_doubtful
        painter.setPen(QPen(QColor(colours.doubt if is_doubtful else colours.line), 2 if is_doubtful else 1))
        painter.setBrush(QColor(colours.doubt_soft if is_doubtful else colours.panel))
        painter.drawRoundedRect(box, 4, 4)
        text = write_serial(row.serial)
        metrics = QFontMetricsF(painter.font())
        side = min(box.height() * 0.5, box.width() * 0.26)
        taken = metrics.horizontalAdvance(text) + side * 1.4
        start = box.left() + (box.width() - taken) / 2
        painter.setPen(QColor(colours.text))
        words = QRectF(start, box.top(), metrics.horizontalAdvance(text) + 2, box.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        sign = QRectF(words.right() + side * 0.35, box.center().y() - side / 2, side, side)
        paint_status(painter, sign, row.status, colours)
