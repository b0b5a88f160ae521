"""One line of the findings panel: a finding, a misreading that would explain it, or the way to finish.

In: a `PanelRow`. A sign and the code say what it is, colour only repeats it.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.theme.icons import paint_icon
from desktop.ui.theme.style import set_role

SIGN_SIZE = 14
CROP_SIZE = QSize(104, 34)
CELL_SHARE = 0.62
"""Of a crop's height: the cell itself, the rest are its neighbours."""

Cell = tuple[QPixmap, QRectF]
"""The straight page that shows a box, and the box in its pixels."""


class RowKind(StrEnum):
    """What a line of the panel is."""

    SUGGESTION = "suggestion"
    FINDING = "finding"
    REPAIR = "repair"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One line. `box` is where Enter goes, `boxes` what it marks; `key` names a finding for its answer.

    `answer` is what the person said to it, in words; None while it waits for one, "" where nothing is asked.
    """

    kind: RowKind
    sentence: str
    box: str = ""
    boxes: tuple[str, ...] = ()
    code: str = ""
    key: tuple[str, tuple[str, ...]] | None = None
    answer: str | None = None
    advice: str = ""

    @property
    def is_error(self) -> bool:
        return self.code.startswith("E")

    @property
    def waits(self) -> bool:
        """True for a finding that nobody answered yet."""
        return self.kind is RowKind.FINDING and self.answer is None

    def is_about_same(self, other: "PanelRow") -> bool:
        """True when both speak of the same thing, whatever was answered meanwhile."""
        return (self.kind, self.key, self.boxes) == (other.kind, other.key, other.boxes)


class _Sign(QWidget):
    """The shape of a line: a ring, a triangle, a tick, a magnifier, an arrow."""

    def __init__(self, name: str, height: int) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(SIGN_SIZE, max(height, SIGN_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = QRectF(0, (self.height() - SIGN_SIZE) / 2, SIGN_SIZE, SIGN_SIZE)
        paint_icon(painter, self._name, place, self.palette().windowText().color())


class CropLabel(QWidget):
    """Qt view of one cell of the page with a little of its neighbours; the cell is framed."""

    def __init__(self, cell: Cell) -> None:
        super().__init__()
        self._pixmap, self._box = cell
        self.setFixedSize(CROP_SIZE)
        self.setAccessibleName(self.tr("The cell on the page"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        height = max(self._box.height() / CELL_SHARE, self._box.width() * place.height() / place.width())
        source = QRectF(0, 0, height * place.width() / place.height(), height)
        source.moveCenter(self._box.center())
        painter.drawPixmap(place, self._pixmap, source)
        scale = place.width() / source.width()
        painter.setPen(self.palette().highlight().color())
        painter.drawRect(
            QRectF(
                (self._box.left() - source.left()) * scale,
                (self._box.top() - source.top()) * scale,
                self._box.width() * scale,
                self._box.height() * scale,
            )
        )


class FindingRow(QFrame):
    """Qt view of one `PanelRow`; whole when the cursor is on it, else one line that may be cut.

    Signals:
        clicked(), double_clicked(): by the mouse.
    """

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, row: PanelRow, cells: tuple[Cell, ...] = ()) -> None:
        super().__init__()
        self.row = row
        set_role(self, "finding")
        is_urdu = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._short = ElidedLabel(row.sentence, is_urdu=is_urdu)
        self._whole = QLabel(row.sentence)
        self._whole.setWordWrap(True)
        self._whole.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._short.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._whole.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._build(cells)
        self.show_current(is_current=False)
        self._describe()

    def _build(self, cells: tuple[Cell, ...]) -> None:
        layout = self._line = QHBoxLayout(self)
        inset = 24 if self.row.kind is RowKind.REPAIR else 4
        margins = (inset, 2, 4, 2) if not self.isRightToLeft() else (4, 2, inset, 2)
        layout.setContentsMargins(*margins)
        layout.setSpacing(8)
        code = QLabel(self.row.code or " ")
        code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(code, self._name_role())
        height = CROP_SIZE.height() if cells else code.sizeHint().height()
        layout.addWidget(_Sign(self._name_sign(), height), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        # only once it stands in the row: shown alone it would be a window and take the cursor
        code.setVisible(bool(self.row.code))
        for cell in cells:
            layout.addWidget(CropLabel(cell))
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._short)
        words.addWidget(self._whole)
        layout.addLayout(words, 1)
        if self.row.answer:
            answer = ElidedLabel(self.row.answer, is_urdu=self.isRightToLeft())
            answer.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            answer.setMaximumWidth(220)
            layout.addWidget(answer)

    def find_height(self, width: int) -> int:
        """What the line needs when it is `width` pixels wide, as it is shown now."""
        tall = self._line.totalHeightForWidth(width) if self._line.hasHeightForWidth() else 0
        return tall if tall > 0 else self._line.totalSizeHint().height()

    def _name_sign(self) -> str:
        if self.row.kind is RowKind.FINDING:
            if not self.row.waits:
                return "check" if self.row.answer else "info"
            return "error" if self.row.is_error else "warning"
        return {RowKind.REPAIR: "search", RowKind.FINISH: "next", RowKind.SUGGESTION: "info"}[self.row.kind]

    def _name_role(self) -> str:
        if not self.row.waits:
            return "good" if self.row.answer else "muted"
        return "error" if self.row.is_error else "doubt"

    def _describe(self) -> None:
        """What a screen reader says of the line."""
        said = [self.row.code, self.row.sentence, self.row.answer or "", self.row.advice]
        self.setAccessibleName(". ".join(part for part in said if part))

    def show_current(self, *, is_current: bool) -> None:
        """With the cursor on it the sentence is shown to its end."""
        self.setProperty("current", "true" if is_current else "false")
        self._short.setVisible(not is_current)
        self._whole.setVisible(is_current)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.double_clicked.emit()
