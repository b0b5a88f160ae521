"""Finishing a form: makes it an entry, or says what is still in the way and leads there.

What stops it is said in the bar and answered in the findings panel, never in a dialog. Figures that nobody
visited become figures of the person only by a second press: the first one says how many they are and frames
them on the page and in the form, so that there is something to compare.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from db.errors import KnownError
from desktop.ui.entry.findings_on_desk import FindingsOnDesk
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.found_marks import FoundMarks
from desktop.ui.entry.parts import EntryParts
from desktop.ui.notices import Notices
from desktop.ui.parts.words import say_copy_kind
from desktop.workspace.errors import DoubtfulFieldsLeft, ReadingsNotConfirmed
from desktop.workspace.finishing_errors import FindingsLeft, StationNotConfirmed
from desktop.workspace.paper_words import STATION_SERIAL


class Finishing(QObject):
    """Leads from "finish" to the entry.

    Signals:
        finished(str): the entry of this id is in the store.
        stopped_at(str): this box must be looked at first.
        station_wanted(): the serial of the station on the paper must be typed first.
        read_meanwhile(str): this copy was read since it was put on the desk; what was read must be shown.
    """

    finished = Signal(str)
    stopped_at = Signal(str)
    station_wanted = Signal()
    read_meanwhile = Signal(str)

    def __init__(
        self, parts: EntryParts, findings: FindingsOnDesk, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._findings = findings
        self._notices = notices
        self._form: FormOnDesk | None = None
        self._are_readings_offered = False
        self._unvisited = FoundMarks(parts)

    def begin(self) -> None:
        """Another form or another figure: what was offered before is offered again."""
        if self._form is not None and self._are_readings_offered:
            self._unvisited.show_marks((), self._form.form.fields)
        self._are_readings_offered = False

    def finish(self, form: FormOnDesk) -> None:
        """One attempt; the second one after an offer confirms the readings that are sure."""
        self._form = form
        try:
            if self._are_readings_offered:
                self._parts.grid.show_figures(form.confirm_sure_readings())
                self._unvisited.show_marks((), form.form.fields)
            entry_id = form.finish()
        except KnownError as error:
            self._lead_on(form, error)
        else:
            self._say_finished(form)
            self.finished.emit(entry_id)

    def _lead_on(self, form: FormOnDesk, error: KnownError) -> None:
        """Says what is in the way and brings the cursor there."""
        match error:
            case DoubtfulFieldsLeft() if (STATION_SERIAL, "") not in form.form.words:
                # the first thing on the form comes first, and what is typed next must not land in a box
                self._ask_for_station()
            case DoubtfulFieldsLeft():
                self._say_what_is_left(form, len(error.fields))
                self.stopped_at.emit(error.fields[0])
            case ReadingsNotConfirmed() if self._are_readings_offered or not form.shows_readings_of(
                error.fields
            ):
                self._show_new_readings(form)
            case ReadingsNotConfirmed():
                self._offer_to_confirm(form, error.fields)
            case FindingsLeft():
                self._notices.clear()
                self._findings.ask_for_answers()
            case StationNotConfirmed() if (STATION_SERIAL, "") not in form.form.words:
                self._ask_for_station()
            case StationNotConfirmed():
                self._notices.fail(error)
                self.station_wanted.emit()
            case _:
                self._notices.fail(error)

    def _ask_for_station(self) -> None:
        """Without saying which serial is expected: it is read on the paper."""
        self._notices.prompt(
            self.tr("First type the serial of the polling station, as the head of the form has it.")
        )
        self.station_wanted.emit()

    def _say_what_is_left(self, form: FormOnDesk, count: int) -> None:
        text = self.tr("Doubtful figures to look at: {count}. Tab goes to the next, Enter confirms.")
        if form.form.to_look_at:
            text = self.tr("Figures to look at once more: {count}. Tab goes to the next, Enter keeps it.")
        elif not form.form.suggestions:
            text = self.tr("Boxes still to be filled in: {count}. B says that one is blank on the paper.")
        self._notices.prompt(text.format(count=count))

    def _offer_to_confirm(self, form: FormOnDesk, fields: Sequence[str]) -> None:
        self._are_readings_offered = True
        self._unvisited.show_marks(fields, form.form.fields)
        text = self.tr(
            "{count} figures were read and nobody visited them: the dashed boxes. They become your figures; "
            "compare them with the page, then press once more."
        )
        way_on = self.tr("They are right: finish (Ctrl+Enter)")
        self._notices.warn(text.format(count=len(fields)), way_on, self._finish_again)

    def _show_new_readings(self, form: FormOnDesk) -> None:
        """Nobody confirms what did not stand before them."""
        self.begin()
        self.read_meanwhile.emit(form.copy_id)
        self._notices.prompt(
            self.tr("This form was read meanwhile: what was read stands in the boxes now. Look at it first.")
        )

    def _finish_again(self) -> None:
        if self._form is not None:
            self.finish(self._form)

    def _say_finished(self, form: FormOnDesk) -> None:
        text = self.tr("Station {serial}, {kind}: entered.")
        kind = say_copy_kind(form.form.copy_kind)
        self._notices.mention(text.format(serial=form.form.station.serial, kind=kind))
