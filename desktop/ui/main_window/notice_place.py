"""Where the notice bar lies: over the title line; nothing under it moves when a notice comes or goes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_MOVING = frozenset({QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest})


class NoticePlace(QObject):
    """Keeps `bar` over `line`, both children of one widget; a long notice reaches further down."""

    def __init__(self, bar: QWidget, line: QWidget) -> None:
        super().__init__(bar)
        self._bar, self._line = bar, line
        for widget in (bar, line):
            widget.installEventFilter(self)
        bar.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_handled = super().eventFilter(watched, event)
        if event.type() in _MOVING:
            self._put()
        return is_handled

    def _put(self) -> None:
        place = self._line.geometry()
        needed = self._bar.heightForWidth(place.width())
        # the hairline under the title line belongs to it
        place.setHeight(max(place.height() + 1, needed))
        if place != self._bar.geometry():
            self._bar.setGeometry(place)
