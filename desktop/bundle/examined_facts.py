"""Every fact of a bundle by itself and beside the others in it: what `verify` and the preview both ask.

In: an archive whose files are what the manifest says. Out: `ReadFact`s, refused ones with the reason.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop.bundle.archive import BundleArchive
from desktop.bundle.errors import BundleCancelled, BundleError, BundleFactRefused
from desktop.bundle.fact_lines import ReadFact, read_bundle_facts
from desktop.bundle.layout import split_stored_path
from desktop.bundle.manifest import Manifest
from desktop.bundle.progress import IsCancelled
from desktop.bundle.reasons import Reason


def examine_facts(archive: BundleArchive, has_photo: Callable[[str], bool]) -> Iterator[ReadFact]:
    """One fact after another; only ids and hashes stay in memory.

    `has_photo` says whether a photo (by its SHA-256) may be taken from elsewhere than the bundle.
    """
    seen: dict[str, str] = {}
    photos = _list_photos(archive.manifest)
    for fact in read_bundle_facts(archive, archive.manifest.constituency):
        reason = fact.refusal
        if reason is None and seen.get(fact.id, fact.sha256) != fact.sha256:
            reason = Reason.TWICE_DIFFERENT
        if reason is None and _lacks_photo(fact, photos, has_photo):
            reason = Reason.NO_PHOTO
        if reason is None:
            seen[fact.id] = fact.sha256
        yield replace(fact, refusal=reason)


def list_fact_faults(archive: BundleArchive, is_cancelled: IsCancelled) -> Iterator[BundleError]:
    """The facts that no new workspace would take in, each as the error that a merge raises for it.

    Raises BundleCancelled.
    """
    for fact in examine_facts(archive, lambda _sha256: False):
        if is_cancelled():
            raise BundleCancelled(name=archive.name)
        if fact.refusal is not None:
            yield BundleFactRefused(name=archive.name, kind=fact.kind, fact_id=fact.id, reason=fact.refusal)


def _lacks_photo(fact: ReadFact, photos: frozenset[str], has_photo: Callable[[str], bool]) -> bool:
    if fact.kind != "photo":
        return False
    sha256 = fact.plain["content"]["sha256_of_file"]
    return sha256 not in photos and not has_photo(sha256)


def _list_photos(manifest: Manifest) -> frozenset[str]:
    """SHA-256 of the photos in the bundle, and of those that it says were lost before it was written."""
    places = (*(file.path for file in manifest.files), *manifest.missing)
    return frozenset(stored[1] for place in places if (stored := split_stored_path(place)))
