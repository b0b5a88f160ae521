"""Typing a form: suggestions stay apart from figures, and what stands in the way of finishing is named."""

import pytest

from db.fields import candidate_field
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from db.queries import list_entries
from desktop.workspace.entries import (
    confirm_readings,
    discard_draft,
    finish_entry,
    last_begun,
    list_drafts,
    list_entry_queue,
    next_copy,
    save_figure,
    start_entry,
    withdraw_entry,
)
from desktop.workspace.entry_queue import count_waiting_forms
from desktop.workspace.errors import (
    DoubtfulFieldsLeft,
    NoDraft,
    NoSuchCopy,
    NotABox,
    ReadingsNotConfirmed,
)
from desktop.workspace.photos import list_photos, unassign_photo
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import choose_person, close_workspace, open_workspace
from tests.builders.honest_reader import finish_honestly
from tests.builders.readings import make_reading
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form

C1, C2, C3 = (candidate_field(serial) for serial in (1, 2, 3))


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


@pytest.fixture
def read_copy(workspace, copy_id) -> str:
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    return copy_id


def stored_figures(workspace, copy_id: str):
    with workspace.store.reading_session() as session:
        entry = list_entries(session, copy_id)[-1]
        return {row.field: row.figure for row in entry.figures}, entry


def type_what_is_left(workspace, copy_id: str) -> None:
    """The boxes that may not be confirmed as read."""
    for field in start_entry(workspace, copy_id).left_to_visit:
        save_figure(workspace, copy_id, field, Figure.of(CLOSING[field]))


def type_all(workspace, copy_id: str, numbers) -> None:
    start_entry(workspace, copy_id)
    for field, number in numbers.items():
        save_figure(workspace, copy_id, field, Figure.of(number))


def test_a_form_has_its_boxes_in_the_papers_order(workspace, copy_id):
    form = start_entry(workspace, copy_id)
    assert form.fields == tuple(CLOSING)
    assert (form.station.serial, form.mode, [row.ballot_serial for row in form.candidates]) == (
        1,
        "assisted",
        [1, 2, 3],
    )
    assert (form.figures, form.suggestions) == ({}, {})


def test_what_was_read_is_a_suggestion_and_no_figure(workspace, read_copy):
    form = start_entry(workspace, read_copy)
    assert form.suggestions[C1].value == 70
    assert form.field_pages[C1] == 1
    assert form.figures == {}
    assert form.doubtful == frozenset()


def test_a_blind_form_shows_no_reading(workspace, read_copy):
    form = start_entry(workspace, read_copy, "blind")
    assert (form.mode, form.suggestions) == ("blind", {})
    assert form.doubtful == {C1, C2, C3, "polled.total", "valid_total", "excluded"}


def test_a_saved_figure_survives_closing_the_program(tmp_path, workspace, copy_id):
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(7), current_field=C2)
    save_figure(workspace, copy_id, "excluded", BLANK, current_field=C2)
    close_workspace(workspace)
    again = open_workspace(workspace.folder, device=workspace.device, person_name="reader 1")
    form = start_entry(again, copy_id)
    close_workspace(again)
    assert form.figures == {C1: Figure.of(7), "excluded": BLANK}
    assert form.current_field == C2


def test_a_figure_can_be_taken_back(workspace, copy_id):
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(7))
    save_figure(workspace, copy_id, C1, None)
    assert start_entry(workspace, copy_id).figures == {}


@pytest.mark.parametrize("field", ["candidate.9.total", "candidate.1.valid", "nonsense"])
def test_a_box_that_the_form_does_not_have_takes_no_figure(workspace, copy_id, field):
    start_entry(workspace, copy_id)
    with pytest.raises(NotABox):
        save_figure(workspace, copy_id, field, Figure.of(1))


def test_a_form_that_was_not_started_takes_no_figure(workspace, copy_id):
    with pytest.raises(NoDraft):
        save_figure(workspace, copy_id, C1, Figure.of(1))
    with pytest.raises(NoDraft):
        finish_entry(workspace, copy_id)


def test_a_copy_that_is_gone_cannot_be_started(workspace, copy_id):
    unassign_photo(workspace, list_photos(workspace)[0].id, 1)
    with pytest.raises(NoSuchCopy):
        start_entry(workspace, copy_id)


def test_each_person_has_a_draft_of_their_own(workspace, copy_id):
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(7))
    other = choose_person(workspace, "reader 2")
    assert start_entry(other, copy_id).figures == {}
    assert [draft.figures_entered for draft in list_drafts(workspace)] == [1]


def test_the_form_typed_in_last_is_the_one_to_go_on_with(workspace, copy_id):
    second, third = add_copy(workspace, station=2), add_copy(workspace, station=3)
    for each in (copy_id, second, third):
        start_entry(workspace, each)
    assert last_begun(workspace) is None
    for each in (copy_id, second):
        save_figure(workspace, each, C1, Figure.of(7), current_field=C1)
    assert last_begun(workspace) == second
    discard_draft(workspace, second)
    assert last_begun(workspace) == copy_id
    assert last_begun(choose_person(workspace, "reader 2")) is None


def test_a_typed_form_is_finished_with_every_figure(workspace, copy_id):
    entry_id = type_form(workspace, copy_id, comment=" the stamp covers the date ")
    figures, entry = stored_figures(workspace, copy_id)
    assert figures == {field: Figure.of(number) for field, number in CLOSING.items()}
    assert (entry.id, entry.reader_name, entry.comment) == (entry_id, "reader 1", "the stamp covers the date")
    assert entry.started_at <= entry.finished_at
    assert list_drafts(workspace) == ()


def test_doubtful_boxes_must_be_visited(workspace, copy_id):
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(70))
    with pytest.raises(DoubtfulFieldsLeft) as caught:
        finish_entry(workspace, copy_id)
    assert caught.value.fields == ("polled.total", C2, C3, "valid_total", "excluded")
    assert start_entry(workspace, copy_id).figures == {C1: Figure.of(70)}


def test_sure_readings_still_need_a_person(workspace, read_copy):
    form = start_entry(workspace, read_copy)
    for field in form.left_to_visit:
        save_figure(workspace, read_copy, field, Figure.of(CLOSING[field]))
    with pytest.raises(ReadingsNotConfirmed) as caught:
        finish_entry(workspace, read_copy)
    assert set(caught.value.fields) == set(CLOSING) - form.left_to_visit


def test_confirming_makes_figures_of_the_sure_readings_only(workspace, copy_id):
    photo_id = list_photos(workspace)[0].id
    add_reading(workspace, photo_id, CLOSING | {C2: None, "voters_assigned": None})
    form = start_entry(workspace, copy_id)
    assert form.doubtful == {C2, "voters_assigned"}
    confirmed = confirm_readings(workspace, copy_id, form.fields)
    assert set(confirmed) == set(CLOSING) - form.must_visit - form.must_type
    assert form.must_visit >= {C2, "voters_assigned"}
    assert start_entry(workspace, copy_id).figures.keys() == set(confirmed)


def test_the_form_on_the_desk_is_after_confirming_what_it_is_when_opened_again(workspace, read_copy):
    form = start_entry(workspace, read_copy)
    confirmed = confirm_readings(workspace, read_copy, form.fields)
    assert confirmed
    assert form.with_confirmed(confirmed) == start_entry(workspace, read_copy)


def test_what_was_read_otherwise_since_it_was_shown_is_not_confirmed(workspace, read_copy):
    form = start_entry(workspace, read_copy)
    sure = set(form.fields) - form.must_visit - form.must_type
    unseen, otherwise, *_ = sorted(sure)
    shown = {box: reading for box, reading in form.suggestions.items() if box != unseen}
    shown[otherwise] = make_reading(otherwise, 999)
    assert set(confirm_readings(workspace, read_copy, form.fields, shown)) == sure - {unseen, otherwise}


def test_confirming_does_not_touch_what_a_person_typed(workspace, read_copy):
    start_entry(workspace, read_copy)
    save_figure(workspace, read_copy, "voters_assigned", Figure.of(901))
    confirm_readings(workspace, read_copy, tuple(CLOSING))
    type_what_is_left(workspace, read_copy)
    finish_honestly(workspace, read_copy)
    assert stored_figures(workspace, read_copy)[0]["voters_assigned"] == Figure.of(901)


def test_the_reading_stays_beside_the_entry(workspace, read_copy):
    type_form(workspace, read_copy)
    assert start_entry(workspace, read_copy).suggestions[C1].value == 70


def test_states_are_kept_as_they_are_and_what_nobody_saw_is_not_captured(workspace, copy_id):
    type_all(workspace, copy_id, {C1: 70, C2: 20, "valid_total": 90, "polled.total": 95})
    save_figure(workspace, copy_id, C3, DASH)
    save_figure(workspace, copy_id, "excluded", ILLEGIBLE)
    save_figure(workspace, copy_id, "polled.male", BLANK)
    finish_honestly(workspace, copy_id)
    figures, _ = stored_figures(workspace, copy_id)
    assert (figures[C3], figures["excluded"], figures["polled.male"]) == (DASH, ILLEGIBLE, BLANK)
    assert figures["polled.female"] == figures["voters_assigned"] == NOT_CAPTURED


def test_correcting_starts_from_ones_own_figures_and_the_later_entry_counts(workspace, copy_id):
    type_form(workspace, copy_id)
    form = start_entry(workspace, copy_id)
    assert form.figures[C1] == Figure.of(70)
    save_figure(workspace, copy_id, C1, Figure.of(69))
    save_figure(workspace, copy_id, C2, Figure.of(21))
    finish_honestly(workspace, copy_id)
    row = list_stations(workspace)[0]
    assert (row.status, row.differing) == ("entered", ())
    assert stored_figures(workspace, copy_id)[0][C1] == Figure.of(69)


def test_a_withdrawn_entry_no_longer_counts(workspace, copy_id):
    withdraw_entry(workspace, type_form(workspace, copy_id), "typed from the wrong photo")
    assert list_stations(workspace)[0].status == "photo"


def test_a_discarded_draft_is_gone(workspace, copy_id):
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(7))
    discard_draft(workspace, copy_id)
    discard_draft(workspace, copy_id)
    assert list_drafts(workspace) == ()


def test_the_queue_says_what_waits(workspace, read_copy):
    other = add_copy(workspace, station=2)
    start_entry(workspace, other)
    save_figure(workspace, other, C1, Figure.of(1))
    type_form(workspace, read_copy)
    first, second = list_entry_queue(workspace)
    assert (first.copy_id, first.station_name_en, first.is_read, first.entered_by, first.is_mine) == (
        read_copy,
        "Govt School 1",
        True,
        ("reader 1",),
        True,
    )
    assert (second.copy_id, second.has_draft, second.is_read, second.entered_by) == (other, True, False, ())


def test_the_next_form_is_the_next_without_an_entry_and_then_from_the_start(workspace):
    one, two, three = (add_copy(workspace, station=serial) for serial in (1, 2, 3))
    type_form(workspace, two)
    assert next_copy(workspace) == one
    assert next_copy(workspace, one) == three
    assert next_copy(workspace, three) == one
    type_form(workspace, one)
    type_form(workspace, three)
    assert next_copy(workspace, three) is None


def test_a_form_that_was_only_looked_at_is_not_begun_and_takes_another_mode(workspace, read_copy):
    start_entry(workspace, read_copy)
    assert [row.has_draft for row in list_entry_queue(workspace)] == [False]
    assert start_entry(workspace, read_copy, "blind").mode == "blind"


def test_a_form_with_a_typed_figure_stays_in_the_mode_it_was_begun_in(workspace, read_copy):
    start_entry(workspace, read_copy)
    save_figure(workspace, read_copy, C1, Figure.of(70), C1)
    assert [row.has_draft for row in list_entry_queue(workspace)] == [True]
    assert start_entry(workspace, read_copy, "blind").mode == "assisted"


def test_what_waits_is_counted_without_the_forms_that_are_entered(workspace):
    type_form(workspace, add_copy(workspace, 1))
    begun = add_copy(workspace, 2)
    start_entry(workspace, begun)
    save_figure(workspace, begun, "polled.total", Figure.of(105))
    add_copy(workspace, 3)
    assert count_waiting_forms(workspace) == 2
