"""Is a bundle what its manifest says, and every fact what its hash says? Nothing is imported.

In: a path. Out: `BundleCheck` with everything that is damaged, or the named error that refuses it whole.
"""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.bundle.archive import BundleArchive, open_archive
from desktop.bundle.errors import BundleCancelled, BundleError, DamagedBundle, TooLargeBundle, UnsafeBundle
from desktop.bundle.examined_facts import list_fact_faults
from desktop.bundle.layout import Limits, split_stored_path
from desktop.bundle.manifest import ListedFile, Manifest
from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.bundle.reasons import Reason


@dataclass(frozen=True, slots=True)
class BundleCheck:
    """What `verify` found. `manifest` is None when the bundle was refused before it could be read."""

    name: str
    manifest: Manifest | None
    faults: tuple[BundleError, ...]

    @property
    def is_intact(self) -> bool:
        return not self.faults


def verify_bundle(
    path: Path,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
    limits: Limits | None = None,
) -> BundleCheck:
    """Every file that is damaged, missing or too much; if none is, every fact that no workspace takes in.

    Raises only BundleCancelled.
    """
    try:
        with open_archive(path, limits) as archive:
            faults = list_faults(archive, progress, is_cancelled) or list(
                list_fact_faults(archive, is_cancelled)
            )
            return BundleCheck(path.name, archive.manifest, tuple(faults))
    except BundleCancelled:
        raise
    except BundleError as error:
        return BundleCheck(path.name, None, (error,))


def inspect_bundle(path: Path) -> Manifest:
    """The manifest of a bundle whose directory is sound; the files' bytes are not read.

    Raises the errors of `open_archive`.
    """
    with open_archive(path) as archive:
        return archive.manifest


def list_faults(
    archive: BundleArchive,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> list[BundleError]:
    """What is not as the manifest says: files missing, unlisted, of another size or other bytes."""
    faults = _compare_lists(archive)
    present = set(archive.list_paths())
    done, total = 0, archive.manifest.total_size

    def count(size: int) -> None:
        nonlocal done
        done += size
        progress(done, total, archive.name)
        if is_cancelled():
            raise BundleCancelled(name=archive.name)

    for file in archive.manifest.files:
        if file.path in present:
            fault = _find_fault(archive, file, count)
            faults.extend([fault] if fault else [])
    return faults


def refuse_if_damaged(
    archive: BundleArchive,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> None:
    """Raises the first fault, if there is any."""
    for fault in list_faults(archive, progress, is_cancelled):
        raise fault


def _compare_lists(archive: BundleArchive) -> list[BundleError]:
    listed = [file.path for file in archive.manifest.files]
    present = set(archive.list_paths())
    twice = [path for path, count in Counter(listed).items() if count > 1]
    return [
        *(UnsafeBundle(name=archive.name, path=path, reason=Reason.LISTED_TWICE) for path in twice),
        *(
            DamagedBundle(name=archive.name, path=path, reason=Reason.MISSING)
            for path in sorted(set(listed) - present)
        ),
        *(
            UnsafeBundle(name=archive.name, path=path, reason=Reason.UNLISTED)
            for path in sorted(present - set(listed))
        ),
    ]


def _find_fault(archive: BundleArchive, file: ListedFile, count: Callable[[int], None]) -> BundleError | None:
    """What is wrong with one file's bytes; it is read no further than the manifest's size."""
    if archive.size(file.path) != file.size:
        return DamagedBundle(name=archive.name, path=file.path, reason=Reason.OTHER_SIZE)
    stored = split_stored_path(file.path)
    if stored is not None and stored[1] != file.sha256:
        return DamagedBundle(name=archive.name, path=file.path, reason=Reason.OTHER_NAME)
    digest, size = hashlib.sha256(), 0
    try:
        for chunk in archive.read_chunks(file.path):
            size += len(chunk)
            if size > file.size:
                return TooLargeBundle(name=archive.name, path=file.path, reason=Reason.GROWS)
            digest.update(chunk)
            count(len(chunk))
    except DamagedBundle as error:
        return error
    if size != file.size or digest.hexdigest() != file.sha256:
        return DamagedBundle(name=archive.name, path=file.path, reason=Reason.ALTERED)
    return None
