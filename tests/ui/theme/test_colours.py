"""Every text can be read on every ground, in both themes."""

import pytest
from PySide6.QtGui import QColor

from desktop.ui.theme.colours import DARK, LIGHT

TEXTS = (
    "text", "muted", "accent", "error", "good", "doubt", "more", "less",
    "status_no_photo", "status_photo", "status_entered", "status_differs", "status_settled",
)  # fmt: skip


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["panel", "window", "panel_alternate"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_colour_stands_out_from_the_ground(colours, ground, name):
    assert contrast(getattr(colours, name), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["doubt", "error", "good", "accent"])
def test_a_soft_ground_carries_its_own_text(colours, name):
    assert contrast(getattr(colours, name), getattr(colours, f"{name}_soft")) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_selection_and_the_main_button_can_be_read(colours):
    assert contrast(colours.text, colours.selection) >= 4.5
    assert contrast(colours.accent_text, colours.accent) >= 4.5


def test_an_unknown_status_has_no_colour():
    with pytest.raises(KeyError):
        LIGHT.status("lost")
