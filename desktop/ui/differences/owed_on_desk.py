"""Second looks on the Differences screen: by key to one's own, or a coordinator's decision not to wait.

In: the widget, keys of the screen. Out: the decision in the store, then the signal `waived`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from db.errors import KnownError
from desktop.ui.differences.owed_looks import LOOK_KEY, WAIVE_KEY, OwedLooks
from desktop.ui.notices import Notices
from desktop.workspace.waived_looks import COORDINATOR, OwedHere, waive_looks
from desktop.workspace.workspace import Workspace


class OwedOnDesk(QObject):
    """Qt controller of `OwedLooks`. Signals: `waived()`: differences that were held back are open now."""

    waived = Signal()

    def __init__(self, widget: OwedLooks, workspace: Workspace, notices: Notices, screen: QWidget) -> None:
        super().__init__(screen)
        self._widget, self._workspace, self._notices = widget, workspace, notices
        widget.waived.connect(self._waive)
        for key, slot in ((LOOK_KEY, widget.take_look), (WAIVE_KEY, widget.ask_why)):
            shortcut = QShortcut(QKeySequence(key), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show(self, owed: Sequence[OwedHere]) -> None:
        self._widget.show_owed(owed, is_coordinator=self._workspace.person.role == COORDINATOR)

    def _waive(self, person_id: str, reason: str) -> None:
        try:
            waive_looks(self._workspace, person_id, reason)
        except KnownError as error:
            self._notices.fail(error)
        else:
            self.waived.emit()
