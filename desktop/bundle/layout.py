"""Where things stand inside a bundle, and how much of it is ever unpacked.

Every name in a bundle is one of the few forms below, so no name can leave its place. See README.md.
"""

import re
from dataclasses import dataclass

FORMAT = "ginti-bundle"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
DATAPACKAGE = "datapackage.json"
README = "README.txt"
SIGNATURES = "signatures/"
"""Reserved: signatures of `manifest.json`. They sign the manifest, so the manifest does not list them."""
TOP_FILES = frozenset({MANIFEST, DATAPACKAGE, README})
_PLACES = re.compile(
    r"facts/[a-z_]{1,40}\.jsonl"
    r"|data/[a-z0-9_]{1,40}\.csv"
    r"|(?:photos|files)/(?P<head>[0-9a-f]{2})/(?P=head)[0-9a-f]{62}\.[a-z0-9]{1,8}"
    r"|signatures/[A-Za-z0-9_-]{1,80}\.[a-z0-9]{1,8}"
)
_ENDING = re.compile(r"[a-z0-9]{1,8}")
_KIBI, _MEBI, _GIBI = 1024, 1024**2, 1024**3


@dataclass(frozen=True, slots=True)
class Limits:
    """What a bundle of one constituency never exceeds; bytes unless said otherwise.

    `highest_ratio`: unpacked ÷ packed of one file. Real facts stay below 60, deflate can reach 1030.
    """

    most_entries: int = 100_000
    largest_entry: int = _GIBI
    largest_total: int = 64 * _GIBI
    largest_manifest: int = 32 * _MEBI
    largest_fact: int = 8 * _MEBI
    largest_signature: int = 64 * _KIBI
    highest_ratio: int = 250
    ratio_counts_from: int = _MEBI


def fact_path(kind: str) -> str:
    return f"facts/{kind}.jsonl"


def table_path(name: str) -> str:
    return f"data/{name}.csv"


def stored_path(kind: str, sha256: str, extension: str) -> str:
    """The place of a photo or file, almost as in the workspace folder; `kind` is "photos" or "files".

    An ending that no bundle has, or none, becomes "bin".
    """
    ending = extension.lstrip(".").lower()
    return f"{kind}/{sha256[:2]}/{sha256}.{ending if _ENDING.fullmatch(ending) else 'bin'}"


def is_known_place(path: str) -> bool:
    return path in TOP_FILES or _PLACES.fullmatch(path) is not None


def split_stored_path(path: str) -> tuple[str, str] | None:
    """(photos or files, SHA-256 that the name promises); None for any other place."""
    if not path.startswith(("photos/", "files/")):
        return None
    kind, _, file_name = path.partition("/")
    return kind, file_name.rpartition("/")[2].partition(".")[0]


def split_fact_path(path: str) -> str | None:
    """The kind of fact in a `facts/…` file; None for any other place."""
    return path.removeprefix("facts/").removesuffix(".jsonl") if path.startswith("facts/") else None
