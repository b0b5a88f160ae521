"""`manifest.json`: what is in a bundle, byte for byte, and who wrote it when with what.

In: the JSON text or the values. Out: `Manifest`; anything that is no manifest raises a named error.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.bundle.errors import DamagedBundle, NewerBundle, NotABundle
from desktop.bundle.layout import FORMAT, FORMAT_VERSION, MANIFEST
from desktop.bundle.reasons import Reason

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, order=True)
class ListedFile:
    """One file of the bundle: its path in the zip, its size in bytes, its SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who exported a bundle, and on which device; any text may be ""."""

    person_id: str = ""
    person: str = ""
    device_id: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A bundle's table of contents. `files` are sorted by path: everything but this file and signatures.

    `person_id` is set when the bundle holds one person's work only. `facts` counts facts by kind.
    `missing` are the places of originals that the exporting workspace did not have whole, `left_out` the
    facts ("kind id") and originals (their place) that were damaged there and stayed out on purpose.
    `created_at` is ISO text in UTC. `content_sha256` depends on `files` only: the same facts give the same.
    """

    constituency: str
    person_id: str | None
    created_at: str
    author: Author
    program_version: str
    facts: Mapping[str, int]
    files: tuple[ListedFile, ...]
    missing: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def content_sha256(self) -> str:
        return hashlib.sha256(_canonical([_file_as_json(file) for file in self.files])).hexdigest()

    @property
    def total_size(self) -> int:
        return sum(file.size for file in self.files)

    def as_bytes(self) -> bytes:
        """The canonical text that is stored, and that signatures will sign."""
        plain = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "constituency": self.constituency,
            "scope": "person" if self.person_id else "constituency",
            "person_id": self.person_id,
            "created_at": self.created_at,
            "created_by": {
                "person_id": self.author.person_id,
                "person": self.author.person,
                "device_id": self.author.device_id,
                "device": self.author.device,
            },
            "program": {"name": "ginti", "version": self.program_version},
            "facts": dict(self.facts),
            "content_sha256": self.content_sha256,
            "files": [_file_as_json(file) for file in self.files],
            "missing": list(self.missing),
            "left_out": list(self.left_out),
        }
        return (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def parse_manifest(text: bytes, name: str) -> Manifest:
    """The manifest of the bundle called `name`.

    Raises NotABundle for another program's JSON, NewerBundle, DamagedBundle when it contradicts itself.
    """
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedBundle(name=name, path=MANIFEST, reason=Reason.NO_JSON) from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise NotABundle(name=name, reason=Reason.FOREIGN_MANIFEST)
    version = plain.get("format_version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise NewerBundle(name=name, found=version, known=FORMAT_VERSION)
    try:
        manifest = _read_manifest(plain)
        agrees = plain["content_sha256"] == manifest.content_sha256
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedBundle(name=name, path=MANIFEST, reason=Reason.ODD_MANIFEST) from error
    if version != FORMAT_VERSION or not agrees:
        raise DamagedBundle(name=name, path=MANIFEST, reason=Reason.CONTRADICTS)
    return manifest


def _read_manifest(plain: Mapping[str, object]) -> Manifest:
    author, program, facts = plain["created_by"], plain["program"], plain["facts"]
    if not (isinstance(author, dict) and isinstance(program, dict) and isinstance(facts, dict)):
        message = "created_by, program and facts are objects"
        raise TypeError(message)
    person_id = plain["person_id"]
    if not isinstance(person_id, str | None):
        message = "person_id is a text or null"
        raise TypeError(message)
    created_at = _text(plain["created_at"])
    datetime.fromisoformat(created_at)
    return Manifest(
        constituency=_text(plain["constituency"]),
        person_id=person_id,
        created_at=created_at,
        author=Author(*(_text(author[key]) for key in ("person_id", "person", "device_id", "device"))),
        program_version=_text(program["version"]),
        facts={_text(kind): _count(count) for kind, count in facts.items()},
        files=tuple(_read_file(file) for file in _list(plain["files"])),
        missing=tuple(_text(path) for path in _list(plain["missing"])),
        left_out=tuple(_text(name) for name in _list(plain.get("left_out", []))),
    )


def _read_file(plain: Mapping[str, object]) -> ListedFile:
    file = ListedFile(_text(plain["path"]), _count(plain["bytes"]), _text(plain["sha256"]))
    if not _SHA256.fullmatch(file.sha256):
        message = f"{file.sha256} is no SHA-256"
        raise ValueError(message)
    return file


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = f"{value!r} is no text"
        raise TypeError(message)
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        message = f"{value!r} is no list"
        raise TypeError(message)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"{value!r} is no count"
        raise TypeError(message)
    return value


def _file_as_json(file: ListedFile) -> dict[str, object]:
    return {"path": file.path, "bytes": file.size, "sha256": file.sha256}


def _canonical(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
