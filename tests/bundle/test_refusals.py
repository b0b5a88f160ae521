"""What is refused before anything of a bundle is imported, each under its own code."""

import dataclasses
import json
import random
import stat
import struct
import zipfile

import pytest

from db.facts import hash_plain
from desktop.bundle.archive import open_archive
from desktop.bundle.errors import (
    BundleCancelled,
    BundleFactRefused,
    BundleNotReadable,
    DamagedBundle,
    NewerBundle,
    NotABundle,
    TooLargeBundle,
    TruncatedBundle,
    UnsafeBundle,
)
from desktop.bundle.layout import Limits, is_known_place, stored_path
from desktop.bundle.reasons import Reason
from desktop.bundle.verify import inspect_bundle, verify_bundle
from tests.builders.bundle_files import (
    PERSON,
    PHOTO_PATH,
    SOUND_FILES,
    change_manifest,
    make_manifest,
    write_fact_bundle,
    write_sound_bundle,
    write_zip,
)


def find_faults(path, limits=None):
    return [type(fault) for fault in verify_bundle(path, limits=limits).faults]


def rename_in_place(path, old: bytes, new: bytes):
    """Changes a name in the finished zip, where no zip library would write such a name."""
    assert len(old) == len(new)
    path.write_bytes(path.read_bytes().replace(old, new))
    return path


def test_a_sound_bundle_has_no_faults(tmp_path):
    check = verify_bundle(write_sound_bundle(tmp_path))
    assert check.is_intact
    assert check.manifest == make_manifest()


def test_the_manifest_survives_writing_and_reading(tmp_path):
    assert inspect_bundle(write_sound_bundle(tmp_path)) == make_manifest()


def test_the_content_hash_depends_on_the_files_and_on_nothing_else():
    another_day = make_manifest(created_at="2025-01-01T00:00:00+00:00")
    assert make_manifest().content_sha256 == another_day.content_sha256
    assert make_manifest({}).content_sha256 != make_manifest().content_sha256


@pytest.mark.parametrize("share", [0.99, 0.5, 0.1])
def test_a_truncated_bundle_is_named_as_incomplete(tmp_path, share):
    path = write_sound_bundle(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert find_faults(path) == [TruncatedBundle]


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff a photo", b"%PDF-1.7", b"PK"])
def test_another_kind_of_file_is_no_bundle(tmp_path, content):
    path = tmp_path / "other.zip"
    path.write_bytes(content)
    assert find_faults(path) == [NotABundle]


def test_a_zip_of_somebody_else_is_no_bundle(tmp_path):
    path = tmp_path / "documents.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert find_faults(path) == [NotABundle]


@pytest.mark.parametrize("manifest", [b'{"format": "other"}', b"[]", b'"text"'])
def test_the_manifest_of_another_program_is_no_bundle(tmp_path, manifest):
    assert find_faults(write_zip(tmp_path / "a.zip", SOUND_FILES, manifest)) == [NotABundle]


@pytest.mark.parametrize(
    "manifest",
    [
        b"{",
        b"\xff",
        b"[" * 100_000,
        change_manifest(files=None),
        change_manifest(files=[{"path": 1}]),
        change_manifest(format_version="1"),
        change_manifest(format_version=0),
        change_manifest(facts=[]),
        change_manifest(created_at="yesterday"),
        change_manifest(content_sha256="0" * 64),
    ],
)
def test_a_manifest_that_is_not_as_the_format_has_it_is_damage(tmp_path, manifest):
    assert find_faults(write_zip(tmp_path / "a.zip", SOUND_FILES, manifest)) == [DamagedBundle]


def test_a_newer_format_is_refused_in_words(tmp_path):
    path = write_zip(tmp_path / "a.zip", SOUND_FILES, change_manifest(format_version=2))
    with pytest.raises(NewerBundle, match="newer Ginti"):
        inspect_bundle(path)


def test_every_file_that_was_altered_missing_or_added_is_named(tmp_path):
    altered = {**SOUND_FILES, "data/stations.csv": b"serial\r\n2\r\n", "data/extra.csv": b""}
    del altered[PHOTO_PATH]
    path = write_zip(tmp_path / "a.zip", altered, make_manifest().as_bytes())
    named = {fault.details["path"] for fault in verify_bundle(path).faults}
    assert named == {"data/stations.csv", "data/extra.csv", PHOTO_PATH}


def test_a_photo_under_the_name_of_another_is_found_even_when_the_manifest_lists_it(tmp_path):
    path = write_zip(tmp_path / "a.zip", {**SOUND_FILES, PHOTO_PATH: b"another picture"})
    assert find_faults(path) == [DamagedBundle]


@pytest.mark.parametrize(
    "name",
    ["../outside.csv", "data/../../x.csv", "/etc/passwd", "C:/windows/x.csv", "..\\x.csv", "\\x.csv"],
)
def test_a_name_that_points_out_of_the_bundle_is_refused(tmp_path, name):
    path = write_zip(tmp_path / "a.zip", {**SOUND_FILES, name: b"x"})
    assert find_faults(path) == [UnsafeBundle]


@pytest.mark.parametrize(
    "name", [b"data\\x.csv", b"data/x\0csv", b"data/x.exe", b"photos/x.j", b"dat:/x.csv"]
)
def test_a_name_that_no_bundle_has_is_refused(tmp_path, name):
    path = write_zip(tmp_path / "a.zip", {**SOUND_FILES, "Z" * len(name): b"x"})
    assert find_faults(rename_in_place(path, b"Z" * len(name), name)) == [UnsafeBundle]


def test_a_symbolic_link_is_refused(tmp_path):
    path = write_sound_bundle(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("data/link.csv")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert find_faults(path) == [UnsafeBundle]


def test_a_name_that_is_there_twice_is_refused(tmp_path):
    path = write_zip(tmp_path / "a.zip", {**SOUND_FILES, "data/stationz.csv": b"x"})
    assert find_faults(rename_in_place(path, b"data/stationz.csv", b"data/stations.csv")) == [UnsafeBundle]


def test_a_file_listed_twice_is_refused(tmp_path):
    files = [*make_manifest().files, make_manifest().files[0]]
    manifest = dataclasses.replace(make_manifest(), files=tuple(files)).as_bytes()
    assert UnsafeBundle in find_faults(write_zip(tmp_path / "a.zip", SOUND_FILES, manifest))


def test_a_file_that_would_swell_beyond_reason_is_refused_before_it_is_unpacked(tmp_path):
    path = write_zip(tmp_path / "a.zip", {**SOUND_FILES, "data/zeros.csv": bytes(20 * 1024 * 1024)})
    assert find_faults(path) == [TooLargeBundle]


@pytest.mark.parametrize(
    "limits",
    [
        Limits(most_entries=2),
        Limits(largest_entry=10),
        Limits(largest_total=100),
        Limits(largest_manifest=10),
    ],
)
def test_more_than_a_constituency_ever_has_is_refused(tmp_path, limits):
    assert find_faults(write_sound_bundle(tmp_path), limits) == [TooLargeBundle]


def test_a_line_longer_than_any_fact_is_refused(tmp_path):
    with (
        open_archive(write_sound_bundle(tmp_path), Limits(largest_fact=5)) as archive,
        pytest.raises(TooLargeBundle),
    ):
        list(archive.read_lines(PHOTO_PATH))


def test_a_size_that_lies_in_the_directory_is_found(tmp_path):
    path = write_sound_bundle(tmp_path)
    packed = path.read_bytes()
    at = packed.rindex(b"data/stations.csv") - 46 + 24
    path.write_bytes(packed[:at] + struct.pack("<L", 5) + packed[at + 4 :])
    assert find_faults(path) == [DamagedBundle]


def test_a_signature_is_left_alone_for_a_later_program(tmp_path):
    signed = {**SOUND_FILES, "signatures/K7F-3Q.ed25519": b"x" * 64}
    path = write_zip(tmp_path / "a.zip", signed, make_manifest().as_bytes())
    assert find_faults(path) == []


def test_a_locked_entry_is_refused(tmp_path):
    path = write_sound_bundle(tmp_path)
    packed = bytearray(path.read_bytes())
    packed[packed.rindex(b"data/stations.csv") - 46 + 8] |= 1
    path.write_bytes(packed)
    assert find_faults(path) == [UnsafeBundle]


def test_a_path_that_cannot_be_opened_is_named(tmp_path):
    assert find_faults(tmp_path / "nowhere.zip") == [BundleNotReadable]
    assert find_faults(tmp_path) == [BundleNotReadable]


def test_verifying_can_be_stopped(tmp_path):
    with pytest.raises(BundleCancelled):
        verify_bundle(write_sound_bundle(tmp_path), is_cancelled=lambda: True)


def test_no_flipped_byte_changes_the_content_unnoticed(tmp_path):
    path = write_sound_bundle(tmp_path)
    whole = path.read_bytes()
    chance = random.Random(45)
    for _ in range(400):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        check = verify_bundle(path)
        assert check.faults or check.manifest == make_manifest()


def test_random_bytes_never_raise_anything_unnamed(tmp_path):
    chance = random.Random(46)
    path = write_sound_bundle(tmp_path)
    whole = path.read_bytes()
    for _ in range(200):
        at = chance.randrange(len(whole))
        path.write_bytes(whole[:at] + chance.randbytes(8) + whole[at + 1 + chance.randrange(8) :])
        check = verify_bundle(path)
        assert check.is_intact == (not check.faults)
        assert all(fault.code.startswith("B0") and str(fault) for fault in check.faults)
        assert check.faults or check.manifest == make_manifest()


def test_a_fact_that_every_workspace_would_refuse_is_named_though_the_manifest_lists_it(tmp_path):
    altered = {**PERSON, "content": {**PERSON["content"], "name": "another"}}
    check = verify_bundle(write_fact_bundle(tmp_path / "a.zip", [PERSON, altered]))
    (fault,) = check.faults
    assert (type(fault), fault.details["fact_id"]) == (BundleFactRefused, PERSON["id"])


def test_two_facts_with_one_id_make_no_whole_bundle(tmp_path):
    twin = {**PERSON, "content": {**PERSON["content"], "name": "another"}}
    twin["sha256"] = hash_plain(twin)
    (fault,) = verify_bundle(write_fact_bundle(tmp_path / "a.zip", [PERSON, twin])).faults
    assert fault.details["reason"] is Reason.TWICE_DIFFERENT


def test_a_manifest_of_the_first_bundles_names_nothing_left_out(tmp_path):
    plain = json.loads(make_manifest().as_bytes())
    del plain["left_out"]
    path = write_zip(tmp_path / "a.zip", SOUND_FILES, json.dumps(plain).encode())
    assert verify_bundle(path).manifest == make_manifest()


@pytest.mark.parametrize("ending", ["", ".", ".xlsx~", ".a b", ".verylongending"])
def test_an_original_with_an_odd_ending_still_has_a_place(ending):
    assert is_known_place(stored_path("files", "ab" * 32, ending))
