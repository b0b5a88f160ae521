"""The columns of the file, each with what it holds: recognised, or chosen by hand in a box beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.imports.subject import ShownColumn, UseChoice
from desktop.ui.imports.table_words import IGNORED
from desktop.ui.theme.style import set_role

_EXAMPLE_LENGTH = 34


class ColumnChoice(QWidget):
    """One column: its header, an example, the box of choices, and why it is asked for.

    Signals: `chosen(int, str)` with the column and its use.
    """

    chosen = Signal(int, str)

    def __init__(self, column: ShownColumn, choices: QStandardItemModel) -> None:
        super().__init__()
        self.column = column.column
        self._header = QLabel()
        set_role(self._header, "heading")
        self._example = QLabel()
        set_role(self._example, "muted")
        self._question = QLabel()
        set_role(self._question, "doubt")
        self._question.setWordWrap(True)
        for label in (self._header, self._example, self._question):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box = QComboBox()
        self.box.setModel(choices)
        self.box.setMaxVisibleItems(24)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(14)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self.box.activated.connect(lambda _index: self.chosen.emit(self.column, self.box.currentData()))
        self.put_column(column)

    def _build(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 6)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(1)
        layout.addWidget(self._header, 0, 0)
        layout.addWidget(self._example, 1, 0)
        layout.addWidget(self.box, 0, 1, 2, 1)
        layout.addWidget(self._question, 2, 0, 1, 2)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 3)

    def put_column(self, column: ShownColumn) -> None:
        """Show what the column holds now; nothing is emitted."""
        header = column.header or self.tr("(column {number}, no header)").format(number=column.column + 1)
        example = column.example[:_EXAMPLE_LENGTH]
        self._header.setText(header)
        self._header.setToolTip(header)
        self._example.setText(example)
        self._example.setToolTip(column.example)
        self._question.setText(column.question)
        self._question.setVisible(bool(column.question))
        self.box.setCurrentIndex(self.box.findData(column.use) if column.use else -1)
        words = self.tr("What the column “{header}” holds").format(header=header)
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(column.question)
        self.box.setPlaceholderText(self.tr("choose…"))

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()


class ColumnList(QFrame):
    """All columns under one another, those to be asked first. Signals: `chosen(int, str)`."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.setMinimumWidth(350)
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._choices = QStandardItemModel(self)
        self.rows: dict[int, ColumnChoice] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 6, 10)
        layout.addWidget(self._heading)
        layout.addWidget(self._area, 1)
        self.retranslate()

    def put_choices(self, choices: Sequence[UseChoice]) -> None:
        """What a column may hold, in the window's language."""
        self._choices.clear()
        for choice in [UseChoice(IGNORED, self.tr("not used")), *choices]:
            item = QStandardItem(choice.label)
            item.setData(choice.code, Qt.ItemDataRole.UserRole)
            self._choices.appendRow(item)

    def put_columns(self, columns: Sequence[ShownColumn], *, is_new_table: bool) -> None:
        """Show the columns; only a new table changes their order, so that nothing jumps under the hand."""
        if is_new_table or set(self.rows) != {column.column for column in columns}:
            self._rebuild(sorted(columns, key=lambda column: (not column.question, column.column)))
        else:
            for column in columns:
                self.rows[column.column].put_column(column)

    def _rebuild(self, columns: Sequence[ShownColumn]) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(2)
        self.rows = {}
        for column in columns:
            row = ColumnChoice(column, self._choices)
            row.chosen.connect(self.chosen)
            self.rows[column.column] = row
            layout.addWidget(row)
        layout.addStretch(1)
        self._area.setWidget(inside)
        for widget in (inside, self._area.viewport()):
            widget.setAutoFillBackground(False)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("What each column holds"))
        self._area.setAccessibleName(self._heading.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
