"""The one door: a transaction is whole or nothing, facts stay as they are, files are whole or not there."""

import hashlib
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from db.facts import append_fact
from db.models import DraftFigure, Person
from db.queries import list_people, list_photos
from db.store import DamagedStore, NotAStore, Store, StoreBusy, StoreExists, StoreMissing, StoreReadOnly
from db.store import store as store_module
from db.store.engine import WRITING, make_engine
from tests.builders.facts import a_device, a_person, a_photo
from tests.builders.stores import add, ask


def test_what_a_transaction_wrote_is_there_after_opening_again(store: Store) -> None:
    add(store, a_person(name="نسیم"))
    store.close()

    again = Store.open(store.folder, a_device())

    assert [person.name for person in ask(again, list_people)] == ["نسیم"]
    again.close()


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction() as session:  # noqa: PT012
        append_fact(session, a_person(), store.device)
        raise ZeroDivisionError

    assert ask(store, list_people) == []
    assert store.check() == []


def test_a_transaction_inside_a_transaction_is_a_bug(store: Store) -> None:
    with store.transaction(), pytest.raises(RuntimeError, match="inside a transaction"), store.transaction():
        pass


def test_nothing_is_written_through_a_reading_session(store: Store) -> None:
    with pytest.raises(StoreReadOnly), store.reading_session() as session:  # noqa: PT012
        session.add(Person(id="x", name="x"))
        session.flush()


def test_a_fact_cannot_be_changed(store: Store) -> None:
    person = add(store, a_person())
    with pytest.raises(RuntimeError, match="is a fact"), store.transaction() as session:  # noqa: PT012
        stored = session.get_one(Person, person.id)
        stored.name = "somebody else"
        session.flush()


def test_a_fact_cannot_be_deleted(store: Store) -> None:
    person = add(store, a_person())
    with pytest.raises(RuntimeError, match="is a fact"), store.transaction() as session:
        session.delete(session.get_one(Person, person.id))


def test_threads_write_one_after_the_other_and_lose_nothing(store: Store) -> None:
    def write(name: str) -> None:
        for number in range(10):
            add(store, a_person(name=f"{name} {number}"))

    threads = [threading.Thread(target=write, args=(f"thread {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(ask(store, list_people)) == 40
    assert store.check() == []


def test_the_check_constraints_are_a_second_net(store: Store) -> None:
    with pytest.raises(IntegrityError, match="ck_draft_figure_number"), store.transaction() as session:  # noqa: PT012
        session.add(DraftFigure(draft_id="x", field="excluded", state="number", number=-5))
        session.flush()


def test_a_store_is_not_made_over_another(store: Store) -> None:
    with pytest.raises(StoreExists, match=str(store.folder)):
        Store.create(store.folder, a_device())


def test_a_store_whose_making_was_cut_short_can_be_made_again(tmp_path: Path) -> None:
    (tmp_path / "ginti.sqlite").touch()
    made = Store.create(tmp_path, a_device())
    assert made.check() == []
    made.close()


def test_a_folder_without_a_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="no workspace"):
        Store.open(tmp_path, a_device())


def test_a_file_that_is_no_database_is_not_a_store(tmp_path: Path) -> None:
    (tmp_path / "ginti.sqlite").write_bytes(b"station,field,value\n" * 500)
    with pytest.raises(NotAStore, match=r"ginti\.sqlite"):
        Store.open(tmp_path, a_device())


def test_a_store_cut_off_in_the_middle_is_damaged_not_a_traceback(store: Store) -> None:
    add(store, a_person())
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = store.path.read_bytes()
    store.path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(DamagedStore, match="backup"):
        Store.open(store.folder, a_device())


def test_a_store_that_another_program_is_writing_to_is_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = make_engine(store.path, WRITING, ["busy_timeout=0"])
    monkeypatch.setattr(store, "_writing_engine", impatient)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="other window"):
            add(store, a_person())
    add(store, a_person())
    impatient.dispose()


def test_a_file_is_kept_under_its_hash_and_putting_it_twice_changes_nothing(
    store: Store, tmp_path: Path
) -> None:
    content = b"\xff\xd8 a photo"
    from_file = tmp_path / "IMG.JPG"
    from_file.write_bytes(content)

    sha256 = store.put_file(content, "photos", "jpg")

    assert sha256 == hashlib.sha256(content).hexdigest() == store.put_file(from_file, "photos", ".JPG")
    kept = store.folder / "photos" / sha256[:2] / f"{sha256}.jpg"
    assert store.file_path("photos", sha256) == kept
    assert kept.read_bytes() == content
    assert [path for path in (store.folder / "photos").rglob("*") if path.is_file()] == [kept]


def test_a_file_that_is_not_here_has_no_path(store: Store) -> None:
    assert store.file_path("files", "00" * 32) is None


def test_a_damaged_file_is_mended_when_its_bytes_come_again(store: Store) -> None:
    sha256 = store.put_file(b"whole", "files", "csv")
    path = store.file_path("files", sha256)
    assert path is not None
    path.write_bytes(b"whxle")

    store.put_file(b"whole", "files", "csv")

    assert path.read_bytes() == b"whole"


def test_objects_stay_readable_after_their_session(store: Store) -> None:
    add(store, a_photo(file_name="IMG_7.jpg"))
    (photo,) = ask(store, list_photos)
    assert photo.file_name == "IMG_7.jpg"
    assert store_module.FILE_NAME == "ginti.sqlite"
