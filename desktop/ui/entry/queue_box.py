"""The forms that wait, as a list to choose from: station, whose copy, how far it is.

In: `QueueRow`s. Out: the chosen copy.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.entry.elided_combo import ElidedCombo
from desktop.ui.language.language import Language
from desktop.ui.parts.words import say_copy_kind, say_form
from desktop.workspace.entries import QueueRow

USUAL_FORM = "form45"


class QueueBox(ElidedCombo):
    """Qt view of the queue.

    Signals:
        copy_chosen(str): the person chose another copy; not sent when the program does.
    """

    copy_chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: Sequence[QueueRow] = ()
        self._is_station_hidden = False
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(20)
        self.activated.connect(self._handle_activated)

    def show_queue(self, rows: Sequence[QueueRow], current: str | None) -> None:
        self.clear()
        self._rows = rows
        for row in rows:
            self.addItem(self._describe(row), row.copy_id)
        self.show_current(current)

    def show_changed(self, rows: Sequence[QueueRow]) -> None:
        """As `show_queue`, with the same form chosen: only the lines that changed are written."""
        here = {row.copy_id for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._rows[place].copy_id not in here:
                self.removeItem(place)
        before = [row for row in self._rows if row.copy_id in here]
        self._rows = rows
        for place, row in enumerate(rows):
            if place >= len(before) or before[place].copy_id != row.copy_id:
                before.insert(place, row)
                self.insertItem(place, self._describe(row), row.copy_id)
            elif before[place] != row:
                self.setItemText(place, self._describe(row))
        self.show_without_station(is_hidden=self._is_station_hidden)

    def show_current(self, copy_id: str | None) -> None:
        self.show_without_station(is_hidden=False)
        self.setCurrentIndex(-1 if copy_id is None else self.findData(copy_id))

    def point_at(self, copy_id: str | None) -> None:
        """As `show_current`; its station is named, or not, as before."""
        self.setCurrentIndex(-1 if copy_id is None else self.findData(copy_id))
        self.show_without_station(is_hidden=self._is_station_hidden)

    def show_without_station(self, *, is_hidden: bool) -> None:
        """The form on the desk is named without its station until the person read that on the paper."""
        self._is_station_hidden = is_hidden
        place = self.currentIndex()
        if 0 <= place < len(self._rows):
            row = self._rows[place]
            self.setItemText(place, self._describe_unnamed(row, place) if is_hidden else self._describe(row))

    def _describe_unnamed(self, row: QueueRow, place: int) -> str:
        number = self.tr("form {number} of {total}").format(number=place + 1, total=len(self._rows))
        return " · ".join([number, say_copy_kind(row.copy_kind), self._describe_state(row)])

    def _describe(self, row: QueueRow) -> str:
        name = self._language.pick(row.station_name_en, row.station_name_ur)
        form = "" if row.form == USUAL_FORM else say_form(row.form)
        kind = say_copy_kind(row.copy_kind)
        parts = [f"{row.station_serial:03d} {name}", form, kind, self._describe_state(row)]
        if row.poll_round > 1:
            parts.insert(2, self.tr("poll {number}").format(number=row.poll_round))
        return " · ".join(part for part in parts if part)

    def _describe_state(self, row: QueueRow) -> str:
        if row.has_draft:
            return self.tr("begun")
        if row.is_mine:
            return self.tr("entered by you")
        if row.entered_by:
            return self.tr("entered by {names}").format(names=", ".join(row.entered_by))
        return self.tr("waits") if row.is_read else self.tr("waits, not read")

    def _handle_activated(self, index: int) -> None:
        self.copy_chosen.emit(self.itemData(index))
