"""Say which station and form a page shows. In: stations, copies, the chosen pages. Out: `CopyValues`.

A station read from the printed header is offered as a suggestion; it counts only once a person takes it.
"""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.reading.station_match import StationMatch
from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_serial
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.photos.photo_words import name_form
from desktop.ui.photos.station_picker import StationPicker
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.photos import COPY_KINDS, FORMS, CopyRow, CopyValues, PhotoRow
from desktop.workspace.stations import StationRow

_MOST_ROUNDS = 9
_CLEARLY_BETTER = 0.25
"""In the score of a header's match: then the others need not be offered."""


class AssignBox(QFrame):
    """Qt view of what a person says a page is. `assign_button` is put where it stays in sight.

    Signals:
        assign_wanted(object): CopyValues for the chosen pages.
        unassign_wanted(): the chosen pages belong to no station after all.
    """

    assign_wanted = Signal(object)
    unassign_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        set_role(self, "card")
        self._language = language
        self._copies: Sequence[CopyRow] = ()
        self._rows: Sequence[PhotoRow] = ()
        self.heading = QLabel()
        self.suggestion = QPushButton()
        self.other_suggestion = QPushButton()
        self.picker = StationPicker(language)
        self.form = QComboBox()
        self.layout_of_form = QComboBox()
        self.copy_kind = QComboBox()
        self.join = QComboBox()
        self.poll_round = QSpinBox()
        self.obtained_from = QLineEdit()
        self.assign_button = QPushButton()
        self.unassign_button = QPushButton()
        self.more = QToolButton()
        self._labels = [QLabel() for _ in range(6)]
        self._layouts: Sequence[tuple[str, str, str]] = ()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.assign_button, "primary")
        set_role(self.unassign_button, "quiet")
        for button in (self.suggestion, self.other_suggestion):
            button.setIcon(icon("read"))
        set_role(self.more, "quiet")
        self.more.setCheckable(True)
        self.poll_round.setRange(1, _MOST_ROUNDS)
        for form in FORMS:
            self.form.addItem("", form)
        for kind in COPY_KINDS:
            self.copy_kind.addItem("", kind)
        self.layout_of_form.addItem("", "")
        self._grid = QFormLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(5)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            self._grid.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        for part in (self.heading, self.suggestion, self.other_suggestion, self.picker):
            layout.addWidget(part)
        layout.addLayout(self._grid)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.unassign_button)
        layout.addLayout(foot)
        self._show_more(is_wanted=False)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        """What is asked beside the station, the two that change most often first."""
        often = (self.copy_kind, self.join)
        return (*often, self.form, self.layout_of_form, self.poll_round, self.obtained_from)

    def _show_more(self, *, is_wanted: bool) -> None:
        for place in range(2, len(self._fields)):
            self._grid.setRowVisible(place, is_wanted)
        self.more.setChecked(is_wanted)

    def _connect(self) -> None:
        self.picker.changed.connect(self._handle_station_marked)
        self.picker.picked.connect(lambda _serial: self._offer())
        self.picker.search.returnPressed.connect(self._handle_return_in_search)
        self.assign_button.clicked.connect(self._offer)
        self.unassign_button.clicked.connect(self.unassign_wanted)
        self.more.clicked.connect(lambda is_wanted: self._show_more(is_wanted=is_wanted))
        self.suggestion.clicked.connect(lambda: self._handle_suggestion_taken(0))
        self.other_suggestion.clicked.connect(lambda: self._handle_suggestion_taken(1))
        self.form.currentIndexChanged.connect(self._show_copies)
        self.form.currentIndexChanged.connect(self._show_layouts)
        for box in (self.form, self.layout_of_form, self.copy_kind, self.join):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)

    def put_layouts(self, layouts: Sequence[tuple[str, str, str]]) -> None:
        """(name, title, form) of the layouts that can be said of that form."""
        self._layouts = layouts
        self._show_layouts()

    def _show_layouts(self) -> None:
        """Those of the form that is chosen; before them stands the constituency's usual one."""
        kept = self.layout_of_form.currentData()
        while self.layout_of_form.count() > 1:
            self.layout_of_form.removeItem(1)
        for name, title, form in self._layouts:
            if form == self.form.currentData():
                self.layout_of_form.addItem(title, name)
        self.layout_of_form.setCurrentIndex(max(0, self.layout_of_form.findData(kept)))

    def put_stations(self, stations: Sequence[StationRow], copies: Sequence[CopyRow]) -> None:
        self._copies = copies
        self.picker.put_stations(stations)
        self._show_copies()

    def show_pages(self, rows: Sequence[PhotoRow]) -> None:
        """These pages are chosen; what is known of the first one is filled in."""
        is_other = [(row.id, row.page) for row in rows] != [(row.id, row.page) for row in self._rows]
        self._rows = rows
        self.setEnabled(bool(rows) and not any(row.was_withdrawn for row in rows))
        self._enable_assigning()
        if is_other:
            first = rows[0] if rows else None
            self.picker.mark(first.station_serial if first else None)
            if first is not None and first.form is not None:
                self._show_more(is_wanted=self.more.isChecked() or first.form != FORMS[0])
                self.form.setCurrentIndex(self.form.findData(first.form))
                self.copy_kind.setCurrentIndex(self.copy_kind.findData(first.copy_kind))
        self._describe()
        self._show_copies()

    @property
    def values(self) -> CopyValues | None:
        """What is filled in; None while no station is marked."""
        serial = self.picker.serial
        if serial is None:
            return None
        return CopyValues(
            station_serial=serial,
            form=self.form.currentData(),
            copy_kind=self.copy_kind.currentData(),
            poll_round=self.poll_round.value(),
            obtained_from=self.obtained_from.text().strip(),
            form_definition=self.layout_of_form.currentData(),
            join_copy=self.join.currentData(),
        )

    def retranslate(self) -> None:
        for place, form in enumerate(FORMS):
            self.form.setItemText(place, name_form(form))
        for place, kind in enumerate(COPY_KINDS):
            self.copy_kind.setItemText(place, say_copy_kind(kind))
        self.layout_of_form.setItemText(0, self.tr("the usual one"))
        words = (
            self.tr("Kind of copy"),
            self.tr("Page"),
            self.tr("Form"),
            self.tr("Layout"),
            self.tr("Poll"),
            self.tr("Obtained from"),
        )
        for label, field, text in zip(self._labels, self._fields, words, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.poll_round.setToolTip(self.tr("1 is polling day; a re-poll at this station is 2."))
        self.obtained_from.setPlaceholderText(self.tr("who gave the copy (may stay empty)"))
        self.unassign_button.setText(self.tr("Belongs to no station"))
        self.more.setToolTip(self.tr("Form, layout, poll, obtained from"))
        self.more.setText(self.tr("More…"))
        self.picker.retranslate()
        self._describe()
        self._show_copies()

    def _describe(self) -> None:
        count = len(self._rows)
        if count > 1:
            self.heading.setText(self.tr("{count} pages as one copy").format(count=count))
        else:
            self.heading.setText(self.tr("Which station does it show?"))
        self.assign_button.setText(self.tr("Assign") if count < 2 else self.tr("Assign together"))
        self.unassign_button.setVisible(any(row.copy_id is not None for row in self._rows))
        buttons = (self.suggestion, self.other_suggestion)
        for button, match in zip_longest(buttons, self._suggested[: len(buttons)]):
            button.setVisible(match is not None)
            button.setAccessibleName(self.tr("Take the suggested station"))
            if match is not None:
                words = self.tr("Header: {serial}? Use it").format(serial=write_serial(match.serial))
                button.setText(words)
                button.setToolTip(f"{self._say_match(match)}\n{self.tr('Look before you take it.')}")
                button.setAccessibleName(f"{words}. {self._say_match(match)}")

    def _say_match(self, match: StationMatch) -> str:
        """By what of the printed header the station was found."""
        return {
            "serial": self.tr("By the serial in the form's header."),
            "name": self.tr("By the station's name in the form's header."),
            "both": self.tr("Serial and name in the form's header agree."),
        }[match.by]

    @property
    def _suggested(self) -> Sequence[StationMatch]:
        """The suggestions of the first chosen page if it has no station yet; one that is clearly the best."""
        first = next(iter(self._rows), None)
        if first is None or first.station_serial is not None:
            return ()
        matches = first.station_matches
        is_clear = len(matches) > 1 and matches[0].score - matches[1].score > _CLEARLY_BETTER
        return matches[:1] if is_clear else matches

    def _show_copies(self) -> None:
        """“A new copy”, or the next page of one of this station's copies of the same form."""
        kept = self.join.currentData()
        own = {row.copy_id for row in self._rows}
        self.join.clear()
        self.join.addItem(self.tr("first page of a new copy"), None)
        for copy in self._copies:
            if copy.station_serial == self.picker.serial and copy.form == self.form.currentData():
                if copy.id in own:
                    continue
                words = self.tr("next page of the {kind} ({count} so far)")
                text = words.format(kind=say_copy_kind(copy.copy_kind), count=len(copy.pages))
                self.join.addItem(text, copy.id)
        self.join.setCurrentIndex(max(0, self.join.findData(kept) if kept else 0))
        self.join.setEnabled(self.join.count() > 1)

    def _handle_station_marked(self) -> None:
        self._enable_assigning()
        self._show_copies()

    def _enable_assigning(self) -> None:
        self.assign_button.setEnabled(self.isEnabled() and self.picker.serial is not None)

    def _handle_return_in_search(self) -> None:
        """Enter on an empty line marks the suggestion; a second Enter assigns it."""
        if self.picker.serial is None and not self.picker.search.text() and self._suggested:
            self.picker.mark(self._suggested[0].serial)

    def _handle_suggestion_taken(self, place: int) -> None:
        self.picker.mark(self._suggested[place].serial)
        self.assign_button.setFocus()

    def _offer(self) -> None:
        if self.values is not None and self._rows:
            self.assign_wanted.emit(self.values)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
