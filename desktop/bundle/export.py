"""Facts and photos out: `export_bundle` writes one zip that any workspace of the constituency can take in.

In: a store. Out: the zip, and an `ExportReport` with what could not be included.
"""

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from db.models import Device, Person
from db.models.device import OwnDevice
from db.queries import current_constituency
from db.store import Store
from desktop.bundle.damage import list_left_out, refuse_damage
from desktop.bundle.errors import BundleNotWritten, NothingToBundle
from desktop.bundle.fact_files import WrittenFacts, write_facts
from desktop.bundle.layout import README
from desktop.bundle.manifest import Author, ListedFile, Manifest
from desktop.bundle.originals import find_originals, hash_file
from desktop.bundle.program import program_version
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.readme_text import README_TEXT
from desktop.bundle.reasons import Reason
from desktop.bundle.scope import select_facts
from desktop.bundle.sound_tables import write_sound_tables
from desktop.bundle.target import check_target
from desktop.bundle.zip_writer import write_bundle_zip


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`author_id` is the person who exports; with `person_id` only that person's work goes out.

    `overwrites`: the user was asked, and agreed that the file in the target's place goes, whatever it is.
    """

    person_id: str | None = None
    author_id: str | None = None
    overwrites: bool = False
    leaves_damaged_out: bool = False


_WHOLE = ExportOptions()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """`replaced` is the older bundle of this constituency that stood in the same place."""

    path: Path
    manifest: Manifest
    replaced: Manifest | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The places of originals that are not in the bundle; everything else is there."""
        return self.manifest.missing


@dataclass(frozen=True, slots=True)
class _Gathered:
    """`sources`: path in the zip → file on disk, for every file the manifest lists."""

    manifest: Manifest
    sources: dict[str, Path]


def export_bundle(
    store: Store,
    out_path: Path,
    options: ExportOptions = _WHOLE,
    *,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> ExportReport:
    """Writes the constituency's bundle, or one person's work; an older bundle of it in the same place goes.

    Raises NothingToBundle, TargetTaken, DamagedWorkspace, BundleNotWritten, BundleCancelled.
    """
    if not out_path.parent.is_dir():
        raise BundleNotWritten(name=out_path.name, reason=Reason.NO_FOLDER)
    with tempfile.TemporaryDirectory(prefix="ginti-bundle-") as folder, store.reading_session() as session:
        constituency = find_constituency(session)
        replaced = check_target(out_path, constituency, store.folder, overwrites=options.overwrites)
        gathered = _gather(store, session, constituency, Path(folder), options)
        write_bundle_zip(out_path, gathered.manifest, gathered.sources, progress, is_cancelled)
    return ExportReport(out_path, gathered.manifest, replaced)


def find_constituency(session: Session) -> str:
    """The code of the constituency that the store was made for. Raises NothingToBundle when it has none."""
    constituency = current_constituency(session)
    if constituency is None:
        raise NothingToBundle
    return constituency.code


def _gather(
    store: Store, session: Session, constituency: str, folder: Path, options: ExportOptions
) -> _Gathered:
    """Everything the bundle will hold, and its manifest. Raises NothingToBundle, DamagedWorkspace."""
    selection = select_facts(session, constituency, options.person_id)
    if not any(selection.values()):
        raise NothingToBundle
    facts = write_facts(session, selection, folder)
    originals = find_originals(store, session, facts.sound)
    refuse_damage(store, facts.damaged, originals.altered, leaves_out=options.leaves_damaged_out)
    sources = {**facts.sources, **_write_readme(folder)}
    is_whole = options.person_id is None
    sources |= write_sound_tables(session, store, constituency, facts, folder, is_whole=is_whole)
    files = [ListedFile(path, source.stat().st_size, hash_file(source)) for path, source in sources.items()]
    manifest = Manifest(
        constituency=constituency,
        person_id=options.person_id,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        author=_find_author(session, store, options.author_id),
        program_version=program_version(),
        facts=_count(facts),
        files=tuple(sorted([*files, *originals.found])),
        missing=originals.missing,
        left_out=list_left_out(facts.damaged, originals.altered),
    )
    sources |= {file.path: source for file, source in originals.found.items()}
    return _Gathered(manifest, sources)


def _count(facts: WrittenFacts) -> dict[str, int]:
    return {kind: len(ids) for kind, ids in facts.sound.items() if ids}


def _write_readme(folder: Path) -> dict[str, Path]:
    path = folder / README
    path.write_text(README_TEXT, encoding="utf-8", newline="\n")
    return {README: path}


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
