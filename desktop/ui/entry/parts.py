"""How the entry screen is laid out: queue and page on one side, snippet, boxes and sums on the other.

Holds the widgets and shows what it is told; what happens is decided in screen.py.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.entry.sums import SumLine
from desktop.ui.entry.choices_bar import ChoicesBar
from desktop.ui.entry.form_grid import FormGrid
from desktop.ui.entry.key_strip import KeyStrip
from desktop.ui.entry.page_pictures import Picture
from desktop.ui.entry.page_view import ZOOM_STEP, PageView
from desktop.ui.entry.queue_box import QueueBox
from desktop.ui.entry.script_button import ScriptButton
from desktop.ui.entry.snippet_strip import SnippetStrip
from desktop.ui.entry.sums_panel import SumsPanel
from desktop.ui.language.language import Language
from desktop.ui.parts.quality_words import describe_faults
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.theme.style import set_role
from desktop.workspace.entries import EntryForm

MODES = ("assisted", "blind")


class EntryParts(QWidget):
    """The entry screen's widgets: a form on the desk, or the word that none waits."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.queue = QueueBox(language)
        self.mode_box = QComboBox()
        self.mode_box.addItems(["", ""])
        self.mode_box.setMinimumContentsLength(8)
        self.mode_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.progress = QLabel()
        self.page_view = PageView()
        self.picture_note = QLabel()
        self.outline_button = QPushButton()
        self.script_button = ScriptButton()
        self.heading = QLabel()
        self.counts = QLabel()
        self.snippet = SnippetStrip()
        self.choices = ChoicesBar()
        self.grid = FormGrid()
        self.sums = SumsPanel()
        self.finish_button = QPushButton()
        self.next_button = QPushButton()
        self.keys = KeyStrip()
        self.nothing = QLabel()
        self.stack = QStackedWidget()
        self._zoom_buttons = [QToolButton(), QToolButton(), QToolButton()]
        self._build()
        self.retranslate()

    @property
    def mode(self) -> str:
        return MODES[max(self.mode_box.currentIndex(), 0)]

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 0)
        layout.setSpacing(6)
        layout.addLayout(self._build_top())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._build_picture_side())
        splitter.addWidget(self._build_figure_side())
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([420, 640])
        splitter.setChildrenCollapsible(False)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        set_role(self.nothing, "muted")
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.nothing)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.keys)

    def _build_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.addWidget(self.queue, 3)
        top.addWidget(self.mode_box, 2)
        set_role(self.progress, "muted")
        top.addWidget(self.progress)
        top.addWidget(self.next_button)
        return top

    def _build_picture_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_view, 1)
        foot = QHBoxLayout()
        self.picture_note.setWordWrap(True)
        set_role(self.picture_note, "muted")
        foot.addWidget(self.picture_note, 1)
        foot.addWidget(self.outline_button)
        foot.addWidget(self.script_button)
        for button, factor in zip(self._zoom_buttons, (1 / ZOOM_STEP, None, ZOOM_STEP), strict=True):
            set_role(button, "quiet")
            foot.addWidget(button)
            if factor is None:
                button.clicked.connect(self.page_view.fit_width)
        self._zoom_buttons[0].clicked.connect(lambda: self.page_view.zoom(1 / ZOOM_STEP))
        self._zoom_buttons[2].clicked.connect(lambda: self.page_view.zoom(ZOOM_STEP))
        layout.addLayout(foot)
        return side

    def _build_figure_side(self) -> QWidget:
        side = QFrame()
        set_role(side, "card")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        head = QHBoxLayout()
        set_role(self.heading, "heading")
        set_role(self.counts, "muted")
        head.addWidget(self.heading, 1)
        head.addWidget(self.counts)
        layout.addLayout(head)
        layout.addWidget(self.snippet)
        layout.addWidget(self.choices)
        layout.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.sums, 1)
        set_role(self.finish_button, "primary")
        foot.addWidget(self.finish_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(foot)
        return side

    def show_form(self, form: EntryForm, doubtful: frozenset[str]) -> None:
        self.stack.setCurrentIndex(0)
        self.keys.show()
        name = self._language.pick(form.station.name_en, form.station.name_ur)
        parts = [
            self.tr("Form 45"),
            self.tr("station {serial:03d}").format(serial=form.station.serial),
            name,
            say_copy_kind(form.copy_kind),
        ]
        self.heading.setText(" · ".join(part for part in parts if part))
        self.mode_box.setCurrentIndex(MODES.index(form.mode))
        self.grid.show_form(form, doubtful)
        self.picture_note.setText("")
        self.outline_button.hide()
        self.script_button.show_script(None)
        self.keys.show_keys(is_asking=False)

    def show_picture(self, picture: Picture, doubtful: frozenset[str]) -> None:
        self.page_view.show_page(picture.pixmap, picture.cells)
        self.page_view.mark_doubtful(doubtful)
        self.outline_button.setVisible(not picture.is_straight)
        self.script_button.show_script(picture.script)
        notes = describe_faults(picture.notes)
        if not picture.is_straight:
            notes = [self.tr("The sheet's outline was not found: this is the photo as taken.")]
        self.picture_note.setText("\n".join(notes[:1]))
        self.picture_note.setToolTip("\n".join(notes))

    def show_no_picture(self) -> None:
        """A copy without photos: its figures were typed elsewhere."""
        self.page_view.clear_page()
        self.picture_note.setText(self.tr("There is no photo of this copy."))

    def show_snippet(self, field: str, title: str, detail: str) -> None:
        self.snippet.show_cell(self.page_view.pixmap, self.page_view.box_of(field), title, detail)

    def show_progress(self, entered: int, total: int) -> None:
        self.progress.setText(
            self.tr("{entered} of {total} forms entered").format(entered=entered, total=total)
        )

    def show_counts(self, entered: int, total: int, doubtful: int) -> None:
        text = self.tr("{entered} of {total} figures").format(entered=entered, total=total)
        if doubtful:
            text += " · " + self.tr("{count} doubtful").format(count=doubtful)
        self.counts.setText(text)

    def ask_reasons(self, lines: Sequence[SumLine]) -> None:
        self.keys.show_keys(is_asking=True)
        self.sums.ask_reasons(lines)

    def stop_asking(self) -> None:
        self.keys.show_keys(is_asking=False)
        self.sums.stop_asking()

    def show_nothing(self) -> None:
        """No form waits: none is there, or all are entered and can be looked at again."""
        self.stack.setCurrentIndex(1)
        if self.queue.count():
            way_out = self.tr("Every form is entered. Choose one above to look at it again.")
        else:
            way_out = self.tr("Take photos in under Photos, and say which station each one shows.")
        nothing = self.tr("No form waits to be entered.")
        self.nothing.setText(f"{nothing}\n\n{way_out}")
        self.keys.hide()

    @property
    def is_nothing_shown(self) -> bool:
        return self.stack.currentIndex() == 1

    def retranslate(self) -> None:
        """Sets every word again; the next form's boxes are built anew."""
        self.grid.forget_layout()
        self.mode_box.setItemText(0, self.tr("assisted: check what was read"))
        self.mode_box.setItemText(1, self.tr("blind: nothing pre-filled"))
        self.mode_box.setAccessibleName(self.tr("How to enter"))
        self.queue.setAccessibleName(self.tr("Forms that wait"))
        self.queue.setPlaceholderText(self.tr("choose a form"))
        self.finish_button.setText(self.tr("Finish form"))
        self.next_button.setText(self.tr("Next form"))
        self.outline_button.setText(self.tr("Set the corners…"))
        self.page_view.setAccessibleName(self.tr("The page of the form"))
        for button, text, sign in zip(
            self._zoom_buttons,
            (self.tr("Smaller"), self.tr("Whole width"), self.tr("Larger")),
            ("−", "⤢", "+"),
            strict=True,
        ):
            button.setText(sign)
            button.setToolTip(text)
            button.setAccessibleName(text)
        if self.is_nothing_shown:
            self.show_nothing()
