"""Where the person is on the form: brings the cursor into a box, and page, frame and snippet follow it.

In: a box by name. Out: the box has the cursor and is in sight, on the page and enlarged; its place is kept.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.form_view import FormView
from desktop.ui.entry.last_place import LastPlace
from desktop.ui.entry.page_turner import PageTurner
from desktop.ui.entry.parts import EntryParts


class FormCursor(QObject):
    """`field` is the box with the cursor, "" at the station's serial or on no form.

    Signals: `arrived()`: another box has the cursor and is shown.
    """

    arrived = Signal()

    def __init__(
        self, parts: EntryParts, pages: PageTurner, view: FormView, place: LastPlace, screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._parts = parts
        self._pages = pages
        self._view = view
        self._place = place
        self._form: FormOnDesk | None = None
        self.field = ""
        parts.grid.cursor_arrived.connect(self._handle_arrived)
        parts.grid.station_box.arrived.connect(self._handle_station_arrived)
        parts.page_view.cell_clicked.connect(self.go_to)
        parts.grid.words_box.arrived.connect(self._handle_words_arrived)
        parts.page_view.tone_changed.connect(self._handle_page_shown)
        pages.shown.connect(self._handle_page_shown)

    def leave(self) -> None:
        """Another form comes, or none."""
        self._form, self.field = None, ""

    def begin(self, form: FormOnDesk, *, is_station_open: bool) -> None:
        """To where the person was on this form; on one that comes anew, to the station's serial."""
        self._form, self.field = form, ""
        to_look_at = [field for field in form.form.fields if field in form.form.to_look_at]
        spot = to_look_at[0] if to_look_at else self._place.field_in(form.copy_id)
        is_new = spot == "" or (spot is None and not form.form.current_field)
        self._pages.turn_to(spot or form.first_field)
        if is_station_open and is_new:
            self._parts.grid.move_to_station()
        else:
            self.go_to(spot if spot in form.form.fields else form.first_field)

    def go_to(self, field: str) -> None:
        """A box that the form does not have is no place to go to."""
        if self._form and field in self._form.form.fields:
            self._parts.grid.move_to(field)
            self._handle_arrived(field)

    def go_back(self) -> None:
        """From whatever was beside the form to where the cursor was in it."""
        if self.field:
            self.go_to(self.field)
        elif self._form is not None:
            self._parts.grid.move_to_station()

    def look_at(self, field: str) -> None:
        """Shows another box of the paper; the cursor stays where it is."""
        self._pages.turn_to(field)
        self._parts.page_view.mark_cell(field)
        self._view.show_cell(self._form, field)

    def change_side(self) -> None:
        """Between the picture, to zoom and move it, and the figures."""
        if self._parts.page_view.hasFocus():
            self.go_back()
        else:
            self._parts.page_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _handle_arrived(self, field: str) -> None:
        if self._form is None:
            return
        self.field = field
        self._place.note(self._form.copy_id, field)
        self.look_at(field)
        self.arrived.emit()

    def _handle_station_arrived(self) -> None:
        """The head of the first page is looked at while the serial is typed."""
        if self._form is None:
            return
        self.field = ""
        self._place.note(self._form.copy_id, "")
        self._pages.turn_to(self._form.form.fields[0])
        self._view.show_head(self._form)

    def _handle_words_arrived(self) -> None:
        """Date and time stand under the figures: the foot of the last page is looked at."""
        if self._form is not None:
            self._pages.turn_to(self._form.form.fields[-1])
            self._view.show_foot()

    def _handle_page_shown(self) -> None:
        if self._form is None:
            return
        if self.field:
            self._parts.page_view.mark_cell(self.field)
            self._view.show_cell(self._form, self.field)
        else:
            self._view.show_head(self._form)
