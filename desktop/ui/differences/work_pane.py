"""One difference on the desk: the box large, the page, the readings to choose from, and the reason.

Holds the widgets and shows what it is told; what happens is decided in screen.py.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from db.figures import Figure
from desktop.ui.differences.box_pictures import BoxPicture
from desktop.ui.differences.crops import Crops
from desktop.ui.differences.figure_choice import FigureChoice
from desktop.ui.differences.history import History
from desktop.ui.differences.reason_choice import ReasonChoice
from desktop.ui.differences.side_list import EDGES
from desktop.ui.entry.page_view import PageView
from desktop.ui.theme.style import set_role
from desktop.workspace.differences import Difference

SPACING = 6


class WorkPane(QWidget):
    """Qt view of one difference."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.position = QLabel(), QLabel()
        self.hint, self.own_hint = QLabel(), QLabel()
        self.crops = Crops()
        self.page_view = PageView()
        self.page_note = QLabel()
        self.outline_button = QPushButton()
        self.figures = FigureChoice()
        self.history = History()
        self.reasons = ReasonChoice()
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        self._area = QScrollArea()
        self._step: QWidget = self.figures
        self._build()
        self._choices.installEventFilter(self)
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.position, "muted")
        for hint in (self.hint, self.own_hint):
            set_role(hint, "doubt")
            hint.setWordWrap(True)
            hint.hide()
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.position)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._build_page_side())
        splitter.addWidget(self._build_choices())
        splitter.setSizes([260, 560])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*EDGES)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.own_hint)
        layout.addWidget(self.crops)
        layout.addWidget(splitter, 1)

    def _build_page_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(*EDGES)
        layout.addWidget(self.page_view, 1)
        foot = QHBoxLayout()
        self.page_note.setWordWrap(True)
        set_role(self.page_note, "muted")
        foot.addWidget(self.page_note, 1)
        foot.addWidget(self.outline_button)
        layout.addLayout(foot)
        return side

    def _build_choices(self) -> QScrollArea:
        layout = self._column
        layout.setContentsMargins(*EDGES)
        layout.setSpacing(6)
        layout.addWidget(self.history)
        layout.addWidget(self.figures)
        layout.addWidget(self.reasons)
        layout.addStretch(1)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._choices)
        self.figures.arrived.connect(lambda: self._bring_into_sight(self.figures))
        self.reasons.arrived.connect(lambda: self._bring_into_sight(self.reasons))
        return area

    def show_difference(
        self,
        difference: Difference,
        place: str,
        say_sums: Callable[[Figure], str] | None = None,
        other_copies: str = "",
    ) -> None:
        """Its readings and history; the pictures follow. `place` names station and copy.

        `say_sums`, `other_copies`: as of FigureChoice.
        """
        self.heading.setText(place)
        self.hint.setVisible(difference.is_between_copies)
        self.figures.show_difference(difference, say_sums, other_copies)
        self.history.show_settled(difference.settled, difference.taken_back, difference.is_read_by)
        # what was taken back is for who wants to know; it must not push the reasons out of sight
        self._column.insertWidget(0 if difference.settled else 2, self.history)
        self.reasons.clear()
        self.page_view.clear_page()
        self.page_note.setText("")
        self.outline_button.hide()

    def say_whose(self, *, is_own: bool) -> None:
        """Whether whoever sits here made one of the readings."""
        self.own_hint.setVisible(is_own)

    def change_side(self) -> None:
        """Between the page (to zoom and pan) and the figures."""
        if self.page_view.hasFocus():
            self.figures.ask()
        else:
            self.page_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, found: BoxPicture | None, field: str) -> None:
        """The page that holds the box, with the box outlined; None: there is no photo of the copy."""
        if found is None:
            self.page_view.clear_page()
            self.page_note.setText(self.tr("There is no photo of this copy."))
            return
        self.page_view.show_page(found.picture.pixmap, found.picture.cells)
        self.page_view.mark_cell(field)
        self.outline_button.setVisible(not found.picture.is_straight)
        if not found.picture.is_straight:
            self.page_note.setText(self.tr("The sheet's outline was not found: this is the photo as taken."))
        elif found.box is None:
            self.page_note.setText(self.tr("This box is on none of the pages that were read."))
        else:
            self.page_note.setText("")

    def _bring_into_sight(self, step: QWidget) -> None:
        """The step at which the person is, as a whole where there is room for it."""
        self._step = step
        self._area.ensureWidgetVisible(step, 0, 0)

    def _share_height(self) -> None:
        """The choices come first, for they must be in sight; the box takes what they leave."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self._choices.minimumSizeHint().width() + bar)
        others = self.heading.sizeHint().height() + 2 * SPACING
        for hint in (self.hint, self.own_hint):
            if hint.isVisibleTo(self):
                others += hint.sizeHint().height() + SPACING
        self.crops.put_height(self.height() - others - self._choices.sizeHint().height())
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(self._step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The choices need more or less room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr("Two copies of the same kind differ here; on each of them the readers agree.")
        )
        self.own_hint.setText(
            self.tr("One of these readings is yours: let somebody else settle it, or the record says so.")
        )
        self.page_view.setAccessibleName(self.tr("The page of the form"))
        self.outline_button.setText(self.tr("Set the corners…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
