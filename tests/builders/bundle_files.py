"""Zips that look like bundles, sound by default and broken on request, without a store."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from db.facts.plain import Plain, canonical_json, hash_plain
from desktop.bundle.layout import MANIFEST, stored_path
from desktop.bundle.manifest import Author, ListedFile, Manifest

PHOTO = b"\xff\xd8 not really a photo"
PHOTO_SHA256 = hashlib.sha256(PHOTO).hexdigest()
PHOTO_PATH = f"photos/{PHOTO_SHA256[:2]}/{PHOTO_SHA256}.jpg"
PERSON: Plain = {
    "kind": "person",
    "id": "01900000-0000-7000-8000-000000000002",
    "device_id": "01900000-0000-7000-8000-000000000001",
    "person_id": None,
    "recorded_at": "2024-02-09T02:14:09.000000+00:00",
    "chain_position": 2,
    "previous_sha256": "ab" * 32,
    "content": {"name": "reader 1", "role": "volunteer"},
}
PERSON["sha256"] = hash_plain(PERSON)
SOUND_FILES = {
    "data/stations.csv": b"serial\r\n1\r\n",
    "facts/person.jsonl": canonical_json(PERSON) + b"\n",
    PHOTO_PATH: PHOTO,
}


def list_file(path: str, content: bytes) -> ListedFile:
    return ListedFile(path, len(content), hashlib.sha256(content).hexdigest())


def make_manifest(files: Mapping[str, bytes] = SOUND_FILES, **changes: object) -> Manifest:
    defaults: dict[str, object] = {
        "constituency": "NA-999",
        "person_id": None,
        "created_at": "2024-02-09T02:14:09.000000+00:00",
        "author": Author(person="reader 1"),
        "program_version": "0.1.0",
        "facts": {"person": 1},
        "files": tuple(sorted(list_file(path, content) for path, content in files.items())),
    }
    return Manifest(**{**defaults, **changes})  # type: ignore[arg-type]


def write_zip(path: Path, files: Mapping[str, bytes], manifest: bytes | None = None) -> Path:
    """A zip with these files; `manifest` as it is given, or the one that fits `files`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, manifest if manifest is not None else make_manifest(files).as_bytes())
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_sound_bundle(folder: Path) -> Path:
    return write_zip(folder / "sound.zip", SOUND_FILES)


def change_manifest(**changes: object) -> bytes:
    plain = json.loads(make_manifest().as_bytes())
    return json.dumps({**plain, **changes}).encode()


def write_fact_bundle(path: Path, plains: Sequence[Plain], photos: Iterable[bytes] = ()) -> Path:
    """A bundle of exactly these facts, sound whatever they say; photos are listed as lost unless given."""
    files: dict[str, bytes] = {}
    for plain in plains:
        place = f"facts/{plain['kind']}.jsonl"
        files[place] = files.get(place, b"") + canonical_json(plain) + b"\n"
    for photo in photos:
        files[stored_path("photos", hashlib.sha256(photo).hexdigest(), "jpg")] = photo
    named = {plain["content"]["sha256_of_file"] for plain in plains if plain["kind"] == "photo"}
    missing = tuple(sorted(stored_path("photos", sha256, "jpg") for sha256 in named))
    return write_zip(path, files, make_manifest(files, facts={}, missing=missing).as_bytes())
