"""Writes a bundle's zip: manifest first, then every file by path, with fixed times and permissions.

The same files give the same entries in the same order. The target appears whole or not at all.
"""

import errno
import hashlib
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bundle.errors import BundleCancelled, BundleNotWritten, FileMissing
from desktop.bundle.layout import MANIFEST
from desktop.bundle.manifest import ListedFile, Manifest
from desktop.bundle.progress import IsCancelled, Progress
from desktop.bundle.reasons import Reason

_CHUNK = 1024 * 1024
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_PACKED_ALREADY = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".xlsx", ".gz", ".zip"}


def write_bundle_zip(
    target: Path,
    manifest: Manifest,
    sources: dict[str, Path],
    progress: Progress,
    is_cancelled: IsCancelled,
) -> None:
    """`sources`: path in the zip → file on disk, for every file the manifest lists.

    Raises BundleNotWritten, BundleCancelled, FileMissing when a source changed since it was listed.
    """
    done = 0
    with _appearing_whole(target) as unfinished, zipfile.ZipFile(unfinished, "w") as archive:
        archive.writestr(_describe(MANIFEST), manifest.as_bytes(), zipfile.ZIP_DEFLATED)
        for file in manifest.files:
            if is_cancelled():
                raise BundleCancelled(name=target.name)
            _add_file(archive, file, sources[file.path])
            done += file.size
            progress(done, manifest.total_size, file.path)


def _add_file(archive: zipfile.ZipFile, file: ListedFile, source: Path) -> None:
    info = _describe(file.path)
    info.file_size = file.size
    info.compress_type = (
        zipfile.ZIP_STORED if Path(file.path).suffix in _PACKED_ALREADY else zipfile.ZIP_DEFLATED
    )
    digest = hashlib.sha256()
    with source.open("rb") as stream, archive.open(info, "w") as entry:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            entry.write(chunk)
    if digest.hexdigest() != file.sha256:
        raise FileMissing(path=file.path)


def _describe(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, date_time=_EARLIEST)
    info.create_system = _UNIX
    info.external_attr = _PLAIN_FILE
    return info


@contextmanager
def _appearing_whole(target: Path) -> Iterator[Path]:
    """A file beside the target that takes its place when all went well, and is removed otherwise."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise BundleNotWritten(name=target.name, reason=_say(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _say(error: OSError) -> str:
    return Reason.DISK_FULL if error.errno == errno.ENOSPC else (error.strerror or str(error))
