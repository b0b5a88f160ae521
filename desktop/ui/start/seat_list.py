"""The list of constituencies with a search field: type NA-46, a district or a name."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.spreadsheet.seat_values import ListedSeat
from desktop.ui.desk import Desk
from desktop.ui.parts.table import Column, RowsModel, RowsTable


class SeatList(QWidget):
    """Signals: `chosen(object)` with the ListedSeat under the cursor, None when nothing fits."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._seats: tuple[ListedSeat, ...] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._model = RowsModel(self._columns(), desk)
        self.table = RowsTable(self._model, desk, is_sortable=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        self.search.textChanged.connect(self._handle_search_changed)
        self.table.row_chosen.connect(self.chosen)
        self.retranslate()

    def put_seats(self, seats: tuple[ListedSeat, ...]) -> None:
        self._seats = seats
        self._handle_search_changed(self.search.text())
        for column, width in enumerate((78, 190, 150, 120)):
            self.table.setColumnWidth(column, width)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search: NA-46, a district, a name"))
        self.search.setAccessibleName(self.tr("Search constituencies"))
        self.table.setAccessibleName(self.tr("Constituencies"))

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Code"), lambda seat: seat.code, is_bold=lambda _seat: True),
            Column(lambda: self.tr("Constituency"), lambda seat: seat.name_en),
            Column(lambda: self.tr("District"), lambda seat: seat.district),
            Column(lambda: self.tr("Province"), lambda seat: seat.province),
            Column(
                lambda: self.tr("Candidates"),
                lambda seat: f"{seat.candidate_count}{' *' if seat.has_gaps else ''}",
                is_number=True,
                tip=self._tell_gaps,
            ),
        ]

    def _tell_gaps(self, seat: ListedSeat) -> str:
        if not seat.has_gaps:
            return ""
        return self.tr("The list of candidates has gaps; you can repair it in the program.")

    def _handle_search_changed(self, text: str) -> None:
        words = text.casefold().replace(" -", "-").split()
        found = [seat for seat in self._seats if all(word in _describe(seat) for word in words)]
        exact = [seat for seat in found if seat.code.casefold() == text.strip().casefold()]
        rest = [seat for seat in found if seat not in exact]
        self._model.put_rows([*exact, *rest])
        if found:
            self.table.selectRow(0)
        else:
            self.chosen.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _describe(seat: ListedSeat) -> str:
    plain_code = seat.code.replace("-", "")
    return f"{seat.code} {plain_code} {seat.name_en} {seat.district} {seat.province}".casefold()
