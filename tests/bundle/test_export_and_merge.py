"""Facts and photos out of one workspace and into another."""

import csv
import io
import json
import shutil
import zipfile

import pytest

from db.identity import DeviceIdentity
from db.store import Store
from desktop.bundle.errors import (
    BundleCancelled,
    BundleNotWritten,
    DamagedBundle,
    NothingToBundle,
    OtherConstituency,
)
from desktop.bundle.export import export_bundle
from desktop.bundle.merge import import_bundle, preview_import
from desktop.bundle.verify import verify_bundle
from tests.builders.bundle_stores import (
    enter,
    find_or_add_person,
    make_empty_store,
    make_store,
    read_totals,
    withdraw,
)


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


def export(store, folder, name="out.zip", **options):
    return export_bundle(store, folder / name, **options)


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


def test_a_damaged_photo_is_never_exported_as_the_original(tmp_path, filled):
    next((filled.folder / "photos").rglob("*.jpg")).write_bytes(b"flipped")
    assert len(export(filled, tmp_path).missing) == 1


def test_a_bundle_that_cannot_be_written_leaves_nothing_behind(tmp_path, filled):
    with pytest.raises(BundleNotWritten):
        export_bundle(filled, tmp_path / "nowhere" / "out.zip")
    (tmp_path / "folder.zip").mkdir()
    with pytest.raises(BundleNotWritten):
        export(filled, tmp_path, "folder.zip")
    with pytest.raises(BundleCancelled):
        export(filled, tmp_path, is_cancelled=lambda: True)
    assert list(tmp_path.glob("out*")) == []
    assert list(tmp_path.glob("*.unfinished")) == []


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
