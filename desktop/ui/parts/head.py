"""A screen's head: its title, a line that says where one is, and the screen's actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.theme.style import set_role


class ScreenHead(QWidget):
    """Title and a quieter line under it; actions are added from the end."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        set_role(self.title, "title")
        self.line = QLabel()
        set_role(self.line, "muted")
        for label in (self.title, self.line):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(words, 1)

    def put_words(self, title: str, line: str) -> None:
        for label in (self.title, self.line):
            label.setAlignment(_start_of(self))
        self.title.setText(title)
        self.title.setAccessibleName(title)
        self.line.setText(line)
        self.line.setAccessibleName(line)
        self.line.setVisible(bool(line))

    def add_action(self, widget: QWidget) -> None:
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


def _start_of(widget: QWidget) -> Qt.AlignmentFlag:
    """Where lines begin; a label would go by the direction of its first letter."""
    is_mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sideways = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return sideways | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
