"""Damage of every kind is found and named: a flipped byte, a removed row, an edited figure, a lost file."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import KnownError
from db.figures import Figure
from db.store import Finding, Store
from db.store.raw_rows import raw_connection, read_plain_facts
from tests.builders.facts import (
    a_copy,
    a_device,
    a_form_layout,
    a_person,
    a_photo,
    a_template,
    a_withdrawal,
    an_entry,
    an_official_result,
)
from tests.builders.stores import add

PHOTO = b"\xff\xd8 the bytes of a photo \xff\xd9"
FIGURES = {f"candidate.{serial}.total": Figure.of(31_000 + serial) for serial in range(1, 13)}


@pytest.fixture
def filled(store: Store) -> Store:
    """A photo of station 5, its entry, a Form 47, and a withdrawal as the last row."""
    person = add(store, a_person())
    sha256 = store.put_file(PHOTO, "photos", "jpg")
    photo = add(store, a_photo(sha256_of_file=sha256, file_name="IMG_0005.jpg"), person.id)
    for serial in range(1, 9):
        copy = add(store, a_copy(serial, photo.id), person.id)
        add(store, an_entry(copy.id, FIGURES), person.id)
    source = store.put_file(b"field,value\n", "files", "csv")
    add(store, an_official_result(source_sha256=source), person.id)
    add(store, a_withdrawal("photo", "of another store", reason="the very last row"), person.id)
    assert store.check() == []
    return store


def settle_to_disk(store: Store) -> bytearray:
    """Everything out of the write-ahead log into the main file, whose bytes are returned."""
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return bytearray(store.path.read_bytes())


def edit(store: Store, statement: str) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        connection.execute(statement)


def flip_after(store: Store, words: bytes, offset: int = 0) -> None:
    content = settle_to_disk(store)
    place = content.index(words) + len(words) + offset
    content[place] ^= 0x01
    store.path.write_bytes(content)


def entry_id_of_station(store: Store, serial: int) -> str:
    with closing(sqlite3.connect(store.path)) as connection:
        (found,) = connection.execute(
            "SELECT e.id FROM entry e JOIN copy c ON c.id = e.copy_id WHERE c.station_serial = ?", (serial,)
        ).fetchone()
    return str(found)


def whats(findings: list[Finding]) -> list[str]:
    return [finding.what for finding in findings]


def test_a_flipped_byte_in_a_figure_is_named_by_station_and_candidate(filled: Store) -> None:
    row = entry_id_of_station(filled, 5).encode() + b"candidate.3.total" + b"number"
    flip_after(filled, row, offset=1)

    (finding,) = filled.check()

    assert finding.what == "entry of station 5 (NA-999): candidate.3.total"
    assert finding.kind == "damage"
    assert "not as it was written" in finding.sentence


def test_a_flipped_byte_in_a_photo_is_named_by_its_file(filled: Store) -> None:
    (path,) = (filled.folder / "photos").rglob("*.jpg")
    content = bytearray(path.read_bytes())
    content[10] ^= 0x01
    path.write_bytes(content)

    (finding,) = filled.check()

    assert finding.what == "photo IMG_0005.jpg"
    assert path.name[:64] in finding.sentence


def test_a_flipped_byte_in_the_last_row_is_named(filled: Store) -> None:
    flip_after(filled, b"the very last ro")

    (finding,) = filled.check()

    assert finding.code == "C020"
    assert finding.what.startswith("withdrawal")


def test_a_photo_that_is_gone_is_named_by_its_file(filled: Store) -> None:
    (path,) = (filled.folder / "photos").rglob("*.jpg")
    path.unlink()
    assert [(finding.code, finding.what) for finding in filled.check()] == [("C030", "photo IMG_0005.jpg")]


def test_a_source_file_that_changed_is_named(filled: Store) -> None:
    (path,) = (filled.folder / "files").rglob("*.csv")
    path.write_bytes(b"field,value\nexcluded,1\n")
    assert whats(filled.check()) == ["form47.csv (official result form47 of NA-999, form47.csv)"]


def test_the_picture_of_a_template_is_looked_at_like_a_photo(store: Store) -> None:
    sha256 = store.put_file(b"a straight page", "files", "png")
    add(store, a_template(file_sha256=sha256))
    assert store.check() == []
    (path,) = (store.folder / "files").rglob("*.png")
    path.unlink()
    assert [(finding.code, finding.what) for finding in store.check()] == [
        ("C030", "template of page 1 of “form45-table-1”")
    ]


def test_an_edited_layout_is_named(store: Store) -> None:
    add(store, a_form_layout())
    edit(store, "UPDATE form_layout SET definition = 'name = \"drawn-2\"'")
    assert whats(store.check()) == ["form layout “drawn-1” of NA-999"]


@pytest.mark.parametrize(
    ("statement", "code", "named"),
    [
        (
            "UPDATE entry_figure SET number = 1 WHERE field = 'candidate.7.total' AND number > 1",
            "C020",
            "candidate.7.total",
        ),
        ("UPDATE copy SET station_serial = 6 WHERE station_serial = 5", "C020", "copy of station 6"),
        ("UPDATE entry SET reader_name = 'somebody else'", "C020", "entry of station 1"),
        (
            "UPDATE entry_figure SET row_check = '' WHERE field = 'candidate.7.total'",
            "C021",
            "candidate.7.total",
        ),
        ("DELETE FROM entry_figure WHERE field = 'candidate.7.total'", "C020", "entry of station 8"),
        ("DELETE FROM withdrawal", "C022", "withdrawal"),
        ("DELETE FROM ledger WHERE position = 4", "C010", "ledger line 4"),
        ("DELETE FROM ledger WHERE position = (SELECT max(position) FROM ledger)", "C011", "ledger lines 21"),
        ("UPDATE ledger SET chain_position = 99 WHERE position = 3", "C012", "photo IMG_0005.jpg"),
        ("UPDATE withdrawal SET previous_sha256 = sha256", "C013", "withdrawal"),
        ("DELETE FROM copy_page", "C020", "copy of station 2"),
        ("UPDATE photo SET latitude = 1.0, longitude = 9e999", "C020", "photo IMG_0005.jpg"),
    ],
)
def test_a_row_edited_or_removed_by_another_program_is_named(
    filled: Store, statement: str, code: str, named: str
) -> None:
    edit(filled, statement)
    found = filled.check()
    assert any(finding.code == code and named in finding.what for finding in found), found


def test_the_last_fact_removed_with_its_ledger_line_is_missed(filled: Store) -> None:
    edit(filled, "DELETE FROM withdrawal")
    edit(filled, "DELETE FROM ledger WHERE kind = 'withdrawal'")
    assert [finding.code for finding in filled.check()] == ["C011"]


def test_figures_of_a_fact_that_is_gone_are_named(filled: Store) -> None:
    entry_id = entry_id_of_station(filled, 5)
    edit(filled, f"DELETE FROM entry WHERE id = '{entry_id}'")  # noqa: S608
    codes = {finding.code for finding in filled.check()}
    assert {"C001", "C003", "C022"} <= codes


def test_a_copy_of_a_workspace_that_went_on_by_itself_is_a_notice(filled: Store, tmp_path: Path) -> None:
    from db.facts import adopt_fact, fact_to_plain

    filled.backup(tmp_path / "twin")
    twin = Store.open(tmp_path / "twin", a_device())
    here, there = add(filled, a_person(name="here")), add(twin, a_person(name="there"))
    with filled.transaction() as session:
        adopt_fact(session, "person", fact_to_plain(there))
    twin.close()

    findings = filled.check()

    assert {(finding.code, finding.kind) for finding in findings} == {("C014", "notice")}
    assert whats(findings) == ["person here", "person there"]
    assert here.chain_position == there.chain_position


def test_an_entry_without_its_copy_is_a_notice(store: Store) -> None:
    add(store, an_entry("a copy of another store"))
    assert [(finding.code, finding.kind) for finding in store.check()] == [("C040", "notice")]


def test_progress_is_told_to_the_end(filled: Store) -> None:
    told: list[tuple[int, int, str]] = []
    filled.check(lambda done, total, text: told.append((done, total, text)))
    assert told[-1] == (2, 2, "files")
    assert {text for _, _, text in told} == {"database", "facts", "files"}


def read_everything(path: Path) -> list[object]:
    """All facts with all child rows, as they lie in the file."""
    from db.facts.kinds import FACT_KINDS

    with raw_connection(path) as connection:
        return [read_plain_facts(connection, kind, [], []) for kind in FACT_KINDS]


def find_damage(folder: Path) -> list[object]:
    """What opening and checking say; a known error at opening is a finding too."""
    try:
        store = Store.open(folder, a_device())
    except KnownError as error:
        return [error]
    findings = store.check()
    store.close()
    return list(findings)


@pytest.mark.parametrize("seed", range(4))
def test_no_flipped_bit_changes_a_fact_unnoticed(filled: Store, seed: int) -> None:
    content = settle_to_disk(filled)
    whole = read_everything(filled.path)
    chance = random.Random(seed)
    noticed = 0
    for _ in range(50):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        content[place] ^= bit
        filled.path.write_bytes(content)
        findings = find_damage(filled.folder)
        noticed += bool(findings)
        assert findings or read_everything(filled.path) == whole, f"bit {bit} of byte {place}"
        content[place] ^= bit
    assert noticed > 0


def overwrite_page(choose: Callable[[sqlite3.Connection], int], store: Store) -> None:
    content = settle_to_disk(store)
    with closing(sqlite3.connect(store.path)) as connection:
        page = choose(connection)
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content[(page - 1) * size : page * size] = b"\xff" * size
    store.path.write_bytes(content)


@pytest.mark.parametrize("table", ["entry_figure", "entry", "copy", "photo", "ledger", "own_device"])
def test_a_page_that_cannot_be_read_is_a_finding_that_names_its_table(filled: Store, table: str) -> None:
    def root_page(connection: sqlite3.Connection) -> int:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        return int(page)

    overwrite_page(root_page, filled)

    findings = filled.check()

    assert any(finding.what == f"table {table}" for finding in findings), whats(findings)
