"""What taking a bundle in would do, fact by fact, before anything is written.

In: a store and a path. Out: `BundlePreview`: new, already here, differs, refused with the reason.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import select

from db.models.ledger import LedgerLine
from db.queries import current_constituency
from db.store import Store
from desktop.bundle.archive import BundleArchive, open_archive
from desktop.bundle.errors import BundleFactRefused, BundleFactsDiffer, OtherConstituency
from desktop.bundle.examined_facts import examine_facts
from desktop.bundle.layout import split_stored_path
from desktop.bundle.manifest import Manifest
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.reasons import Reason
from desktop.bundle.verify import refuse_if_damaged


@dataclass(frozen=True, slots=True)
class FactInQuestion:
    """A fact that keeps a bundle from being taken in, and why."""

    kind: str
    id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class BundlePreview:
    """What taking a bundle in would do; counts are by kind of fact.

    `differs`: the same id with another content is already here. `new_files` counts photos and files.
    """

    name: str
    manifest: Manifest
    new: Mapping[str, int]
    already_here: Mapping[str, int]
    differs: tuple[FactInQuestion, ...]
    refused: tuple[FactInQuestion, ...]
    new_files: int

    @property
    def can_import(self) -> bool:
        return not self.differs and not self.refused


def preview_import(
    store: Store,
    path: Path,
    *,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> BundlePreview:
    """Examines every byte and every fact; writes nothing.

    Raises the errors of `verify_bundle` for a damaged or foreign bundle, OtherConstituency, BundleCancelled.
    """
    with open_sound(store, path, progress, is_cancelled) as archive:
        return examine(store, archive)


def refuse_questions(preview: BundlePreview) -> None:
    """Raises BundleFactRefused or BundleFactsDiffer for the first fact that keeps the bundle out."""
    for fact in preview.refused:
        raise BundleFactRefused(name=preview.name, kind=fact.kind, fact_id=fact.id, reason=fact.reason)
    for fact in preview.differs:
        raise BundleFactsDiffer(
            name=preview.name, count=len(preview.differs), kind=fact.kind, fact_id=fact.id
        )


@contextmanager
def open_sound(
    store: Store, path: Path, progress: Progress, is_cancelled: IsCancelled
) -> Iterator[BundleArchive]:
    """A bundle of this store's constituency in which every byte is as the manifest says."""
    with open_archive(path) as archive:
        with store.reading_session() as session:
            here = current_constituency(session)
        if here is not None and here.code != archive.manifest.constituency:
            raise OtherConstituency(
                name=archive.name, found=archive.manifest.constituency, expected=here.code
            )
        refuse_if_damaged(archive, progress, is_cancelled)
        yield archive


def examine(store: Store, archive: BundleArchive) -> BundlePreview:
    """Every fact of an opened bundle by itself and against the store."""
    known = _read_known(store)
    new, here = Counter[str](), Counter[str]()
    differs: list[FactInQuestion] = []
    refused: list[FactInQuestion] = []
    for fact in examine_facts(archive, lambda sha256: store.file_path("photos", sha256) is not None):
        if fact.refusal is not None:
            refused.append(FactInQuestion(fact.kind, fact.id, fact.refusal))
        elif fact.id not in known:
            new[fact.kind] += 1
        elif known[fact.id] == fact.sha256:
            here[fact.kind] += 1
        else:
            differs.append(FactInQuestion(fact.kind, fact.id, Reason.DIFFERS))
    new_files = sum(1 for _ in list_new_files(store, archive))
    manifest = archive.manifest
    return BundlePreview(archive.name, manifest, new, here, tuple(differs), tuple(refused), new_files)


def _read_known(store: Store) -> dict[str, str]:
    """Fact id → hash of everything this store holds."""
    with store.reading_session() as session:
        return dict(session.exec(select(LedgerLine.fact_id, LedgerLine.sha256)).all())


def list_new_files(store: Store, archive: BundleArchive) -> Iterator[tuple[str, str, str]]:
    """(place, photos or files, SHA-256) of every original that this store does not have."""
    for file in archive.manifest.files:
        stored = split_stored_path(file.path)
        if stored is None:
            continue
        kind, sha256 = stored
        if store.file_path("photos" if kind == "photos" else "files", sha256) is None:
            yield file.path, kind, sha256
