"""The stations of a comparison: which are shown, their figures, and the chosen one's photo."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.comparison.values import Comparison, ComparisonRow
from desktop.ui.comparison.loading import hide_stations
from desktop.ui.comparison.station_view import StationView
from desktop.ui.comparison.stations_table import StationsTable
from desktop.ui.desk import Desk
from desktop.ui.parts.words import say_copy_kind
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
        self._unknown: ComparisonRow | None = None
        self.rules = QLabel()
        self.rules.setWordWrap(True)
        set_role(self.rules, "muted")
        self._language = desk.language
        self._build()
        self.retranslate()

    def _build(self) -> None:
        chips = QGridLayout()
        chips.setSpacing(6)
        for place, which in enumerate(("all", "with", "missing", "open_sums", "unknown")):
            chip = QPushButton()
            chip.setCheckable(True)
            set_role(chip, "chip")
            chip.clicked.connect(lambda _checked=False, which=which: self.table.choose(which))
            self._group.addButton(chip)
            self.chips[which] = chip
            chips.addWidget(chip, place // 2, place % 2)
        self.chips["unknown"].hide()
        chips.setColumnStretch(2, 1)
        self.chips["all"].setChecked(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        column.addWidget(self.rules)
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
        """`hidden`: the stations whose figures this person does not see now."""
        self._comparison = comparison = hide_stations(comparison, hidden)
        self.view.put_hidden(hidden)
        self.table.put_comparison(comparison)
        self.view.put_names(comparison.rows)
        if self._unknown is not None:
            of_field = (row for row in comparison.rows if row.field == self._unknown.field)
            self._put_unknown(next(of_field, None))
        self.retranslate()

    def show_missing(self) -> None:
        self.chips["missing"].setChecked(True)
        self.table.choose("missing")

    def show_unknown(self, row: ComparisonRow) -> None:
        """Only the stations that lack a figure of this row; the first of them is chosen."""
        self._put_unknown(row)
        self.chips["unknown"].setChecked(True)
        self.table.choose("unknown")
        self.retranslate()
        self.table.selectRow(0)
        self.table.setFocus()

    def _put_unknown(self, row: ComparisonRow | None) -> None:
        self._unknown = row
        self.table.put_unknown(row.unknown_serials if row is not None else ())
        self.chips["unknown"].setVisible(row is not None)

    def _say_rules(self) -> str:
        """Which copies count first, as long as it matters here."""
        comparison = self._comparison
        if comparison is None or not comparison.copy_order:
            return ""
        first, second = (say_copy_kind(kind) for kind in comparison.copy_order[:2])
        words = self.tr("Of several copies the {first} counts first, then the {second} (order in Settings).")
        words = words.format(first=first, second=second)
        twice = self.tr("One person may read a copy twice here.") if comparison.allows_same_reader else ""
        return f"{words} {twice}".strip()

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
        if self._unknown is not None:
            name, count = self._unknown.name(self._language.code), len(self._unknown.unknown_serials)
            text = self.tr("not known for {name}  {count}").format(name=name, count=count)
            self.chips["unknown"].setText(text)
            self.chips["unknown"].setAccessibleName(text)
        self.rules.setText(self._say_rules())
        self.table.setAccessibleName(self.tr("Figures of the polling stations"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
