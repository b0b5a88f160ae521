"""How the entry screen is laid out: the page on one side, the figures on the other, what waits above.

Names every widget once (`grid`, `page_view`, `findings`…); what happens is decided in screen.py.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.entry.figure_side import FigureSide
from desktop.ui.entry.key_strip import KeyStrip
from desktop.ui.entry.look_page import LookPage
from desktop.ui.entry.page_pictures import Picture
from desktop.ui.entry.picture_side import PictureSide
from desktop.ui.entry.queue_box import USUAL_FORM
from desktop.ui.entry.snippet_strip import CellWords
from desktop.ui.entry.top_bar import TopBar
from desktop.ui.theme.style import set_role
from desktop.workspace.entries import EntryForm
from desktop.workspace.opening import CopyLook
from desktop.workspace.workspace import Workspace


class EntryParts(QWidget):
    """The entry screen's widgets: a form on the desk, one to look at, or the word that none waits."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self.top = TopBar(desk.language)
        self.picture_side = PictureSide()
        self.figure_side = FigureSide()
        self.keys = KeyStrip()
        self.look_page = LookPage(workspace, desk)
        self.nothing, self.second_button = QLabel(), QPushButton()
        self._second_waiting = 0
        self._may_lack_places = False
        self.stack = QStackedWidget()
        self._name_widgets()
        self._build()
        self.retranslate()

    def _name_widgets(self) -> None:
        self.queue, self.mode_box = self.top.queue, self.top.mode_box
        self.progress, self.next_button = self.top.progress, self.top.next_button
        self.page_view, self.picture_note = self.picture_side.page_view, self.picture_side.note
        self.outline_button = self.picture_side.outline_button
        self.script_button = self.picture_side.script_button
        self.counts = self.figure_side.counts
        self.snippet, self.choices = self.figure_side.snippet, self.figure_side.choices
        self.grid, self.below = self.figure_side.grid, self.figure_side.below
        self.findings = self.figure_side.findings
        self.finish_button = self.figure_side.finish_button

    @property
    def mode(self) -> str:
        return self.top.mode

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 0)
        layout.setSpacing(6)
        layout.addWidget(self.top)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.picture_side)
        splitter.addWidget(self.figure_side)
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([420, 640])
        splitter.setChildrenCollapsible(False)
        self.stack.addWidget(splitter)
        self.stack.addWidget(self._build_nothing())
        self.stack.addWidget(self.look_page)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.keys)

    def _build_nothing(self) -> QWidget:
        """What is said, and where there is more to do, the way there."""
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        set_role(self.nothing, "muted")
        set_role(self.second_button, "primary")
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(self.nothing)
        layout.addWidget(self.second_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def show_form(self, form: EntryForm, doubtful: frozenset[str]) -> None:
        self.look_page.clear()
        self.stack.setCurrentIndex(0)
        self.keys.show()
        self.top.show_mode(form.mode)
        self._may_lack_places = form.form != USUAL_FORM
        self.snippet.make_low(is_low=self._may_lack_places and not form.field_pages)
        self.grid.show_form(form, doubtful)
        self.picture_side.show_waiting()

    def show_look(self, look: CopyLook) -> None:
        """A copy that is not entered now, with what was read in it."""
        self.stack.setCurrentWidget(self.look_page)
        self.keys.show()
        self.look_page.show_copy(look)

    def name_station(self, *, is_open: bool) -> None:
        """The station is named above the form once the person read its serial on the paper, not before."""
        self.queue.show_without_station(is_hidden=is_open)

    def show_picture(self, picture: Picture, doubtful: frozenset[str]) -> None:
        """Where its boxes are known, they are seen enlarged, whatever form it is."""
        self.snippet.make_low(is_low=self._may_lack_places and not picture.cells)
        self.picture_side.show_picture(picture, doubtful)

    def show_no_picture(self) -> None:
        self.picture_side.show_no_picture()

    def show_snippet(self, field: str, words: CellWords) -> None:
        view = self.page_view
        self.snippet.show_cell(view.pixmap, view.box_of(field), words, turns=view.tone.turns)

    def show_head(self, first: str, words: CellWords) -> None:
        """The strip above the first box, where the form names its station."""
        view = self.page_view
        view.show_head(first)
        self.snippet.show_cell(view.pixmap, view.head_above(first), words, turns=view.tone.turns)

    def show_foot(self, words: CellWords) -> None:
        view = self.page_view
        view.mark_cell(None)
        self.snippet.show_cell(view.pixmap, view.show_foot(), words, turns=view.tone.turns)

    def show_progress(self, entered: int, total: int) -> None:
        self.top.show_progress(entered, total)

    def show_counts(self, entered: int, total: int, doubtful: int) -> None:
        self.figure_side.show_counts(entered, total, doubtful)

    def show_nothing(self, second_waiting: int = 0) -> None:
        """No form waits: none is there, or all are entered and can be looked at again.

        `second_waiting`: so many wait for a second entry by this person.
        """
        self._second_waiting = second_waiting
        self.look_page.clear()
        self.stack.setCurrentIndex(1)
        if self.queue.count():
            way_out = self.tr("Every form is entered. Choose one above to look at it again.")
        else:
            way_out = self.tr("Take photos in under Photos, and say which station each one shows.")
        nothing = self.tr("No form waits to be entered.")
        if self.top.purpose == "second":
            nothing = self.tr("No form waits for a second entry by you.")
            way_out = self.tr("It must have been entered once, by somebody else.")
        is_offered = bool(second_waiting) and self.top.purpose == "first"
        if is_offered:
            way_out = self.tr("Forms that wait for a second entry by you: {count}").format(
                count=second_waiting
            )
        self.second_button.setText(self.tr("Go on with second entries"))
        self.second_button.setVisible(is_offered)
        self.nothing.setText(f"{nothing}\n\n{way_out}")
        self.keys.hide()

    @property
    def is_nothing_shown(self) -> bool:
        return self.stack.currentIndex() == 1

    def retranslate(self) -> None:
        """Sets every word again; the next form's boxes are built anew."""
        self.top.retranslate()
        self.picture_side.retranslate()
        self.figure_side.retranslate()
        if self.is_nothing_shown:
            self.show_nothing(self._second_waiting)
