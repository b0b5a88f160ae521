"""The binding keeps its books: PySide6 6.12.0 lost a reference to None on every call under CPython 3.11."""

import sys

from PySide6.QtWidgets import QWidget


def test_calls_into_qt_lose_no_reference_to_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _call in range(2000):
        widget.update()
    assert sys.getrefcount(None) > before - 1000
