"""Templates and layouts are looked at, replaced and withdrawn with a reason, from the photos screen."""

import pytest
from PySide6.QtCore import Qt

from desktop.page.drawn_layout import layout_of_form, make_form_definition
from desktop.page.form_definition import load_form
from desktop.ui.photos.templates.page import TemplatesPage
from desktop.workspace.layouts import list_layouts, save_layout
from desktop.workspace.photos import add_photos
from desktop.workspace.templates import list_templates, set_template


@pytest.fixture
def template_photo(workspace, photo_of_a_form) -> str:
    """A photo that is the template of a layout of the constituency's own."""
    form = load_form("form45-totals-1")
    own = make_form_definition("na-999-form45-1", "Our print", layout_of_form(form, 3))
    save_layout(workspace, own)
    (photo_id,) = add_photos(workspace, [photo_of_a_form]).added
    set_template(workspace, photo_id)
    return photo_id


@pytest.fixture
def page(screen, settle, template_photo) -> TemplatesPage:
    screen.refresh()
    settle()
    screen.show_photo(template_photo)
    settle()
    screen.parts.bar.templates.click()
    settle()
    return screen.parts.templates


def test_templates_and_layouts_are_listed_with_picture_and_state(page):
    assert page.isVisible()
    words = [page.list.item(row).text() for row in range(page.list.count())]
    assert len(words) == 2
    assert "in use" in words[0]
    assert "Our print" in words[1]
    assert not page.picture.pixmap().isNull()
    assert "reader 1" in page.facts.text()


def test_a_template_is_withdrawn_with_a_reason_only(qtbot, page, workspace, settle, monkeypatch, screen):
    monkeypatch.setattr(screen._readings, "read", lambda _ids: None)
    page.withdraw_button.click()
    qtbot.keyClick(page.strip.reason, Qt.Key.Key_Return)
    assert len(list_templates(workspace)) == 1
    qtbot.keyClicks(page.strip.reason, "another print")
    qtbot.keyClick(page.strip.reason, Qt.Key.Key_Return)
    settle()
    assert list_templates(workspace) == ()
    assert page.list.count() == 1


def test_a_layout_is_withdrawn_too(qtbot, page, workspace, settle, monkeypatch, screen):
    monkeypatch.setattr(screen._readings, "read", lambda _ids: None)
    page.list.setCurrentRow(1)
    page.withdraw_button.click()
    qtbot.keyClicks(page.strip.reason, "drawn badly")
    qtbot.keyClick(page.strip.reason, Qt.Key.Key_Return)
    settle()
    assert list_layouts(workspace) == ()


def test_the_chosen_photo_takes_the_templates_place(page, workspace, settle, monkeypatch, screen):
    monkeypatch.setattr(screen._readings, "read", lambda _ids: None)
    page.replace_button.click()
    settle()
    assert len(list_templates(workspace)) == 2
    assert sum(row.is_current for row in list_templates(workspace)) == 1


def test_escape_goes_back_to_the_tray(qtbot, page, screen):
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert screen.parts.tray.isVisible()


def test_the_photo_of_a_template_is_shown_in_the_tray(page, screen, settle, template_photo):
    page.photo_button.click()
    settle()
    assert screen.parts.tray.current_row.id == template_photo
