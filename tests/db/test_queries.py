"""What the facts say now about the constituency, the photos, the entries and the official results."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from db.choices import DigitScript, EntryMode, OfficialForm, Origin
from db.figures import BLANK, Figure
from db.models import PollingStation
from db.queries import (
    accepted_figures,
    current_condition,
    current_constituency,
    current_election,
    current_form_layout,
    current_outline,
    current_outlines,
    current_scripts,
    current_templates,
    discard_draft,
    find_copy,
    find_draft,
    find_person,
    find_photo_by_hash,
    find_station,
    latest_reading,
    latest_readings,
    list_candidates,
    list_constituencies,
    list_copies,
    list_devices,
    list_drafts,
    list_entries,
    list_entries_of_copies,
    list_form_layouts,
    list_official_results,
    list_photos,
    list_settlements,
    list_stations,
    number_official_versions,
    open_draft,
    save_draft_figure,
    touch_draft,
)
from db.queries.draft_remarks import list_draft_remarks, save_draft_remark
from db.store import Store
from tests.builders.facts import (
    CODE,
    NOON,
    a_candidate,
    a_condition,
    a_constituency,
    a_copy,
    a_form_layout,
    a_page_outline,
    a_page_script,
    a_person,
    a_photo,
    a_reading,
    a_settlement,
    a_station,
    a_template,
    a_withdrawal,
    an_election,
    an_entry,
    an_official_result,
)
from tests.builders.stores import add, ask


def test_a_row_typed_by_hand_counts_before_an_imported_one_whichever_came_last(store: Store) -> None:
    add(store, a_station(1, name_en="by hand", origin=Origin.BY_HAND))
    add(store, a_station(1, name_en="imported", origin=Origin.IMPORTED))
    add(store, a_station(1, name_en="reference", origin=Origin.REFERENCE))
    assert [station.name_en for station in ask(store, list_stations, CODE)] == ["by hand"]


def test_of_two_rows_of_one_origin_the_latest_counts(store: Store) -> None:
    for name in ("first", "second"):
        add(store, a_candidate(3, name_en=name))
    assert [candidate.name_en for candidate in ask(store, list_candidates, CODE)] == ["second"]


def test_a_withdrawn_row_uncovers_the_one_before_it(store: Store) -> None:
    add(store, a_candidate(3, name_en="first"))
    second = add(store, a_candidate(3, name_en="second"))
    add(store, a_withdrawal("contesting_candidate", second.id))
    assert [candidate.name_en for candidate in ask(store, list_candidates, CODE)] == ["first"]


def test_lists_are_in_the_order_of_the_serials_without_those_removed(store: Store) -> None:
    for serial in (12, 2, 1):
        add(store, a_station(serial))
        add(store, a_candidate(serial))
    add(store, a_station(2, is_removed=True, origin=Origin.BY_HAND))
    add(store, a_candidate(12, is_removed=True, origin=Origin.BY_HAND))
    assert [station.serial for station in ask(store, list_stations, CODE)] == [1, 12]
    assert [station.serial for station in ask(store, list_stations, CODE, with_removed=True)] == [1, 2, 12]
    assert [candidate.ballot_serial for candidate in ask(store, list_candidates, CODE)] == [1, 2]
    assert ask(store, list_stations, "NA-1") == []


def test_one_station_is_found_as_the_list_has_it(store: Store) -> None:
    add(store, a_station(1, name_en="by hand", origin=Origin.BY_HAND))
    add(store, a_station(1, name_en="imported", origin=Origin.IMPORTED))
    add(store, a_station(2))
    add(store, a_station(2, is_removed=True, origin=Origin.BY_HAND))
    assert ask(store, find_station, CODE, 1).name_en == "by hand"
    assert [ask(store, find_station, CODE, serial) for serial in (2, 3)] == [None, None]


def test_who_asks_for_some_stations_reads_no_other_station(store: Store) -> None:
    for serial in (1, 2, 3):
        add(store, a_station(serial))
        add(store, a_copy(serial))
    read: list[int] = []

    def note(station: PollingStation, _context: object) -> None:
        read.append(station.serial)

    event.listen(PollingStation, "load", note)
    try:
        assert set(ask(store, accepted_figures, CODE, serials=[2])) == {2}
    finally:
        event.remove(PollingStation, "load", note)
    assert read == [2]


def test_remarks_beside_a_draft_are_written_anew_and_taken_back(store: Store) -> None:
    with store.transaction() as session:
        draft = open_draft(session, "copy", "person", EntryMode.ASSISTED)
        save_draft_remark(session, draft.id, "E205", "[]", "first")
        save_draft_remark(session, draft.id, "E205", "[]", "second")
        save_draft_remark(session, draft.id, "W108", "[]", "")
        assert list_draft_remarks(session, draft.id) == {("E205", "[]"): "second", ("W108", "[]"): ""}
        save_draft_remark(session, draft.id, "E205", "[]", None)
        save_draft_remark(session, draft.id, "E206", "[]", None)
        assert list_draft_remarks(session, draft.id) == {("W108", "[]"): ""}
        discard_draft(session, "copy", "person")
        assert list_draft_remarks(session, draft.id) == {}


def test_the_constituency_of_a_store_is_the_one_written_first(store: Store) -> None:
    assert ask(store, current_constituency) is None
    add(store, a_constituency())
    add(store, a_constituency(code="NA-1"))
    add(store, an_election())
    assert ask(store, current_constituency).code == CODE
    assert ask(store, current_constituency, "NA-1").code == "NA-1"
    assert ask(store, current_constituency, "NA-2") is None
    assert [each.code for each in ask(store, list_constituencies)] == ["NA-1", CODE]
    assert ask(store, current_election, "ge2024").polling_day.isoformat() == "2024-02-08"


def test_a_photo_is_found_by_its_bytes_until_it_is_withdrawn(store: Store) -> None:
    photo = add(store, a_photo(sha256_of_file="cd" * 32))
    assert ask(store, find_photo_by_hash, "cd" * 32).id == photo.id
    add(store, a_withdrawal("photo", photo.id))
    assert ask(store, find_photo_by_hash, "cd" * 32) is None
    assert ask(store, list_photos) == []


def test_the_latest_outline_and_reading_of_each_page_count(store: Store) -> None:
    for turns in (1, 2):
        add(store, a_page_outline("p", quarter_turns=turns))
        add(store, a_reading("p", engine=f"engine {turns}"))
    add(store, a_page_outline("p", photo_page=2, quarter_turns=3))
    assert ask(store, current_outline, "p", 1).quarter_turns == 2
    assert {key: each.quarter_turns for key, each in ask(store, current_outlines).items()} == {
        ("p", 1): 2,
        ("p", 2): 3,
    }
    assert ask(store, latest_reading, "p").engine == "engine 2"
    assert ask(store, latest_reading, "p", 2) is None
    assert list(ask(store, latest_readings)) == [("p", 1)]


def test_copies_entries_conditions_and_settlements_are_listed_in_order(store: Store) -> None:
    second, first = add(store, a_copy(2, "p")), add(store, a_copy(1, "p"))
    entries = [add(store, an_entry(first.id)).id for _ in range(3)]
    add(store, a_condition(first.id, answers_json="{}"))
    add(store, a_condition(first.id, answers_json='{"stamp": false}'))
    add(store, a_settlement(1))
    assert [copy.id for copy in ask(store, list_copies, CODE)] == [first.id, second.id]
    assert [copy.id for copy in ask(store, list_copies, CODE, 2)] == [second.id]
    assert ask(store, list_copies, CODE)[0].pages[0].photo_id == "p"
    assert [entry.id for entry in ask(store, list_entries, first.id)] == entries
    assert len(ask(store, list_entries_of_copies, [first.id, second.id])) == 3
    assert ask(store, current_condition, first.id).answers_json == '{"stamp": false}'
    assert ask(store, current_condition, second.id) is None
    assert len(ask(store, list_settlements, CODE)) == 1
    add(store, a_withdrawal("copy", first.id))
    assert ask(store, find_copy, first.id) is None
    assert ask(store, find_copy, second.id).id == second.id


def test_versions_of_a_form_are_listed_and_numbered_as_they_were_recorded(store: Store) -> None:
    late = add(store, an_official_result(source_name="later", obtained_on=NOON + timedelta(days=3)))
    add(store, an_official_result(source_name="earlier"))
    add(store, an_official_result(form=OfficialForm.FORM49))
    versions = ask(store, list_official_results, CODE, "form47")
    assert [version.source_name for version in versions] == ["later", "earlier"]
    assert versions[0].figures[0].figure == Figure.of(120)
    assert len(ask(store, list_official_results, CODE)) == 3
    add(store, a_withdrawal("official_result", late.id))
    assert ask(store, number_official_versions, CODE, "form47") == {late.id: 1, versions[1].id: 2}


def test_people_and_devices_are_found(store: Store) -> None:
    person = add(store, a_person(name="Nasim"))
    assert ask(store, find_person, "Nasim").id == person.id
    assert ask(store, find_person, "Amna") is None
    assert ask(store, list_devices)[person.device_id].machine == "K7F-3Q"


def test_a_draft_keeps_every_figure_and_where_the_person_is(store: Store) -> None:
    with store.transaction() as session:
        draft = open_draft(session, "copy", "a", EntryMode.BLIND)
        save_draft_figure(session, draft.id, "excluded", Figure.of(3))
        save_draft_figure(session, draft.id, "excluded", BLANK, is_visited=False)
        save_draft_figure(session, draft.id, "valid_total", Figure.of(9))
        save_draft_figure(session, draft.id, "valid_total", None)
        touch_draft(session, draft.id, current_field="valid_total")
    with store.transaction() as session:
        assert open_draft(session, "copy", "a", EntryMode.ASSISTED).id == draft.id
        open_draft(session, "copy", "b", EntryMode.ASSISTED)

    stored = ask(store, find_draft, "copy", "a")
    assert [(row.field, row.figure, row.is_visited) for row in stored.figures] == [("excluded", BLANK, False)]
    assert (stored.mode, stored.current_field) == ("blind", "valid_total")
    assert [each.person_id for each in ask(store, list_drafts)] == ["b", "a"]
    assert [each.person_id for each in ask(store, list_drafts, "a")] == ["a"]


def test_a_discarded_draft_takes_its_figures_along(store: Store) -> None:
    with store.transaction() as session:
        draft = open_draft(session, "copy", "a", EntryMode.ASSISTED)
        save_draft_figure(session, draft.id, "excluded", Figure.of(3))
    with store.transaction() as session:
        discard_draft(session, "copy", "a")
        discard_draft(session, "copy", "nobody")
    assert ask(store, list_drafts) == []
    assert store.check() == []


@pytest.mark.parametrize(("field", "figure"), [("votes", Figure.of(1)), ("excluded", Figure.of(100_000))])
def test_a_draft_refuses_what_is_no_figure_of_the_form(store: Store, field: str, figure: Figure) -> None:
    with pytest.raises(ValueError, match=r"no box|more than a box"), store.transaction() as session:  # noqa: PT012
        draft = open_draft(session, "copy", "a", EntryMode.ASSISTED)
        save_draft_figure(session, draft.id, field, figure)


def test_the_layout_drawn_last_is_the_constituencys_and_each_name_is_listed_once(store: Store) -> None:
    first = add(store, a_form_layout(name="drawn-1"))
    add(store, a_form_layout(name="other-seat", constituency_code="NA-1"))
    second = add(store, a_form_layout(name="drawn-2"))
    again = add(store, a_form_layout(name="drawn-1", note="moved a line"))

    assert [layout.id for layout in ask(store, list_form_layouts, CODE)] == [second.id, again.id]
    assert ask(store, current_form_layout, CODE).id == again.id
    add(store, a_withdrawal("form_layout", again.id))
    assert ask(store, current_form_layout, CODE).id == second.id
    assert [layout.id for layout in ask(store, list_form_layouts, CODE)] == [first.id, second.id]


def test_a_template_counts_for_its_form_its_rows_and_its_page(store: Store) -> None:
    first = add(store, a_template())
    of_page_two = add(store, a_template(form_page=2))
    replaced = add(store, a_template(file_sha256="ef" * 32))
    key = ("form45-table-1", 12, 1)

    current = ask(store, current_templates, CODE)
    assert {where: fact.id for where, fact in current.items()} == {
        key: replaced.id,
        ("form45-table-1", 12, 2): of_page_two.id,
    }
    add(store, a_withdrawal("template", replaced.id))
    assert ask(store, current_templates, CODE)[key].id == first.id


def test_the_digits_said_last_count_until_they_are_left_to_the_reader(store: Store) -> None:
    add(store, a_page_script("p", script=DigitScript.WESTERN))
    add(store, a_page_script("p"))
    assert ask(store, current_scripts) == {("p", 1): DigitScript.URDU}
    add(store, a_page_script("p", script=None))
    assert ask(store, current_scripts) == {}
