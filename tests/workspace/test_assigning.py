"""Which station and form a photo shows: copies, their pages, and what happens to figures typed from them."""

import pytest

from db.figures import Figure
from desktop.page.values import BadCorners
from desktop.workspace.entries import list_entry_queue, save_figure, start_entry
from desktop.workspace.errors import (
    CopyIsEntered,
    CopyIsOfAnotherStation,
    NoSuchCopy,
    NoSuchPhoto,
    NoSuchStation,
)
from desktop.workspace.paper_words import move_copy
from desktop.workspace.photos import (
    CopyValues,
    add_photos,
    assign_photo,
    list_copies,
    list_photos,
    set_outline,
    unassign_photo,
    withdraw_photo,
)
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import choose_person
from tests.builders.honest_reader import finish_honestly
from tests.builders.photo_files import make_tiff
from tests.builders.workspace import CLOSING, TOTALS_ONLY, add_copy, add_photo, type_form

SHEET = ((10.0, 10.0), (300.0, 12.0), (298.0, 200.0), (8.0, 198.0))


def values(station: int = 1, **changes: object) -> CopyValues:
    return CopyValues(station, **{"form_definition": TOTALS_ONLY, **changes})


def status_of(workspace, serial: int) -> str:
    return next(row.status for row in list_stations(workspace) if row.serial == serial)


def test_an_assigned_photo_is_a_copy_of_its_station(workspace):
    photo_id = add_photo(workspace)
    copy_id = assign_photo(
        workspace, photo_id, 1, values(2, copy_kind="posted", obtained_from="the school gate")
    )
    (copy,) = list_copies(workspace, 2)
    assert (copy.id, copy.copy_kind, copy.obtained_from, copy.pages) == (
        copy_id,
        "posted",
        "the school gate",
        ((photo_id, 1),),
    )
    (row,) = list_photos(workspace)
    assert (row.station_serial, row.copy_kind, row.form) == (2, "posted", "form45")
    assert status_of(workspace, 2) == "photo"


def test_saying_the_same_again_changes_nothing(workspace):
    photo_id = add_photo(workspace)
    first = assign_photo(workspace, photo_id, 1, values())
    assert assign_photo(workspace, photo_id, 1, values()) == first
    assert len(list_copies(workspace)) == 1


def test_assigning_anew_moves_the_photo(workspace):
    photo_id = add_photo(workspace)
    assign_photo(workspace, photo_id, 1, values(1))
    assign_photo(workspace, photo_id, 1, values(3))
    assert [copy.station_serial for copy in list_copies(workspace)] == [3]
    assert status_of(workspace, 1) == "no_photo"


def test_pages_join_a_copy_in_order(workspace):
    first, second = add_photo(workspace, 1), add_photo(workspace, 2)
    copy_id = assign_photo(workspace, first, 1, values())
    joined = assign_photo(workspace, second, 1, values(join_copy=copy_id))
    (copy,) = list_copies(workspace)
    assert (copy.id, copy.pages) == (joined, ((first, 1), (second, 1)))


def test_a_page_that_leaves_keeps_the_rest_of_the_copy(workspace):
    first, second = add_photo(workspace, 1), add_photo(workspace, 2)
    copy_id = assign_photo(workspace, first, 1, values())
    assign_photo(workspace, second, 1, values(join_copy=copy_id))
    unassign_photo(workspace, first, 1)
    assert [copy.pages for copy in list_copies(workspace)] == [((second, 1),)]


def test_an_unassigned_photo_is_in_no_copy(workspace):
    photo_id = add_photo(workspace)
    assign_photo(workspace, photo_id, 1, values())
    unassign_photo(workspace, photo_id, 1)
    unassign_photo(workspace, photo_id, 1)
    assert list_copies(workspace) == ()
    assert list_photos(workspace)[0].copy_id is None


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"station_serial": 99}, NoSuchStation),
        ({"join_copy": "no such copy"}, NoSuchCopy),
    ],
)
def test_what_does_not_exist_cannot_be_assigned_to(workspace, changes, error):
    photo_id = add_photo(workspace)
    with pytest.raises(error):
        assign_photo(workspace, photo_id, 1, CopyValues(**{"station_serial": 1, **changes}))
    assert list_copies(workspace) == ()


def test_a_page_cannot_join_another_stations_copy(workspace):
    copy_id = add_copy(workspace, station=1)
    with pytest.raises(CopyIsOfAnotherStation):
        assign_photo(workspace, add_photo(workspace, 9), 1, values(2, join_copy=copy_id))


@pytest.mark.parametrize(("photo", "page"), [("nobody", 1), (None, 2), (None, 0)])
def test_a_page_that_is_not_there_is_named(workspace, photo, page):
    photo_id = photo or add_photo(workspace)
    with pytest.raises(NoSuchPhoto):
        assign_photo(workspace, photo_id, page, values())


def test_a_draft_follows_its_photo_to_the_right_station(workspace):
    photo_id = add_photo(workspace)
    wrong = assign_photo(workspace, photo_id, 1, values(1))
    start_entry(workspace, wrong)
    save_figure(workspace, wrong, "excluded", Figure.of(5))
    right = assign_photo(workspace, photo_id, 1, values(2))
    assert start_entry(workspace, right).figures == {"excluded": Figure.of(5)}


def test_an_entered_photo_moved_by_its_reader_waits_as_a_filled_draft(workspace):
    photo_id = add_photo(workspace)
    wrong = assign_photo(workspace, photo_id, 1, values(1))
    type_form(workspace, wrong)
    right = assign_photo(workspace, photo_id, 1, values(2))
    assert (status_of(workspace, 1), status_of(workspace, 2)) == ("no_photo", "photo")
    assert start_entry(workspace, right).figures == {
        box: Figure.of(number) for box, number in CLOSING.items()
    }
    finish_honestly(workspace, right)
    assert status_of(workspace, 2) == "entered"


def test_what_another_person_entered_is_not_moved_away_under_them(workspace):
    photo_id = add_photo(workspace)
    copy_id = assign_photo(workspace, photo_id, 1, values(1))
    type_form(workspace, copy_id)
    other = choose_person(workspace, "reader 2")
    with pytest.raises(CopyIsEntered) as caught:
        assign_photo(other, photo_id, 1, values(2))
    assert caught.value.code == "W022"
    assert [row.copy_id for row in list_entry_queue(workspace)] == [copy_id]


def test_turning_and_corners_are_kept_beside_the_photo(workspace):
    photo_id = add_photo(workspace)
    set_outline(workspace, photo_id, 1, 1, None)
    set_outline(workspace, photo_id, 1, 5, SHEET)
    (row,) = list_photos(workspace)
    assert (row.turned, row.has_corners) == (1, True)


def test_crossed_corners_are_no_outline(workspace):
    photo_id = add_photo(workspace)
    with pytest.raises(BadCorners):
        set_outline(workspace, photo_id, 1, 0, (SHEET[0], SHEET[2], SHEET[1], SHEET[3]))
    assert not list_photos(workspace)[0].has_corners


def test_a_withdrawn_photo_leaves_its_copies_and_stays_visible(workspace):
    copy_id = add_copy(workspace)
    (row,) = list_photos(workspace)
    withdraw_photo(workspace, row.id, "a photo of a cat")
    (row,) = list_photos(workspace)
    assert (row.was_withdrawn, row.copy_id) == (True, None)
    assert copy_id not in {copy.id for copy in list_copies(workspace)}


def test_a_withdrawn_photo_can_be_taken_in_again(workspace):
    photo_id = add_photo(workspace, 1)
    withdraw_photo(workspace, photo_id, "by mistake")
    again = add_photo(workspace, 1)
    assert {row.id: row.was_withdrawn for row in list_photos(workspace)} == {photo_id: True, again: False}


def test_a_withdrawn_file_of_several_pages_leaves_with_all_of_them(workspace):
    (photo_id,) = add_photos(workspace, [make_tiff(3)]).added
    copy_id = assign_photo(workspace, photo_id, 1, values())
    for page in (2, 3):
        copy_id = assign_photo(workspace, photo_id, page, values(join_copy=copy_id))
    withdraw_photo(workspace, photo_id, "of another constituency")
    assert list_copies(workspace) == ()
    assert {row.copy_id for row in list_photos(workspace)} == {None}


def test_boxes_that_nobody_looked_at_are_still_open_when_the_copy_is_moved(workspace):
    copy_id = add_copy(workspace, station=1)
    numbers = {box: number for box, number in CLOSING.items() if box != "voters_assigned"}
    type_form(workspace, copy_id, numbers)
    form = start_entry(workspace, move_copy(workspace, copy_id, 2))
    assert (form.figures["valid_total"], "voters_assigned" in form.figures) == (Figure.of(100), False)
