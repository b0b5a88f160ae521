"""What nobody expected: a log file, and a dialog instead of a window that is half alive.

An exception in a slot or a timer would otherwise leave the window standing with its work undone.
"""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

_log = logging.getLogger(__name__)


def log_file() -> Path:
    """Where this user's log stands."""
    return user_log_path("ginti", appauthor=False, ensure_exists=True) / "ginti.log"


def start_log(file: Path) -> RotatingFileHandler:
    """Write warnings and worse to `file` (1 MB, three old ones kept)."""
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


def make_error_dialog(error: BaseException) -> QMessageBox:
    """The dialog that says that the program made a mistake; its details hold the traceback."""
    translate = QCoreApplication.translate
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(translate("ErrorDialog", "Ginti made a mistake"))
    box.setText(
        translate("ErrorDialog", "Something went wrong inside the program. All that was saved is on disk.")
    )
    box.setInformativeText(
        translate(
            "ErrorDialog",
            "You can go on, but a fresh start is safer. The log file has the details.",
        )
    )
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.setModal(False)
    return box


class ExceptionDialogs:
    """The `sys.excepthook` of the window: logs, and shows one dialog at a time."""

    def __init__(self) -> None:
        self._box: QMessageBox | None = None

    def install(self) -> None:
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log `error` and show it; Ctrl+C on the terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log.critical("not caught anywhere", exc_info=(kind, error, trace))
        if self._box is None or not self._box.isVisible():
            self._box = make_error_dialog(error)
            self._box.show()
