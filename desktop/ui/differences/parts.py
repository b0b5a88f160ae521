"""How the Differences screen is laid out: the list at the side, one difference on the desk, the keys below.

Holds the widgets and shows what it is told; what happens is decided in screen.py.
"""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.differences.difference_words import say_waiting
from desktop.ui.differences.keys import Place, list_all_keys, list_keys
from desktop.ui.differences.loading import key_of
from desktop.ui.differences.side_list import SideList
from desktop.ui.differences.work_pane import WorkPane
from desktop.ui.entry.key_sheet import KeySheet
from desktop.ui.language.numbers import write_share
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.key_line import KeyLine
from desktop.workspace.differences import Difference


class DifferencesParts(QWidget):
    """The screen's widgets: a difference on the desk, or words why there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.side = SideList(desk)
        self.work = WorkPane()
        self.done = EmptyPlace("check")
        self.empty = EmptyPlace("differences")
        self.keys = KeyLine()
        self._pane = QStackedWidget()
        self._stack = QStackedWidget()
        self._build()
        self.key_sheet = KeySheet(self, list_all_keys, (0, 1, 2))
        self.key_sheet.closed.connect(self.work.figures.ask)
        self.retranslate()

    def _build(self) -> None:
        self._pane.addWidget(self.work)
        self._pane.addWidget(self.done)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.side)
        splitter.addWidget(self._pane)
        splitter.setSizes([270, 830])
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 4)
        layout.setSpacing(6)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.keys)
        self._put_tab_order()

    def _put_tab_order(self) -> None:
        """Once around the screen, from the search to the button that settles."""
        side, work = self.side, self.work
        stops = [
            *(side.search, side.open_chip, side.same_chip, side.settled_chip, side.list),
            *(side.owed.look_button, side.owed.waive_button, side.undo_button),
            *(work.page_view, work.outline_button, work.history.reopen_button),
            *(work.figures, work.figures.other, work.reasons.edit, work.reasons.settle_button),
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_work(self) -> None:
        """A difference is on the desk."""
        self._stack.setCurrentIndex(0)
        self._pane.setCurrentWidget(self.work)

    def show_done(self, *, is_open_left: bool, waiting: int = 0) -> None:
        """The list is empty: all is settled or waits, nothing was settled yet, or the search finds none."""
        if waiting and not is_open_left and not self.side.search.text():
            self.done.put_words(self.tr("Nothing to settle yet"), say_waiting(waiting))
        elif self.side.search.text():
            self.done.put_words(self.tr("Nothing here for this search"), self.tr("Search another station."))
        elif is_open_left and self.side.is_same_shown:
            self.done.put_words(
                self.tr("None of the open ones is the same in the sums"),
                self.tr("They wait under “Open”."),
            )
        elif is_open_left:
            self.done.put_words(self.tr("Nothing is settled yet"), self.tr("The open ones wait in the list."))
        else:
            self.done.put_words(
                self.tr("Every difference is settled"),
                self.tr("What was settled stands under “Settled”, with its history; it can be opened again."),
            )
        self._stack.setCurrentIndex(0)
        self._pane.setCurrentWidget(self.done)

    def show_empty(self) -> None:
        """Nothing differs and nothing was ever settled."""
        self._stack.setCurrentWidget(self.empty)

    @property
    def is_empty_shown(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def show_position(self, current: Difference | None) -> None:
        """Which of the list is on the desk: 2 / 9."""
        keys = [key_of(each) for each in self.side.list.shown]
        key = key_of(current) if current is not None else None
        self.work.position.setText(write_share(keys.index(key) + 1, len(keys)) if key in keys else "")

    def show_keys(self, readings: int | None, repeated: str = "") -> None:
        """The keys that work where the cursor is, with so many readings; None: nothing is on the desk.

        `repeated`: the figure of the last decision, where one key makes it here too.
        """
        place = Place.FIGURES
        if self.work.figures.other.hasFocus():
            place = Place.OTHER
        elif self.work.reasons.edit.hasFocus():
            place = Place.REASON
        self.keys.setVisible(readings is not None)
        self.keys.put_keys(list_keys(place, readings or 0, repeated))

    def retranslate(self) -> None:
        self._say_empty()

    def _say_empty(self) -> None:
        coming = self.tr(
            "When a second reader has entered a form, the boxes on which the two still differ come here, "
            "one by one: look at the paper, choose the figure, say why."
        )
        self.empty.put_words(
            self.tr("No figures differ"),
            coming,
            self.tr("Go to Entry"),
        )
