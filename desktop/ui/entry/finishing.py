"""Finishing a form: makes it an entry, or says what is still in the way.

What stops it is said in the bar or asked beside the sums, never in a dialog.
"""

from PySide6.QtCore import QObject, Signal

from db.errors import KnownError
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.notices import Notices
from desktop.ui.parts.words import say_copy_kind
from desktop.workspace.errors import DoubtfulFieldsLeft, NeedsReason, ReadingsNotConfirmed


class Finishing(QObject):
    """Leads from "finish" to the entry.

    Signals:
        finished(): the entry is in the store.
        stopped_at(str): this box must be looked at first.
    """

    finished = Signal()
    stopped_at = Signal(str)

    def __init__(self, parts: EntryParts, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._notices = notices
        self._form: FormOnDesk | None = None
        self._are_readings_offered = False

    def begin(self) -> None:
        """Another form or another figure: what was offered before is offered again."""
        self._are_readings_offered = False

    def finish(self, form: FormOnDesk) -> None:
        """One attempt; the second one after an offer confirms the readings that are sure."""
        self._form = form
        try:
            if self._are_readings_offered:
                self._parts.grid.show_figures(form.confirm_sure_readings())
            form.finish(self._parts.sums.reasons)
        except DoubtfulFieldsLeft as left:
            self._say_what_is_left(len(left.fields), is_read=bool(form.form.suggestions))
            self.stopped_at.emit(left.fields[0])
        except ReadingsNotConfirmed as unconfirmed:
            self._offer_to_confirm(len(unconfirmed.fields))
        except NeedsReason as open_sums:
            self._notices.clear()
            self._parts.ask_reasons(open_sums.lines)
        except KnownError as error:
            self._notices.fail(error)
        else:
            self._say_finished(form)
            self.finished.emit()

    def _say_what_is_left(self, count: int, *, is_read: bool) -> None:
        text = self.tr("Doubtful figures to look at: {count}. Tab goes to the next, Enter confirms.")
        if not is_read:
            text = self.tr("Boxes still to be filled in: {count}. B says that one is blank on the paper.")
        self._notices.warn(text.format(count=count))

    def _offer_to_confirm(self, count: int) -> None:
        self._are_readings_offered = True
        text = self.tr("Read and looking sure: {count} figures. Compare them with the page.")
        way_on = self.tr("They are right: finish (Ctrl+Enter)")
        self._notices.warn(text.format(count=count), way_on, self._finish_again)

    def _finish_again(self) -> None:
        if self._form is not None:
            self.finish(self._form)

    def _say_finished(self, form: FormOnDesk) -> None:
        self._parts.stop_asking()
        text = self.tr("Station {serial}, {kind}: entered.")
        kind = say_copy_kind(form.form.copy_kind)
        self._notices.succeed(text.format(serial=form.form.station.serial, kind=kind))
