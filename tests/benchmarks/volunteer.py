"""A volunteer who enters forms in the window as it leads: the serial, what is in doubt, what the checks ask.

In: what stands on the paper. Out: key events. A box is confirmed where it shows what the paper says, and
typed where it does not; boxes that the window does not ask about are not looked at, date and time left out.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from db.figures import Figure, FigureState
from desktop.entry.doubt import suggest_figure
from desktop.ui.entry.figure_edit import FigureEdit
from desktop.ui.entry.finding_row import PanelRow, RowKind
from desktop.ui.entry.findings_list import FindingsList
from desktop.ui.entry.screen import EntryScreen
from desktop.ui.entry.station_box import SerialEdit
from desktop.ui.entry.words_box import WordEdit
from tests.builders.window import CONTROL, Person

Paper = Mapping[str, Figure]
MOST_STEPS = 600
_STATE_KEYS = {
    FigureState.BLANK: Qt.Key.Key_B,
    FigureState.DASH: Qt.Key.Key_Minus,
    FigureState.ILLEGIBLE: Qt.Key.Key_I,
}


class Volunteer:
    """One person at the entry screen. `boxes_seen` and `findings_seen` of the form entered last."""

    def __init__(self, person: Person, screen: EntryScreen) -> None:
        self._person = person
        self._screen = screen
        self._paper: Paper = {}
        self._walk_to = ""
        self.boxes_seen = 0
        self.findings_seen = 0

    def enter_form(self, paper: Paper) -> None:
        """From the form on the desk to the next one."""
        self._paper, self.boxes_seen, self.findings_seen = paper, 0, 0
        copy_id = self._copy_id()
        for _ in range(MOST_STEPS):
            if self._copy_id() != copy_id:
                return
            self._take_a_step(self._person.cursor)
        message = f"the form is not finished after {MOST_STEPS} steps: {self._person.notice}"
        raise TimeoutError(message)

    def _copy_id(self) -> str:
        return self._screen.form.copy_id if self._screen.form is not None else ""

    def _take_a_step(self, cursor: QWidget) -> None:
        if isinstance(cursor, SerialEdit):
            self._type_serial()
        elif isinstance(cursor, FigureEdit):
            self._go_over_box(cursor)
        elif isinstance(cursor, FindingsList) and cursor.current is not None:
            self._answer(cursor.current)
        elif isinstance(cursor, QPushButton | WordEdit):
            self._person.press(Qt.Key.Key_Return)
        else:
            message = f"the cursor is in {type(cursor).__name__}: nobody would know how to go on"
            raise TypeError(message)

    def _type_serial(self) -> None:
        form = self._screen.form
        if self._screen.parts.grid.station_box.is_confirmed:
            self._person.press(Qt.Key.Key_Tab)
        elif form is not None:
            self._person.type(str(form.form.station.serial))
            self._person.press(Qt.Key.Key_Return)

    def _go_over_box(self, edit: FigureEdit) -> None:
        form = self._screen.form
        is_asked = form is not None and edit.field in form.marked_doubtful
        if self._walk_to and self._walk_to != edit.field:
            self._walk(edit.field)
        elif form is not None and not form.form.suggestions and edit.figure is None:
            self._fill(edit)  # nothing was read, or nothing is shown: box after box
            self._person.press(Qt.Key.Key_Return)
        elif is_asked or self._walk_to:
            self._walk_to = ""
            self._fill(edit)
            self._person.press(Qt.Key.Key_Tab)
        elif form is not None and form.marked_doubtful:
            self._person.press(Qt.Key.Key_Tab)
        else:
            self._wait_as_a_person_would()
            self._person.press(Qt.Key.Key_Return, CONTROL)

    def _fill(self, edit: FigureEdit) -> None:
        """Nothing where the box shows what the paper says; Tab then confirms it."""
        self.boxes_seen += 1
        figure, shown = self._paper[edit.field], self._read_box(edit)
        if shown == figure:
            return
        if shown is None or shown.number != figure.number or figure.number is None:
            state_key = _STATE_KEYS.get(figure.state)
            if state_key is not None:
                self._person.press(state_key)
                return
            self._person.type(str(figure.number))
        if figure.state is FigureState.STRUCK_REWRITTEN and not edit.is_rewritten:
            self._person.press(Qt.Key.Key_S)

    def _read_box(self, edit: FigureEdit) -> Figure | None:
        form = self._screen.form
        if edit.figure is not None or form is None or edit.field in form.form.must_type:
            return edit.figure
        reading = form.suggestion_for(edit.field)
        return suggest_figure(reading) if reading is not None else None

    def _walk(self, field: str) -> None:
        fields = self._screen.form.form.fields if self._screen.form is not None else ()
        is_below = fields.index(self._walk_to) > fields.index(field)
        self._person.press(Qt.Key.Key_Down if is_below else Qt.Key.Key_Up)

    def _answer(self, row: PanelRow) -> None:
        """Looks at the boxes of the finding; what is entered wrong is typed anew, else the paper is so."""
        if row.kind is RowKind.FINISH:
            self._person.press(Qt.Key.Key_Return)
        elif not row.waits:
            self._person.press(Qt.Key.Key_Tab)
        else:
            self.findings_seen += 1
            wrong = [box for box in row.boxes if self._is_wrong(box)]
            if wrong:
                self._walk_to = wrong[0]
                self._person.press(Qt.Key.Key_Return)
            else:
                self._person.press(Qt.Key.Key_1 if row.is_error else Qt.Key.Key_0)

    def _is_wrong(self, box: str) -> bool:
        form = self._screen.form
        return form is not None and form.form.likely_figures.get(box, self._paper[box]) != self._paper[box]

    def _wait_as_a_person_would(self) -> None:
        """Entering takes longer than preparing the next two forms does."""
        self._person.wait()
