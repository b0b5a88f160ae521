"""Migrations and models say the same, a migration is all or nothing, and a newer store is left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from db.choices import EntryMode
from db.figures import Figure
from db.migrations import LATEST_REVISION, REVISIONS, make_config
from db.models import StoreTable
from db.queries import find_draft, list_entries, open_draft, save_draft_figure
from db.store import NewerStore, NotAStore, Store
from db.store.schema import prepare_schema
from tests.builders.facts import a_copy, a_device, a_form_layout, a_person, an_entry
from tests.builders.stores import add


def read_schema(path: Path) -> dict[str, set[str]]:
    """Every table and index by name, each as the set of its clauses: CHECKs, keys and STRICT included."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    skipped = {"alembic_version", "sqlite_sequence"}
    return {
        name: {clause.strip() for line in sql.replace("\t", "").splitlines() for clause in split_line(line)}
        for name, sql in rows
        if name not in skipped
    }


def split_line(line: str) -> list[str]:
    """A column that was added later stands on the line of the one before it."""
    return [line.rstrip(", ")] if "(" in line else line.rstrip(", ").split(", ")


def test_models_and_migrations_make_the_same_schema(tmp_path: Path) -> None:
    migrated, modelled = tmp_path / "migrated.sqlite", tmp_path / "modelled.sqlite"
    prepare_schema(migrated)
    engine = create_engine(f"sqlite:///{modelled}")
    StoreTable.metadata.create_all(engine)
    engine.dispose()

    assert read_schema(migrated) == read_schema(modelled)


def test_every_table_is_strict_and_every_check_is_named(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    prepare_schema(path)
    for name, clauses in read_schema(path).items():
        if any(clause.startswith("CREATE TABLE") for clause in clauses):
            assert any("STRICT" in clause for clause in clauses), name
        assert not [clause for clause in clauses if clause.startswith("CHECK")], name


def test_the_list_of_revisions_is_that_of_the_files() -> None:
    script = ScriptDirectory.from_config(make_config())
    assert tuple(reversed([revision.revision for revision in script.walk_revisions()])) == REVISIONS


def test_the_same_models_make_tables_on_postgresql() -> None:
    for table in StoreTable.metadata.sorted_tables:
        ddl = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "STRICT" not in ddl
        assert "VARCHAR" not in ddl
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=postgresql.dialect())).startswith("CREATE")


def fail_halfway(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT")
    connection.exec_driver_sql("DROP TABLE draft_figure")
    message = "the migration fails halfway"
    raise ZeroDivisionError(message)


def test_a_migration_that_fails_halfway_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "ginti.sqlite"
    prepare_schema(path)
    before = read_schema(path)

    with pytest.raises(ZeroDivisionError):
        prepare_schema(path, upgrade_schema=fail_halfway, latest="later")

    assert read_schema(path) == before


def test_a_copy_is_put_aside_before_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "ginti.sqlite"
    prepare_schema(path)
    before = read_schema(path)

    def add_table(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")

    prepare_schema(path, upgrade_schema=add_table, latest="later")

    assert "later" in read_schema(path)
    assert read_schema(tmp_path / f"ginti-before-migration-from-{LATEST_REVISION}.sqlite") == before


def upgrade_to_first(connection: Connection) -> None:
    config = make_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")


def test_a_store_of_the_first_version_keeps_its_facts(tmp_path: Path) -> None:
    """A store as issue 2 wrote it: opened today it is whole, and takes the kinds of fact added since."""
    prepare_schema(tmp_path / "ginti.sqlite", upgrade_schema=upgrade_to_first, latest="0001")
    assert "template" not in read_schema(tmp_path / "ginti.sqlite")
    old = Store(tmp_path, a_device())
    person = add(old, a_person())
    copy = add(old, a_copy(), person.id)
    entry = add(old, an_entry(copy.id, {"valid_total": Figure.of(641)}), person.id)
    with old.transaction() as session:
        draft = open_draft(session, copy.id, person.id, EntryMode.ASSISTED)
        save_draft_figure(session, draft.id, "excluded", Figure.of(15))
    old.close()

    store = Store.open(tmp_path, a_device())
    layout = add(store, a_form_layout(), person.id)

    assert store.check() == []
    with store.reading_session() as session:
        (kept,) = list_entries(session, copy.id)
        assert [(row.field, row.figure) for row in kept.figures] == [("valid_total", Figure.of(641))]
        assert kept.sha256 == entry.sha256
        draft = find_draft(session, copy.id, person.id)
        assert [row.figure for row in draft.figures] == [Figure.of(15)]
    assert layout.chain_position == entry.chain_position + 1
    store.close()


def test_a_newer_store_is_refused_in_words_and_not_touched(tmp_path: Path) -> None:
    Store.create(tmp_path, a_device()).close()
    path = tmp_path / "ginti.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()

    with pytest.raises(NewerStore, match="newer Ginti"):
        Store.open(tmp_path, a_device())

    assert path.read_bytes() == before


def test_a_database_of_another_program_is_not_a_store(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ginti.sqlite")) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")

    with pytest.raises(NotAStore):
        Store.open(tmp_path, a_device())
