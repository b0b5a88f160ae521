"""The strip at the bottom that always shows the keys that work now."""

from collections.abc import Sequence

from desktop.ui.entry.entry_keys import KeyPair, Place, list_keys
from desktop.ui.parts.key_line import KeyLine


class KeyStrip(KeyLine):
    """Qt view of the keys that it is told, those of a box at first."""

    def __init__(self) -> None:
        super().__init__(margins=(10, 3, 10, 3))
        self.show_keys(list_keys(Place.FIGURE))

    def show_keys(self, lines: Sequence[KeyPair]) -> None:
        """(key, meaning) of what works where the cursor is."""
        self.put_keys(lines)

    @property
    def shown(self) -> Sequence[KeyPair]:
        return self.pairs
