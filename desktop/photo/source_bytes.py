"""Reads a photo file whole and recognises it. In: path or bytes. Out: `SourceBytes`, or a refusal."""

from dataclasses import dataclass
from pathlib import Path

from desktop.photo import errors
from desktop.photo.file_kind import FileKind, describe_stranger, name_other_picture, recognise_kind

BYTE_LIMIT = 512 * 1024 * 1024
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SourceBytes:
    """The original bytes of one file, its kind by content, and the name it goes by in sentences."""

    data: bytes
    kind: FileKind
    name: str


def read_source(path_or_bytes: Path | str | bytes, file_name: str | None = None) -> SourceBytes:
    """The bytes of a photo and their kind.

    Raises EmptyFile, OnlyZeros, NotAnImage (RenamedFile, OtherPicture), TooLarge, Unreadable, FileMissing.
    """
    if isinstance(path_or_bytes, bytes):
        name, data = file_name or "pasted picture", path_or_bytes
        _refuse_too_many_bytes(len(data), name)
    else:
        path = Path(path_or_bytes)
        name = file_name or path.name
        data = _read_file(path, name)
    return SourceBytes(data, _recognise(data, name), name)


def _read_file(path: Path, name: str) -> bytes:
    try:
        _refuse_too_many_bytes(path.stat().st_size, name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise errors.FileMissing(name=name) from error
    except OSError as error:
        raise errors.Unreadable(name=name, reason=error.strerror or type(error).__name__) from error


def _refuse_too_many_bytes(count: int, name: str) -> None:
    if count > BYTE_LIMIT:
        raise errors.TooLarge(name=name, megabytes=count // _MEGABYTE, limit=BYTE_LIMIT // _MEGABYTE)


def _recognise(data: bytes, name: str) -> FileKind:
    if not data:
        raise errors.EmptyFile(name=name)
    if not data.strip(b"\x00"):
        raise errors.OnlyZeros(name=name)
    kind = recognise_kind(data)
    if kind is not None:
        return kind
    other = name_other_picture(data)
    if other is not None:
        raise errors.OtherPicture(name=name, kind=other)
    stranger = describe_stranger(data)
    if stranger is not None:
        raise errors.RenamedFile(name=name, kind=stranger)
    raise errors.NotAnImage(name=name)
