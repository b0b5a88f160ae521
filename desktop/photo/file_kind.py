"""What a file is by its own bytes; its name is not believed. In: bytes. Out: `FileKind`, or words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file that is taken in. `decoder` is Pillow's name, or "PDF"."""

    media_type: str
    extension: str
    decoders: tuple[str, ...]


JPEG = FileKind("image/jpeg", "jpg", ("JPEG", "MPO"))
PNG = FileKind("image/png", "png", ("PNG",))
TIFF = FileKind("image/tiff", "tif", ("TIFF",))
HEIC = FileKind("image/heic", "heic", ("HEIF",))
WEBP = FileKind("image/webp", "webp", ("WEBP",))
PDF = FileKind("application/pdf", "pdf", ())

PHOTO_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".heic", ".heif", ".hif", ".webp", ".pdf"}
)

_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_PDF_HEADER_WITHIN = 1024
_STRANGERS = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound recording"),
    (b"ID3", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"{\\rtf", "a text document"),
)
_OTHER_PICTURES = ((b"GIF8", "GIF"), (b"BM", "BMP"), (b"\x00\x00\x01\x00", "icon"), (b"8BPS", "Photoshop"))


def recognise_kind(data: bytes) -> FileKind | None:
    """The kind of photo that begins like `data`, or None."""
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}:
        return TIFF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS and b"avif" not in data[8:40]:
        return HEIC
    return PDF if b"%PDF-" in data[:_PDF_HEADER_WITHIN] else None


def name_other_picture(data: bytes) -> str | None:
    """The name of a kind of picture that is known but not taken in, or None."""
    if data[4:8] == b"ftyp" and b"avif" in data[8:40]:
        return "AVIF"
    return next((kind for start, kind in _OTHER_PICTURES if data.startswith(start)), None)


def describe_stranger(data: bytes) -> str | None:
    """Words for a file that is no picture at all, or None when its bytes say nothing."""
    if data[4:8] == b"ftyp":
        return "a film"
    known = next((kind for start, kind in _STRANGERS if data.startswith(start)), None)
    if known is not None:
        return known
    try:
        text = data[:4096].decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "plain text" if text.isprintable() or "\n" in text else None
