"""Facts that are not what they say are refused by name, and the whole bundle with them."""

import pytest

from db.facts import hash_plain
from db.facts.plain import canonical_json
from desktop.bundle.errors import BundleFactRefused, BundleFactsDiffer
from desktop.bundle.merge import import_bundle, preview_import
from desktop.bundle.reasons import Reason
from desktop.bundle.verify import verify_bundle
from tests.builders.bundle_files import write_fact_bundle, write_zip
from tests.builders.bundle_stores import enter, make_empty_store, make_store, read_all_facts, read_totals


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    store = make_store(tmp_path_factory.mktemp("a") / "filled")
    enter(store, 1, (100, 20))
    yield store
    store.close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """One for all: nothing is ever taken in here, each test makes sure of it."""
    store = make_empty_store(tmp_path_factory.mktemp("b") / "empty", "BBB-33")
    yield store
    store.close()


def find_entry(plains):
    return next(plain for plain in plains if plain["kind"] == "entry")


def rehash(plain):
    plain["sha256"] = hash_plain(plain)
    return plain


def change_figure(plain):
    plain["content"]["figures"][0]["number"] += 1


def refuse_all_but(plains, empty, tmp_path):
    """The refusals of a bundle of these facts, once it is sure that nothing of it was written."""
    path = write_fact_bundle(tmp_path / "bundle.zip", plains)
    preview = preview_import(empty, path)
    assert not preview.can_import
    with pytest.raises(BundleFactRefused):
        import_bundle(empty, path)
    assert read_all_facts(empty) == []
    return preview.refused


def test_a_figure_changed_in_the_bundle_is_refused_and_the_rest_with_it(tmp_path, filled, empty):
    plains = read_all_facts(filled)
    entry = find_entry(plains)
    change_figure(entry)
    (refused,) = refuse_all_but(plains, empty, tmp_path)
    assert (refused.kind, refused.id) == ("entry", entry["id"])
    assert refused.reason is Reason.FACT_ALTERED


IMPOSSIBLE = {
    "a negative figure": lambda plain: plain["content"]["figures"][0].update(number=-5),
    "a number in a blank": lambda plain: plain["content"]["figures"][0].update(state="blank"),
    "an unknown box": lambda plain: plain["content"]["figures"][0].update(field="candidate.0.total"),
    "an unknown column": lambda plain: plain["content"].update(colour="red"),
    "a missing column": lambda plain: plain["content"].pop("copy_id"),
    "figures that are no list": lambda plain: plain["content"].update(figures=5),
    "content that is no object": lambda plain: plain.update(content=[]),
    "a number as text": lambda plain: plain["content"]["figures"][0].update(number="100"),
    "a number with a point": lambda plain: plain["content"]["figures"][0].update(number=100.0),
    "an id that is a path": lambda plain: plain.update(id="../../etc/passwd"),
    "a position of zero": lambda plain: plain.update(chain_position=0),
    "a position beyond counting": lambda plain: plain.update(chain_position=2**70),
    "a row beyond counting": lambda plain: plain["content"].update(source_row=2**70),
    "a time without a zone": lambda plain: plain.update(recorded_at="2024-02-09T02:14:09"),
    "another kind's file": lambda plain: plain.update(kind="settlement"),
    "an unknown kind": lambda plain: plain.update(kind="rumour"),
}


@pytest.mark.parametrize("change", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_fact_with_a_right_hash_and_an_impossible_content_is_refused(tmp_path, filled, empty, change):
    plains = read_all_facts(filled)
    entry = find_entry(plains)
    change(entry)
    rehash(entry)
    assert len(refuse_all_but(plains, empty, tmp_path)) == 1


def test_a_fact_of_another_constituency_is_refused(tmp_path, filled, empty):
    plains = read_all_facts(filled)
    copy = next(plain for plain in plains if plain["kind"] == "copy")
    copy["content"]["constituency_code"] = "NA-1"
    rehash(copy)
    (refused,) = refuse_all_but(plains, empty, tmp_path)
    assert refused.reason is Reason.OTHER_CONSTITUENCY


def test_the_same_id_with_another_content_differs_and_nothing_is_written(tmp_path, filled):
    before = read_totals(filled)
    plains = read_all_facts(filled)
    entry = find_entry(plains)
    change_figure(entry)
    rehash(entry)
    path = write_fact_bundle(tmp_path / "bundle.zip", plains)
    preview = preview_import(filled, path)
    assert [(fact.kind, fact.id) for fact in preview.differs] == [("entry", entry["id"])]
    with pytest.raises(BundleFactsDiffer, match=entry["id"]):
        import_bundle(filled, path)
    assert read_totals(filled) == before


def test_one_id_twice_with_different_content_is_refused(tmp_path, filled, empty):
    plains = read_all_facts(filled)
    twin = {**find_entry(plains)}
    twin["content"] = {**twin["content"], "comment": "the other"}
    assert len(refuse_all_but([*plains, rehash(twin)], empty, tmp_path)) == 1


@pytest.mark.parametrize("line", [b"{", b"[1]", b"nonsense", b"[" * 50_000, b'{"kind":"entry"}', b"\xff\xfe"])
def test_a_line_that_is_no_fact_is_refused(tmp_path, empty, line):
    path = write_zip(tmp_path / "a.zip", {"facts/entry.jsonl": line + b"\n"})
    assert len(preview_import(empty, path).refused) == 1
    with pytest.raises(BundleFactRefused):
        import_bundle(empty, path)


def test_a_photo_fact_without_its_photo_is_refused(tmp_path, filled, empty):
    plains = [plain for plain in read_all_facts(filled) if plain["kind"] == "photo"]
    line = b"".join(canonical_json(plain) + b"\n" for plain in plains)
    path = write_zip(tmp_path / "a.zip", {"facts/photo.jsonl": line})
    (refused,) = preview_import(empty, path).refused
    assert refused.reason is Reason.NO_PHOTO
    (fault,) = verify_bundle(path).faults
    assert (fault.details["fact_id"], fault.details["reason"]) == (refused.id, Reason.NO_PHOTO)
