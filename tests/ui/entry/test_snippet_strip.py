"""The strip with the cell under the cursor: what is said of the box is shown to its end."""

import pytest
from PySide6.QtGui import QImage, QPixmap

from desktop.ui.entry.snippet_strip import CellWords, SnippetStrip


def paint(qtbot, words: CellWords) -> QImage:
    strip = SnippetStrip()
    qtbot.addWidget(strip)
    strip.resize(620, strip.sizeHint().height())
    strip.show_cell(QPixmap(), None, words)
    return strip.grab().toImage()


@pytest.mark.parametrize("below", ["", "6 · Darya Misali"])
def test_a_long_sentence_about_the_box_is_shown_to_its_end(qtbot, below):
    said = "its serial as the head of the form has {}"
    pictures = [
        paint(qtbot, CellWords("Polling station", said.format(end), "4 · Jugnu", below))
        for end in ("it", "me")
    ]
    assert pictures[0] != pictures[1]


def test_of_a_form_without_known_boxes_one_line_is_left(qtbot, desk):
    strip = SnippetStrip()
    qtbot.addWidget(strip)
    high = strip.sizeHint().height()
    strip.make_low(is_low=True)
    assert strip.sizeHint().height() <= high / 2
    strip.make_low(is_low=False)
    assert strip.sizeHint().height() == high
