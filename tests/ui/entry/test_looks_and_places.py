"""How the page is seen, and where the person was: remembered from form to form and after the program ends."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from desktop.ui.entry.page_view import Look
from desktop.ui.entry.picture_looks import read_look
from desktop.ui.entry.picture_tone import TONE_KEYS, PictureTone, tone_levels, tone_pixmap
from tests.builders.workspace import add_copy


def test_a_neutral_tone_leaves_every_level_and_the_very_picture():
    assert (tone_levels(PictureTone()) == np.arange(256)).all()
    pixmap = QPixmap(4, 4)
    assert tone_pixmap(pixmap, PictureTone(turns=1)) is pixmap


def test_contrast_parts_dark_from_light_and_brightness_lifts_both():
    levels = tone_levels(PictureTone(contrast=50))
    assert levels[100] < 100
    assert levels[160] > 160
    assert tone_levels(PictureTone(brightness=50))[100] > 100


def test_the_reverse_shows_dark_paper_as_light():
    pixmap = QPixmap(4, 4)
    pixmap.fill(QColor(10, 20, 30))
    colour = tone_pixmap(pixmap, PictureTone(is_inverted=True)).toImage().pixelColor(1, 1)
    assert (colour.red(), colour.green(), colour.blue()) == (245, 235, 225)


@pytest.mark.parametrize("key", TONE_KEYS)
def test_a_key_of_the_picture_changes_its_tone(key):
    assert TONE_KEYS[key](PictureTone()) != PictureTone()


def test_four_turns_are_none():
    tone = PictureTone()
    for _turn in range(4):
        tone = TONE_KEYS["r"](tone)
    assert tone == PictureTone()


@pytest.mark.parametrize("written", ["", "nonsense", "[]", '{"zoom": "wide"}', '{"tone": 5}'])
def test_a_look_that_cannot_be_read_is_the_usual_one(written):
    assert read_look(written) == Look()


def test_zoom_and_tone_stay_from_form_to_form(workspace, person):
    add_copy(workspace, station=1)
    add_copy(workspace, station=2)
    screen = person.open_at_figures()
    person.press(Qt.Key.Key_F6)
    person.type("+v]")
    look = screen.parts.page_view.look
    person.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert look.tone == PictureTone(brightness=15, is_inverted=True)
    assert screen.parts.page_view.look.tone == look.tone
    assert screen.parts.page_view.look.zoom == look.zoom


def test_a_program_that_is_killed_comes_back_to_form_box_and_zoom(workspace, person):
    add_copy(workspace, station=1)
    second = add_copy(workspace, station=2)
    screen = person.open()
    screen.open_copy(second)
    person.wait()
    person.confirm_station(screen)
    person.press(Qt.Key.Key_Return)
    person.enter("60")
    screen.parts.page_view.zoom(1.25)
    looked = screen.parts.page_view.look
    # nothing was left or closed: only what is written by itself a moment later
    person.wait(lambda: "polled.female" in person.desk.settings.note("entry/place"))
    person.wait(lambda: str(looked.zoom) in person.desk.settings.note("entry/look"))
    again = person.open()
    assert again.form is not None
    assert again.form.copy_id == second
    assert person.cursor.field == "polled.female"
    assert again.parts.page_view.look.zoom == looked.zoom
