"""Every photo and source file against the SHA-256 it was taken in with."""

from collections.abc import Callable, Iterator
from pathlib import Path

from db.facts.plain import Plain
from db.store.files import FileKind, find_file, hash_file
from db.store.findings import Finding, altered_file, missing_file
from db.store.names import Names


def check_files(
    folder: Path, facts: list[Plain], names: Names, tell: Callable[[int, int, str], None]
) -> list[Finding]:
    """`folder` is the workspace; each file is read once, however many facts name it."""
    wanted = {(kind, sha256): name for kind, sha256, name in _list_files(facts, names)}
    findings: list[Finding] = []
    for done, ((kind, sha256), name) in enumerate(wanted.items()):
        tell(done, len(wanted), "files")
        findings += _check_file(folder, kind, sha256, name)
    tell(len(wanted), len(wanted), "files")
    return findings


def _list_files(facts: list[Plain], names: Names) -> Iterator[tuple[FileKind, str, str]]:
    for fact in facts:
        content = fact["content"]
        if fact["kind"] == "photo":
            yield "photos", str(content["sha256_of_file"]), names.of(fact)
        elif fact["kind"] == "template":
            yield "files", str(content["file_sha256"]), names.of(fact)
        elif content.get("source_sha256"):
            yield "files", str(content["source_sha256"]), f"{content['source_name']} ({names.of(fact)})"


def _check_file(folder: Path, kind: FileKind, sha256: str, name: str) -> list[Finding]:
    place = f"{kind}/{sha256[:2]}/{sha256}"
    if len(sha256) != 64 or not sha256.isalnum():
        # the fact itself is damaged and named; its words are no path
        return []
    path = find_file(folder, kind, sha256)
    if path is None:
        return [missing_file(name, place)]
    try:
        is_as_it_was = hash_file(path) == sha256
    except OSError:
        is_as_it_was = False
    return [] if is_as_it_was else [altered_file(name, place)]
