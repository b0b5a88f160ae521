"""A copy that is only looked at: its page beside what was read in it, and the ways on. Nothing is begun.

In: a `CopyLook`. Out: the wish to see the differences, to read the form without all this, or the next form.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.figure_words import name_box
from desktop.ui.entry.page_pictures import PagePictures, Picture
from desktop.ui.entry.page_view import PageView
from desktop.ui.language.numbers import write_serial
from desktop.ui.parts.stage_words import say_stage
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_copy_kind, say_figure, say_form
from desktop.ui.theme.style import set_role
from desktop.workspace.entries import EntryPage
from desktop.workspace.opening import CopyLook
from desktop.workspace.workspace import Workspace

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
FIGURE_WIDTH = 120


class WayOn(QPushButton):
    """A button that Enter presses too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        else:
            super().keyPressEvent(event)


class LookPage(QWidget):
    """Qt view of one `CopyLook`; `look` is None while no copy is looked at.

    Signals:
        differences_wanted(int): at this polling station.
        reading_wanted(str): the person wants to read this copy on their own.
        next_wanted(): the next form that waits.
    """

    differences_wanted = Signal(int)
    reading_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.look: CopyLook | None = None
        self._pictures = PagePictures(workspace, desk, self)
        self._seen: dict[EntryPage, Picture] = {}
        self._shown: EntryPage | None = None
        self.heading, self.why = QLabel(), QLabel()
        self.page_view = PageView()
        self.figures = RowsTable(RowsModel(self._columns(), desk), desk, is_sortable=False)
        self.differences_button, self.read_button, self.next_button = WayOn(), WayOn(), WayOn()
        self.setProperty("key_place", Place.LOOK.value)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        for label, role in ((self.heading, "heading"), (self.why, "muted")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_role(label, role)
        ways = QHBoxLayout()
        for button in (self.differences_button, self.read_button, self.next_button):
            ways.addWidget(button)
        ways.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.page_view)
        split.addWidget(self.figures)
        split.setChildrenCollapsible(False)
        split.setSizes([560, 440])
        header = self.figures.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.figures.setColumnWidth(1, FIGURE_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.heading)
        layout.addWidget(self.why)
        layout.addLayout(ways)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self._pictures.arrived.connect(self._handle_picture_arrived)
        self.figures.row_chosen.connect(self._show_box)
        self.differences_button.clicked.connect(self._handle_differences_clicked)
        self.read_button.clicked.connect(self._handle_read_clicked)
        self.next_button.clicked.connect(self.next_wanted)

    def show_copy(self, look: CopyLook) -> None:
        """The figures at once, the pages as soon as they are made; the cursor goes to the first way on."""
        self.look = look
        self._forget_pages()
        self.figures.rows_model.put_rows([] if look.is_held_back else list(look.fields))
        self.retranslate()
        for page in look.pages:
            self._pictures.ask(page)
        first = self.differences_button if look.differing else self.next_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Its pictures go too: each is ten megabytes."""
        self.look = None
        self._forget_pages()

    def _forget_pages(self) -> None:
        self._shown = None
        self._seen.clear()
        self._pictures.forget_all()
        self.page_view.clear_page()

    def retranslate(self) -> None:
        self.page_view.setAccessibleName(self.tr("The page of the form"))
        self.figures.setAccessibleName(self.tr("What was read on this form"))
        self.differences_button.setText(self.tr("See Differences"))
        self.read_button.setText(self.tr("Correct: read it anew, blind"))
        self.next_button.setText(self.tr("Next form"))
        self.figures.rows_model.renew_headings()
        if self.look is None:
            return
        if self.look.is_held_back:
            self.read_button.setText(self.tr("Read it yourself, blind"))
        self.differences_button.setVisible(bool(self.look.differing))
        for button in (self.differences_button, self.next_button):
            set_role(button, "primary" if button is self._first_way(self.look) else "")
        self.heading.setText(self._name(self.look))
        self.why.setText(self._say_why(self.look))

    def _first_way(self, look: CopyLook) -> QPushButton:
        return self.differences_button if look.differing else self.next_button

    def _name(self, look: CopyLook) -> str:
        name = self._desk.language.pick(look.station.name_en, look.station.name_ur)
        serial = f"{write_serial(look.station.serial)} {name}".strip()
        return " · ".join([serial, say_form(look.form), say_copy_kind(look.copy_kind), say_stage(look.stage)])

    def _say_why(self, look: CopyLook) -> str:
        readers = self.tr("Entered by {names}.").format(names=", ".join(look.readers))
        if look.is_held_back:
            why = self.tr(
                "Somebody still reads at this station without knowing what others read: no figures are shown."
            )
        elif look.differing:
            why = self.tr(
                "Its readers differ on {count} boxes: those are settled under Differences, figure by figure."
            ).format(count=len(look.differing))
        else:
            why = self.tr("It needs no further reader. This is what was read; nothing here can be changed.")
        return f"{readers} {why}"

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("box"), self._name_box, tip=self._name_box),
            Column(lambda: self.tr("figure"), self._say_figure, is_number=True, ink=self._ink),
        ]

    def _name_box(self, field: str) -> str:
        return name_box(self.look.candidates, field, self._desk.language) if self.look else ""

    def _say_figure(self, field: str) -> str:
        if self.look is None:
            return ""
        if field in self.look.differing:
            return self.tr("differs")
        figure = self.look.figures.get(field)
        return say_figure(figure) if figure is not None else self.tr("not read")

    def _ink(self, field: str) -> str:
        if self.look is None or field in self.look.differing:
            return "status_differs"
        return "" if field in self.look.figures and self.look.figures[field].is_known else "muted"

    def _show_box(self, field: str) -> None:
        """The page on which the box stands, with the box marked."""
        for page, picture in self._seen.items():
            if any(cell.field == field for cell in picture.cells):
                self._show_page(page)
        self.page_view.mark_cell(field)

    def _show_page(self, page: EntryPage) -> None:
        if page != self._shown:
            self._shown = page
            self.page_view.show_page(self._seen[page].pixmap, self._seen[page].cells)

    def _handle_differences_clicked(self) -> None:
        if self.look is not None:
            self.differences_wanted.emit(self.look.station.serial)

    def _handle_read_clicked(self) -> None:
        if self.look is not None:
            self.reading_wanted.emit(self.look.copy_id)

    def _handle_picture_arrived(self, page: EntryPage, picture: Picture) -> None:
        if self.look is not None and page in self.look.pages:
            self._seen[page] = picture
            if page == self.look.pages[0]:
                self._show_page(page)
        else:
            self._pictures.drop_all_but(self.look.pages if self.look is not None else ())

    def hasHeightForWidth(self) -> bool:
        """The page and the table take what is left: the screen does not scroll for the lines above them."""
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
