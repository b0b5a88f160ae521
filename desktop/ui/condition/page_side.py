"""The pages of the copy beside the sheet: one in sight, turned by keys; written-over boxes are underlined."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.entry.page_pictures import PagePictures, Picture
from desktop.ui.entry.page_view import ZOOM_STEP, PageView
from desktop.ui.language.numbers import write_share
from desktop.ui.theme.style import set_role
from desktop.workspace.entries import EntryPage
from desktop.workspace.workspace import Workspace


class PageSide(QWidget):
    """Signals: `box_pointed(str)` when a cell of the page is double-clicked."""

    box_pointed = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self.view = PageView()
        self.note = QLabel()
        self._pictures = PagePictures(workspace, desk, self)
        self._pages: Sequence[EntryPage] = ()
        self._place = 0
        self._marked: frozenset[str] = frozenset()
        self._wanted_height: float | None = None
        self._buttons = {name: QToolButton() for name in ("back", "on", "smaller", "whole", "larger")}
        self._build()
        self._pictures.arrived.connect(self._handle_arrived)
        self.view.cell_clicked.connect(self.box_pointed)
        self.retranslate()

    def _build(self) -> None:
        # the arrow keys belong to the questions; the page is moved with the mouse
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self.note, "muted")
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        deeds = {
            "back": lambda: self.turn(-1),
            "on": lambda: self.turn(1),
            "smaller": lambda: self.view.zoom(1 / ZOOM_STEP),
            "whole": self.view.fit_width,
            "larger": lambda: self.view.zoom(ZOOM_STEP),
        }
        for name, button in self._buttons.items():
            set_role(button, "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(deeds[name])
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def show_pages(self, pages: Sequence[EntryPage]) -> None:
        """The pages of a copy; the foot of the last one is in sight: there the signatures stand."""
        self._pages = pages
        self._pictures.prepare(pages[:-1])
        self._place, self._wanted_height = max(0, len(pages) - 1), 1.0
        self._show()

    def show_header(self) -> None:
        """The head of the first page: there the station is named."""
        self._wanted_height = 0.0
        if self._place == 0 and not self.view.pixmap.isNull():
            self._go_to_wanted_height()
        else:
            self._place = 0
            self._show()

    def turn(self, step: int) -> None:
        if 0 <= self._place + step < len(self._pages):
            self._place += step
            self._show()

    @property
    def has_several(self) -> bool:
        return len(self._pages) > 1

    def mark_boxes(self, fields: Iterable[str]) -> None:
        self._marked = frozenset(fields)
        self.view.mark_doubtful(self._marked)

    def forget_all(self) -> None:
        """Pictures are made anew: an outline may have changed."""
        self._pictures.forget_all()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("The page of the form"))
        words = {
            "back": ("‹", self.tr("Page before")),
            "on": ("›", self.tr("Next page")),
            "smaller": ("−", self.tr("Smaller")),
            "whole": ("⤢", self.tr("Whole width")),
            "larger": ("+", self.tr("Larger")),
        }
        for name, button in self._buttons.items():
            button.setText(words[name][0])
            button.setToolTip(words[name][1])
            button.setAccessibleName(words[name][1])
        self._describe()

    def _show(self) -> None:
        self.view.clear_page()
        self._describe()
        if self._pages:
            self._pictures.ask(self._pages[self._place])

    def _describe(self) -> None:
        count = len(self._pages)
        for name in ("back", "on"):
            self._buttons[name].setVisible(self.has_several)
        if self.has_several:
            place = write_share(self._place + 1, count)
            self.note.setText(self.tr("Page {place}").format(place=place))
        else:
            self.note.setText("" if count else self.tr("There is no photo of this copy."))

    def _handle_arrived(self, page: EntryPage, picture: Picture) -> None:
        if self._pages and page == self._pages[self._place]:
            self.view.show_page(picture.pixmap, picture.cells)
            self.view.mark_doubtful(self._marked)
            self._go_to_wanted_height()

    def _go_to_wanted_height(self) -> None:
        """0 is the head of the page, 1 its foot; None leaves the place to the person."""
        if self._wanted_height is not None:
            self.view.put_look(replace(self.view.look, y=self._wanted_height))
            self._wanted_height = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
