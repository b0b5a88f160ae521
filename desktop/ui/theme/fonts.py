"""The bundled fonts: Ginti Sans (Noto Sans) and Ginti Nastaliq (Noto Nastaliq Urdu 3.007, renamed).

Nastaliq is tall: whoever draws Urdu asks `row_height` and `urdu_font` here.
"""

from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

SANS = "Ginti Sans"
NASTALIQ = "Ginti Nastaliq"
LATIN_POINTS = 10.0
URDU_POINTS = 11.0
# Nastaliq's own space is too narrow between Latin words (file names, party names)
_URDU_WORD_SPACING = 2.0
_FONT_FILES = (
    "GintiSans-Regular.ttf",
    "GintiSans-SemiBold.ttf",
    "GintiSans-Bold.ttf",
    "GintiNastaliq-Regular.ttf",
    "GintiNastaliq-Bold.ttf",
)


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; needs a QGuiApplication. Loading twice does no harm."""
    if NASTALIQ in QFontDatabase.families():
        return
    for name in _FONT_FILES:
        with as_file(files("resources.fonts") / name) as path:
            QFontDatabase.addApplicationFont(str(path))


def interface_font(language: str) -> QFont:
    """The font of the window's own words in `language` ("en" or "ur")."""
    font = QFont()
    if language == "ur":
        font.setFamilies([NASTALIQ, SANS])
        font.setPointSizeF(URDU_POINTS)
        font.setWordSpacing(_URDU_WORD_SPACING)
    else:
        font.setFamilies([SANS, NASTALIQ])
        font.setPointSizeF(LATIN_POINTS)
        font.setWordSpacing(0)
    return font


def urdu_font(points: float = 12.0) -> QFont:
    """The font for a name in Urdu, whatever the window's language; Latin digits stay tabular."""
    font = QFont()
    font.setFamilies([NASTALIQ, SANS])
    font.setPointSizeF(points)
    return font


def figures_font(points: float | None = None, *, is_bold: bool = False) -> QFont:
    """The font for figures: tabular digits of Ginti Sans on the same line as the words beside them."""
    font = QFont()
    if points is not None:
        font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return font


def row_height(language: str, *, holds_urdu: bool = False) -> int:
    """Pixels (device independent) a table row needs; Nastaliq needs about twice the Latin height."""
    return 46 if language == "ur" or holds_urdu else 30
