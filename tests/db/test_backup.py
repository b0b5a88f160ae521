"""A backup opens as a workspace, as a folder and from a zip; half a backup never stays."""

import zipfile
from pathlib import Path

import pytest

from db.queries import list_people, list_photos
from db.store import NotABackup, Store, StoreExists, restore_backup
from tests.builders.facts import a_device, a_person, a_photo
from tests.builders.stores import add, ask


@pytest.fixture
def filled(store: Store) -> Store:
    sha256 = store.put_file(b"the bytes of a photo", "photos", "jpg")
    add(store, a_photo(sha256_of_file=sha256))
    add(store, a_person(name="Nasim"))
    return store


def assert_same(folder: Path, filled: Store) -> None:
    again = Store.open(folder, a_device())
    assert again.check() == []
    for query in (list_people, list_photos):
        assert [fact.sha256 for fact in ask(again, query)] == [fact.sha256 for fact in ask(filled, query)]
    add(again, a_person(name="goes on"))
    assert again.check() == []
    again.close()


def test_a_backup_folder_opens_and_goes_on(filled: Store, tmp_path: Path) -> None:
    assert filled.backup(tmp_path / "copies" / "copy") == tmp_path / "copies" / "copy"
    assert_same(tmp_path / "copies" / "copy", filled)


def test_a_backup_zip_is_restored_opens_and_goes_on(filled: Store, tmp_path: Path) -> None:
    target = filled.backup(tmp_path / "copy.zip")
    restore_backup(target, tmp_path / "restored")
    assert_same(tmp_path / "restored", filled)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.zip", "restored", "workspace"]


def test_a_backup_holds_what_is_still_in_the_write_ahead_log(filled: Store, tmp_path: Path) -> None:
    with filled.reading_session() as session:
        list_people(session)
        add(filled, a_person(name="written while somebody reads"))
        filled.backup(tmp_path / "copy")
    copy = Store.open(tmp_path / "copy", a_device())
    assert [person.name for person in ask(copy, list_people)] == ["Nasim", "written while somebody reads"]
    copy.close()


def test_a_backup_is_not_written_over_anything(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_text("mine")
    with pytest.raises(StoreExists):
        filled.backup(tmp_path / "copy.zip")
    assert (tmp_path / "copy.zip").read_text() == "mine"


def test_a_backup_that_fails_leaves_nothing(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("shutil.copytree", fail)
    with pytest.raises(ZeroDivisionError):
        filled.backup(tmp_path / "copies" / "copy.zip")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_restore_into_a_folder_with_something_in_it_is_refused(filled: Store, tmp_path: Path) -> None:
    target = filled.backup(tmp_path / "copy.zip")
    with pytest.raises(StoreExists):
        restore_backup(target, filled.folder)


@pytest.mark.parametrize(
    "name", ["../ginti.sqlite", "photos/../../x", "other.txt", "photos/ab/c/d", "/ginti.sqlite"]
)
def test_a_zip_with_other_things_in_it_is_no_backup(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "foreign.zip", "w") as archive:
        archive.writestr("ginti.sqlite", b"")
        archive.writestr(name, b"x")
    with pytest.raises(NotABackup):
        restore_backup(tmp_path / "foreign.zip", tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_a_cut_off_or_altered_zip_is_no_backup(filled: Store, tmp_path: Path) -> None:
    content = filled.backup(tmp_path / "copy.zip").read_bytes()
    altered = content.replace(b"the bytes of a photo", b"the bytes of a phoqo")
    for number, damaged in enumerate([content[: len(content) // 2], altered, b""]):
        (tmp_path / "damaged.zip").write_bytes(damaged)
        with pytest.raises(NotABackup):
            restore_backup(tmp_path / "damaged.zip", tmp_path / str(number))
