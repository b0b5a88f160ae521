"""The comparison: which version of the official form, the sums beside it, the stations behind the sums."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop.comparison.values import Comparison, ComparisonRow, StationComparison
from desktop.ui.comparison.exporting import choose_and_write
from desktop.ui.comparison.legend import BarLegend
from desktop.ui.comparison.loading import (
    ComparisonContent,
    StationPicture,
    load_comparison,
    load_station_picture,
)
from desktop.ui.comparison.stations_page import StationsPage
from desktop.ui.comparison.sums_table import SumsTable
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_serial, write_time
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.hidden_words import say_left_out, say_sums_hidden
from desktop.ui.parts.warning_line import WarningLine
from desktop.ui.parts.words import say_form
from desktop.ui.theme.icons import icon
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.officials import OfficialRow
from desktop.workspace.workspace import Workspace

_NAMED_MISSING = 12


class ComparisonScreen(QWidget):
    """Signals: `copy_chosen(str)`, `station_chosen(int)`, `screen_wanted(str)`;
    `loaded` and `picture_loaded` after reading in the background.
    """

    copy_chosen = Signal(str)
    station_chosen = Signal(int)
    screen_wanted = Signal(str)
    loaded = Signal()
    picture_loaded = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._content: ComparisonContent | None = None
        self._chosen_version = ""
        self.head = ScreenHead()
        self.version = QComboBox()
        self.copy_button = QPushButton(icon("copy"), "")
        self.csv_button = QPushButton(icon("export"), "CSV")
        self.xlsx_button = QPushButton(icon("export"), "XLSX")
        self.hint = WarningLine(desk.theme)
        self.tabs = QTabWidget()
        self.sums, self.legend = SumsTable(desk), BarLegend(desk)
        self.stations = StationsPage(desk)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None until it is loaded."""
        return self._content.comparison if self._content else None

    def _build(self) -> None:
        self.version.setMinimumWidth(330)
        for widget in (self.version, self.copy_button, self.csv_button, self.xlsx_button):
            self.head.add_action(widget)
        sums_page = QWidget()
        column = QVBoxLayout(sums_page)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.sums, 1)
        column.addWidget(self.legend)
        self.tabs.addTab(sums_page, "")
        self.tabs.addTab(self.stations, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self.hint)
        layout.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.version.activated.connect(self._handle_version_activated)
        self.copy_button.clicked.connect(self._handle_copy_clicked)
        self.csv_button.clicked.connect(lambda: self._export("csv"))
        self.xlsx_button.clicked.connect(lambda: self._export("xlsx"))
        self.hint.action_wanted.connect(self._handle_hint_pressed)
        self.sums.row_opened.connect(self._handle_sum_opened)
        self.stations.table.row_chosen.connect(self._handle_station_chosen)
        self.stations.view.entry_wanted.connect(self.copy_chosen)
        self.stations.view.station_wanted.connect(self.station_chosen)

    def refresh(self) -> None:
        """Compare again, with the newest version unless one was chosen by hand; `loaded` follows."""
        workspace, version_id = self._workspace, self._chosen_version
        self._desk.run_in_background(
            self, lambda *_reporting: load_comparison(workspace, version_id), self._handle_loaded
        )

    def retranslate(self) -> None:
        self.version.setAccessibleName(self.tr("Version of the official form"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the table for a spreadsheet"))
        self.csv_button.setToolTip(self.tr("Write the comparison as CSV"))
        self.xlsx_button.setToolTip(self.tr("Write the comparison as an Excel workbook"))
        for button in (self.copy_button, self.csv_button, self.xlsx_button):
            button.setAccessibleName(button.toolTip())
        self.tabs.setTabText(0, self.tr("Sums"))
        self.tabs.setTabText(1, self.tr("Polling stations"))
        self.tabs.setAccessibleName(self.tr("Comparison"))
        self.tabs.tabBar().setAccessibleName(self.tr("Sums or polling stations"))
        self.sums.setAccessibleName(self.tr("Sums of Form 45 beside the official form"))
        self._describe()

    def _describe(self) -> None:
        content = self._content
        if content is None:
            self.head.put_words(self.tr("Comparison"), "")
            return
        comparison = content.comparison
        line = self.tr("Form 45: {count} of {total} polling stations").format(
            count=write_number(comparison.with_figures), total=write_number(comparison.stations_total)
        )
        left_out = say_left_out(comparison.left_out)
        self.head.put_words(self.tr("Comparison"), " · ".join(filter(None, (line, left_out))))
        self._put_versions(content)
        self._put_hint(content)

    def _put_versions(self, content: ComparisonContent) -> None:
        self.version.clear()
        for row in content.versions:
            self.version.addItem(self._name_version(row), row.id)
        self.version.setVisible(bool(content.versions))
        if content.official is not None:
            self.version.setCurrentIndex(self.version.findData(content.official.id))

    def _name_version(self, row: OfficialRow) -> str:
        return self.tr("{form} · version {version} · obtained {when}").format(
            form=say_form(row.form), version=row.version, when=write_time(row.obtained_on)
        )

    def _put_hint(self, content: ComparisonContent) -> None:
        missing = content.comparison.missing
        if content.tells_hidden:
            self.hint.put_words(say_sums_hidden())
        elif content.official is None:
            words = self.tr("No Form 47 yet: type it in or import it, then the differences show here.")
            self.hint.put_words(words, self.tr("Official results"))
        elif content.is_superseded and content.newest is not None:
            words = self.tr("A newer version is here: {version}.")
            self.hint.put_words(
                words.format(version=self._name_version(content.newest)), self.tr("Show the newest")
            )
        elif missing:
            self.hint.put_words(self._say_missing(content.comparison), self.tr("Show them"))
        else:
            self.hint.put_words("")

    def _say_missing(self, comparison: Comparison) -> str:
        missing = comparison.missing
        named = ", ".join(map(write_serial, missing[:_NAMED_MISSING]))
        return self.tr("No figures from {count} of {total} polling stations: {stations}").format(
            count=write_number(len(missing)),
            total=write_number(comparison.stations_total),
            stations=f"{named} …" if len(missing) > _NAMED_MISSING else named,
        )

    def _handle_loaded(self, content: ComparisonContent) -> None:
        if self._content is None:
            self.sums.setFocus()
        self._content = content
        self._show_figures(content)
        self._describe()
        self.loaded.emit()

    def _show_figures(self, content: ComparisonContent) -> None:
        self.sums.put_comparison(content.comparison, is_hidden=content.tells_hidden)
        self.legend.put_form(content.comparison.form)
        self.stations.put_comparison(content.comparison, content.hidden)

    def showEvent(self, event: QShowEvent) -> None:
        """A form that was begun meanwhile changed no fact: what others read there goes at once."""
        content = self._content
        if content is not None and (hidden := list_hidden_stations(self._workspace)) != content.hidden:
            self._content = replace(content, hidden=hidden)
            self._show_figures(self._content)
            self._describe()
            self.refresh()
        super().showEvent(event)

    def _handle_version_activated(self, _place: int) -> None:
        self._chosen_version = self.version.currentData() or ""
        self.refresh()

    def _handle_hint_pressed(self) -> None:
        if self._content is not None and self._content.official is None:
            self.screen_wanted.emit("official")
            return
        if self._content is not None and self._content.is_superseded:
            self._chosen_version = ""
            self.refresh()
            return
        self.tabs.setCurrentIndex(1)
        self.stations.show_missing()

    def _handle_sum_opened(self, row: ComparisonRow) -> None:
        """Enter on a sum: the stations that it lacks."""
        if not row.unknown_serials:
            self._desk.notices.succeed(self.tr("The figure of every station is known."))
            return
        self.tabs.setCurrentIndex(1)
        self.stations.show_unknown(row)

    def _handle_copy_clicked(self) -> None:
        table = self.sums if self.tabs.currentIndex() == 0 else self.stations.table
        table.copy_rows(only_selected=False)
        self._desk.notices.succeed(self.tr("The table is on the clipboard."))

    def _handle_station_chosen(self, station: StationComparison) -> None:
        self.stations.view.put_station(station)
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: load_station_picture(workspace, station.serial, station.copy_id),
            self._handle_picture_loaded,
        )

    def _handle_picture_loaded(self, picture: StationPicture) -> None:
        self.stations.view.put_picture(picture)
        self.picture_loaded.emit()

    def _export(self, kind: str) -> None:
        if self._content is not None and self._content.tells_hidden:
            self._desk.notices.warn(say_sums_hidden())
        elif self._content is not None:
            choose_and_write(self, self._desk, self._workspace, self._content.comparison, kind)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
