"""The list of screens at the window's side: an icon, a name, how much waits there, and Ctrl+1 … Ctrl+8."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from desktop.ui.main_window.screens import ScreenPlace
from desktop.ui.theme.icons import paint_icon
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

_WIDTH, _NARROW_WIDTH = 176, 48
_ICON = 20
# the painter mirrors "left" itself
_VCENTRE_START = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class NavigationButton(QAbstractButton):
    """One screen's entry; painted by us: a bar marks the current one, a number what waits."""

    def __init__(self, place: ScreenPlace, position: int, theme: Theme) -> None:
        super().__init__()
        self.place = place
        self.waiting = 0
        self.is_narrow = False
        self._position = position
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        title = self.place.title()
        self.setText(title)
        self.setToolTip(self.tr("{screen} (Ctrl+{number})").format(screen=title, number=self._position))
        self.setAccessibleName(title)
        self._describe()

    def put_narrow(self, *, is_narrow: bool) -> None:
        """Only the icon, or the icon and the name; the tool tip says both."""
        self.is_narrow = is_narrow
        self.updateGeometry()
        self.update()

    def put_waiting(self, count: int) -> None:
        """Show how much waits on that screen; 0 shows nothing."""
        self.waiting = count
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_NARROW_WIDTH if self.is_narrow else _WIDTH, max(40, self.fontMetrics().height() + 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self._ink())
        self._paint_ground(painter)
        start = (self.width() - _ICON) // 2 if self.is_narrow else 16
        icon_box = self._mirrored(QRect(start, (self.height() - _ICON) // 2, _ICON, _ICON))
        paint_icon(painter, self.place.icon, QRectF(icon_box), ink)
        if not self.is_narrow:
            self._paint_title(painter, ink)
        self._paint_waiting(painter)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _describe(self) -> None:
        text = self.tr("{count} waiting").format(count=self.waiting) if self.waiting else ""
        self.setAccessibleDescription(text)

    def _ink(self) -> str:
        colours = self._theme.colours
        if not self.isEnabled():
            return colours.line_strong
        return colours.accent if self.isChecked() else colours.text

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())

    def _paint_title(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(ink)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        box = self._mirrored(QRect(46, 0, self.width() - 46 - 10, self.height()))
        painter.drawText(box, _VCENTRE_START, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        box = self.rect().adjusted(6, 2, -6, -2)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.panel_alternate))
            painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            painter.setBrush(QColor(colours.accent))
            bar = QRect(box.left(), box.top() + 7, 3, box.height() - 14)
            painter.drawRoundedRect(self._mirrored(bar), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(box, 6, 6)

    def _paint_waiting(self, painter: QPainter) -> None:
        if not self.waiting:
            return
        text = str(self.waiting)
        if self.is_narrow:
            # a small number on the icon's corner
            font = self.font()
            font.setPointSizeF(max(6.0, font.pointSizeF() - 2))
            painter.setFont(font)
            width = max(16, painter.fontMetrics().horizontalAdvance(text) + 7)
            box = self._mirrored(QRect(self.width() - width - 1, 2, width, 16))
        else:
            width = max(24, painter.fontMetrics().horizontalAdvance(text) + 14)
            box = self._mirrored(QRect(self.width() - width - 14, self.height() // 2 - 10, width, 20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.line))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(QColor(self._theme.colours.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Navigation(QFrame):
    """All entries. Signals: `chosen(str)` with the screen's name."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[ScreenPlace], theme: Theme) -> None:
        super().__init__()
        set_role(self, "side")
        self._group = QButtonGroup(self)
        self.buttons: dict[str, NavigationButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 10, 4, 10)
        layout.setSpacing(0)
        for position, place in enumerate(places, start=1):
            button = NavigationButton(place, position, theme)
            self.buttons[place.name] = button
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._handle_clicked)
        theme.changed.connect(self.update)
        self.put_narrow(is_narrow=False)

    def put_narrow(self, *, is_narrow: bool) -> None:
        """Icons only, where the window has no room to spare for names."""
        self.setFixedWidth((_NARROW_WIDTH if is_narrow else _WIDTH) + 8)
        for button in self.buttons.values():
            button.put_narrow(is_narrow=is_narrow)

    def put_current(self, name: str) -> None:
        self.buttons[name].setChecked(True)

    def put_waiting(self, name: str, count: int) -> None:
        self.buttons[name].put_waiting(count)

    def put_enabled(self, names: Sequence[str]) -> None:
        """Only these screens can be chosen."""
        for name, button in self.buttons.items():
            button.setEnabled(name in names)

    def _handle_clicked(self, button: NavigationButton) -> None:
        self.chosen.emit(button.place.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        buttons = list(self.buttons.values())
        current = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(current + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
