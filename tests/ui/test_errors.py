"""What nobody expected is logged and shown; the window is never left half alive."""

import logging
import sys

from PySide6.QtWidgets import QMessageBox

from desktop.ui.errors import ExceptionDialogs, log_file, start_log


def fail() -> None:
    message = "nobody expected this"
    raise RuntimeError(message)


def catch() -> RuntimeError:
    try:
        fail()
    except RuntimeError as error:
        return error
    raise AssertionError


def test_an_unexpected_error_is_shown_with_its_traceback(qtbot, qapp, caplog):
    dialogs = ExceptionDialogs()
    error = catch()
    with caplog.at_level(logging.CRITICAL):
        dialogs.handle(RuntimeError, error, error.__traceback__)
    box = dialogs._box
    assert isinstance(box, QMessageBox)
    qtbot.addWidget(box)
    assert box.isVisible()
    assert not box.isModal()
    assert "nobody expected this" in box.detailedText()
    assert "in fail" in caplog.text


def test_a_second_error_does_not_pile_up_dialogs(qtbot, caplog):
    dialogs = ExceptionDialogs()
    error = catch()
    with caplog.at_level(logging.CRITICAL):
        dialogs.handle(RuntimeError, error, None)
        first = dialogs._box
        dialogs.handle(RuntimeError, error, None)
    qtbot.addWidget(first)
    assert dialogs._box is first


def test_installing_takes_over_the_hook(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    dialogs = ExceptionDialogs()
    dialogs.install()
    assert sys.excepthook == dialogs.handle


def test_warnings_are_written_to_the_log_file():
    handler = start_log(log_file())
    try:
        logging.getLogger("desktop.test").warning("the disk is slow")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert "the disk is slow" in log_file().read_text(encoding="utf-8")
