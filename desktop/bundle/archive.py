"""The zip as such: every name, size and ratio is looked at before anything in it is unpacked.

In: a path. Out: `BundleArchive`, which hands out entries as streams; memory does not grow with the bundle.
"""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bundle.errors import (
    BundleError,
    BundleNotReadable,
    DamagedBundle,
    NotABundle,
    TooLargeBundle,
    TruncatedBundle,
    UnsafeBundle,
)
from desktop.bundle.layout import MANIFEST, SIGNATURES, Limits, is_known_place
from desktop.bundle.manifest import Manifest, parse_manifest
from desktop.bundle.reasons import Reason

CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = b"PK\x03\x04"
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class BundleArchive:
    """An opened bundle whose directory has passed every check. Made by `open_archive`."""

    def __init__(self, name: str, zip_file: zipfile.ZipFile, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._zip = zip_file
        self._entries = check_directory(name, zip_file.infolist(), limits)
        self.manifest = self._read_manifest()

    def list_paths(self) -> list[str]:
        """Every entry but the manifest and the signatures, sorted."""
        return sorted(path for path in self._entries if path != MANIFEST and not path.startswith(SIGNATURES))

    def size(self, path: str) -> int:
        """The size that the zip's directory claims for an entry, in bytes."""
        return self._entries[path].file_size

    def read_chunks(self, path: str) -> Iterator[bytes]:
        """The entry's bytes in pieces. Raises DamagedBundle when they cannot be unpacked as promised."""
        try:
            with self._zip.open(self._entries[path]) as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except _DAMAGE as error:
            raise DamagedBundle(name=self.name, path=path, reason=Reason.NOT_UNPACKABLE) from error
        except OSError as error:
            raise BundleNotReadable(name=self.name, reason=error.strerror or "reading stopped") from error

    def read_lines(self, path: str) -> Iterator[bytes]:
        """The entry's lines without their ends. Raises TooLargeBundle for a line no fact is as long as."""
        rest = b""
        for chunk in self.read_chunks(path):
            *lines, rest = (rest + chunk).split(b"\n")
            yield from lines
            if len(rest) > self.limits.largest_fact:
                raise TooLargeBundle(name=self.name, path=path, reason=Reason.LONG_LINE)
        if rest:
            yield rest

    def _read_manifest(self) -> Manifest:
        if MANIFEST not in self._entries:
            raise NotABundle(name=self.name, reason=Reason.NO_MANIFEST)
        if self.size(MANIFEST) > self.limits.largest_manifest:
            raise TooLargeBundle(name=self.name, path=MANIFEST, reason=Reason.LARGE_MANIFEST)
        return parse_manifest(b"".join(self.read_chunks(MANIFEST)), self.name)


@contextmanager
def open_archive(path: Path, limits: Limits | None = None) -> Iterator[BundleArchive]:
    """Opens a bundle and checks its directory and manifest; the entries' bytes are checked as they are read.

    Raises NotABundle, TruncatedBundle, DamagedBundle, UnsafeBundle, TooLargeBundle, NewerBundle,
    BundleNotReadable.
    """
    name = path.name
    try:
        with path.open("rb") as file:
            start = file.read(len(_LOCAL_HEADER))
            try:
                zip_file = zipfile.ZipFile(file)
            except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
                raise _name_bad_zip(name, start) from error
            with zip_file:
                yield BundleArchive(name, zip_file, limits or Limits())
    except OSError as error:
        raise BundleNotReadable(name=name, reason=error.strerror or str(error)) from error


def _name_bad_zip(name: str, start: bytes) -> BundleError:
    if start == _LOCAL_HEADER:
        return TruncatedBundle(name=name)
    return NotABundle(name=name, reason=Reason.NO_ZIP if start else Reason.EMPTY)


def check_directory(name: str, infos: list[zipfile.ZipInfo], limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The entries by path, once every one is a plain file in a known place, unique and of a sane size.

    A zip without a manifest is foreign before it is anything worse, unless a name tries to leave its place.
    """
    for info in infos:
        _check_name(name, info)
    if all(info.filename != MANIFEST for info in infos):
        raise NotABundle(name=name, reason=Reason.NO_MANIFEST)
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        if info.filename in entries:
            raise UnsafeBundle(name=name, path=info.filename, reason=Reason.TWICE)
        _check_kind(name, info)
        entries[info.filename] = info
    _check_sizes(name, infos, limits)
    _check_overlaps(name, infos)
    return entries


def _check_name(name: str, info: zipfile.ZipInfo) -> None:
    # ZipInfo.filename ends at a NUL and may have its separators changed; orig_filename is what the zip says
    path = info.orig_filename
    shown = path.encode("ascii", "backslashreplace").decode()
    parts = path.replace("\\", "/").split("/")
    if path.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        raise UnsafeBundle(name=name, path=shown, reason=Reason.POINTS_OUT)
    if "\\" in path or "\0" in path or path != info.filename:
        raise UnsafeBundle(name=name, path=shown, reason=Reason.NO_PLAIN_NAME)


def _check_kind(name: str, info: zipfile.ZipInfo) -> None:
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG} or info.is_dir():
        raise UnsafeBundle(name=name, path=info.filename, reason=Reason.NO_PLAIN_FILE)
    if not is_known_place(info.filename):
        raise UnsafeBundle(name=name, path=info.filename, reason=Reason.NO_PLACE)
    if info.flag_bits & _ENCRYPTED:
        raise UnsafeBundle(name=name, path=info.filename, reason=Reason.LOCKED)
    if info.compress_type not in _METHODS:
        raise UnsafeBundle(name=name, path=info.filename, reason=Reason.ODD_PACKING)


def _check_sizes(name: str, infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(infos) > limits.most_entries:
        raise TooLargeBundle(name=name, path=name, reason=Reason.MANY_FILES)
    for info in infos:
        largest = limits.largest_signature if info.filename.startswith(SIGNATURES) else limits.largest_entry
        if info.file_size > largest:
            raise TooLargeBundle(name=name, path=info.filename, reason=Reason.LARGE)
        packed = max(info.compress_size, 1)
        if info.file_size > limits.ratio_counts_from and info.file_size / packed > limits.highest_ratio:
            raise TooLargeBundle(name=name, path=info.filename, reason=Reason.SWELLS)
    total = sum(info.file_size for info in infos)
    if total > limits.largest_total:
        raise TooLargeBundle(name=name, path=name, reason=Reason.LARGE)


def _check_overlaps(name: str, infos: list[zipfile.ZipInfo]) -> None:
    """Entries that share packed bytes are how a small zip swells past the ratio of each of them."""
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise TooLargeBundle(name=name, path=info.filename, reason=Reason.OVERLAPS)
        end = info.header_offset + info.compress_size
