"""A figure as it is written out in words on the paper: one line that stands where its choices stood.

In: the box and what was typed for it. Out: the text, to be kept.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.words_box import WordEdit


class WordsLine(QWidget):
    """Qt view of the words of one figure.

    Signals:
        words_typed(str, str): the box and its text; "" takes it back.
        left(str): the box whose words were typed: the cursor goes back there.
    """

    words_typed = Signal(str, str)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("key_place", Place.WORDS.value)
        self._field = ""
        self._label, self.edit = QLabel(), WordEdit()
        self._label.setBuddy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self._label)
        layout.addWidget(self.edit, 1)
        self.edit.setAccessibleName(self.tr("Figure in words"))
        self.edit.kept.connect(self._handle_kept)
        self.edit.left.connect(self._handle_left)

    def ask(self, field: str, name: str, text: str) -> None:
        """Shows the words of the box `name` and takes the cursor."""
        self._field = field
        words = self.tr("In words, {box}").format(box=name)
        self._label.setText(words)
        self.edit.setAccessibleName(words)
        self.edit.setText(text)
        self.edit.setModified(False)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def _handle_kept(self) -> None:
        self.words_typed.emit(self._field, self.edit.text())

    def _handle_left(self, _way: str) -> None:
        self.edit.keep_typed()
        self.left.emit(self._field)
