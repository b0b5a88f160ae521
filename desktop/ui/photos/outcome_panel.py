"""What became of the files that were not simply taken in and read: a list under the tray, never a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout

from desktop.ui.photos.intake_outcome import OutcomeKind, OutcomeLine
from desktop.ui.photos.photo_words import describe_outcome
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()
_ICONS = {
    OutcomeKind.REFUSED: "error",
    OutcomeKind.UNREAD: "warning",
    OutcomeKind.DUPLICATE: "duplicate",
    OutcomeKind.ALIKE: "copy",
}


class OutcomeModel(QAbstractListModel):
    """Qt view of a list of OutcomeLines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[OutcomeLine] = ()

    def show_lines(self, lines: Sequence[OutcomeLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(_ICONS[line.kind])
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        return describe_outcome(line) if role in shown else None


class OutcomePanel(QFrame):
    """Qt view of the outcome lines of the batches since it was last closed.

    Signals:
        photo_wanted(str): a line was chosen that speaks of a photo in the tray.
    """

    photo_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.model = OutcomeModel(self)
        self.heading = QLabel()
        self.close_button = QToolButton()
        self.list = QListView()
        self._build()
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.close_button, "quiet")
        self.close_button.setIcon(icon("close"))
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setMaximumHeight(132)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.close_button.clicked.connect(self.close_lines)
        self.list.activated.connect(self._handle_activated)
        self.list.clicked.connect(self._handle_activated)

    def add_lines(self, lines: Sequence[OutcomeLine]) -> None:
        """Show these above what is listed already."""
        if lines:
            self.model.show_lines([*lines, *self.model.lines])
            self._describe()
            self.show()

    def close_lines(self) -> None:
        self.model.show_lines(())
        self.hide()

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close the list"))
        self.close_button.setAccessibleName(self.tr("Close the list"))
        self.list.setAccessibleName(self.tr("Files that were not simply taken in"))
        self.model.show_lines(self.model.lines)
        self._describe()

    def _describe(self) -> None:
        kinds = [line.kind for line in self.model.lines]
        refused, unread = kinds.count(OutcomeKind.REFUSED), kinds.count(OutcomeKind.UNREAD)
        others = len(kinds) - refused - unread
        parts = [self.tr("Refused files: {count}").format(count=refused)] if refused else []
        if unread:
            parts.append(self.tr("Not read: {count}").format(count=unread))
        if others:
            parts.append(self.tr("Here already or alike: {count}").format(count=others))
        self.heading.setText(" · ".join(parts))

    def _handle_activated(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, OutcomeLine) and line.photo_id:
            self.photo_wanted.emit(line.photo_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
