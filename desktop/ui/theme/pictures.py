"""The few pictures that a style sheet can only take from files: arrow, tick and dot, in the themes' colours.

They are written into a folder that goes with the program; `ginti:name-RRGGBB.svg` finds them.
"""

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir

from desktop.ui.theme.colours import Colours


class StylePictures:
    """Owns the folder of pictures and the search path `ginti:`."""

    def __init__(self, *themes: Colours) -> None:
        """Every theme's pictures are there before the search path is: a style may ask for them at once."""
        self._folder = QTemporaryDir()
        for colours in themes:
            self._draw(colours)
        QDir.setSearchPaths("ginti", [self._folder.path()])

    def _draw(self, colours: Colours) -> None:
        for name, colour in (
            ("down", colours.text),
            ("down", colours.muted),
            ("tick", colours.accent_text),
            ("dot", colours.accent),
        ):
            source = (files("resources.icons") / f"{name}.svg").read_text(encoding="utf-8")
            picture = Path(self._folder.path()) / f"{name}-{colour[1:]}.svg"
            picture.write_text(source.replace("currentColor", colour), encoding="utf-8")
