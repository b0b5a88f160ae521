"""One station's photo beside its figures; a figure chosen in the list is outlined on the page."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
)

from db import fields
from db.figures import Figure
from desktop.comparison.values import ComparisonRow, StationComparison
from desktop.ui.comparison.loading import StationPicture
from desktop.ui.comparison.open_sum_words import say_open_sum
from desktop.ui.desk import Desk
from desktop.ui.entry.page_view import PageView, make_pixmap
from desktop.ui.language.numbers import write_serial
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.hidden_words import say_hidden
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_box, say_copy_kind, say_figure, say_status
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role

FigureOfStation = tuple[str, Figure]


class StationView(QFrame):
    """Signals: `entry_wanted(str)` with the copy's id, `station_wanted(int)` to see it on the board."""

    entry_wanted = Signal(str)
    station_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._station: StationComparison | None = None
        self._candidates: dict[int, ComparisonRow] = {}
        self._hidden: frozenset[int] = frozenset()
        self._heading = QLabel()
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        set_role(self._heading, "heading")
        self.open_sums = QLabel()
        self.open_sums.setTextFormat(Qt.TextFormat.PlainText)
        self.open_sums.setWordWrap(True)
        set_role(self.open_sums, "doubt")
        self.hidden_note = QLabel()
        self.hidden_note.setWordWrap(True)
        set_role(self.hidden_note, "muted")
        self.hidden_note.hide()
        self.entry_button = QPushButton(icon("entry"), "")
        self.board_button = QPushButton(icon("constituency"), "")
        self.page = PageView()
        self._no_page = EmptyPlace("photos")
        self._place = QStackedWidget()
        self.figures = RowsTable(RowsModel(self._columns(), desk), desk, is_sortable=False)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.board_button)
        head.addWidget(self.entry_button)
        self._place.addWidget(self.page)
        self._no_page.setMinimumHeight(60)
        self._place.addWidget(self._no_page)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._place)
        split.addWidget(self.figures)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([400, 270])
        header = self.figures.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.figures.setColumnWidth(1, 84)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addLayout(head)
        layout.addWidget(self.open_sums)
        layout.addWidget(self.hidden_note)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.figures.row_chosen.connect(lambda row: self.page.mark_cell(row[0]))
        self.page.cell_clicked.connect(self._handle_cell_clicked)
        self.entry_button.clicked.connect(self._handle_entry_clicked)
        self.board_button.clicked.connect(self._handle_board_clicked)

    def put_names(self, rows: Iterable[ComparisonRow]) -> None:
        """Whose figures they are: the rows of the candidates."""
        splits = ((fields.split_candidate_field(row.field), row) for row in rows)
        self._candidates = {split[0]: row for split, row in splits if split is not None}

    def put_hidden(self, hidden: frozenset[int]) -> None:
        """Stations of which no figure is shown to this person now; what is in sight of them goes."""
        self._hidden = hidden
        if self._station is not None and self._station.serial in hidden:
            self.figures.rows_model.put_rows([])
            self._station = replace(self._station, figures={}, differing=frozenset(), open_sums=())
        self._describe()

    def put_station(self, station: StationComparison) -> None:
        """The figures at once; the picture follows with `put_picture`."""
        self._station = station
        self.figures.rows_model.put_rows(_sort_as_on_paper(station.figures))
        self._place.setCurrentIndex(1)
        self._describe()

    def put_picture(self, picture: StationPicture) -> None:
        """The page, unless another station was chosen meanwhile."""
        if self._station is None or picture.serial != self._station.serial:
            return
        if picture.image is None:
            self._place.setCurrentIndex(1)
            return
        self.page.show_page(make_pixmap(picture.image), picture.cells)
        self._place.setCurrentIndex(0)
        self.page.fit_width()

    def retranslate(self) -> None:
        self.entry_button.setText(self.tr("Entry"))
        self.entry_button.setAccessibleName(self.tr("Open this form in the entry screen"))
        self.board_button.setText(self.tr("Board"))
        self.board_button.setAccessibleName(self.tr("Show this station on the board"))
        self.hidden_note.setText(say_hidden())
        self.page.setAccessibleName(self.tr("The form's page"))
        self.figures.setAccessibleName(self.tr("Figures of this station"))
        self._no_page.put_words(
            self.tr("No photo of this form"), self.tr("Its figures have no picture in this workspace.")
        )
        self._describe()

    def _describe(self) -> None:
        station = self._station
        self.entry_button.setEnabled(station is not None and station.copy_id is not None)
        self.board_button.setEnabled(station is not None)
        if station is None:
            self._heading.setText(self.tr("Choose a polling station"))
            self.open_sums.hide()
            self.hidden_note.hide()
            return
        self.hidden_note.setVisible(station.serial in self._hidden)
        self.open_sums.setVisible(bool(station.open_sums))
        self.open_sums.setText("\n".join(f"≠ {say_open_sum(found)}" for found in station.open_sums))
        self.open_sums.setAccessibleName(self.open_sums.text())
        name = self._desk.language.pick(station.name_en, station.name_ur)
        parts = [f"{write_serial(station.serial)}  {name}", say_status(station.status)]
        parts += [say_copy_kind(station.copy_kind)] if station.copy_kind else []
        self._heading.setText(" · ".join(parts))

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("box"), self._name_box, tip=self._name_box),
            Column(lambda: self.tr("figure"), lambda row: say_figure(row[1]), is_number=True, ink=self._ink),
        ]

    def _name_box(self, row: FigureOfStation) -> str:
        """A candidate's total under the candidate's name; another column of the row says which."""
        split = fields.split_candidate_field(row[0])
        candidate = self._candidates.get(split[0]) if split else None
        if split is None or candidate is None:
            return say_box(row[0])
        name = candidate.name(self._desk.language.code)
        return f"{split[0]}  {name}" if split[1] == "total" else f"{say_box(row[0])} · {name}"

    def _ink(self, row: FigureOfStation) -> str:
        if self._station is not None and row[0] in self._station.differing:
            return "status_differs"
        return "" if row[1].is_known else "muted"

    def _handle_cell_clicked(self, field: str) -> None:
        for place, (name, _figure) in enumerate(self.figures.rows_model.rows):
            if name == field:
                self.figures.selectRow(place)

    def _handle_entry_clicked(self) -> None:
        if self._station is not None and self._station.copy_id is not None:
            self.entry_wanted.emit(self._station.copy_id)

    def _handle_board_clicked(self) -> None:
        if self._station is not None:
            self.station_wanted.emit(self._station.serial)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _sort_as_on_paper(figures: Mapping[str, Figure]) -> list[FigureOfStation]:
    """The figures in the paper's order; boxes that Form 45 does not have come last."""
    split = [fields.split_candidate_field(field) for field in figures]
    serials = sorted({place[0] for place in split if place is not None})
    order = {field: place for place, field in enumerate(fields.form45_fields(serials))}
    return sorted(figures.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
