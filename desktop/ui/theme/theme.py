"""The chosen theme put onto the application: Fusion, palette and style sheet."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.ui.theme.colours import DARK, LIGHT, Colours
from desktop.ui.theme.palette import make_palette
from desktop.ui.theme.pictures import StylePictures
from desktop.ui.theme.style import make_style_sheet

THEMES = ("system", "light", "dark")


class Theme(QObject):
    """Light, dark or as the system has it. `colours` are for widgets that paint themselves.

    Signals: `changed` after the application has its new palette.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.choice = "system"
        self.colours: Colours = LIGHT
        self._pictures = StylePictures(LIGHT, DARK)
        application.setStyle(QStyleFactory.create("Fusion"))
        application.layoutDirectionChanged.connect(self._handle_direction_changed)
        application.styleHints().colorSchemeChanged.connect(self._handle_system_scheme_changed)

    @property
    def is_dark(self) -> bool:
        return self.colours is DARK

    def choose(self, choice: str) -> None:
        """Take "system", "light" or "dark" and repaint everything."""
        self.choice = choice if choice in THEMES else "system"
        wants_dark = self.choice == "dark" or (self.choice == "system" and self._is_system_dark())
        self.colours = DARK if wants_dark else LIGHT
        self._application.setPalette(make_palette(self.colours))
        self._put_style_sheet()
        self.changed.emit()

    def _put_style_sheet(self) -> None:
        is_urdu = self._application.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sheet = make_style_sheet(self.colours, is_urdu=is_urdu)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)

    def _is_system_dark(self) -> bool:
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _handle_direction_changed(self, _direction: Qt.LayoutDirection) -> None:
        self._put_style_sheet()

    def _handle_system_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.choice == "system":
            self.choose("system")
