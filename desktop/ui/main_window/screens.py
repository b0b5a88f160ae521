"""Which screens there are, in the order of the navigation, and what the window expects of one.

A screen is `XScreen(workspace, desk)`, loaded when it is first shown, so that the window stands before
the store's libraries are imported.

Every screen: `refresh()` reads the workspace again.
May have the signals    `facts_changed()`      something was written; the others read again when shown
                        `station_chosen(int)`  show this polling station on the board
                        `copy_chosen(str)`     enter this copy
                        `photo_chosen(str)`    show this photo in the tray
                        `condition_wanted(str)` fill in the condition sheet of this copy
                        `differences_wanted(int)` settle what readers differ on at this polling station
                        `way_back_wanted()`    of a screen beside the navigation: go back to the one before
                        `screen_wanted(str)`   go to the screen of this name
                        `counted(int)`         how much waits there, for the navigation
May have the methods    `show_station(int)`, `open_copy(str)`, `show_photo(str)`,
                        `leave()`              the screen is being left or the window closed: finish writing
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.ui.desk import Desk


class Screen(Protocol):
    """What the window relies on."""

    def refresh(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ScreenPlace:
    """One entry of the navigation; `class_name` in `desktop.ui.<name>`, `icon` in resources/icons."""

    name: str
    class_name: str
    label: str

    @property
    def icon(self) -> str:
        return self.name

    def title(self) -> str:
        """The label in the window's language."""
        return QCoreApplication.translate("Navigation", self.label)

    def make(self, workspace: Any, desk: "Desk") -> QWidget:  # noqa: ANN401 - the store is not imported here
        """Import the screen's package and build the screen."""
        module = import_module(f"desktop.ui.{self.name}")
        make_screen: Callable[[Any, Desk], QWidget] = getattr(module, self.class_name)
        return make_screen(workspace, desk)


SCREEN_PLACES = (
    ScreenPlace("constituency", "ConstituencyScreen", str(QT_TRANSLATE_NOOP("Navigation", "Constituency"))),
    ScreenPlace("photos", "PhotosScreen", str(QT_TRANSLATE_NOOP("Navigation", "Photos"))),
    ScreenPlace("entry", "EntryScreen", str(QT_TRANSLATE_NOOP("Navigation", "Entry"))),
    ScreenPlace("differences", "DifferencesScreen", str(QT_TRANSLATE_NOOP("Navigation", "Differences"))),
    ScreenPlace("official", "OfficialScreen", str(QT_TRANSLATE_NOOP("Navigation", "Official results"))),
    ScreenPlace("comparison", "ComparisonScreen", str(QT_TRANSLATE_NOOP("Navigation", "Comparison"))),
    ScreenPlace("bundles", "BundlesScreen", str(QT_TRANSLATE_NOOP("Navigation", "Bundles"))),
    ScreenPlace("statistics", "StatisticsScreen", str(QT_TRANSLATE_NOOP("Navigation", "Statistics"))),
    ScreenPlace("settings", "SettingsScreen", str(QT_TRANSLATE_NOOP("Navigation", "Settings"))),
)
SIDE_PLACES = (
    ScreenPlace(
        "condition", "ConditionScreen", str(QT_TRANSLATE_NOOP("Navigation", "Condition of the paper"))
    ),
)
"""Screens without an entry in the navigation: opened from others, left to where they were opened."""
