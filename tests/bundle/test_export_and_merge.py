"""Facts and photos out of one workspace and into another."""

import csv
import io
import json
import shutil
import sqlite3
import zipfile

import pytest

from db.choices import DigitScript
from db.identity import DeviceIdentity
from db.queries import current_form_layout, current_scripts, current_templates, list_photos, list_templates
from db.store import Store
from desktop.bundle.errors import (
    BundleCancelled,
    BundleNotWritten,
    DamagedBundle,
    DamagedWorkspace,
    NothingToBundle,
    OtherConstituency,
    TargetTaken,
)
from desktop.bundle.export import ExportOptions, export_bundle
from desktop.bundle.merge import import_bundle, preview_import
from desktop.bundle.progress import never_cancelled
from desktop.bundle.verify import verify_bundle
from tests.builders import facts
from tests.builders.bundle_stores import (
    enter,
    find_or_add_person,
    make_empty_store,
    make_store,
    read_totals,
    withdraw,
)
from tests.builders.stores import add, ask


@pytest.fixture(scope="module")
def templates(tmp_path_factory):
    """Folders of an empty and of a filled store, made once and copied for every test."""
    folder = tmp_path_factory.mktemp("templates")
    make_empty_store(folder / "empty").close()
    filled = make_store(folder / "filled")
    enter(filled, 1, (100, 20))
    copy = enter(filled, 2, (50, 60))
    enter(filled, 2, (51, 60), copy_id=copy, reader="reader 2")
    filled.close()
    return folder


@pytest.fixture
def stores(tmp_path, templates):
    """Opens copies of the templates by name and closes them at the end."""
    opened = []

    def open_copy(name, template="empty", machine="BBB-33"):
        folder = shutil.copytree(templates / template, tmp_path / name)
        opened.append(Store.open(folder, DeviceIdentity(machine, f"laptop {machine}", "0.1.0")))
        return opened[-1]

    yield open_copy
    for store in opened:
        store.close()


@pytest.fixture
def filled(stores):
    return stores("filled", "filled", "AAA-22")


def export(store, folder, name="out.zip", *, is_cancelled=never_cancelled, **options):
    return export_bundle(store, folder / name, ExportOptions(**options), is_cancelled=is_cancelled)


def test_an_empty_workspace_that_takes_the_bundle_in_has_the_same_totals(tmp_path, stores, filled):
    report = export(filled, tmp_path)
    empty = stores("empty")
    merged = import_bundle(empty, report.path)
    assert read_totals(empty) == read_totals(filled)
    assert merged.new["entry"] == 3
    assert empty.check() == []


def test_taking_the_same_bundle_in_twice_changes_nothing(tmp_path, stores, filled):
    path = export(filled, tmp_path).path
    other = stores("other")
    import_bundle(other, path)
    before = read_totals(other)
    again = import_bundle(other, path)
    assert (sum(again.new.values()), again.new_files) == (0, 0)
    assert read_totals(other) == before


def test_a_bundle_of_a_bundle_holds_the_same_facts(tmp_path, stores, filled):
    first = export(filled, tmp_path)
    empty = stores("empty")
    import_bundle(empty, first.path)
    second = export(empty, tmp_path, "second.zip")
    assert second.manifest.content_sha256 == first.manifest.content_sha256


def test_the_same_facts_give_the_same_files_whenever_they_are_exported(tmp_path, filled):
    first, second = export(filled, tmp_path, "1.zip"), export(filled, tmp_path, "2.zip")
    assert first.manifest.files == second.manifest.files
    with zipfile.ZipFile(first.path) as one, zipfile.ZipFile(second.path) as two:
        assert one.namelist() == two.namelist()
        assert one.namelist()[0] == "manifest.json"
        assert {info.date_time for info in one.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_preview_says_what_would_be_new_and_writes_nothing(tmp_path, stores, filled):
    enter(filled, 3, (8, 9), reader="reader 2")
    path = export(filled, tmp_path).path
    other = stores("other", "filled")
    enter(other, 3, (1, 2))
    before = read_totals(other)
    preview = preview_import(other, path)
    assert preview.can_import
    assert (preview.new["entry"], preview.new_files) == (1, 1)
    assert preview.already_here["entry"] == 3
    assert read_totals(other) == before
    import_bundle(other, path)
    after = preview_import(other, path)
    assert sum(after.new.values()) == 0
    assert after.already_here["entry"] == 4


def test_photos_travel_byte_for_byte(tmp_path, stores, filled):
    enter(filled, 3, (5, 5), photo=b"the very bytes")
    empty = stores("empty")
    import_bundle(empty, export(filled, tmp_path).path)
    stored = sorted(path.read_bytes() for path in (empty.folder / "photos").rglob("*.jpg"))
    assert stored == sorted(path.read_bytes() for path in (filled.folder / "photos").rglob("*.jpg"))


def test_one_persons_bundle_holds_their_work_and_what_it_stands_on(tmp_path, stores, filled):
    person = find_or_add_person(filled, "reader 2")
    report = export(filled, tmp_path, person_id=person)
    assert report.manifest.person_id == person
    assert report.manifest.facts["entry"] == 1
    assert report.manifest.facts["copy"] == report.manifest.facts["photo"] == 1
    empty = stores("empty")
    import_bundle(empty, report.path)
    assert empty.check() == []
    ((status, figures, _),) = read_totals(empty).values()
    assert (status, figures["candidate.1.total"].number) == ("entered", 51)


def test_a_layout_drawn_by_one_and_its_template_serve_all_who_take_the_bundle_in(tmp_path, stores, filled):
    picture = filled.put_file(b"a straight page", "files", "png")
    layout = add(filled, facts.a_form_layout())
    with filled.reading_session() as session:
        photo = list_photos(session)[0]
    template = add(
        filled, facts.a_template(form_definition=layout.name, file_sha256=picture, photo_id=photo.id)
    )
    empty = stores("empty")
    import_bundle(empty, export(filled, tmp_path).path)
    assert empty.check() == []
    assert ask(empty, current_form_layout, facts.CODE).definition == layout.definition
    assert list(ask(empty, current_templates, facts.CODE).values()) == [template]
    assert empty.file_path("files", picture).read_bytes() == b"a straight page"


def test_one_persons_bundle_holds_their_templates_and_every_layout(tmp_path, stores, filled):
    person = find_or_add_person(filled, "reader 2")
    add(filled, facts.a_form_layout())
    with filled.reading_session() as session:
        photo = list_photos(session)[0]
    mine, others = (filled.put_file(name, "files", "png") for name in (b"mine", b"others"))
    add(filled, facts.a_template(file_sha256=mine, photo_id=photo.id), person)
    add(filled, facts.a_template(file_sha256=others, form_page=2))
    add(filled, facts.a_page_script(photo.id), person)
    empty = stores("empty")
    import_bundle(empty, export(filled, tmp_path, person_id=person).path)
    assert empty.check() == []
    assert [fact.file_sha256 for fact in ask(empty, list_templates, facts.CODE)] == [mine]
    assert ask(empty, current_form_layout, facts.CODE) is not None
    assert ask(empty, current_scripts) == {(photo.id, 1): DigitScript.URDU}


def test_a_layout_alone_is_nobodys_work(tmp_path, stores):
    store = make_store(tmp_path / "store")
    person = find_or_add_person(store, "reader 1")
    add(store, facts.a_form_layout(), person)
    with pytest.raises(NothingToBundle):
        export(store, tmp_path, person_id=person)
    store.close()


def test_volunteers_bundles_join_to_what_the_coordinator_would_have_entered_alone(tmp_path, stores, filled):
    paths = []
    for name in ("reader 1", "reader 2"):
        person = find_or_add_person(filled, name)
        paths.append(export(filled, tmp_path, f"{name}.zip", person_id=person).path)
    one = stores("one")
    two = stores("two", machine="CCC-44")
    for path in paths:
        import_bundle(one, path)
    for path in reversed(paths):
        import_bundle(two, path)
    assert read_totals(one) == read_totals(two) == read_totals(filled)


def test_a_withdrawal_travels_and_counts_wherever_its_fact_arrives(tmp_path, stores, filled):
    other = stores("other")
    import_bundle(other, export(filled, tmp_path).path)
    copy = enter(filled, 3, (7, 7))
    withdraw(filled, "copy", copy)
    import_bundle(other, export(filled, tmp_path, "later.zip").path)
    assert 3 not in read_totals(other)
    assert read_totals(other) == read_totals(filled)


def test_a_bundle_of_another_constituency_is_refused(tmp_path, filled):
    other = make_store(tmp_path / "other", "BBB-33", code="NA-1")
    with pytest.raises(OtherConstituency, match="NA-999"):
        import_bundle(other, export(filled, tmp_path).path)
    other.close()


def test_a_person_without_work_and_an_empty_store_have_nothing_to_export(tmp_path, stores, filled):
    with pytest.raises(NothingToBundle):
        export(filled, tmp_path, person_id=find_or_add_person(filled, "idle"))
    with pytest.raises(NothingToBundle):
        export(stores("empty"), tmp_path)
    assert list(tmp_path.glob("*.zip*")) == []


def test_a_lost_photo_is_said_and_the_rest_travels(tmp_path, stores, filled):
    next((filled.folder / "photos").rglob("*.jpg")).unlink()
    report = export(filled, tmp_path)
    assert len(report.missing) == 1
    empty = stores("empty")
    import_bundle(empty, report.path)
    assert read_totals(empty) == read_totals(filled)


def test_a_damaged_photo_is_never_exported_as_the_original(tmp_path, stores, filled):
    photo = next((filled.folder / "photos").rglob("*.jpg"))
    photo.write_bytes(b"flipped")
    with pytest.raises(DamagedWorkspace, match="photo"):
        export(filled, tmp_path)
    report = export(filled, tmp_path, leaves_damaged_out=True)
    (place,) = report.manifest.left_out
    assert photo.stem in place
    assert report.missing == (place,)
    empty = stores("empty")
    import_bundle(empty, report.path)
    assert read_totals(empty) == read_totals(filled)


def run_sql(store, statement):
    """As someone would who has a program for SQLite."""
    connection = sqlite3.connect(store.path)
    with connection:
        connection.execute(statement)
    connection.close()


ALTERED = {
    "a figure": "UPDATE entry_figure SET number = 7 WHERE number = 100",
    "a text": "UPDATE entry SET comment = 'x' WHERE reader_name = 'reader 2'",
    "a time that is none": "UPDATE entry SET recorded_at = 'noon' WHERE reader_name = 'reader 2'",
    "every copy": "UPDATE copy SET copy_kind = 'agent', obtained_from = 'nobody'",
    "a removed figure": "DELETE FROM entry_figure WHERE number = 100",
    "a removed person": "DELETE FROM person WHERE name = 'reader 2'",
    "its hash too": "UPDATE person SET sha256 = replace(sha256, 'a', 'b')",
}


@pytest.mark.parametrize("statement", ALTERED.values(), ids=ALTERED)
def test_a_store_altered_by_hand_gives_no_bundle_that_others_would_refuse(
    tmp_path, stores, filled, statement
):
    run_sql(filled, statement)
    with pytest.raises(DamagedWorkspace) as refused:
        export(filled, tmp_path)
    for finding in filled.check():
        assert finding.kind == "notice" or finding.what in refused.value.details["what"]
    assert list(tmp_path.glob("*.zip*")) == []
    report = export(filled, tmp_path, leaves_damaged_out=True)
    assert report.manifest.left_out
    assert verify_bundle(report.path).is_intact
    empty = stores("empty")
    import_bundle(empty, report.path)
    assert [finding for finding in empty.check() if finding.kind == "damage"] == []


def test_the_tables_say_nothing_of_what_was_left_out(tmp_path, stores, filled):
    run_sql(filled, ALTERED["a figure"])
    path = export(filled, tmp_path, leaves_damaged_out=True).path
    assert {row["station"] for row in read_table(path, "accepted_figures")} == {"2"}
    assert {row["station"] for row in read_table(path, "entry_figures")} == {"2"}
    empty = stores("empty")
    import_bundle(empty, path)
    assert set(read_totals(empty)) == {2}


def test_a_damaged_constituency_cannot_be_left_out(tmp_path, filled):
    run_sql(filled, "UPDATE constituency SET name_en = 'Elsewhere'")
    with pytest.raises(DamagedWorkspace, match="constituency"):
        export(filled, tmp_path, leaves_damaged_out=True)


def test_a_bundle_that_cannot_be_written_leaves_nothing_behind(tmp_path, filled):
    with pytest.raises(BundleNotWritten):
        export_bundle(filled, tmp_path / "nowhere" / "out.zip")
    (tmp_path / "folder.zip").mkdir()
    with pytest.raises(TargetTaken):
        export(filled, tmp_path, "folder.zip", overwrites=True)
    with pytest.raises(BundleCancelled):
        export(filled, tmp_path, is_cancelled=lambda: True)
    assert list(tmp_path.glob("out*")) == []
    assert list(tmp_path.glob("*.unfinished")) == []


def test_only_an_older_bundle_of_the_constituency_is_replaced_unasked(tmp_path, filled):
    first = export(filled, tmp_path)
    assert first.replaced is None
    assert export(filled, tmp_path).replaced == first.manifest
    other = make_store(tmp_path / "other", "BBB-33", code="NA-1")
    with pytest.raises(TargetTaken, match="NA-1"):
        export(other, tmp_path)
    other.close()
    assert verify_bundle(first.path).manifest.constituency == "NA-999"


def test_another_file_is_replaced_when_the_user_agreed_and_the_store_never(tmp_path, filled):
    (tmp_path / "letter.zip").write_bytes(b"dear sir")
    with pytest.raises(TargetTaken):
        export(filled, tmp_path, "letter.zip")
    assert (tmp_path / "letter.zip").read_bytes() == b"dear sir"
    assert export(filled, tmp_path, "letter.zip", overwrites=True).replaced is None
    with pytest.raises(TargetTaken):
        export(filled, filled.folder, filled.path.name, overwrites=True)
    assert filled.check() == []


def test_an_entry_waits_for_its_copy_and_counts_when_it_comes(tmp_path, stores, filled):
    """The copy is lost in the first workspace, so its entry travels alone; another still has the copy."""
    twin = stores("twin", "filled", "CCC-44")
    run_sql(filled, "DELETE FROM copy WHERE station_serial = 1")
    alone = export(filled, tmp_path, "alone.zip", leaves_damaged_out=True).path
    empty = stores("empty")
    import_bundle(empty, alone)
    assert 1 not in read_totals(empty)
    assert [finding.code for finding in empty.check()] == ["C040"]
    import_bundle(empty, export(twin, tmp_path, "twin.zip").path)
    assert empty.check() == []
    assert read_totals(empty) == read_totals(twin)


def test_a_stopped_import_takes_no_fact_in(tmp_path, stores, filled):
    empty = stores("empty")
    with pytest.raises(BundleCancelled):
        import_bundle(empty, export(filled, tmp_path).path, is_cancelled=lambda: True)
    assert read_totals(empty) == {}


def test_an_altered_bundle_takes_nothing_in(tmp_path, stores, filled):
    path = export(filled, tmp_path).path
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("facts/entry.jsonl")
    packed = bytearray(path.read_bytes())
    packed[info.header_offset + 60] ^= 1
    path.write_bytes(packed)
    empty = stores("empty")
    with pytest.raises(DamagedBundle):
        import_bundle(empty, path)
    assert list((empty.folder / "photos").rglob("*.jpg")) == []
    assert read_totals(empty) == {}


def read_table(path, name):
    with zipfile.ZipFile(path) as archive:
        text = archive.read(f"data/{name}.csv").decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_the_tables_have_one_row_a_station_and_box(tmp_path, filled):
    path = export(filled, tmp_path).path
    accepted = read_table(path, "accepted_figures")
    first = accepted[0]
    assert (first["station"], first["field"], first["ballot_serial"]) == ("1", "candidate.1.total", "1")
    assert (first["column"], first["state"], first["number"]) == ("total", "number", "100")
    differing = [row for row in accepted if row["readers_differ"] == "true"]
    assert [(row["station"], row["field"], row["number"]) for row in differing] == [
        ("2", "candidate.1.total", "")
    ]
    assert len(read_table(path, "entry_figures")) == 6
    assert len(read_table(path, "polling_stations")) == 3
    assert [row["party"] for row in read_table(path, "contesting_candidates")] == ["Independent"] * 2
    assert {row["sha256"] for row in read_table(path, "photos")} == {
        photo.stem for photo in (filled.folder / "photos").rglob("*.jpg")
    }


def test_the_data_package_describes_every_table_and_column(tmp_path, filled):
    path = export(filled, tmp_path).path
    with zipfile.ZipFile(path) as archive:
        package = json.loads(archive.read("datapackage.json"))
        for resource in package["resources"]:
            content = archive.read(resource["path"])
            heads = next(csv.reader(io.StringIO(content.decode())))
            assert heads == [field["name"] for field in resource["schema"]["fields"]]
            assert resource["bytes"] == len(content)
            assert set(resource["schema"]["primaryKey"]) <= set(heads)
        tables = {name for name in archive.namelist() if name.startswith("data/")}
    assert tables == {resource["path"] for resource in package["resources"]}
    assert package["name"] == "ginti-na-999"


def test_an_exported_bundle_verifies(tmp_path, filled):
    check = verify_bundle(export(filled, tmp_path).path)
    assert check.is_intact
    assert check.manifest.facts["entry"] == 3
