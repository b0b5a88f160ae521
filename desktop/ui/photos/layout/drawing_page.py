"""The second step of drawing a layout: the straight sheet in a scrolled frame, and the panel beside it.

In: a straight sheet with its printed lines and a layout to begin with. Out: the layout as it was drawn.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.page.proposed_layout import propose_table
from desktop.ui.photos.layout.canvas import ZOOM_STEP, LayoutCanvas
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.side_panel import SidePanel
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

_ROOM_AROUND = 60


class DrawingPage(QWidget):
    """Qt view of a Drawing.

    Signals:
        saved(object, str): the Drawing, from which nothing is missing, and its title.
        corners_wanted(): back to the corners.
        left(): nothing is to be kept.
    """

    saved = Signal(object, str)
    corners_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.canvas = LayoutCanvas(theme)
        self.side = SidePanel()
        self.drawing: Drawing | None = None
        self._drawings: Sequence[Drawing] = ()
        self._sheet = QImage()
        self.heading = QLabel()
        self._keys = QLabel()
        self._scroll = QScrollArea()
        self.undo_button = QToolButton()
        self.propose_button = QToolButton()
        self._zoom_buttons = [QToolButton(), QToolButton(), QToolButton()]
        self._is_fitted = True
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self._keys, "muted")
        self._keys.setWordWrap(True)
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # the width of the sheet is fitted to the frame: a bar that came and went would change it
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.undo_button.setIcon(icon("undo"))
        self.propose_button.setIcon(icon("refresh"))
        for button, sign in zip(self._zoom_buttons, ("minus", "fit", "plus"), strict=True):
            button.setIcon(icon(sign))
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        for button in (self.propose_button, self.undo_button, *self._zoom_buttons):
            head.addWidget(button)
        sheet = QVBoxLayout()
        sheet.addLayout(head)
        sheet.addWidget(self._scroll, 1)
        sheet.addWidget(self._keys)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(sheet, 1)
        layout.addWidget(self.side)

    def _connect(self) -> None:
        side = self.side
        self.canvas.changed.connect(self._handle_canvas_changed)
        side.change_wanted.connect(self._handle_change_wanted)
        side.draw_wanted.connect(self._handle_draw_wanted)
        side.column_entered.connect(self._mark_column)
        side.column_left.connect(lambda: self._mark_column(None))
        side.footer_wanted.connect(self._handle_footer_wanted)
        side.save_button.clicked.connect(self._save)
        side.corners_button.clicked.connect(self.corners_wanted)
        side.leave_button.clicked.connect(self.left)
        self.undo_button.clicked.connect(self._undo)
        self.propose_button.clicked.connect(self._propose)
        out, fit, into = self._zoom_buttons
        out.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        fit.clicked.connect(self.fit_width)
        into.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        for key, slot in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Return", self._save),
            ("Ctrl+Enter", self._save),
            ("Ctrl++", lambda: self._zoom(ZOOM_STEP)),
            ("Ctrl+=", lambda: self._zoom(ZOOM_STEP)),
            ("Ctrl+-", lambda: self._zoom(1 / ZOOM_STEP)),
            ("Ctrl+0", self.fit_width),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def open_sheet(self, sheet: QImage, drawings: Sequence[Drawing], title: str) -> None:
        """Begin with the first of `drawings` over the straight `sheet`; a second one is of the other page."""
        self._sheet, self._drawings = sheet, drawings
        self.side.title.setText(title)
        self.side.title.setCursorPosition(0)
        self._begin(drawings[0])

    def _begin(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.canvas.show_drawing(self._sheet, drawing)
        self._is_fitted = True
        self.fit_width()
        self._show()
        self._say_keys()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_width(self) -> None:
        """The whole width of the sheet in sight."""
        if self.drawing is not None:
            self.canvas.zoom_to((self._scroll.viewport().width() - 4) / self.drawing.layout.paper_mm[0])
        self._is_fitted = True

    def _zoom(self, factor: float) -> None:
        self.canvas.zoom_to(self.canvas.scale * factor)
        self._is_fitted = False
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        at = self.canvas.held_on_screen
        if at is not None:
            point = at.toPoint()
            self._scroll.ensureVisible(point.x(), point.y(), _ROOM_AROUND, _ROOM_AROUND)

    def _show(self) -> None:
        if self.drawing is not None:
            self.side.show_drawing(self.drawing, has_both_pages=len(self._drawings) > 1)
            self.undo_button.setEnabled(self.drawing.can_undo)
            self.propose_button.setVisible(self.drawing.layout.has_table)
            self.canvas.update()

    def _handle_canvas_changed(self) -> None:
        self._show()
        if not self.canvas.is_dragging:
            self._bring_into_sight()

    def _handle_change_wanted(self, change: object) -> None:
        if self.drawing is not None and callable(change):
            self.drawing.do(change)
            self.canvas.fit_paper()
            if self._is_fitted:
                self.fit_width()
            self._show()

    def _handle_draw_wanted(self, field: str) -> None:
        self.canvas.begin_box(field)
        self._show()

    def _handle_footer_wanted(self, is_footer: bool) -> None:
        """The photo shows the other page of the form."""
        other = next((each for each in self._drawings if each.is_footer == is_footer), None)
        if other is not None and other is not self.drawing:
            self._begin(other)

    def _mark_column(self, place: int | None) -> None:
        if self.drawing is not None:
            self.drawing.column = place
            self.canvas.update()

    def _propose(self) -> None:
        """The table anew along the printed lines, for the number of rows that is said; boxes stay."""
        if self.drawing is not None:
            lines = self.drawing.lines
            self._handle_change_wanted(lambda layout: propose_table(layout, lines))

    def _undo(self) -> None:
        if self.drawing is not None:
            self.drawing.undo()
            self.canvas.fit_paper()
            self._show()

    def _save(self) -> None:
        if self.drawing is not None and not self.drawing.missing:
            self.saved.emit(self.drawing, self.side.title.text().strip())

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The form's layout: lines and boxes onto the print"))
        self._say_keys()
        self.canvas.setAccessibleName(self.tr("The straight sheet with the drawn layout"))
        self._scroll.setAccessibleName(self.canvas.accessibleName())
        for button, text in zip(
            (self.propose_button, self.undo_button, *self._zoom_buttons),
            (
                self.tr("Propose the table anew from the print"),
                self.tr("Take back"),
                self.tr("Smaller"),
                self.tr("Whole width"),
                self.tr("Larger"),
            ),
            strict=True,
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _say_keys(self) -> None:
        if self.drawing is not None and not self.drawing.layout.has_table:
            words = self.tr(
                "Drag the boxes and their corners; corners snap to the print (not with Alt). Keys: N next, "
                "arrows move (Shift far, Ctrl fine), G to the print, Del removes, Ctrl+Z takes back, "
                "Ctrl+Enter saves."
            )
        else:
            words = self.tr(
                "Drag lines and boxes; they snap to the print (not with Alt). A double click adds an upright "
                "line. Keys: N next, arrows move (Shift far, Ctrl fine), G to the print, + divides a column, "
                "Del removes, Ctrl+Z takes back, Ctrl+Enter saves."
            )
        self._keys.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._handle_escape()
        else:
            super().keyPressEvent(event)

    def _handle_escape(self) -> None:
        """A box that was to be drawn is not drawn; else the page is left."""
        if self.drawing is not None and self.drawing.field_to_draw:
            self.canvas.stop_box()
            self._show()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit_width()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
