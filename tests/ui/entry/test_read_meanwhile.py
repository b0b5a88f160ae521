"""The page is read while its form lies on the desk: nobody confirms what did not stand before them."""

import pytest
from PySide6.QtCore import Qt

from db.fields import candidate_field
from db.figures import Figure
from db.queries import list_entries
from desktop.workspace.entries import start_entry
from desktop.workspace.photos import list_photos
from tests.builders.workspace import CLOSING, add_copy, add_reading

CANDIDATES = [candidate_field(serial) for serial in (1, 2, 3)]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace)


def read(workspace, numbers) -> None:
    add_reading(workspace, list_photos(workspace)[0].id, numbers)


def enter_all_but(screen, left: set[str]) -> None:
    for box in screen.form.form.fields:
        if box not in left:
            screen.form.enter_figure(box, Figure.of(CLOSING[box]))


def list_figures(workspace, copy_id) -> list[dict[str, Figure]]:
    with workspace.store.reading_session() as session:
        return [{row.field: row.figure for row in entry.figures} for entry in list_entries(session, copy_id)]


def test_what_was_read_since_the_form_was_opened_is_shown_before_it_can_be_confirmed(
    person, workspace, copy_id
):
    screen = person.open_at_figures()
    read(workspace, CLOSING)
    left = set(screen.form.form.fields) - start_entry(workspace, copy_id).left_to_visit
    enter_all_but(screen, left)
    person.press(Qt.Key.Key_Return, CONTROL)
    assert "read meanwhile" in person.desk.notices.latest.text
    shown = {box: screen.parts.grid.edit_of(box).text() for box in left}
    assert shown == {box: str(CLOSING[box]) for box in left}
    person.press(Qt.Key.Key_Return, CONTROL)
    assert "nobody visited them" in person.desk.notices.latest.text
    assert list_figures(workspace, copy_id) == []
    person.press(Qt.Key.Key_Return, CONTROL)
    assert list_figures(workspace, copy_id) == [{box: Figure.of(n) for box, n in CLOSING.items()}]


def test_what_was_read_otherwise_since_it_was_shown_is_not_confirmed_unseen(person, workspace, copy_id):
    read(workspace, CLOSING)
    screen = person.open_at_figures()
    one, other = [box for box in CANDIDATES if box not in screen.form.form.left_to_visit][:2]
    enter_all_but(screen, {one, other})
    person.press(Qt.Key.Key_Return, CONTROL)
    assert "nobody visited them" in person.desk.notices.latest.text
    swapped = {one: CLOSING[other], other: CLOSING[one]}
    read(workspace, {**CLOSING, **swapped})
    person.press(Qt.Key.Key_Return, CONTROL)
    assert list_figures(workspace, copy_id) == []
    assert "read meanwhile" in person.desk.notices.latest.text
    shown = {box: screen.parts.grid.edit_of(box).text() for box in swapped}
    assert shown == {box: str(number) for box, number in swapped.items()}
    assert screen.form.form.figures.keys().isdisjoint(swapped)
