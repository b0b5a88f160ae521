"""What else the board is narrowed by, and its order: doubt, code, kind of copy, person, sorting.

In: the rows, for what there is to choose. Out: the choice as a StationFilter and a sort key.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_share
from desktop.ui.parts.code_words import say_code
from desktop.ui.parts.flow import FlowRow
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.board import SORT_KEYS, StationFilter, StationRow, list_codes
from desktop.workspace.photos import COPY_KINDS

_LONGEST_CHOICE = 12
Choices = Sequence[tuple[str, str]]


class BoardFilters(QWidget):
    """Signals: `chosen()` when anything is chosen otherwise."""

    chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[StationRow] = ()
        self.doubtful = QPushButton()
        self.code, self.copy_kind, self.person = QComboBox(), QComboBox(), QComboBox()
        self.sort = QComboBox()
        self.turned = QToolButton()
        self.clear_button = QPushButton(icon("close"), "")
        self.shown = QLabel()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.doubtful.setCheckable(True)
        set_role(self.doubtful, "chip")
        set_role(self.clear_button, "quiet")
        set_role(self.shown, "muted")
        self.turned.setCheckable(True)
        self.turned.setText("⇅")
        for box in self._boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LONGEST_CHOICE)
        sorting = QWidget()
        pair = QHBoxLayout(sorting)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(4)
        pair.addWidget(self.sort)
        pair.addWidget(self.turned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = FlowRow(
            self.doubtful, self.code, self.copy_kind, self.person, sorting, self.clear_button, self.shown
        )
        layout.addWidget(row)

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.code, self.copy_kind, self.person, self.sort

    def _connect(self) -> None:
        self.doubtful.toggled.connect(self._handle_chosen)
        self.turned.toggled.connect(self._handle_chosen)
        self.clear_button.clicked.connect(self.clear)
        for box in self._boxes:
            box.currentIndexChanged.connect(self._handle_chosen)

    def put_rows(self, rows: Sequence[StationRow]) -> None:
        """Offer what these stations have; what is chosen stays chosen while it can."""
        self._rows = rows
        self._fill()

    def put_shown(self, shown: int, total: int) -> None:
        """How many stations are in sight."""
        words = self.tr("shown: {share}").format(share=write_share(shown, total))
        self.shown.setText(words if shown != total else "")

    def narrow(self, text: str, status: str) -> StationFilter:
        """Everything that is chosen, with what is searched for and the status."""
        return StationFilter(
            text=text,
            status=status or None,
            is_doubtful=self.doubtful.isChecked(),
            code=self.code.currentData() or None,
            copy_kind=self.copy_kind.currentData() or None,
            person=self.person.currentData() or None,
        )

    @property
    def sort_key(self) -> str:
        return self.sort.currentData() or SORT_KEYS[0]

    @property
    def is_reversed(self) -> bool:
        return self.turned.isChecked()

    def clear(self) -> None:
        """Every station again; the order stays."""
        blocked = [QSignalBlocker(widget) for widget in (self.doubtful, *self._boxes[:-1])]
        self.doubtful.setChecked(False)
        for box in self._boxes[:-1]:
            box.setCurrentIndex(0)
        blocked.clear()
        self._handle_chosen()

    def retranslate(self) -> None:
        names = {
            self.code: self.tr("Show stations with this finding"),
            self.copy_kind: self.tr("Show stations with this kind of copy"),
            self.person: self.tr("Show stations entered by this person"),
            self.sort: self.tr("Order of the stations"),
            self.turned: self.tr("Turn the order round"),
            self.clear_button: self.tr("Show all stations again"),
            self.doubtful: self.tr("Show stations whose figures are in doubt"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self._fill()

    def _fill(self) -> None:
        rows = self._rows
        count = sum(row.is_doubtful for row in rows)
        word = self.tr("doubtful")
        self.doubtful.setText(f"{word}  {write_number(count)}")
        people = sorted({name for row in rows for name in row.entered_by})
        kinds = {kind for row in rows for kind in row.copy_kinds}
        _offer(self.code, [("", self.tr("every finding")), *self._list_codes(rows)])
        own_kinds = [(kind, say_copy_kind(kind)) for kind in COPY_KINDS if kind in kinds]
        _offer(self.copy_kind, [("", self.tr("every kind of copy")), *own_kinds])
        _offer(self.person, [("", self.tr("every person")), *((name, name) for name in people)])
        _offer(self.sort, [(key, self._say_sort(key)) for key in SORT_KEYS])
        self._show_clear()

    def _list_codes(self, rows: Iterable[StationRow]) -> Choices:
        counts = list_codes(rows)
        groups = [("E", self.tr("any error (E)")), ("W", self.tr("any warning (W)"))]
        there = [group for group in groups if any(code.startswith(group[0]) for code in counts)]
        language = self._desk.language.code
        codes = [
            (code, f"{code} · {write_number(count)} · {say_code(code, language)}")
            for code, count in counts.items()
        ]
        return [*there, *codes]

    def _say_sort(self, key: str) -> str:
        return {
            "serial": self.tr("by serial"),
            "name": self.tr("by name"),
            "status": self.tr("by status"),
            "entered_at": self.tr("entered last first"),
            "findings": self.tr("most findings first"),
        }.get(key, key)

    def _show_clear(self) -> None:
        self.clear_button.setVisible(not self.narrow("", "").is_plain)

    def _handle_chosen(self) -> None:
        self._show_clear()
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _offer(box: QComboBox, choices: Choices) -> None:
    """The same choice stays where it is still offered; nothing is emitted."""
    kept = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for data, words in choices:
            box.addItem(words, data)
        box.setCurrentIndex(max(0, box.findData(kept)))
        longest = max(box.fontMetrics().horizontalAdvance(words) for _data, words in choices)
        box.view().setMinimumWidth(longest + 28)
