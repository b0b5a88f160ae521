"""The chosen theme reaches palette, style sheet and icons."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QTextLayout
from PySide6.QtWidgets import QPushButton

from desktop.ui.theme.colours import DARK, LIGHT, Colours
from desktop.ui.theme.fonts import figures_font, load_fonts, urdu_font
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import ROLES, make_style_sheet, set_role

ICONS = sorted(path.stem for path in (Path(__file__).parents[3] / "resources" / "icons").glob("*.svg"))


def inked(pixmap) -> set[str]:
    """The colours of the pixels that are fully painted."""
    image = pixmap.toImage()
    found = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in found if colour.alpha() == 255}


@pytest.mark.parametrize(("choice", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_choosing_a_theme_sets_the_palette(qapp, desk, choice, colours: Colours):
    desk.theme.choose(choice)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == colours.window.lower()
    assert desk.theme.is_dark is (choice == "dark")


def test_a_theme_that_does_not_exist_is_the_systems(desk):
    desk.theme.choose("purple")
    assert desk.theme.choice == "system"


def test_the_style_sheet_leaves_no_colour_unnamed():
    for colours in (LIGHT, DARK):
        assert "@" not in make_style_sheet(colours)


def test_every_role_of_the_style_sheet_is_listed():
    sheet = make_style_sheet(LIGHT)
    used = {part.split('"')[1] for part in sheet.split("[role=")[1:]}
    assert used <= set(ROLES)


def test_a_role_changes_how_a_button_looks(qtbot, desk):
    button = QPushButton("Finish")
    qtbot.addWidget(button)
    button.resize(120, 40)
    before = button.grab().toImage()
    set_role(button, "primary")
    assert button.grab().toImage() != before


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something(qapp, desk, name):
    assert not icon(name).pixmap(QSize(32, 32)).toImage().allGray() or inked(icon(name).pixmap(QSize(32, 32)))


def test_an_icon_follows_the_palette(qapp, desk):
    sign = icon("check")
    desk.theme.choose("light")
    light = inked(sign.pixmap(QSize(48, 48)))
    desk.theme.choose("dark")
    assert inked(sign.pixmap(QSize(48, 48))) != light
    assert QColor(DARK.text).name() in inked(sign.pixmap(QSize(48, 48)))


def test_an_icon_that_does_not_exist_is_missed_at_once(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.parametrize("language", ["en", "ur"])
def test_digits_have_one_width_in_either_language(desk, language):
    desk.language.choose(language)
    metrics = QFontMetricsF(figures_font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def drawn_by(text: str, font: QFont) -> set[str]:
    """The families whose glyphs Qt takes for `text`."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_urdu_is_drawn_by_the_bundled_nastaliq(qapp):
    load_fonts()
    assert drawn_by("پولنگ", urdu_font(14)) == {"Ginti Nastaliq"}
    assert drawn_by("فارم 45", urdu_font(14)) == {"Ginti Nastaliq", "Ginti Sans"}


def test_a_direction_mark_does_not_bring_in_another_font(desk):
    assert drawn_by("\u200e−21,086", figures_font()) == {"Ginti Sans"}
    assert drawn_by("Σ Form 45 · 1–2 “×” …", figures_font()) == {"Ginti Sans"}
