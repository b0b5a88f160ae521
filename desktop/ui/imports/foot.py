"""The foot of an import: what is still open, the options, and the one button that writes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.imports.options import OptionsBox
from desktop.ui.imports.subject import Shown
from desktop.ui.language.language import translate_error
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


class ImportFoot(QWidget):
    """Signals: `write_wanted`."""

    write_wanted = Signal()

    def __init__(self, options: OptionsBox) -> None:
        super().__init__()
        self._options = options
        self._shown: Shown | None = None
        self._ask_to_write: Callable[[int], str] = str
        self.summary = QLabel()
        self.open_points = QLabel()
        self.open_points.setWordWrap(True)
        set_role(self.open_points, "doubt")
        self.write_button = QPushButton(icon("save", QPalette.ColorRole.HighlightedText), "")
        set_role(self.write_button, "primary")
        words = QHBoxLayout()
        words.addWidget(self.summary)
        words.addStretch(1)
        action = QHBoxLayout()
        action.addWidget(options, 1)
        action.addWidget(self.write_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.open_points)
        layout.addLayout(words)
        layout.addLayout(action)
        self.write_button.clicked.connect(self.write_wanted)
        options.changed.connect(self._handle_options_changed)

    def put_shown(self, shown: Shown, ask_to_write: Callable[[int], str]) -> None:
        """Say what could be written, and what stands in the way; `ask_to_write` words a number of rows."""
        self._shown = shown
        self._ask_to_write = ask_to_write
        self._options.show_preview(shown)
        self.summary.setText(shown.summary)
        self.summary.setAccessibleName(shown.summary)
        self._handle_options_changed()

    def put_busy(self) -> None:
        """Writing is under way."""
        self.write_button.setEnabled(False)

    def _handle_options_changed(self) -> None:
        if self._shown is None:
            return
        points = self._list_open_points(self._shown)
        self.open_points.setText("  ".join(points))
        self.open_points.setAccessibleName(self.open_points.text())
        self.open_points.setVisible(bool(points))
        count = self._options.count_rows(self._shown)
        button_text = self._ask_to_write(count)
        self.write_button.setText(button_text)
        self.write_button.setAccessibleName(button_text)
        may_write = self._shown.can_be_written and count > 0
        self.write_button.setEnabled(may_write and self._options.is_complete)

    def _list_open_points(self, shown: Shown) -> list[str]:
        if shown.problem is not None:
            return [translate_error(shown.problem)]
        points = []
        if shown.open_questions:
            words = self.tr("Say what these columns hold: {headers}.")
            headers = ", ".join(f"“{column.header}”" for column in shown.open_questions[:6])
            points.append(words.format(headers=headers))
        if shown.undecided:
            words = self.tr("Rows of nothing but zeros to decide: {count}.")
            points.append(words.format(count=len(shown.undecided)))
        if not self._options.is_complete and shown.writable:
            points.append(self.tr("Say who typed the figures."))
        return points

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._handle_options_changed()
        super().changeEvent(event)
