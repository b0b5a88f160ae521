"""Disk full and read-only are told apart, with the path and what to do next."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import StoreError
from db.store import DamagedStore, DiskFull, NewerStore, NotAStore, Store, StoreBusy, StoreReadOnly
from db.store import errors as store_errors
from db.store.engine import WRITING, make_engine
from db.store.errors import known_store_errors
from tests.builders.facts import a_device, a_person
from tests.builders.stores import add


def test_a_full_disk_is_named_and_what_was_saved_stays(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, a_person(name="before"))
    with closing(sqlite3.connect(store.path)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    full = make_engine(store.path, WRITING, [f"max_page_count={pages}"])
    monkeypatch.setattr(store, "_writing_engine", full)

    with pytest.raises(DiskFull, match=str(store.path)), store.transaction() as session:  # noqa: PT012
        session.connection().exec_driver_sql("CREATE TABLE large (content BLOB) STRICT")
        session.connection().exec_driver_sql("INSERT INTO large VALUES (zeroblob(10000000))")

    full.dispose()
    assert store.check() == []


def test_a_store_on_a_medium_that_cannot_be_written_is_read_only(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_writing_engine", make_engine(store.path, WRITING, ["query_only=ON"]))
    with pytest.raises(StoreReadOnly, match="Copy the folder"):
        add(store, a_person())


@pytest.mark.skipif(os.name == "nt", reason="folders have no write bit there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreReadOnly):
        Store.create(tmp_path / "workspace", a_device())
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.ENOSPC, DiskFull), (errno.EROFS, StoreReadOnly), (errno.EACCES, StoreReadOnly)],
)
def test_what_the_system_says_about_a_file_becomes_a_known_error(
    number: int, expected: type[StoreError]
) -> None:
    with pytest.raises(expected, match="photos"), known_store_errors(Path("photos")):
        raise OSError(number, "as the system says it")


def test_what_is_no_condition_of_the_world_stays_a_bug() -> None:
    with pytest.raises(sqlite3.OperationalError), known_store_errors(Path("x")):
        sqlite3.connect(":memory:").execute("SELEKT")


def test_every_error_has_a_code_of_its_own_and_says_what_to_do_next() -> None:
    classes = [
        each
        for each in vars(store_errors).values()
        if isinstance(each, type) and issubclass(each, StoreError)
    ]
    concrete = [each for each in classes if each is not StoreError]
    assert len({each.code for each in concrete}) == len(concrete) > 7
    for each in (*concrete, NewerStore, NotAStore, StoreBusy, DamagedStore):
        assert "{path}" in each.sentence
        assert each.sentence.count(".") + each.sentence.count(";") >= 2, each.code
