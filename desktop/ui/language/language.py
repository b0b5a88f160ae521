"""The chosen language put onto the application: translator, direction and font.

Our one translation file also holds Qt's own words (context QPlatformTheme: OK, Cancel, Save…), because
Qt ships none in Urdu. A translator does not flip the layout: the direction is set here.
"""

from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from db.errors import KnownError
from desktop.ui.language.numbers import write_path
from desktop.ui.theme.fonts import interface_font, load_fonts

LANGUAGES = {"en": "English", "ur": "اردو"}


class Language(QObject):
    """English or Urdu. Signals: `changed(code)` after direction, font and words have changed.

    Widgets get QEvent.LanguageChange from Qt and set their words again.
    """

    changed = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._translator: QTranslator | None = None
        self.code = "en"
        self._is_chosen = False
        load_fonts()

    @property
    def is_right_to_left(self) -> bool:
        return self.code == "ur"

    def choose(self, code: str) -> None:
        """Take "en" or "ur"; anything else is English."""
        wanted = code if code in LANGUAGES else "en"
        if self._is_chosen and wanted == self.code:
            return
        self.code, self._is_chosen = wanted, True
        self._application.setFont(interface_font(self.code))
        right_to_left = Qt.LayoutDirection.RightToLeft
        left_to_right = Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(right_to_left if self.is_right_to_left else left_to_right)
        self._install_translator()
        self.changed.emit(self.code)

    def pick(self, english: str | None, urdu: str | None) -> str:
        """The name in the window's language, or the other one where this one is missing."""
        first, second = (urdu, english) if self.is_right_to_left else (english, urdu)
        return first or second or ""

    def _install_translator(self) -> None:
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        source = files("resources.translations") / f"ginti_{self.code}.qm"
        if self.code == "en" or not source.is_file():
            return
        translator = QTranslator()
        # Qt does not copy the bytes: they live as long as the translator
        self._translator_bytes = source.read_bytes()
        translator.load(self._translator_bytes)
        self._translator = translator
        self._application.installTranslator(translator)


def translate_error(error: KnownError) -> str:
    """The error's sentence in the window's language with its details filled in."""
    sentence = QCoreApplication.translate("KnownError", error.sentence)
    details = {name: translate_phrase(detail) for name, detail in error.details.items()}
    return sentence.format(
        **{name: write_path(value) if isinstance(value, Path) else value for name, value in details.items()}
    )


def translate_phrase(detail: object) -> object:
    """A detail that is one of a list of phrases, such as a bundle's Reason, in the window's language."""
    return QCoreApplication.translate("KnownError", detail.value) if isinstance(detail, StrEnum) else detail
