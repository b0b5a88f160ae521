"""What a person asks for with one key besides figures: the figure in words, a comment, the sheet of keys.

In: a `Wish` and the form on the desk. Out: the input that serves it has the cursor; then `back_wanted`.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.entry.figure_keys import Wish
from desktop.ui.entry.figure_words import name_box
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.key_sheet import KeySheet
from desktop.ui.entry.parts import EntryParts
from desktop.ui.language.language import Language
from desktop.workspace.paper_words import COMMENT, IN_WORDS


class Wishes(QObject):
    """Signals: `back_wanted()`: the cursor belongs to the figures again."""

    back_wanted = Signal()

    def __init__(self, parts: EntryParts, language: Language, screen: QWidget) -> None:
        super().__init__(screen)
        self._parts = parts
        self._language = language
        self.key_sheet = KeySheet(screen)
        self.key_sheet.closed.connect(self.back_wanted)
        parts.figure_side.words_line.left.connect(self._handle_words_left)
        parts.grid.station_box.help_wanted.connect(self.key_sheet.open)

    def grant(self, wish: Wish, form: FormOnDesk, field: str) -> None:
        """`field` is the box from which it was asked."""
        match wish:
            case Wish.HELP:
                self.key_sheet.open()
            case Wish.COMMENT:
                self._parts.grid.words_box.move_to(COMMENT)
            case Wish.WORDS if field:
                name = name_box(form.form.candidates, field, self._language)
                self._parts.figure_side.ask_words(field, name, form.form.words.get((IN_WORDS, field), ""))
            case _:
                pass

    def _handle_words_left(self, _field: str) -> None:
        # the cursor first: hidden with the line it would go anywhere
        self.back_wanted.emit()
        self._parts.figure_side.show_choices()
