"""Settling what readers differ on, figure by figure and by keys; nobody types a form again.

In: the differences of the workspace. Out: settlements, each a fact with its author and its reason.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.differences.deciding import Deciding, Decision
from desktop.ui.differences.difference_words import say_settled
from desktop.ui.differences.loading import (
    DifferencesContent,
    Wanted,
    find_next,
    key_of,
    load_differences,
)
from desktop.ui.differences.on_desk import OnDesk
from desktop.ui.differences.owed_on_desk import OwedOnDesk
from desktop.ui.differences.parts import DifferencesParts
from desktop.ui.differences.steps import Steps
from desktop.ui.entry.figure_words import name_box, show_figure
from desktop.workspace.differences import Difference
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.workspace import Workspace


class DifferencesScreen(QWidget):
    """Qt view of differences and settlements.

    Signals:
        facts_changed(): something was settled, or a settlement taken back.
        counted(int): how many are open.
        photo_chosen(str): the person wants to set the outline of this photo.
        copy_chosen(str): the person takes the second look that they owe at this copy.
        screen_wanted(str): from the empty screen to where the forms are entered.
        loaded(): the workspace was read.
    """

    facts_changed = Signal()
    counted = Signal(int)
    photo_chosen = Signal(str)
    copy_chosen = Signal(str)
    screen_wanted = Signal(str)
    loaded = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._content = DifferencesContent((), (), (), ())
        self._deciding = Deciding(workspace, desk.notices)
        self.parts = DifferencesParts(desk)
        self._on_desk = OnDesk(self.parts.work, workspace, desk, self)
        self._steps = Steps(self.parts.work, self._on_desk, self._deciding, desk.notices, self)
        self._owed = OwedOnDesk(self.parts.side.owed, workspace, desk.notices, self)
        self._wanted = Wanted()
        self._loads_begun, self._hidden = 0, frozenset[int]()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self._connect()
        self._bind_keys()

    def _connect(self) -> None:
        work, side = self.parts.work, self.parts.side
        side.changed.connect(self._handle_list_wanted)
        side.undo_wanted.connect(self._undo)
        side.search.returnPressed.connect(self._to_figures)
        side.owed.look_wanted.connect(self.copy_chosen)
        self._owed.waived.connect(self._read_anew)
        side.owed.strip.left.connect(self._to_figures)
        side.list.pointed.connect(self._show_difference)
        side.list.opened.connect(self._to_figures)
        work.figures.went_on.connect(work.reasons.ask)
        work.figures.arrived.connect(self._show_keys)
        work.reasons.arrived.connect(self._show_keys)
        work.reasons.left.connect(work.figures.ask)
        self._steps.settled.connect(self._handle_settled)
        work.history.reopening.connect(self._reopen)
        work.history.left.connect(work.figures.ask)
        work.outline_button.clicked.connect(self._handle_outline_wanted)
        self.parts.empty.button.clicked.connect(lambda: self.screen_wanted.emit("entry"))

    def _bind_keys(self) -> None:
        for key, slot in (
            ("/", self.parts.side.take_cursor),
            ("Ctrl+Z", self._undo),
            ("PgDown", lambda: self._move(1)),
            ("PgUp", lambda: self._move(-1)),
            ("F6", self.parts.work.change_side),
            ("F4", self.parts.side.turn),
            ("?", self.parts.key_sheet.open),
            ("F1", self.parts.key_sheet.open),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @property
    def current(self) -> Difference | None:
        """What is on the desk."""
        return self._on_desk.current

    def refresh(self) -> None:
        """Reads the workspace again in the background; what is half decided stays on the desk."""
        self._on_desk.forget_pictures()
        self._load()

    def show_station(self, serial: int) -> None:
        """The first open difference of this polling station."""
        self.parts.side.show_all_open()
        self._wanted.ask_for_station(serial)
        self._handle_list_wanted()

    def _load(self) -> None:
        """Of several readings under way only the one begun last is shown."""
        workspace, number = self._workspace, self._loads_begun + 1
        self._loads_begun = number
        self._desk.run_in_background(
            self,
            lambda *_reporting: load_differences(workspace),
            lambda content: self._handle_loaded(number, content),
        )

    def _handle_loaded(self, number: int, content: DifferencesContent) -> None:
        if number != self._loads_begun:
            return
        self._put_content(content)
        self.counted.emit(len(content.open))
        self._handle_list_wanted()
        self.loaded.emit()

    def _put_content(self, content: DifferencesContent) -> None:
        self._content = self._steps.content = content

    def _handle_list_wanted(self) -> None:
        self._list()
        self._keep_or_show_first()

    def _list(self) -> None:
        content, side = self._content, self.parts.side
        wanted = side.pick(content.open, content.settled)
        same = sum(each.is_same_in_sums for each in content.open)
        side.show_counts(len(content.open), same, len(content.settled))
        side.show_waiting(content.waiting)
        self._owed.show(content.owed)
        side.list.show_differences(wanted, side.search.text(), self._name_field)

    def _keep_or_show_first(self) -> None:
        """The wanted one; else the one on the desk, as it was left; else the first."""
        shown = self.parts.side.list.shown
        by_key = {key_of(each): each for each in shown}
        wanted = self._wanted.take(shown)
        same = by_key.get(key_of(self.current)) if self.current is not None else None
        if wanted is None and same is not None and same == self.current:
            self.parts.side.list.point_at(key_of(same))
            self.parts.show_position(self.current)
        elif wanted or same or shown:
            self._show_difference(wanted or same or shown[0])
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        cursor = QApplication.focusWidget()
        is_elsewhere = cursor is None or not self.parts.side.isAncestorOf(cursor)
        if self.isVisible() and is_elsewhere:  # the cursor comes to the screen, so that its keys work
            self.parts.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_desk.clear()
        if not (self._content.open or self._content.settled or self._content.waiting):
            self.parts.show_empty()
        else:
            self.parts.show_done(is_open_left=bool(self._content.open), waiting=self._content.waiting)
        self._show_keys()

    def _show_difference(self, difference: Difference) -> None:
        """Puts a difference on the desk, with nothing decided; the cursor goes to its figures."""
        cursor = QApplication.focusWidget()
        is_listing = self.current is not None and cursor is not None and self.parts.side.isAncestorOf(cursor)
        self.parts.show_work()
        self._on_desk.show(difference, self._content)
        self.parts.side.list.point_at(key_of(difference))
        self.parts.show_position(self.current)
        following = find_next(self.parts.side.list.shown, key_of(difference))
        if following is not None:
            self._on_desk.prepare(self._content.copies_of(following))
        if not is_listing:
            self.parts.work.figures.ask()
        self._show_keys()

    def _name_field(self, field: str) -> str:
        return name_box(self._content.candidates, field, self._desk.language)

    def _handle_settled(self, made: Decision) -> None:
        key = key_of(made.difference)
        following = find_next(self.parts.side.list.shown, key)
        self._put_content(self._content.without_open(key))
        self._list()
        if not self.parts.side.is_settled_shown and following is None:
            self._show_nothing()
        elif not self.parts.side.is_settled_shown and following is not None:
            self._show_difference(following)
        self._read_anew()

    def _undo(self) -> None:
        undone = self._deciding.undo()
        if undone is not None:
            self._open_again(undone.difference)

    def _reopen(self, settlement_id: str, reason: str) -> None:
        if self.current is not None and self._deciding.reopen(settlement_id, reason):
            self._open_again(self.current)

    def _open_again(self, difference: Difference) -> None:
        """The box comes back to the desk, wherever it stands now: open, or settled as it was before."""
        self._wanted.ask_for(difference)
        self.parts.side.show_all_open()
        self._read_anew()

    def _read_anew(self) -> None:
        self._say_last()
        self._load()
        self.facts_changed.emit()

    def _say_last(self) -> None:
        last = self._deciding.last
        name = self._name_field(last.difference.field) if last is not None else ""
        self.parts.side.show_last(say_settled(last.difference, name, last.figure) if last is not None else "")

    def _move(self, step: int) -> None:
        """Another difference without settling this one."""
        shown = self.parts.side.list.shown
        keys = [key_of(each) for each in shown]
        if self.current is not None and key_of(self.current) in keys and len(shown) > 1:
            place = keys.index(key_of(self.current)) + step
            self._show_difference(shown[place % len(shown)])

    def _to_figures(self) -> None:
        if self.current is not None:
            self.parts.work.figures.ask()

    def _handle_outline_wanted(self) -> None:
        if self._on_desk.photo_id is not None:
            self.photo_chosen.emit(self._on_desk.photo_id)

    def _show_keys(self) -> None:
        repeatable = self._steps.find_repeatable()
        repeated = show_figure(repeatable.figure) if repeatable is not None else ""
        self.parts.show_keys(len(self.current.readings) if self.current is not None else None, repeated)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hide_begun()
        self._to_figures()

    def _hide_begun(self) -> None:
        """A form that was begun meanwhile changed no fact: what others read there goes at once."""
        hidden = list_hidden_stations(self._workspace)
        if hidden != self._hidden and self._loads_begun:
            self._put_content(self._content.without_stations(hidden))
            self._handle_list_wanted()
            self._load()
        self._hidden = hidden

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.parts.retranslate()
            self._say_last()
            self._list()
            if self.current is None:
                self._show_nothing()
            else:
                chosen = self.parts.work.figures.chosen
                self._show_difference(self.current)
                self.parts.work.figures.put_chosen(chosen)
        super().changeEvent(event)
