"""The legend, the counts and the filter in one: a chip a status, and a bar of how far the count is."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.flow import FlowRow
from desktop.ui.parts.status_mark import STATUSES, status_icon
from desktop.ui.parts.words import say_status
from desktop.ui.theme.style import set_role

_ORDER = ("settled", "differs", "entered", "photo", "no_photo")


class ProgressPicture(QWidget):
    """One bar, a part for each status, the furthest first. Its words are the accessible description."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counts: Mapping[str, int] = {}
        self.setFixedHeight(8)

    def put_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        words = ", ".join(f"{say_status(status)} {counts.get(status, 0)}" for status in _ORDER)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._desk.theme.colours
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(colours.line))
        total = sum(self._counts.values())
        start = 0.0
        for status in _ORDER[:-1]:
            width = self.width() * self._counts.get(status, 0) / total if total else 0.0
            left = self.width() - start - width if self._desk.language.is_right_to_left else start
            painter.fillRect(
                QRectF(left, 0, max(0.0, width - 1), self.height()), QColor(colours.status(status))
            )
            start += width


class StatusFilter(QWidget):
    """Signals: `chosen(str)` with a status, or "" for all."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counts: dict[str, int] = dict.fromkeys(STATUSES, 0)
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        self.picture = ProgressPicture(desk)
        for status in ("", *STATUSES):
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setIconSize(QSize(14, 14))
            set_role(chip, "chip")
            self._group.addButton(chip)
            self.chips[status] = chip
            chip.clicked.connect(lambda _checked=False, status=status: self.chosen.emit(status))
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._row.addWidget(FlowRow(*self.chips.values()), 1)
        self.chips[""].setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.picture)
        layout.addLayout(self._row)
        desk.theme.changed.connect(self._put_icons)
        self._put_icons()
        self.retranslate()

    @property
    def status(self) -> str:
        """The status that is shown; "" when all are."""
        return next(status for status, chip in self.chips.items() if chip.isChecked())

    def put_counts(self, counts: Mapping[str, int]) -> None:
        self._counts.update(counts)
        self.picture.put_counts(self._counts)
        self.retranslate()

    def add_beside(self, widget: QWidget) -> None:
        """Put another control at the end of the chips' row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def choose(self, status: str) -> None:
        self.chips[status].setChecked(True)
        self.chosen.emit(status)

    def retranslate(self) -> None:
        self.picture.setAccessibleName(self.tr("Progress of the constituency"))
        for status, chip in self.chips.items():
            count = self._counts[status] if status else sum(self._counts.values())
            word = say_status(status) if status else self.tr("all")
            chip.setText(f"{word}  {write_number(count)}")
            chip.setAccessibleName(
                self.tr("Show stations: {status}, {count}").format(status=word, count=count)
            )
            chip.setToolTip(self.tr("Show only these stations") if status else self.tr("Show all stations"))

    def _put_icons(self) -> None:
        for status, chip in self.chips.items():
            if status:
                chip.setIcon(status_icon(status, self._desk.theme.colours, 14))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.picture.put_counts(self._counts)
        super().changeEvent(event)
