"""The right side of the tray: the chosen page, what is known of it, what can be done, and its station."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.desk import Desk
from desktop.ui.parts.quality_words import describe_notes
from desktop.ui.photos.assign_box import AssignBox
from desktop.ui.photos.outline import make_outline
from desktop.ui.photos.page_picture import PagePicture
from desktop.ui.photos.photo_words import describe_row, name_station
from desktop.ui.photos.sheet_view import SheetView
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.photos import PhotoRow

WIDTH = 356


class PagePane(QWidget):
    """Qt view of the chosen pages.

    Signals:
        turn_wanted(int): quarter turns clockwise, −1 is left.
        corners_wanted(), layout_wanted(), read_wanted(), withdraw_wanted(), other_wanted(): for the chosen
            pages.
        condition_wanted(str): the copy whose condition sheet is to be filled in.
    """

    turn_wanted = Signal(int)
    corners_wanted = Signal()
    layout_wanted = Signal()
    read_wanted = Signal()
    withdraw_wanted = Signal()
    other_wanted = Signal()
    condition_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view = SheetView(desk.theme, is_editable=False)
        self.name = QLabel()
        self.facts = QLabel()
        self.faults = QLabel()
        self.turn_left = QToolButton()
        self.turn_right = QToolButton()
        self.corners = QToolButton()
        self.layout_button = QToolButton()
        self.read = QToolButton()
        self.condition = QToolButton()
        self.other = QToolButton()
        self._scroll = QScrollArea()
        self.withdraw = QToolButton()
        self.assign_box = AssignBox(desk.language)
        self._notices = desk.notices
        self.assign_box.picker.missed.connect(self._handle_station_missed)
        self._rows: Sequence[PhotoRow] = ()
        self._build()
        self.retranslate()
        self.show_pages(())

    @property
    def _buttons(self) -> tuple[tuple[QToolButton, str, str, Callable[[], None]], ...]:
        return (
            (self.turn_left, "rotate-left", "Ctrl+L", lambda: self.turn_wanted.emit(-1)),
            (self.turn_right, "rotate-right", "Ctrl+R", lambda: self.turn_wanted.emit(1)),
            (self.corners, "corners", "Ctrl+E", self.corners_wanted.emit),
            (self.layout_button, "table", "Ctrl+T", self.layout_wanted.emit),
            (self.read, "read", "Ctrl+D", self.read_wanted.emit),
            (self.condition, "condition", "F8", lambda: self.condition_wanted.emit(self.copy_id or "")),
            (self.other, "duplicate", "", self.other_wanted.emit),
            (self.withdraw, "withdraw", "Ctrl+Backspace", self.withdraw_wanted.emit),
        )

    def _build(self) -> None:
        self.setFixedWidth(WIDTH)
        set_role(self.name, "heading")
        set_role(self.facts, "muted")
        set_role(self.faults, "doubt")
        for label in (self.name, self.facts, self.faults):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            # a long file name must not push the pane wider than it is
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.view.setMinimumHeight(130)
        actions = QHBoxLayout()
        actions.setSpacing(4)
        for button, sign, _key, do in self._buttons:
            button.setIcon(icon(sign))
            button.setIconSize(QSize(20, 20))
            button.clicked.connect(do)
            actions.addWidget(button, 1)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.setSpacing(6)
        inside.addWidget(self.view, 100)
        inside.addWidget(self.name)
        inside.addWidget(self.facts)
        inside.addWidget(self.faults)
        inside.addLayout(actions)
        inside.addWidget(self.assign_box)
        inside.addStretch()
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.assign_box.assign_button)

    def show_pages(self, rows: Sequence[PhotoRow]) -> None:
        """These pages are chosen; the picture follows by `show_picture`."""
        self._rows = rows
        self.assign_box.show_pages(rows)
        may_change = bool(rows) and not any(row.was_withdrawn for row in rows)
        for button, *_ in self._buttons:
            button.setEnabled(may_change)
        for button in (self.corners, self.layout_button):
            button.setEnabled(may_change and len(rows) == 1)
        self.condition.setEnabled(may_change and self.copy_id is not None)
        self.other.setEnabled(self.other_id is not None)
        self._describe()
        self.view.setVisible(len(rows) == 1)
        if len(rows) != 1:
            self.view.show_photo(QImage(), None)

    @property
    def copy_id(self) -> str | None:
        """The copy to which the first of the chosen pages belongs."""
        return self._rows[0].copy_id if self._rows else None

    @property
    def other_id(self) -> str | None:
        """The photo that the chosen one equals or looks like."""
        return (self._rows[0].duplicates_of or self._rows[0].near_of) if len(self._rows) == 1 else None

    def show_picture(self, picture: PagePicture) -> None:
        known = picture.known
        outline = make_outline(picture.width, picture.height, known.turned, known.corners)
        self.view.show_photo(picture.image, outline, has_outline=known.corners is not None)

    def _handle_station_missed(self, text: str) -> None:
        words = self.tr("No polling station fits “{text}”. Type another serial or part of a name.")
        self._notices.warn(words.format(text=text))

    def retranslate(self) -> None:
        texts = (
            self.tr("Turn left"),
            self.tr("Turn right"),
            self.tr("Corners…"),
            self.tr("Draw the form's layout…"),
            self.tr("Read"),
            self.tr("Condition of the paper…"),
            self.tr("Show the other"),
            self.tr("Withdraw…"),
        )
        for (button, _sign, key, _do), text in zip(self._buttons, texts, strict=True):
            button.setShortcut(QKeySequence(key))
            button.setToolTip(f"{text} ({key})" if key else text)
            button.setAccessibleName(text)
        self.view.setAccessibleName(self.tr("The chosen photo"))
        self._scroll.setAccessibleName(self.tr("What is known of the chosen photo"))
        self._describe()

    def _describe(self) -> None:
        # a label whose text can be selected takes the side of its words, not of the window
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self.name, self.facts, self.faults):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        faults = describe_notes(self._rows[0].notes) if len(self._rows) == 1 else []
        self.faults.setText("\n".join(faults))
        self.faults.setAccessibleName(self.tr("What would be better in a second photo"))
        self.faults.setVisible(bool(faults))
        if not self._rows:
            self.name.setText(self.tr("No photo is chosen."))
            self.facts.setText(
                self.tr("Choose one in the tray; with Ctrl or Shift several pages of one form.")
            )
            return
        if len(self._rows) > 1:
            self.name.setText(self.tr("{count} pages are chosen.").format(count=len(self._rows)))
            self.facts.setText("\n".join(row.file_name for row in self._rows[:6]))
            return
        row = self._rows[0]
        self.name.setText(row.file_name)
        taken = self.tr("taken {time}").format(time=f"\u200e{row.captured_at}") if row.captured_at else ""
        details = [*describe_row(row), taken]
        self.facts.setText(f"{name_station(row)}\n{' · '.join(detail for detail in details if detail)}")
        self.facts.setToolTip(self.tr("The time is that of the camera's own clock."))
        self.name.setToolTip(f"{row.file_name}\n\u200e{row.width} × {row.height}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
