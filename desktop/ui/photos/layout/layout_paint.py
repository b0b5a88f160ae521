"""Paints a drawn layout over the straight sheet. In: a layout in mm and how many pixels a mm has. Out: paint.

The table is drawn in the accent's colour, boxes outside it in that of doubt with their names; what is held is
thicker and has grips, so that colour alone says nothing.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.page.drawn_layout import DrawnLayout, Rect
from desktop.ui.photos.layout.handles import (
    LEVELS,
    BoxHandle,
    EdgeHandle,
    Handle,
    LevelHandle,
    find_place,
)
from desktop.ui.photos.layout.layout_words import name_column, name_drawn_box
from desktop.ui.theme.colours import Colours

_GRIP = 5.0
_TAG_MARGIN = 4.0
_TAG_LEAST_WIDTH = 20.0


@dataclass(frozen=True, slots=True)
class LayoutPaint:
    """What the painting is done with; `scale` is widget pixels a mm."""

    painter: QPainter
    colours: Colours
    scale: float

    def paint(self, layout: DrawnLayout, held: Handle | None, column: int | None, *, has_focus: bool) -> None:
        """`column` is the place of the column that is being named, if any; `has_focus`: keys move `held`."""
        if layout.has_table:
            self._paint_columns(layout, column)
            self._paint_rows(layout)
            self._paint_lines(layout, held)
        for field, box in layout.boxes.items():
            self._paint_box(field, box, is_held=isinstance(held, BoxHandle) and held.field == field)
            self._paint_name(field, box, is_inside=not layout.has_table)
        if held is not None:
            self._paint_grip(find_place(layout, held), has_focus=has_focus)

    def _rect(self, rect: Rect) -> QRectF:
        left, top, right, bottom = (side * self.scale for side in rect)
        return QRectF(left, top, right - left, bottom - top)

    def _paint_columns(self, layout: DrawnLayout, column: int | None) -> None:
        """Columns that are read are tinted, and every one that has a name carries it in the row of titles."""
        top, first, _last, bottom = layout.levels_mm
        for place, key in enumerate(layout.keys):
            left, right = layout.edges_mm[place : place + 2]
            whole = self._rect((left, top, right, bottom))
            if key in {"valid", "tendered", "challenged", "total"}:
                tint = QColor(self.colours.accent)
                tint.setAlpha(34)
                self.painter.fillRect(whole, tint)
            if place == column:
                self.painter.setPen(QPen(QColor(self.colours.accent), 4))
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                self.painter.drawRect(whole)
            if key:
                self._paint_tag(self._rect((left, top, right, first)), name_column(key), self.colours.accent)

    def _paint_rows(self, layout: DrawnLayout) -> None:
        """The rows between the first and the last line: whether they meet the print is what counts."""
        pen = QPen(QColor(self.colours.accent), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        self.painter.setPen(pen)
        left, right = layout.edges_mm[0] * self.scale, layout.edges_mm[-1] * self.scale
        for row in range(1, layout.rows):
            y = (layout.levels_mm[1] + row * layout.row_height) * self.scale
            self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_lines(self, layout: DrawnLayout, held: Handle | None) -> None:
        left, right = layout.edges_mm[0], layout.edges_mm[-1]
        top, bottom = layout.levels_mm[0], layout.levels_mm[-1]
        for place, x in enumerate(layout.edges_mm):
            self._paint_line((x, top, x, bottom), is_held=held == EdgeHandle(place))
        for level, y in zip(LEVELS, layout.levels_mm, strict=True):
            self._paint_line((left, y, right, y), is_held=held == LevelHandle(level))

    def _paint_line(self, ends: Rect, *, is_held: bool) -> None:
        start = QPointF(ends[0] * self.scale, ends[1] * self.scale)
        end = QPointF(ends[2] * self.scale, ends[3] * self.scale)
        for width, ink in ((6 if is_held else 4, "white"), (4 if is_held else 2, self.colours.accent)):
            colour = QColor(ink)
            colour.setAlpha(150 if ink == "white" else 255)
            self.painter.setPen(QPen(colour, width))
            self.painter.drawLine(start, end)

    def _paint_box(self, field: str, box: Rect, *, is_held: bool) -> None:
        place = self._rect(box)
        tint = QColor(self.colours.doubt)
        tint.setAlpha(40)
        self.painter.fillRect(place, tint)
        self.painter.setPen(QPen(QColor(self.colours.doubt), 3 if is_held else 2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(place)

    def _paint_name(self, field: str, box: Rect, *, is_inside: bool) -> None:
        """Single boxes stand side by side: the name of one must not hide another."""
        place, metrics = self._rect(box), self.painter.fontMetrics()
        words = name_drawn_box(field)
        width = metrics.horizontalAdvance(words) + 2 * _TAG_MARGIN
        if is_inside:
            room = QRectF(place.left() + 1, place.top() + 1, place.width() - 2, metrics.height())
            self._paint_tag(room, words, self.colours.doubt)
            return
        # beside the box, over its printed label: boxes stand close above each other
        left = place.left() - width - 3 if place.left() > width + 3 else place.right() + 3
        beside = QRectF(left, place.center().y() - metrics.height() / 2, width, metrics.height())
        self._paint_tag(beside, words, self.colours.doubt)

    def _paint_tag(self, room: QRectF, words: str, ink: str) -> None:
        """Words on a plain ground, shortened to the room there is; nothing where there is none."""
        metrics = self.painter.fontMetrics()
        wide = min(metrics.horizontalAdvance(words) + 2 * _TAG_MARGIN, room.width() - 2)
        if wide < _TAG_LEAST_WIDTH:
            return
        tag = QRectF(0, 0, wide, min(metrics.height(), max(room.height(), 14)))
        tag.moveCenter(room.center())
        ground = QColor(self.colours.panel)
        ground.setAlpha(225)
        self.painter.fillRect(tag, ground)
        self.painter.setPen(QColor(ink))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(wide - _TAG_MARGIN))
        self.painter.drawText(tag, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _paint_grip(self, at_mm: tuple[float, float], *, has_focus: bool) -> None:
        at = QPointF(at_mm[0] * self.scale, at_mm[1] * self.scale)
        self.painter.setPen(QPen(QColor(self.colours.panel), 2))
        self.painter.setBrush(QColor(self.colours.text))
        self.painter.drawRect(QRectF(at.x() - _GRIP, at.y() - _GRIP, 2 * _GRIP, 2 * _GRIP))
        if has_focus:
            self.painter.setPen(QPen(QColor(self.colours.text), 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            around = _GRIP + 5
            self.painter.drawRect(QRectF(at.x() - around, at.y() - around, 2 * around, 2 * around))
