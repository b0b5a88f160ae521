"""Drawing a form's layout in two steps: the sheet's corners on the photo, then lines and boxes on the sheet.

Holds the two pages; what is loaded and kept is decided in layout_round.py.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from desktop.ui.photos.corner_editor import CornerEditor
from desktop.ui.photos.layout.drawing_page import DrawingPage
from desktop.ui.photos.layout.sheet_work import StraightSheet
from desktop.ui.photos.outline import Outline
from desktop.ui.theme.theme import Theme


class LayoutEditor(QStackedWidget):
    """Qt view of a layout being drawn.

    Signals:
        outlined(object): the Outline whose sheet is to be drawn on.
        drawn(object, str): the Drawing and its title.
        left(): nothing is to be kept.
    """

    outlined = Signal(object)
    drawn = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.corners = CornerEditor(theme, leads_on=True)
        self.page = DrawingPage(theme)
        self.addWidget(self.corners)
        self.addWidget(self.page)
        self.corners.saved.connect(self.outlined)
        self.corners.left.connect(self.left)
        self.page.saved.connect(self.drawn)
        self.page.corners_wanted.connect(lambda: self.setCurrentWidget(self.corners))
        self.page.left.connect(self.left)

    def open_photo(self, file_name: str, image: QImage, outline: Outline) -> None:
        """The first step."""
        self.setCurrentWidget(self.corners)
        self.corners.open_page(file_name, image, outline)

    def open_sheet(self, sheet: StraightSheet, title: str) -> None:
        """The second step; back from it the corners are the corrected ones."""
        self.corners.put_outline(sheet.outline)
        self.setCurrentWidget(self.page)
        self.page.open_sheet(sheet.picture, sheet.drawings, title)
