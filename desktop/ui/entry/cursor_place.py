"""Which keys work now: follows the cursor over the screen and tells the strip at the bottom.

In: the widget with the cursor; it or a parent says its place with the property `key_place`.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.entry.entry_keys import Place, list_keys
from desktop.ui.entry.key_strip import KeyStrip


class CursorPlace(QObject):
    """`place` is where the cursor is, as long as it is on the screen."""

    def __init__(self, strip: KeyStrip, screen: QWidget) -> None:
        super().__init__(screen)
        self._strip = strip
        self._screen = screen
        self.place = Place.FIGURE
        self._has_choices = self._has_doubt = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._handle_focus_changed)

    def show_box(self, *, has_choices: bool, has_doubt: bool) -> None:
        """What the box with the cursor offers."""
        self._has_choices, self._has_doubt = has_choices, has_doubt
        self.show_keys()

    def show_keys(self) -> None:
        """The keys of the place, in the window's language as it is now."""
        self._strip.show_keys(list_keys(self.place, has_choices=self._has_choices, has_doubt=self._has_doubt))

    def look(self) -> None:
        """Where the cursor is may mean something else now."""
        self._handle_focus_changed(None, QApplication.focusWidget())

    def _handle_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and (new is self._screen or self._screen.isAncestorOf(new)):
            self.place = find_place(new, self._screen)
            self.show_keys()


def find_place(widget: QWidget, screen: QWidget) -> Place:
    """The place that the widget, or the nearest parent within the screen, says it is."""
    at: QWidget | None = widget
    while at is not None and at is not screen:
        said = at.property("key_place")
        if said:
            return Place(said)
        at = at.parentWidget()
    return Place.ELSEWHERE
