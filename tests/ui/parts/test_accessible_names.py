"""What takes the focus inside a larger control has a name of its own too."""

import pytest
from PySide6.QtWidgets import QScrollArea

from desktop.ui.comparison import ComparisonScreen
from desktop.ui.constituency.station_panel import StationPanel
from desktop.ui.desk import Desk
from desktop.ui.imports.source_line import SourceLine
from desktop.ui.settings.person_card import PersonCard
from desktop.workspace.workspace import Workspace


def test_the_line_inside_a_combo_or_a_spin_box_is_named(qtbot, filled: Workspace) -> None:
    card, source = PersonCard(filled), SourceLine()
    for widget in (card, source):
        qtbot.addWidget(widget)
    assert card.name.lineEdit().accessibleName() == "Name"
    assert source.header_line.lineEdit().accessibleName().startswith("The line that holds the headers")


def test_the_tabs_of_the_comparison_are_named(qtbot, filled: Workspace, desk: Desk) -> None:
    screen = ComparisonScreen(filled, desk)
    qtbot.addWidget(screen)
    assert screen.tabs.tabBar().accessibleName() == "Sums or polling stations"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_what_scrolls_beside_the_board_is_named(qtbot, filled: Workspace, desk: Desk, language: str) -> None:
    desk.language.choose(language)
    panel = StationPanel(filled, desk)
    qtbot.addWidget(panel)
    assert all(area.accessibleName() for area in panel.findChildren(QScrollArea))
