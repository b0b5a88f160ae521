"""The common reasons under a finding: letters are whole, however little room there is."""

from PySide6.QtWidgets import QLabel

from desktop.entry.checks.reasons import load_reasons
from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.entry.reason_strip import ReasonStrip


def test_a_reason_in_urdu_is_not_squeezed_below_the_height_of_its_letters(qtbot, desk):
    desk.language.choose("ur")
    strip = ReasonStrip()
    qtbot.addWidget(strip)
    strip.show_reasons([reason.text_ur for reason in load_reasons()], may_be_noted=False)
    strip.resize(520, 10)
    with qtbot.waitExposed(strip):
        strip.show()
    whole = QLabel(load_reasons()[2].text_ur)
    qtbot.addWidget(whole)
    whole.ensurePolished()
    for words in strip.findChildren(ElidedLabel):
        assert words.height() >= whole.sizeHint().height()
