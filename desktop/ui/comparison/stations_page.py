"""The stations of a comparison: which are shown, their figures, and the chosen one's photo."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.comparison.values import Comparison
from desktop.ui.comparison.loading import hide_stations
from desktop.ui.comparison.station_view import StationView
from desktop.ui.comparison.stations_table import StationsTable
from desktop.ui.desk import Desk
from desktop.ui.theme.style import set_role


class StationsPage(QWidget):
    """The table and the view; the screen loads the pictures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self.table = StationsTable(desk)
        self.view = StationView(desk)
        self.chips: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        chips = QGridLayout()
        chips.setSpacing(6)
        for place, which in enumerate(("all", "with", "missing", "open_sums")):
            chip = QPushButton()
            chip.setCheckable(True)
            set_role(chip, "chip")
            chip.clicked.connect(lambda _checked=False, which=which: self.table.choose(which))
            self._group.addButton(chip)
            self.chips[which] = chip
            chips.addWidget(chip, place // 2, place % 2)
        chips.setColumnStretch(2, 1)
        self.chips["all"].setChecked(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(left)
        split.addWidget(self.view)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes([400, 680])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addWidget(split)

    def put_comparison(self, comparison: Comparison, hidden: frozenset[int] = frozenset()) -> None:
        """`hidden`: the stations whose figures this person does not see now; the sums keep them."""
        self._comparison = comparison = hide_stations(comparison, hidden)
        self.view.put_hidden(hidden)
        self.table.put_comparison(comparison)
        self.view.put_names(comparison.rows)
        self.retranslate()

    def show_missing(self) -> None:
        self.chips["missing"].setChecked(True)
        self.table.choose("missing")

    def retranslate(self) -> None:
        comparison = self._comparison
        total = len(comparison.station_rows) if comparison else 0
        missing = len(comparison.missing) if comparison else 0
        open_sums = len(comparison.with_open_sums) if comparison else 0
        for which, text in (
            ("all", self.tr("all  {count}").format(count=total)),
            ("with", self.tr("with figures  {count}").format(count=total - missing)),
            ("missing", self.tr("without figures  {count}").format(count=missing)),
            ("open_sums", self.tr("≠ do not add up  {count}").format(count=open_sums)),
        ):
            self.chips[which].setText(text)
            self.chips[which].setAccessibleName(text)
        self.table.setAccessibleName(self.tr("Figures of the polling stations"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
