"""Beside the sheet: how many rows, what the columns hold, which boxes there are, the title, and saving.

In: a `Drawing`. Out: what the person wants changed, as functions of a layout.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.page.drawn_boxes import list_drawable
from desktop.page.drawn_layout import FormPart
from desktop.page.layout_changes import (
    MOST_ROWS,
    name_column,
    put_paper,
    put_rows,
    remove_box,
    use_totals_row,
)
from desktop.ui.photos.layout.box_list import BoxList
from desktop.ui.photos.layout.column_list import ColumnList
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.layout_words import name_handle, say_missing
from desktop.ui.theme.style import set_role

WIDTH = 330
PAPERS = ((210.0, 297.0), (215.9, 355.6), (215.9, 279.4), (297.0, 210.0))


class SidePanel(QWidget):
    """Qt view of a Drawing's numbers and names.

    Signals:
        change_wanted(object): a function DrawnLayout → DrawnLayout.
        draw_wanted(str): the next drag on the sheet draws this box.
        column_entered(int), column_left(): a column is being named, or none.
        footer_wanted(bool): the photo shows the last page of a form whose first is drawn, or the first.
    """

    change_wanted = Signal(object)
    draw_wanted = Signal(str)
    column_entered = Signal(int)
    column_left = Signal()
    footer_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.rows = QSpinBox()
        self.totals_row = QCheckBox()
        self.columns = ColumnList()
        self.boxes = BoxList()
        self.paper = QComboBox()
        self.title = QLineEdit()
        self.page = QComboBox()
        self.held = QLabel()
        self.missing = QLabel()
        self.save_button = QPushButton()
        self.corners_button = QPushButton()
        self.leave_button = QPushButton()
        self._headings = [QLabel() for _ in range(2)]
        self._labels = [QLabel() for _ in range(4)]
        self._scroll = QScrollArea()
        self._drawing: Drawing | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setFixedWidth(WIDTH)
        self.rows.setRange(1, MOST_ROWS)
        self.paper.addItems([""] * len(PAPERS))
        self.page.addItems(["", ""])
        for label in self._headings:
            set_role(label, "heading")
        set_role(self.held, "muted")
        set_role(self.missing, "doubt")
        set_role(self.save_button, "primary")
        set_role(self.leave_button, "quiet")
        for label in (self.held, self.missing):
            label.setWordWrap(True)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(6)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self._form = form
        inside.addLayout(form)
        inside.addWidget(self.totals_row)
        for heading, part in zip(self._headings, (self.columns, self.boxes), strict=True):
            inside.addWidget(heading)
            inside.addWidget(part)
        inside.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._scroll, 1)
        for part in (self.held, self.missing, self.save_button):
            layout.addWidget(part)
        foot = QHBoxLayout()
        for button in (self.corners_button, self.leave_button):
            foot.addWidget(button, 1)
        layout.addLayout(foot)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return (self.page, self.title, self.paper, self.rows)

    def _connect(self) -> None:
        self.page.activated.connect(lambda index: self.footer_wanted.emit(index == 1))
        self.rows.valueChanged.connect(self._handle_rows_changed)
        self.totals_row.clicked.connect(
            lambda is_wanted: self._want(lambda layout: use_totals_row(layout, is_wanted=is_wanted))
        )
        self.paper.activated.connect(
            lambda index: self._want(lambda layout: put_paper(layout, PAPERS[index]))
        )
        self.columns.named.connect(
            lambda place, key: self._want(lambda layout: name_column(layout, place, key))
        )
        self.columns.entered.connect(self.column_entered)
        self.columns.left.connect(self.column_left)
        self.boxes.draw_wanted.connect(self.draw_wanted)
        self.boxes.remove_wanted.connect(lambda field: self._want(lambda layout: remove_box(layout, field)))

    def _want(self, change: object) -> None:
        self.change_wanted.emit(change)

    def _handle_rows_changed(self, rows: int) -> None:
        self._want(lambda layout: put_rows(layout, rows))

    def show_drawing(self, drawing: Drawing, *, has_both_pages: bool = False) -> None:
        """Everything as it is now; nothing is emitted. `has_both_pages`: the first page is drawn already, and
        the photo may show the last.
        """
        self._drawing = drawing
        self._form.setRowVisible(self.page, has_both_pages)
        self.page.setCurrentIndex(int(drawing.is_footer))
        for part in (self.title, self.paper, self.rows, self.columns):
            part.setEnabled(not drawing.is_footer)
        layout = drawing.layout
        self.rows.blockSignals(True)
        self.rows.setValue(layout.rows)
        self.rows.blockSignals(False)
        self.totals_row.setChecked(layout.has_totals_row)
        self.totals_row.setVisible(drawing.part is not FormPart.FIRST)
        self.paper.setCurrentIndex(PAPERS.index(layout.paper_mm) if layout.paper_mm in PAPERS else -1)
        self.columns.show_columns(layout.keys)
        self.boxes.show_boxes(layout.boxes, drawing.field_to_draw, list_drawable(layout, drawing.part))
        self._show_table_parts(has_table=layout.has_table)
        self._describe()

    def _show_table_parts(self, *, has_table: bool) -> None:
        """A form of single boxes has neither rows nor columns."""
        self._form.setRowVisible(self.rows, has_table)
        for part in (self.columns, self._headings[0]):
            part.setVisible(has_table)
        if not has_table:
            self.totals_row.hide()
        boxes = self.tr("Boxes outside the table") if has_table else self.tr("Boxes of the form")
        self._headings[1].setText(boxes)

    def retranslate(self) -> None:
        papers = ("A4", "Legal", "Letter", self.tr("A4 sideways"))
        for index, name in enumerate(papers):
            self.paper.setItemText(index, name)
        self.page.setItemText(0, self.tr("first page"))
        self.page.setItemText(1, self.tr("last page"))
        words = (
            self.tr("The photo shows"),
            self.tr("Title"),
            self.tr("Paper"),
            self.tr("Candidates on this page"),
        )
        for label, field, text in zip(self._labels, self._fields, words, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.totals_row.setText(self.tr("The table ends with a row of totals"))
        self._headings[0].setText(self.tr("Columns, from left to right"))
        self._show_table_parts(has_table=self._drawing is None or self._drawing.layout.has_table)
        self.save_button.setText(self.tr("Save and read all"))
        self.corners_button.setText(self.tr("Corners…"))
        self.leave_button.setText(self.tr("Do not save"))
        self._scroll.setAccessibleName(self.tr("Rows, columns and boxes of the layout"))
        self.columns.retranslate()
        self.boxes.retranslate()
        self._describe()

    def _describe(self) -> None:
        if self._drawing is None:
            return
        held = name_handle(self._drawing.held)
        self.held.setText(self.tr("Held: {what}").format(what=held))
        missing = self._drawing.missing
        said = [say_missing(each) for each in missing[:2]]
        if not missing and self._drawing.part is FormPart.FIRST:
            said = [self.tr("The form goes on: what stands under its table is drawn on the last page, next.")]
        self.missing.setText("\n".join(said))
        self.missing.setVisible(bool(said))
        self.save_button.setEnabled(not missing)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
