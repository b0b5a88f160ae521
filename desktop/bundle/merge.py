"""Facts and photos in: what a bundle would do, and doing it. A union of facts: repeating changes nothing.

In: a store and a path. Out: `BundlePreview`, `MergeReport`. A bundle is taken in whole or not at all.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from db.errors import StoreError
from db.facts import adopt_fact
from db.facts.plain import Plain
from db.models.ledger import LedgerLine
from db.queries import current_constituency
from db.store import Store
from desktop.bundle.archive import BundleArchive, open_archive
from desktop.bundle.errors import (
    BundleCancelled,
    BundleFactRefused,
    BundleFactsDiffer,
    OtherConstituency,
)
from desktop.bundle.fact_lines import ReadFact, read_bundle_facts, read_fact_lines
from desktop.bundle.layout import split_stored_path
from desktop.bundle.manifest import Manifest
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.reasons import Reason
from desktop.bundle.verify import refuse_if_damaged

_FACTS_AT_ONCE = 200
"""After as many, written facts leave memory; a bundle may hold more than fits."""


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


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What was taken in; `new` and `already_here` count facts by kind."""

    name: str
    new: Mapping[str, int]
    already_here: Mapping[str, int]
    new_files: int


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
    with _open_sound(store, path, progress, is_cancelled) as archive:
        return _preview(store, archive)


def import_bundle(
    store: Store,
    path: Path,
    *,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> MergeReport:
    """Takes the bundle in: the originals first, then all facts in one transaction.

    Raises what `preview_import` raises, BundleFactsDiffer and BundleFactRefused; then no fact was written.
    """
    with _open_sound(store, path, progress, is_cancelled) as archive:
        preview = _preview(store, archive)
        refuse_questions(preview)
        _put_files(store, archive, progress, is_cancelled)
        new, here = _adopt_facts(store, archive, progress, is_cancelled)
        return MergeReport(archive.name, new, here, preview.new_files)


def refuse_questions(preview: BundlePreview) -> None:
    """Raises BundleFactRefused or BundleFactsDiffer for the first fact that keeps the bundle out."""
    for fact in preview.refused:
        raise BundleFactRefused(name=preview.name, kind=fact.kind, fact_id=fact.id, reason=fact.reason)
    for fact in preview.differs:
        raise BundleFactsDiffer(
            name=preview.name, count=len(preview.differs), kind=fact.kind, fact_id=fact.id
        )


def has_constituency(store: Store) -> bool:
    """Does the store hold a constituency yet? False for a store made to take a first bundle in."""
    with store.reading_session() as session:
        return current_constituency(session) is not None


@contextmanager
def _open_sound(
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


def _preview(store: Store, archive: BundleArchive) -> BundlePreview:
    known = _read_known(store)
    new, here = Counter[str](), Counter[str]()
    differs: list[FactInQuestion] = []
    refused: list[FactInQuestion] = []
    seen: dict[str, str] = {}
    photos = _list_photos(archive.manifest)
    for fact in read_bundle_facts(archive, archive.manifest.constituency):
        reason = fact.refusal or _find_lack(store, fact, seen, photos)
        if reason is not None:
            refused.append(FactInQuestion(fact.kind, fact.id, reason))
            continue
        seen[fact.id] = fact.sha256
        if fact.id not in known:
            new[fact.kind] += 1
        elif known[fact.id] == fact.sha256:
            here[fact.kind] += 1
        else:
            differs.append(FactInQuestion(fact.kind, fact.id, Reason.DIFFERS))
    new_files = sum(1 for _ in _list_new_files(store, archive))
    manifest = archive.manifest
    return BundlePreview(archive.name, manifest, new, here, tuple(differs), tuple(refused), new_files)


def _read_known(store: Store) -> dict[str, str]:
    """Fact id → hash of everything this store holds."""
    with store.reading_session() as session:
        return dict(session.exec(select(LedgerLine.fact_id, LedgerLine.sha256)).all())


def _find_lack(
    store: Store, fact: ReadFact, seen: Mapping[str, str], photos: frozenset[str]
) -> Reason | None:
    """What a fact that is sound in itself lacks to be taken in from this bundle."""
    if seen.get(fact.id, fact.sha256) != fact.sha256:
        return Reason.TWICE_DIFFERENT
    if fact.kind != "photo":
        return None
    sha256 = fact.plain["content"]["sha256_of_file"]
    return None if sha256 in photos or store.file_path("photos", sha256) else Reason.NO_PHOTO


def _list_photos(manifest: Manifest) -> frozenset[str]:
    """SHA-256 of the photos in the bundle, and of those that it says were lost before it was written."""
    places = (*(file.path for file in manifest.files), *manifest.missing)
    return frozenset(stored[1] for place in places if (stored := split_stored_path(place)))


def _list_new_files(store: Store, archive: BundleArchive) -> Iterator[tuple[str, str, str]]:
    """(place, photos or files, SHA-256) of every original that this store does not have."""
    for file in archive.manifest.files:
        stored = split_stored_path(file.path)
        if stored is None:
            continue
        kind, sha256 = stored
        if store.file_path("photos" if kind == "photos" else "files", sha256) is None:
            yield file.path, kind, sha256


def _put_files(store: Store, archive: BundleArchive, progress: Progress, is_cancelled: IsCancelled) -> None:
    """Before the facts that name them: an original without a fact is harmless, the reverse is damage."""
    new_files = list(_list_new_files(store, archive))
    for done, (place, kind, _sha256) in enumerate(new_files):
        if is_cancelled():
            raise BundleCancelled(name=archive.name)
        progress(done, len(new_files), place)
        content = b"".join(archive.read_chunks(place))
        store.put_file(content, "photos" if kind == "photos" else "files", Path(place).suffix)


def _adopt_facts(
    store: Store, archive: BundleArchive, progress: Progress, is_cancelled: IsCancelled
) -> tuple[Counter[str], Counter[str]]:
    """All in one transaction. The lines were examined by the preview; `adopt_fact` checks each hash again."""
    new, here = Counter[str](), Counter[str]()
    with store.transaction() as session:
        known = dict(session.exec(select(LedgerLine.fact_id, LedgerLine.sha256)).all())
        total = sum(archive.manifest.facts.values())
        for done, (kind, line) in enumerate(read_fact_lines(archive), start=1):
            plain = json.loads(line)
            is_here = known.get(plain["id"]) == plain["sha256"] or not _adopt(
                session, archive.name, kind, plain
            )
            (here if is_here else new)[kind] += 1
            if done % _FACTS_AT_ONCE == 0:
                session.expunge_all()
                progress(done, max(done, total), archive.name)
                if is_cancelled():
                    raise BundleCancelled(name=archive.name)
    return new, here


def _adopt(session: Session, name: str, kind: str, plain: Plain) -> bool:
    try:
        return adopt_fact(session, kind, plain)
    except (StoreError, IntegrityError, OverflowError) as error:
        reason = Reason.NOT_STORABLE
        raise BundleFactRefused(name=name, kind=kind, fact_id=plain["id"], reason=reason) from error
