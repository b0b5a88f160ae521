"""Tables of rows: a model whose columns say how a row is shown, and a view with the house's manners.

Numbers are right-aligned with tabular digits; Ctrl+C copies the selected rows for a spreadsheet; rows
are tall enough for Nastaliq whenever Urdu is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import plain_number, plain_text
from desktop.ui.theme.fonts import figures_font, row_height

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
COPY_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `heading()` in the window's language, `show(row)` the text.

    `sort(row)` defaults to the text, `ink(row)` names a colour of the theme ("" is the usual one).
    `copied(row)` is the text for a spreadsheet where it is another than the one shown.
    """

    heading: Callable[[], str]
    show: Callable[[Any], str]
    is_number: bool = False
    sort: Callable[[Any], Any] | None = None
    ink: Callable[[Any], str] | None = None
    is_bold: Callable[[Any], bool] | None = None
    tip: Callable[[Any], str] | None = None
    copied: Callable[[Any], str] | None = None


class RowsModel(QAbstractTableModel):
    """Read-only rows; `put_rows` replaces them all."""

    def __init__(self, columns: Sequence[Column], desk: Desk) -> None:
        super().__init__()
        self.columns = list(columns)
        self.rows: list[Any] = []
        self._desk = desk

    def put_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def put_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def renew_headings(self) -> None:
        """The window's language has changed: say the headings and the rows' words again."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(self.columns[section]))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.show(row)
        if role == ROW_ROLE:
            return row
        if role == COPY_ROLE:
            return _text_to_copy(column, row)
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.show(row)
        return self._look(row, column, role)

    def _look(self, row: object, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None:
            name = column.ink(row)
            return QColor(getattr(self._desk.theme.colours, name)) if name else None
        if role == Qt.ItemDataRole.FontRole:
            return _font(column, row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None:
            return column.tip(row)
        return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column.is_number:
        # units stand under units, also where the window reads from right to left
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def _text_to_copy(column: Column, row: object) -> str:
    if column.copied is not None:
        return column.copied(row)
    text = column.show(row)
    return plain_number(text) if column.is_number else text


def _font(column: Column, row: object) -> QFont | None:
    is_bold = column.is_bold is not None and column.is_bold(row)
    if column.is_number:
        return figures_font(is_bold=is_bold)
    if is_bold:
        font = QFont()
        font.setBold(True)
        return font
    return None


class _Sorter(QSortFilterProxyModel):
    """Sorts by the columns' own keys; rows that have no key come last."""

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if one is None or other is None:
            return one is not None
        return bool(one < other)


class RowsTable(QTableView):
    """A view of a RowsModel. Signals: `row_chosen(object)` when the current row changes, `row_opened(object)`
    on Enter or a double click.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, model: RowsModel, desk: Desk, *, is_sortable: bool = True) -> None:
        super().__init__()
        self.rows_model = model
        self._desk = desk
        self._sorter = _Sorter(self)
        self._sorter.setSourceModel(model)
        self.setModel(self._sorter)
        self._set_manners()
        self.setSortingEnabled(is_sortable)
        if is_sortable:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._handle_current_changed)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.data(ROW_ROLE)))
        desk.language.changed.connect(self._handle_language_changed)
        self._handle_language_changed()

    def current_row(self) -> Any:  # noqa: ANN401 - whatever the model's rows are
        """The row under the cursor; None when there is none."""
        return self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None

    def copy_rows(self, *, only_selected: bool = True) -> str:
        """The rows with their heading as tab-separated text, put on the clipboard; returns it.

        Numbers are copied as a spreadsheet reads them: 5143, not 5,143.
        """
        model = self._sorter
        picked = sorted({index.row() for index in self.selectedIndexes()}) if only_selected else []
        rows = picked or range(model.rowCount())
        columns = range(model.columnCount())
        heading = [str(column.heading()) for column in self.rows_model.columns]
        lines = [
            heading,
            *([str(model.index(row, column).data(COPY_ROLE)) for column in columns] for row in rows),
        ]
        text = plain_text("\n".join("\t".join(line) for line in lines))
        QGuiApplication.clipboard().setText(text)
        return text

    def selectRow(self, row: int) -> None:
        """Put the cursor on a row; Qt's own finds no column when a right-to-left table is wider than they."""
        self.setCurrentIndex(self._sorter.index(row, 0))

    def _set_manners(self) -> None:
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _handle_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.data(ROW_ROLE))

    def _handle_language_changed(self, _code: str = "") -> None:
        height = row_height(self._desk.language.code)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.rows_model.renew_headings()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() is not None:
            self.row_opened.emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._handle_language_changed()
        super().changeEvent(event)
