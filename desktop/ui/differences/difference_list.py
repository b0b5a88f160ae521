"""What remains or was settled, by polling station, with search. Out: the difference under the cursor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from desktop.spreadsheet.normal_form import normalise_words
from desktop.ui.desk import Desk
from desktop.ui.differences.box_name_delegate import BoxNameDelegate
from desktop.ui.differences.difference_words import say_readings, say_station
from desktop.ui.differences.loading import DifferenceKey, key_of
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.theme.fonts import row_height
from desktop.workspace.differences import Difference

DIFFERENCE_ROLE = Qt.ItemDataRole.UserRole + 1
_INDENT = 14


class DifferenceList(QTreeWidget):
    """Qt view of differences under their stations.

    Signals:
        pointed(object): another Difference is under the cursor.
        opened(): Enter or a double click: to its figures.
    """

    pointed = Signal(object)
    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_filling = False
        self.shown: list[Difference] = []
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegateForColumn(0, BoxNameDelegate(self))
        self.currentItemChanged.connect(self._handle_current_changed)
        self.itemDoubleClicked.connect(lambda *_item: self.opened.emit())

    def show_differences(
        self, differences: Sequence[Difference], text: str, name_field: Callable[[str], str]
    ) -> None:
        """Those whose station matches `text`; `name_field` says a box. The cursor is on none."""
        self._is_filling = True
        self.clear()
        heads: dict[tuple[int, bool], QTreeWidgetItem] = {}
        rests = [each for each in differences if each.settled is None]
        has_both = len({each.is_same_in_sums for each in rests}) > 1
        for difference in differences:
            if not matches(difference, text):
                continue
            is_same = difference.settled is None and difference.is_same_in_sums
            if has_both and is_same and not any(same for _, same in heads):
                self._add_divider()
            place = (difference.station_serial, is_same)
            head = heads.get(place)
            if head is None:
                head = heads[place] = self._add_station(difference)
            head.addChild(self._make_item(difference, name_field))
        self.shown = [item.data(0, DIFFERENCE_ROLE) for item in self._list_items()]
        self.expandAll()
        self._is_filling = False

    def point_at(self, key: DifferenceKey | None) -> bool:
        """Puts the cursor on this difference without saying so; False where it is not in sight."""
        items = self._list_items()
        item = next((item for item in items if key_of(item.data(0, DIFFERENCE_ROLE)) == key), None)
        self._is_filling = True
        self.setCurrentItem(item)  # type: ignore[arg-type]  # None takes the cursor off: Qt's own way
        self._is_filling = False
        return item is not None

    def _add_divider(self) -> None:
        """What follows changes no sum."""
        words = self.tr("same in the sums")
        line = QTreeWidgetItem([f"— {words} —"])
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self._set_height(line)
        self.addTopLevelItem(line)
        line.setFirstColumnSpanned(True)

    def _add_station(self, difference: Difference) -> QTreeWidgetItem:
        head = QTreeWidgetItem([say_station(difference, self._desk.language)])
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setToolTip(0, head.text(0))
        self._set_height(head)
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        return head

    def _make_item(self, difference: Difference, name_field: Callable[[str], str]) -> QTreeWidgetItem:
        settled = difference.settled
        figures = show_figure(settled.figure) if settled else say_readings(difference)
        item = QTreeWidgetItem([name_field(difference.field), figures])
        item.setData(0, DIFFERENCE_ROLE, difference)
        item.setToolTip(0, item.text(0))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._set_height(item)
        return item

    def _set_height(self, item: QTreeWidgetItem) -> None:
        item.setSizeHint(0, QSize(0, row_height(self._desk.language.code)))

    def _list_items(self) -> list[QTreeWidgetItem]:
        heads = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        children = ((head, row) for head in heads if head is not None for row in range(head.childCount()))
        return [item for head, row in children if (item := head.child(row)) is not None]

    def _handle_current_changed(self, current: QTreeWidgetItem | None) -> None:
        difference = current.data(0, DIFFERENCE_ROLE) if current is not None else None
        if difference is not None and not self._is_filling:
            self.pointed.emit(difference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def matches(difference: Difference, text: str) -> bool:
    """Does the station's serial or name hold what is searched? Names are compared normalised."""
    wanted = normalise_words(text)
    if wanted.isdecimal():
        return difference.station_serial == int(wanted)
    name = normalise_words(f"{difference.station_name_en} {difference.station_name_ur}")
    return all(word in name for word in wanted.split())
