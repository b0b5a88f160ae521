"""The Photos screen: taking photos in, and saying of each page how it lies and what it shows.

In: photo files. Out: photos, outlines, copies and readings in the store.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.photos import page_deeds
from desktop.ui.photos.advice import Ways, advise
from desktop.ui.photos.arrivals import Arrivals
from desktop.ui.photos.batches import Batch, Batches
from desktop.ui.photos.corner_round import CornerRound
from desktop.ui.photos.form_tools import FormTools
from desktop.ui.photos.intake_outcome import OutcomeKind, list_outcomes, list_unread
from desktop.ui.photos.outline import Outline
from desktop.ui.photos.page_picture import PagePictures
from desktop.ui.photos.parts import PhotoParts
from desktop.ui.photos.photo_words import describe_report
from desktop.ui.photos.reading_rounds import ReadingRounds
from desktop.ui.photos.thumbnails import Thumbnails
from desktop.ui.photos.tray_contents import TrayContents, TrayLoader
from desktop.ui.photos.tray_rows import (
    Mark,
    PageKey,
    TrayFilter,
    count_rows,
    filter_rows,
    find_next_unassigned,
    key_of,
    list_marks,
)
from desktop.workspace.photos import CopyValues, IntakeReport, PhotoRow
from desktop.workspace.readings import ReadReport
from desktop.workspace.workspace import Workspace


class PhotosScreen(QWidget):
    """Qt view of the tray.

    Signals:
        facts_changed(): something was written.
        counted(int): how many pages wait for a station.
        condition_wanted(str): the condition sheet of this copy is to be filled in.
        screen_wanted(str): this screen is to come to the front: a notice led here.
    """

    facts_changed = Signal()
    counted = Signal(int)
    condition_wanted = Signal(str)
    screen_wanted = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._rows: Sequence[PhotoRow] = ()
        self._then_show: PageKey | None = None
        self._corners_wanted_of = ""
        self._was_shown = False
        self._thumbnails = Thumbnails(workspace, desk, self)
        self._pictures = PagePictures(workspace, desk, self)
        self._batches = Batches(workspace, desk, self)
        self._loader = TrayLoader(workspace, desk, self)
        self._readings = ReadingRounds(workspace, desk, self)
        self.arrivals = Arrivals(desk, self._batches, self)
        self.parts = PhotoParts(desk, self._thumbnails)
        self._corners = CornerRound(self.parts, self._pictures, self)
        self._form_tools = FormTools(self.parts, self._pictures, workspace, desk, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self.setAcceptDrops(True)
        self._connect_arrivals()
        self._connect_tray()

    def _connect_arrivals(self) -> None:
        bar, arrivals = self.parts.bar, self.arrivals
        bar.files_wanted.connect(arrivals.ask_files)
        bar.folder_wanted.connect(arrivals.ask_folder)
        bar.paste_wanted.connect(arrivals.paste)
        bar.watch_wanted.connect(arrivals.ask_watched_folder)
        bar.read_all_wanted.connect(lambda: self._readings.read(None))
        bar.shown_changed.connect(self._show_tray)
        arrivals.watched.changed.connect(lambda: bar.put_watched(arrivals.watched.folder))
        self._batches.some_taken_in.connect(self._loader.load)
        self._batches.finished.connect(self._handle_batch_finished)
        self._batches.stopped.connect(self._handle_batch_stopped)

    def _connect_tray(self) -> None:
        parts, pane = self.parts, self.parts.pane
        self._loader.loaded.connect(self._handle_loaded)
        parts.tray.chosen_changed.connect(self._handle_chosen_changed)
        parts.tray.assign_wanted.connect(pane.assign_box.picker.search.setFocus)
        parts.tray.doubleClicked.connect(lambda _index: self._corners.open_page(parts.tray.current_row))
        parts.outcomes.photo_wanted.connect(self._show)
        parts.withdraw_strip.reason_given.connect(self._handle_withdrawn)
        parts.withdraw_strip.reasonless.connect(self._handle_reasonless)
        parts.withdraw_strip.left.connect(parts.tray.setFocus)
        pane.turn_wanted.connect(self._handle_turn_wanted)
        pane.corners_wanted.connect(lambda: self._corners.open_page(parts.tray.current_row))
        pane.read_wanted.connect(lambda: self._readings.read([row.id for row in parts.tray.chosen_rows]))
        pane.withdraw_wanted.connect(lambda: parts.withdraw_strip.ask(self._count_chosen_photos()))
        pane.condition_wanted.connect(self.condition_wanted)
        pane.other_wanted.connect(lambda: self._show(pane.other_id or ""))
        pane.assign_box.assign_wanted.connect(self._handle_assign_wanted)
        pane.assign_box.unassign_wanted.connect(self._handle_unassign_wanted)
        self._corners.wanted.connect(self._handle_outline_wanted)
        self._form_tools.changed.connect(self._handle_form_changed)
        self._form_tools.photo_wanted.connect(self._show)
        self._readings.some_read.connect(self._handle_facts_written)
        self._readings.finished.connect(self._handle_read)

    def refresh(self) -> None:
        """Reads the tray again; what is chosen stays chosen."""
        self.parts.bar.put_keeps_position(keeps_position=self._desk.settings.keeps_position)
        self._thumbnails.forget_failures()
        self._loader.load()

    def show_photo(self, photo_id: str) -> None:
        """Choose the first page of this photo; where no page was found in it, its corners are asked for."""
        self._corners_wanted_of = photo_id
        self._show(photo_id)

    def _show(self, photo_id: str) -> None:
        """Choose the first page of this photo, whatever chip is on."""
        self._then_show = PageKey(photo_id, 1)
        self.parts.show_tray()
        if any(row.id == photo_id for row in self._rows):
            self._show_then()
        else:
            self._loader.load()

    def leave(self) -> None:
        """The corner editor is left as it was when another screen comes to the front."""
        if self.parts.is_editing:
            self.parts.show_tray()

    def _handle_loaded(self, contents: TrayContents) -> None:
        self._rows = self.parts.rows = contents.rows
        counts = count_rows(self._rows)
        if not self._was_shown and counts[TrayFilter.UNASSIGNED] and not self.parts.is_editing:
            self.parts.tray.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_shown = True
        self.parts.bar.put_counts(counts)
        self.counted.emit(counts[TrayFilter.UNASSIGNED])
        self.parts.pane.assign_box.put_layouts(contents.layouts)
        self.parts.pane.assign_box.put_stations(contents.stations, contents.copies)
        self._show_tray()
        self._show_then()

    def _show_tray(self) -> None:
        bar = self.parts.bar
        self.parts.tray.show_rows(filter_rows(self._rows, bar.chosen, bar.search.text()))
        self.parts.show_emptiness(has_photos=bool(self._rows))

    def _show_then(self) -> None:
        """Choose the page that was asked for before it was loaded."""
        key, self._then_show = self._then_show, None
        if key is None:
            return
        if not self.parts.model.index_of(key).isValid():
            is_withdrawn = any(row.was_withdrawn for row in self._rows if key_of(row) == key)
            self.parts.bar.search.clear()
            self.parts.bar.choose(TrayFilter.WITHDRAWN if is_withdrawn else TrayFilter.ALL)
        self.parts.tray.choose([key])
        row = self.parts.tray.current_row
        if row is not None and row.id == self._corners_wanted_of and Mark.NOT_FOUND in list_marks(row):
            self._corners.open_page(row)
        self._corners_wanted_of = ""

    def _handle_chosen_changed(self) -> None:
        rows = self.parts.tray.chosen_rows
        self.parts.pane.show_pages(rows)
        if len(rows) == 1:
            self._pictures.ask(rows[0], self.parts.pane.show_picture)
        else:
            self._pictures.forget()

    def _count_chosen_photos(self) -> int:
        return len({row.id for row in self.parts.tray.chosen_rows})

    def _do(self, deed: Callable[[], object], then: Callable[[], object] | None = None) -> None:
        """Write in the background; then the tray is read again, and `then` finds it as it is now."""

        def finish(_result: object) -> None:
            self.facts_changed.emit()
            self._loader.load(lambda _contents: then() if then is not None else None)
            self._readings.read_misread()

        self._desk.run_in_background(
            self, lambda _progress, _is_cancelled: deed(), finish, lambda _error: self._loader.load()
        )

    def _handle_assign_wanted(self, values: CopyValues) -> None:
        rows = self.parts.tray.chosen_rows
        self._do(lambda: page_deeds.assign_pages(self._workspace, rows, values), self._plan_next(rows))

    def _plan_next(self, rows: Sequence[PhotoRow]) -> Callable[[], None]:
        """What follows when these pages are done with: the next one that waits, ready to type its serial."""
        following = find_next_unassigned(self.parts.model.rows, key_of(rows[-1])) if rows else None
        done_with = {key_of(row) for row in rows}

        def move_on() -> None:
            if following is None or following in done_with:
                self.parts.tray.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._then_show = following
                self._show_then()
                self.parts.pane.assign_box.picker.search.setFocus()

        return move_on

    def _handle_unassign_wanted(self) -> None:
        self._do(partial(page_deeds.unassign_pages, self._workspace, self.parts.tray.chosen_rows))

    def _handle_turn_wanted(self, quarter_turns: int) -> None:
        self._do(partial(page_deeds.turn_pages, self._workspace, self.parts.tray.chosen_rows, quarter_turns))

    def _handle_withdrawn(self, reason: str) -> None:
        rows = self.parts.tray.chosen_rows
        move_on = self._plan_next(rows)
        words = self.tr("Photos withdrawn: {count}. They stay under the chip “Withdrawn”.")

        def tell() -> None:
            self._desk.notices.succeed(words.format(count=len({row.id for row in rows})))
            move_on()

        self._do(lambda: page_deeds.withdraw_photos(self._workspace, rows, reason), tell)

    def _handle_reasonless(self) -> None:
        self._desk.notices.warn(self.tr("Say why the photos are withdrawn; without a reason they are kept."))

    def _handle_outline_wanted(self, key: PageKey, outline: Outline) -> None:
        self._do(
            lambda: page_deeds.save_outline(self._workspace, key, outline),
            lambda: self._readings.read([key.photo_id]),
        )

    def _handle_form_changed(self) -> None:
        self._handle_facts_written()
        self._readings.read(None)

    def _handle_read(self, report: ReadReport) -> None:
        self.facts_changed.emit()
        self._loader.load(lambda contents: self._advise(report, contents))
        self.parts.outcomes.add_lines(list_unread(report.refused))

    def _advise(self, report: ReadReport, contents: TrayContents) -> None:
        ways = Ways(
            come_to_front=lambda: self.screen_wanted.emit("photos"),
            show_faulty=lambda: self.parts.bar.choose(TrayFilter.TAKE_AGAIN),
            draw_on=self._form_tools.draw_on,
        )
        advise(self._desk.notices, report, contents.rows, ways)

    def _handle_facts_written(self) -> None:
        self.facts_changed.emit()
        self._loader.load()

    def _handle_batch_finished(self, report: IntakeReport) -> None:
        self._loader.load(lambda contents: self._list_outcomes(report, contents))
        tell = self._desk.notices.warn if report.refused else self._desk.notices.succeed
        tell(describe_report(report))
        if report.added:
            self.facts_changed.emit()
            if self._desk.settings.reads_at_once:
                self._readings.read(None)

    def _list_outcomes(self, report: IntakeReport, contents: TrayContents) -> None:
        lines = list_outcomes(report, {row.id: row.file_name for row in contents.rows})
        if self.arrivals.watched.folder is not None:
            lines = [line for line in lines if line.kind is not OutcomeKind.DUPLICATE]
        self.parts.outcomes.add_lines(lines)

    def _handle_batch_stopped(self, rest: Batch) -> None:
        words = self.tr("Stopped. Photos not taken in yet: {count}.").format(count=len(rest.places))
        self._desk.notices.warn(words, self.tr("Go on"), lambda: self._batches.add(rest))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.arrivals.take_data(event.mimeData(), "file"):
            event.acceptProposedAction()
