"""Facts and photos in: a union of facts, so repeating changes nothing and no order matters.

In: a store and a path. Out: `MergeReport`. A bundle is taken in whole or not at all.
"""

import json
from collections import Counter
from collections.abc import Mapping
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
from desktop.bundle.archive import BundleArchive
from desktop.bundle.errors import BundleCancelled, BundleFactRefused
from desktop.bundle.fact_lines import read_fact_lines
from desktop.bundle.preview import (
    BundlePreview,
    examine,
    list_new_files,
    open_sound,
    preview_import,
    refuse_questions,
)
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.reasons import Reason

__all__ = [
    "BundlePreview",
    "MergeReport",
    "has_constituency",
    "import_bundle",
    "preview_import",
    "refuse_questions",
]

_FACTS_AT_ONCE = 200
"""After as many, written facts leave memory; a bundle may hold more than fits."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What was taken in; `new` and `already_here` count facts by kind."""

    name: str
    new: Mapping[str, int]
    already_here: Mapping[str, int]
    new_files: int


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
    with open_sound(store, path, progress, is_cancelled) as archive:
        preview = examine(store, archive)
        refuse_questions(preview)
        _put_files(store, archive, progress, is_cancelled)
        new, here = _adopt_facts(store, archive, progress, is_cancelled)
        return MergeReport(archive.name, new, here, preview.new_files)


def has_constituency(store: Store) -> bool:
    """Does the store hold a constituency yet? False for a store made to take a first bundle in."""
    with store.reading_session() as session:
        return current_constituency(session) is not None


def _put_files(store: Store, archive: BundleArchive, progress: Progress, is_cancelled: IsCancelled) -> None:
    """Before the facts that name them: an original without a fact is harmless, the reverse is damage."""
    new_files = list(list_new_files(store, archive))
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
