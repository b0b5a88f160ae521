"""The screens themselves: built when first shown, read again when something was written meanwhile."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.ui.desk import Desk
from desktop.ui.main_window.screens import SCREEN_PLACES, SIDE_PLACES, ScreenPlace

_SIGNALS_UP = (
    "station_chosen",
    "copy_chosen",
    "photo_chosen",
    "condition_wanted",
    "differences_wanted",
    "way_back_wanted",
    "screen_wanted",
    "workspace_changed",
)


class ScreenStack(QStackedWidget):
    """Shows one screen at a time. Signals: those of the screens, plus `counted(name, count)`."""

    facts_changed = Signal()
    station_chosen = Signal(int)
    copy_chosen = Signal(str)
    photo_chosen = Signal(str)
    condition_wanted = Signal(str)
    differences_wanted = Signal(int)
    way_back_wanted = Signal()
    screen_wanted = Signal(str)
    workspace_changed = Signal(object)
    counted = Signal(str, int)

    def __init__(self, desk: Desk, start_page: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._workspace: Any = None
        self._start_page = start_page
        self._screens: dict[str, QWidget] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stale: set[str] = set()
        self.current_name = ""
        self.addWidget(start_page)

    def put_workspace(self, workspace: Any) -> None:  # noqa: ANN401 - the store is not imported here
        """Drop the screens of the workspace before; show the start page when there is none now."""
        self.leave_current()
        for area in self._areas.values():
            self.removeWidget(area)
            area.deleteLater()
        self._areas.clear()
        self._screens.clear()
        self._stale.clear()
        self._workspace = workspace
        self.current_name = ""
        self.setCurrentWidget(self._start_page)

    def show_screen(self, name: str) -> QWidget:
        """Bring `name` to the front, building or refreshing it first."""
        if name != self.current_name:
            self.leave_current()
        screen = self._screens.get(name)
        if screen is None:
            place = next(place for place in (*SCREEN_PLACES, *SIDE_PLACES) if place.name == name)
            screen = self._add_screen(place)
        elif name in self._stale:
            _call(screen, "refresh")
        self._stale.discard(name)
        self.current_name = name
        self.setCurrentWidget(self._areas[name])
        return screen

    def current_screen(self) -> QWidget | None:
        """The screen in front; None while the start page is."""
        return self._screens.get(self.current_name)

    def call(self, name: str, method: str, argument: object) -> None:
        """Show screen `name` and call its `method` when it has it."""
        _call(self.show_screen(name), method, argument)

    def leave_current(self) -> None:
        """Let the screen in front finish writing."""
        screen = self._screens.get(self.current_name)
        if screen is not None:
            _call(screen, "leave")

    def _add_screen(self, place: ScreenPlace) -> QWidget:
        screen = place.make(self._workspace, self._desk)
        self._screens[place.name] = screen
        self._areas[place.name] = _make_area(screen)
        self.addWidget(self._areas[place.name])
        for name in _SIGNALS_UP:
            if hasattr(screen, name):
                getattr(screen, name).connect(getattr(self, name))
        if hasattr(screen, "facts_changed"):
            screen.facts_changed.connect(lambda: self._handle_facts_changed(place.name))
        if hasattr(screen, "counted"):
            screen.counted.connect(lambda count: self.counted.emit(place.name, count))
        _call(screen, "refresh")
        return screen

    def _handle_facts_changed(self, origin: str) -> None:
        self._stale.update(name for name in self._screens if name != origin)
        self.facts_changed.emit()


class _Holder(QWidget):
    """Gives the screen all the room there is, and asks for the least it needs.

    A layout would ask for the height that wrapped lines would like to have, and scroll without need.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self._screen = screen
        screen.setParent(self)
        screen.show()

    def minimumSizeHint(self) -> QSize:
        """Wrapped lines need the more height the narrower they are: asked for the width that there is."""
        least = self._screen.minimumSizeHint()
        layout = self._screen.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        needed = layout.totalMinimumHeightForWidth(max(self.width(), least.width()))
        return QSize(least.width(), max(least.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._screen.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def _make_area(screen: QWidget) -> QScrollArea:
    """A window smaller than the screen scrolls instead of pushing the navigation away."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_Holder(screen))
    return area


def _call(screen: QWidget, method: str, *arguments: object) -> None:
    """Call what the screen may have."""
    function = getattr(screen, method, None)
    if function is not None:
        function(*arguments)
