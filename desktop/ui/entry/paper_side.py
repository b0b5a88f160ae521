"""Keeps what the person types from the paper besides figures: station serial, words, date, time, comment.

In: the form on the desk and its inputs. Out: all of it on disk before the cursor goes on; the signals `moved`
(the copy stands at another station now) and `confirmed`.
"""

from PySide6.QtCore import QObject, Signal

from db.errors import KnownError
from desktop.ui.desk import Desk
from desktop.ui.entry.figure_keys import Way
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.language.language import translate_error
from desktop.workspace.finishing_errors import NotADate, NotATime
from desktop.workspace.paper_words import (
    IN_WORDS,
    STATION_SERIAL,
    StationMatch,
    confirm_station,
    move_copy,
    save_words,
)
from desktop.workspace.workspace import Workspace


class PaperSide(QObject):
    """Between the station box, the words and the store.

    Signals:
        moved(str): the copy was moved; its new id.
        confirmed(): the serial typed is the copy's own.
    """

    moved = Signal(str)
    confirmed = Signal()

    def __init__(self, parts: EntryParts, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._station = parts.grid.station_box
        self._words = parts.grid.words_box
        self._line = parts.figure_side.words_line
        self._form: FormOnDesk | None = None
        self._station.typed.connect(self._handle_serial_typed)
        self._station.move_wanted.connect(self._handle_move_wanted)
        self._words.words_typed.connect(self._handle_words_typed)
        self._line.words_typed.connect(self._handle_figure_in_words)

    @property
    def is_station_open(self) -> bool:
        """True until the serial typed is the copy's own."""
        return not self._station.is_confirmed

    def begin(self, form: FormOnDesk) -> None:
        """Another form: what was typed before is shown again."""
        self._form = form
        typed = form.form.words.get((STATION_SERIAL, ""))
        self._station.show_open()
        if typed:
            self._look_up(typed)

    def _handle_serial_typed(self, typed: str) -> None:
        match = self._look_up(typed)
        if match is not None and match.is_same:
            self.confirmed.emit()
            self._station.left.emit(Way.NEXT_DOUBTFUL)

    def _look_up(self, typed: str) -> StationMatch | None:
        if self._form is None:
            return None
        try:
            match = confirm_station(self._workspace, self._form.copy_id, typed)
        except KnownError as error:
            self._station.show_refused(translate_error(error))
            return None
        self._form.keep_words(STATION_SERIAL, str(match.serial))
        self._station.show_match(match, self._describe(match))
        return match

    def _describe(self, match: StationMatch) -> str:
        name = self._desk.language.pick(match.name_en, match.name_ur)
        parts = [f"{match.serial:03d}", name]
        if match.voters_total is not None:
            parts.append(self.tr("{count} voters").format(count=match.voters_total))
        return " · ".join(part for part in parts if part)

    def _handle_move_wanted(self, serial: int) -> None:
        if self._form is None:
            return
        try:
            copy_id = move_copy(self._workspace, self._form.copy_id, serial)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        text = self.tr("The copy stands at station {serial} now. What was typed is kept.")
        self._desk.notices.succeed(text.format(serial=serial))
        self.moved.emit(copy_id)

    def _handle_words_typed(self, kind: str, text: str) -> None:
        self._words.show_kept(kind, self._keep(kind, text))

    def _handle_figure_in_words(self, field: str, text: str) -> None:
        self._keep(IN_WORDS, text, field)

    def _keep(self, kind: str, text: str, field: str = "") -> str | None:
        """The text as it stands on disk now; None where it cannot be kept."""
        if self._form is None:
            return text
        try:
            kept = save_words(self._workspace, self._form.copy_id, kind, text, field)
        except (NotADate, NotATime) as error:
            self._desk.notices.refuse(error)
            return None
        except KnownError as error:
            self._desk.notices.fail(error)
            return None
        self._form.keep_words(kind, kept, field)
        return kept
