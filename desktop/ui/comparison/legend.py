"""What the bars beside the sums mean: one swatch and its words each."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.desk import Desk
from desktop.ui.parts.words import say_form
from desktop.ui.theme.style import set_role

_KINDS = ("sum", "possible", "official")


class _Swatch(QWidget):
    """A short bar as `BarDelegate` paints it."""

    def __init__(self, kind: str, desk: Desk) -> None:
        super().__init__()
        self._kind = kind
        self._desk = desk
        self.setFixedSize(24, 12)
        desk.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._desk.theme.colours
        bar = QRectF(0.5, 2.5, self.width() - 1, 7)
        if self._kind == "possible":
            painter.fillRect(QRectF(0, 5, self.width(), 2), QColor(colours.line_strong))
        elif self._kind == "official":
            painter.setBrush(QBrush(QColor(colours.text), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(colours.text), 1))
            painter.drawRect(bar)
        else:
            painter.fillRect(bar, QColor(colours.accent))
        painter.end()


class BarLegend(QWidget):
    """Stands under the table of sums."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._form = "form47"
        self.words = {kind: QLabel() for kind in _KINDS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(6)
        layout.addStretch(1)
        for kind, label in self.words.items():
            set_role(label, "muted")
            layout.addWidget(_Swatch(kind, desk))
            layout.addWidget(label)
            layout.addSpacing(12)
        self.retranslate()

    def put_form(self, form: str) -> None:
        """The official form that the hatched bars are of."""
        self._form = form
        self.retranslate()

    def retranslate(self) -> None:
        self.words["sum"].setText(self.tr("Σ Form 45"))
        self.words["possible"].setText(self.tr("as far as the stations not known could bring it"))
        self.words["official"].setText(say_form(self._form))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
