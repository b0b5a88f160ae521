"""The box itself, large, with its row's name and the rows above and below; one picture for each copy."""

from collections.abc import Mapping

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.differences.box_pictures import BoxPicture
from desktop.ui.entry.snippet_strip import CellWords, SnippetStrip

LEAST_HEIGHT, LARGEST_HEIGHT = 112, 200


class Crops(QWidget):
    """Qt view of one box on the copies that were read."""

    def __init__(self) -> None:
        super().__init__()
        self.strips: dict[str, SnippetStrip] = {}
        self._words: dict[str, CellWords] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.put_height(LEAST_HEIGHT)

    def put_height(self, room: int) -> None:
        """As large as the room allows, within bounds (pixels of the screen)."""
        self.setFixedHeight(max(LEAST_HEIGHT, min(LARGEST_HEIGHT, room)))

    def begin(self, copies: Mapping[str, CellWords]) -> None:
        """What is said of the box, by copy; the pictures follow."""
        self._words = dict(copies)
        for copy_id in [copy_id for copy_id in self.strips if copy_id not in self._words]:
            strip = self.strips.pop(copy_id)
            strip.hide()
            strip.deleteLater()
        for copy_id, words in self._words.items():
            if copy_id not in self.strips:
                self.strips[copy_id] = self._add_strip()
            self.strips[copy_id].show_cell(QPixmap(), None, words)

    def show_box(self, copy_id: str, found: BoxPicture | None) -> None:
        """The picture of the box on this copy; None: there is no photo of it."""
        if copy_id in self.strips and found is not None:
            self.strips[copy_id].show_cell(found.picture.pixmap, found.box, self._words[copy_id])

    def _add_strip(self) -> SnippetStrip:
        strip = SnippetStrip()
        strip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._row.addWidget(strip)
        return strip
