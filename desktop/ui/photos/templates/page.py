"""The constituency's layouts and templates in one list, with the picture of the chosen one beside it.

In: rows of the store. Out: what the person wants done with the chosen one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.parts.flow import FlowRow
from desktop.ui.parts.head import ScreenHead
from desktop.ui.photos.templates.strip import WithdrawTemplateStrip
from desktop.ui.photos.templates.template_words import (
    describe_layout,
    describe_template,
    name_layout,
    name_template,
)
from desktop.ui.theme.style import set_role
from desktop.workspace.layouts import LayoutRow
from desktop.workspace.templates import TemplateRow

_ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_LIST_WIDTH = 340
Row = LayoutRow | TemplateRow


class TemplatesPage(QWidget):
    """Qt view of layouts and templates.

    Signals:
        replace_wanted(): the photo chosen in the tray becomes the template of its page.
        draw_wanted(str): the layout is to be drawn anew on this photo.
        photo_wanted(str): show this photo in the tray.
        withdraw_wanted(object, str): this row is retracted, with the reason.
        reasonless(): no reason was given.
        left(): back to the tray.
    """

    replace_wanted = Signal()
    draw_wanted = Signal(str)
    photo_wanted = Signal(str)
    withdraw_wanted = Signal(object, str)
    reasonless = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = ScreenHead()
        self.list = QListWidget()
        self.facts = QLabel()
        self.picture = QLabel()
        self.replace_button = QPushButton()
        self.draw_button = QPushButton()
        self.photo_button = QPushButton()
        self.withdraw_button = QPushButton()
        self.back_button = QPushButton()
        self.strip = WithdrawTemplateStrip()
        self._pixmap = QPixmap()
        self._rows: Sequence[Row] = ()
        self._titles: dict[str, str] = {}
        self._chosen_photo = ""
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.facts, "muted")
        set_role(self.withdraw_button, "danger")
        self.facts.setWordWrap(True)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(120, 120)
        self.head.add_action(self.back_button)
        side = QVBoxLayout()
        side.addWidget(self.facts)
        buttons = (self.replace_button, self.draw_button, self.photo_button, self.withdraw_button)
        side.addWidget(FlowRow(*buttons))
        side.addWidget(self.strip)
        side.addWidget(self.picture, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list)
        middle.addLayout(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addLayout(middle, 1)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_items: self._show_chosen())
        self.replace_button.clicked.connect(self.replace_wanted)
        self.draw_button.clicked.connect(lambda: self.draw_wanted.emit(self._photo_id))
        self.photo_button.clicked.connect(lambda: self.photo_wanted.emit(self._photo_id))
        self.withdraw_button.clicked.connect(self._handle_withdraw_pressed)
        self.back_button.clicked.connect(self.left)
        self.strip.reason_given.connect(lambda reason: self.withdraw_wanted.emit(self.chosen, reason))
        self.strip.reasonless.connect(self.reasonless)
        self.strip.left.connect(self.list.setFocus)

    @property
    def chosen(self) -> Row | None:
        item = self.list.currentItem()
        row = item.data(_ROW_ROLE) if item is not None else None
        return row if isinstance(row, LayoutRow | TemplateRow) else None

    @property
    def _photo_id(self) -> str:
        return (self.chosen.photo_id or "") if isinstance(self.chosen, TemplateRow) else ""

    def show_rows(
        self, layouts: Sequence[LayoutRow], templates: Sequence[TemplateRow], chosen_photo: str
    ) -> None:
        """`chosen_photo` is the name of the photo chosen in the tray, "" for none."""
        self._rows = (*templates, *layouts)
        self._titles = {row.name: row.form.title for row in layouts if row.form is not None}
        self._chosen_photo = chosen_photo
        self.strip.hide()
        self._fill()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        # a label would take the side of its first letter, not of the window
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.facts.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        place = max(self.list.currentRow(), 0)
        self.list.clear()
        for row in self._rows:
            words = name_template(row, self._titles) if isinstance(row, TemplateRow) else name_layout(row)
            item = QListWidgetItem(words)
            item.setData(_ROW_ROLE, row)
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, self.list.count() - 1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen
        self._pixmap = QPixmap()
        if isinstance(row, TemplateRow):
            self.facts.setText("\n".join(describe_template(row)))
            if row.picture is not None:
                self._pixmap = QPixmap(str(row.picture))
        elif row is not None:
            self.facts.setText("\n".join(describe_layout(row)))
        else:
            self.facts.setText(self._nothing)
        self.draw_button.setEnabled(bool(self._photo_id))
        self.photo_button.setEnabled(bool(self._photo_id))
        for button in (self.draw_button, self.photo_button):
            button.setVisible(isinstance(row, TemplateRow))
        self.withdraw_button.setVisible(row is not None)
        self.replace_button.setEnabled(bool(self._chosen_photo))
        self._show_picture()

    def _show_picture(self) -> None:
        if self._pixmap.isNull():
            self.picture.clear()
            return
        ratio = self.devicePixelRatioF()
        shown = self._pixmap.scaled(
            self.picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def _handle_withdraw_pressed(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.strip.ask(item.text())

    def retranslate(self) -> None:
        self.head.put_words(
            self.tr("Layouts and templates"),
            self.tr(
                "The template is how the constituency's form looks straight: other photos are found by it."
            ),
        )
        self._nothing = self.tr(
            "Nothing here yet. The first form that is entered becomes the template by itself; a layout is "
            "drawn on a chosen photo (Ctrl+T)."
        )
        self.back_button.setText(self.tr("Back to the photos"))
        chosen = self._chosen_photo or "…"
        self.replace_button.setText(self.tr("Make the chosen photo the template"))
        self.replace_button.setToolTip(self.tr("Chosen in the tray: {name}").format(name=chosen))
        self.draw_button.setText(self.tr("Draw the layout on it…"))
        self.photo_button.setText(self.tr("Show its photo"))
        self.withdraw_button.setText(self.tr("Withdraw…"))
        self.list.setAccessibleName(self.tr("Templates, then layouts"))
        self.picture.setAccessibleName(self.tr("The chosen template"))
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_picture()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
