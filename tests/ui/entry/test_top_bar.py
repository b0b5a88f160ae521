"""The line above a form where there is little room."""

from PySide6.QtWidgets import QStyleOptionComboBox

from desktop.ui.entry.top_bar import TopBar


def test_a_choice_that_does_not_fit_ends_in_an_ellipsis_and_not_in_the_middle_of_a_word(qtbot, desk):
    top = TopBar(desk.language)
    qtbot.addWidget(top)
    option = QStyleOptionComboBox()
    text = top.mode_box.currentText()
    top.mode_box.resize(100, 30)
    top.mode_box.initStyleOption(option)
    assert top.mode_box.elide(text, option).endswith("…")
    top.mode_box.resize(600, 30)
    top.mode_box.initStyleOption(option)
    assert top.mode_box.elide(text, option) == text
