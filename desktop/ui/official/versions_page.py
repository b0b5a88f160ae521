"""The versions of the official forms: a list, and the figures of one version or of two side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.fields import split_candidate_field
from db.figures import Figure
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_difference, write_number, write_time
from desktop.ui.official.official_words import say_official_box, show_total
from desktop.ui.official.withdraw_strip import WithdrawVersionStrip
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_form
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.officials import OfficialKey, OfficialRow

_BOX_COLUMN = 1
_MARK_WIDTH, _FIGURE_WIDTH = 26, 104


@dataclass(frozen=True, slots=True)
class BoxRow:
    """One box in the chosen version and in the one it is compared with; None where a version has none."""

    key: OfficialKey
    figure: Figure | None
    other: Figure | None
    is_compared: bool

    @property
    def differs(self) -> bool:
        return self.is_compared and self.figure != self.other


class VersionsPage(QWidget):
    """Signals: `file_wanted(OfficialRow)`; `withdraw_strip` says what is to be withdrawn, and why."""

    file_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._versions: tuple[OfficialRow, ...] = ()
        self._candidates: dict[int, CandidateRow] = {}
        self._list_model = RowsModel(self._list_columns(), desk)
        self.list = RowsTable(self._list_model, desk, is_sortable=False)
        self._box_model = RowsModel(self._box_columns(1, None), desk)
        self.boxes = RowsTable(self._box_model, desk, is_sortable=False)
        self._compare_label = QLabel()
        self.compare_box = QComboBox()
        self.outcome = QLabel()
        self._source = QLabel()
        self.only_differing = QPushButton()
        self.file_button = QPushButton(icon("open"), "")
        self.withdraw_button = QPushButton(icon("withdraw"), "")
        self.withdraw_strip = WithdrawVersionStrip()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self._source, "muted")
        self._source.setWordWrap(True)
        set_role(self.outcome, "good")
        self.compare_box.setMinimumWidth(280)
        self.compare_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.only_differing.setCheckable(True)
        set_role(self.only_differing, "chip")
        self._compare_label.setBuddy(self.compare_box)
        splitter = QSplitter()
        splitter.addWidget(self._build_left())
        splitter.addWidget(self._build_right())
        splitter.setSizes([400, 660])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _build_left(self) -> QFrame:
        left = QFrame()
        set_role(left, "card")
        left_layout = QVBoxLayout(left)
        left_layout.addWidget(self.list, 1)
        left_layout.addWidget(self._source)
        buttons = QHBoxLayout()
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.withdraw_button)
        buttons.addStretch(1)
        left_layout.addLayout(buttons)
        left_layout.addWidget(self.withdraw_strip)
        return left

    def _build_right(self) -> QFrame:
        compared, outcome = QHBoxLayout(), QHBoxLayout()
        compared.addWidget(self._compare_label)
        compared.addWidget(self.compare_box)
        compared.addStretch(1)
        outcome.addWidget(self.only_differing)
        outcome.addWidget(self.outcome)
        outcome.addStretch(1)
        right = QFrame()
        set_role(right, "card")
        right_layout = QVBoxLayout(right)
        right_layout.addLayout(compared)
        right_layout.addLayout(outcome)
        right_layout.addWidget(self.boxes, 1)
        return right

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._handle_version_chosen)
        self.compare_box.activated.connect(lambda _index: self._show_boxes())
        self.only_differing.toggled.connect(lambda _on: self._show_boxes())
        self.file_button.clicked.connect(lambda: self.file_wanted.emit(self.list.current_row()))
        self.withdraw_button.clicked.connect(self._handle_withdraw_clicked)
        self.withdraw_strip.left.connect(self.list.setFocus)

    def put_versions(self, versions: Sequence[OfficialRow], candidates: Sequence[CandidateRow]) -> None:
        """Show these versions, the newest chosen and compared with the one before it."""
        self._versions = tuple(versions)
        self._candidates = {row.ballot_serial: row for row in candidates}
        self._list_model.put_rows(list(reversed(self._versions)))
        for column, width in enumerate((78, 74, 146)):
            self.list.setColumnWidth(column, width)
        if self._versions:
            self.list.selectRow(0)

    def _handle_withdraw_clicked(self) -> None:
        version: OfficialRow | None = self.list.current_row()
        if version is not None:
            self.withdraw_strip.ask(version)

    def _handle_version_chosen(self, version: OfficialRow) -> None:
        self.withdraw_strip.hide()
        others = [row for row in self._versions if row.id != version.id]
        self.compare_box.clear()
        self.compare_box.addItem(self.tr("nothing"), None)
        for row in reversed(others):
            self.compare_box.addItem(self._name(row), row.id)
        before = [row for row in others if row.form == version.form and row.version < version.version]
        self.compare_box.setCurrentIndex(self.compare_box.findData(before[-1].id) if before else 0)
        self._describe(version)
        self._show_boxes()

    def _describe(self, version: OfficialRow) -> None:
        parts = [version.note] if version.note else []
        if version.sha256:
            parts.append(self.tr("file {name}").format(name=version.source_name))
            parts.append(f"SHA-256 {version.sha256[:16]}…")
        else:
            parts.append(self.tr("typed in, without a file"))
        self._source.setText(" · ".join(parts))
        self._source.setToolTip(version.sha256 or "")
        self.file_button.setEnabled(version.sha256 is not None)

    def _show_boxes(self) -> None:
        version: OfficialRow | None = self.list.current_row()
        if version is None:
            self._box_model.put_rows([])
            return
        other = next((row for row in self._versions if row.id == self.compare_box.currentData()), None)
        keys = dict.fromkeys([*version.figures, *(other.figures if other else ())])
        rows = [
            BoxRow(
                key, version.figures.get(key), other.figures.get(key) if other else None, other is not None
            )
            for key in keys
        ]
        differing = [row for row in rows if row.differs]
        self._box_model.put_columns(
            self._box_columns(
                version.version, other, is_same_form=other is None or other.form == version.form
            )
        )
        self._box_model.put_rows(differing if self.only_differing.isChecked() and other else rows)
        self._share_width()
        self.only_differing.setVisible(other is not None)
        self._say_outcome(other, len(differing))

    def _share_width(self) -> None:
        """The names take what the figures leave, so that no column stands outside the window."""
        header = self.boxes.horizontalHeader()
        header.setStretchLastSection(False)
        for column in range(header.count()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.boxes.setColumnWidth(column, _MARK_WIDTH if column == 0 else _FIGURE_WIDTH)
        header.setSectionResizeMode(_BOX_COLUMN, QHeaderView.ResizeMode.Stretch)

    def _say_outcome(self, other: OfficialRow | None, count: int) -> None:
        self.outcome.setVisible(other is not None)
        set_role(self.outcome, "doubt" if count else "good")
        if count:
            self.outcome.setText(self.tr("≠ figures that differ: {count}").format(count=write_number(count)))
        else:
            self.outcome.setText(self.tr("✓ the same in every box"))
        self.outcome.setAccessibleName(self.outcome.text())

    def _name(self, row: OfficialRow) -> str:
        words = self.tr("{form}, version {version}, {date}")
        return words.format(form=say_form(row.form), version=row.version, date=write_time(row.obtained_on))

    def _list_columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Form"), lambda row: say_form(row.form)),
            Column(lambda: self.tr("Version"), lambda row: str(row.version), is_number=True),
            Column(lambda: self.tr("Obtained on"), lambda row: write_time(row.obtained_on)),
            Column(lambda: self.tr("Source"), self._say_source, tip=self._say_source),
        ]

    def _say_source(self, row: OfficialRow) -> str:
        return row.source_name or self.tr("typed in")

    def _short_name(self, row: OfficialRow, *, is_same_form: bool) -> str:
        words = self.tr("Version {number}").format(number=row.version)
        return words if is_same_form else f"{say_form(row.form)}, {words}"

    def _box_columns(
        self, version: int, other: OfficialRow | None, *, is_same_form: bool = True
    ) -> list[Column]:
        columns = [
            Column(lambda: "", lambda row: "≠" if row.differs else "", ink=_ink),
            Column(lambda: self.tr("Box"), self._say_box, is_bold=lambda row: row.differs),
            Column(
                lambda: self.tr("Version {number}").format(number=version),
                lambda row: show_total(row.figure),
                is_number=True,
                is_bold=lambda row: row.differs,
                ink=_ink,
            ),
        ]
        if other is not None:
            columns += [
                Column(
                    lambda: self._short_name(other, is_same_form=is_same_form),
                    lambda row: show_total(row.other),
                    is_number=True,
                    is_bold=lambda row: row.differs,
                    ink=_ink,
                ),
                Column(lambda: self.tr("Difference"), _show_difference, is_number=True, ink=_ink),
            ]
        return columns

    def _say_box(self, row: BoxRow) -> str:
        station, field = row.key
        split = split_candidate_field(field)
        name = say_official_box(field, self._candidates.get(split[0]) if split else None, self._desk.language)
        return name if station is None else f"{station:03d} · {name}"

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Versions of the official forms"))
        self.boxes.setAccessibleName(self.tr("Figures of the version"))
        self._compare_label.setText(self.tr("Compare with"))
        self.compare_box.setAccessibleName(self.tr("The version to compare with"))
        self.only_differing.setText(self.tr("Only what differs"))
        self.only_differing.setAccessibleName(self.tr("Show only the boxes that differ"))
        self.file_button.setText(self.tr("Open the file"))
        self.withdraw_button.setText(self.tr("Withdraw…"))
        for button in (self.file_button, self.withdraw_button):
            button.setAccessibleName(button.text())
        version = self.list.current_row()
        if version is not None:
            self._handle_version_chosen(version)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _ink(row: BoxRow) -> str:
    return "doubt" if row.differs else ""


def _show_difference(row: BoxRow) -> str:
    if not row.differs or row.figure is None or row.other is None:
        return ""
    if row.figure.counted is None or row.other.counted is None:
        return ""
    return write_difference(row.figure.counted - row.other.counted)
