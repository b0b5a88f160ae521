"""Facts and photos out: `export_bundle` writes one zip that any workspace of the constituency can take in.

In: a store. Out: the zip, and an `ExportReport` with what could not be included.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

from sqlmodel import Session, col, select

from db.facts import FACT_KINDS, fact_to_plain
from db.facts.plain import canonical_json
from db.models import Device, Person
from db.models.device import OwnDevice
from db.queries import current_constituency
from db.store import Store
from desktop.bundle.errors import BundleNotWritten, NothingToBundle
from desktop.bundle.layout import README, fact_path, stored_path
from desktop.bundle.manifest import Author, ListedFile, Manifest
from desktop.bundle.program import program_version
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.readme_text import README_TEXT
from desktop.bundle.reasons import Reason
from desktop.bundle.scope import Selection, list_stored_files, select_facts
from desktop.bundle.tables import write_tables
from desktop.bundle.zip_writer import write_bundle_zip

_IDS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ExportReport:
    """`missing`: places of originals that this workspace does not have whole; the rest is there."""

    path: Path
    manifest: Manifest
    missing: tuple[str, ...]


def export_bundle(
    store: Store,
    out_path: Path,
    *,
    person_id: str | None = None,
    author_id: str | None = None,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> ExportReport:
    """Writes or replaces `out_path` with the constituency's bundle, or with the work of person `person_id`.

    `author_id` is the person who exports. Raises NothingToBundle, BundleNotWritten, BundleCancelled.
    """
    if not out_path.parent.is_dir():
        raise BundleNotWritten(name=out_path.name, reason=Reason.NO_FOLDER)
    with tempfile.TemporaryDirectory(prefix="ginti-bundle-") as folder, store.reading_session() as session:
        constituency = find_constituency(session)
        selection = select_facts(session, constituency, person_id)
        if not any(selection.values()):
            raise NothingToBundle
        sources = _write_facts(session, selection, Path(folder))
        sources |= write_tables(session, constituency, selection, Path(folder), is_whole=person_id is None)
        sources |= _write_readme(Path(folder))
        files = [_list_file(path, source) for path, source in sources.items()]
        originals, missing = _find_originals(store, session, selection)
        manifest = Manifest(
            constituency=constituency,
            person_id=person_id,
            created_at=datetime.now(UTC).isoformat(timespec="seconds"),
            author=_find_author(session, store, author_id),
            program_version=program_version(),
            facts={kind: len(ids) for kind, ids in selection.items() if ids},
            files=tuple(sorted([*files, *originals])),
            missing=missing,
        )
        sources |= {file.path: source for file, source in originals.items()}
        write_bundle_zip(out_path, manifest, sources, progress, is_cancelled)
    return ExportReport(out_path, manifest, missing)


def find_constituency(session: Session) -> str:
    """The code of the constituency that the store was made for. Raises NothingToBundle when it has none."""
    constituency = current_constituency(session)
    if constituency is None:
        raise NothingToBundle
    return constituency.code


def read_facts(session: Session, kind: str, ids: frozenset[str]) -> Iterator[dict[str, object]]:
    """The facts of one kind as plain dictionaries, by id, a few hundred in memory at a time."""
    model = FACT_KINDS[kind]
    ordered = sorted(ids)
    for start in range(0, len(ordered), _IDS_AT_ONCE):
        some = ordered[start : start + _IDS_AT_ONCE]
        facts = session.exec(select(model).where(col(model.id).in_(some)).order_by(model.id)).all()
        yield from (fact_to_plain(fact) for fact in facts)
        session.expunge_all()


def _write_facts(session: Session, selection: Selection, folder: Path) -> dict[str, Path]:
    sources: dict[str, Path] = {}
    for kind, ids in selection.items():
        if not ids:
            continue
        sources[fact_path(kind)] = path = folder / f"{kind}.jsonl"
        with path.open("wb") as file:
            for plain in read_facts(session, kind, ids):
                file.write(canonical_json(plain) + b"\n")
    return sources


def _write_readme(folder: Path) -> dict[str, Path]:
    path = folder / README
    path.write_text(README_TEXT, encoding="utf-8", newline="\n")
    return {README: path}


def _find_originals(
    store: Store, session: Session, selection: Selection
) -> tuple[dict[ListedFile, Path], tuple[str, ...]]:
    """The photos and files that are here whole, and the places of those that are not."""
    found: dict[ListedFile, Path] = {}
    missing = []
    for kind, sha256 in list_stored_files(session, selection):
        path = store.file_path("photos" if kind == "photos" else "files", sha256)
        place = stored_path(kind, sha256, path.suffix if path else "")
        if path is None or _hash(path) != sha256:
            missing.append(place)
        else:
            found[ListedFile(place, path.stat().st_size, sha256)] = path
    return found, tuple(missing)


def _list_file(path: str, source: Path) -> ListedFile:
    return ListedFile(path, source.stat().st_size, _hash(source))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _find_author(session: Session, store: Store, person_id: str | None) -> Author:
    person = session.get(Person, person_id) if person_id else None
    own = session.get(OwnDevice, store.device.id)
    device = session.get(Device, own.device_id) if own else None
    return Author(
        person_id=person.id if person else "",
        person=person.name if person else "",
        device_id=device.id if device else "",
        device=device.machine if device else store.device.id,
    )
