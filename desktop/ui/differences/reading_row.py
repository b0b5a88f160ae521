"""One reading of the box as something to choose: its key, its figure, who read it, how, what its sums say."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.theme.fonts import figures_font
from desktop.ui.theme.style import set_role

FIGURE_POINTS = 16.0
FIGURE_WIDTH = 60


class ReadingRow(QPushButton):
    """Qt view of one reading; checked while it is the chosen one. The keys are handled by its panel."""

    def __init__(
        self, key: str, figure: str, who: str, how: str, *, sums: str = "", is_urdu: bool = False
    ) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{key}: {figure}")
        self.setAccessibleDescription(". ".join(part for part in (who, how, sums) if part))
        self.setToolTip("\n".join(part for part in (who, how, sums) if part))
        reader = QLabel(who)
        reader.setTextFormat(Qt.TextFormat.PlainText)
        set_role(reader, "heading")
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (make_key_cap(key), _make_figure(figure), reader):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(ElidedLabel(how, is_urdu=is_urdu), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, *((0, 10, 0) if is_urdu else (4, 10, 4)))
        layout.setSpacing(0)
        layout.addLayout(line)
        self.sums = ElidedLabel(sums, is_urdu=is_urdu)
        layout.addWidget(self.sums)
        # shown before it stands in the row it would be a window and take the cursor
        self.sums.setVisible(bool(sums))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())


def make_key_cap(key: str) -> QLabel:
    """The name of a key as it stands on a keyboard."""
    cap = QLabel(key)
    set_role(cap, "key")
    return cap


def _make_figure(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(figures_font(FIGURE_POINTS, is_bold=True))
    set_role(label, "figure")
    label.setMinimumWidth(FIGURE_WIDTH)
    # units stand under units, in either direction of reading
    label.setAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    )
    return label
