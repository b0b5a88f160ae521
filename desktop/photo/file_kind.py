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
# what they are called is the same in every language: the sentence around it is translated
_STRANGERS = (
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZ"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
    (b"OggS", "OGG"),
    (b"ID3", "MP3"),
    (b"\x1aE\xdf\xa3", "MKV, WEBM"),
    (b"<!DOCTYPE", "HTML"),
    (b"<!doctype", "HTML"),
    (b"<html", "HTML"),
    (b"{\\rtf", "RTF"),
)
_OTHER_PICTURES = ((b"GIF8", "GIF"), (b"BM", "BMP"), (b"\x00\x00\x01\x00", "ICO"), (b"8BPS", "PSD"))


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
    """The usual name of a file that is no picture at all, or None when its bytes say nothing."""
    if data[4:8] == b"ftyp":
        return "MP4"
    known = next((kind for start, kind in _STRANGERS if data.startswith(start)), None)
    if known is not None:
        return known
    try:
        text = data[:4096].decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "TXT" if text.isprintable() or "\n" in text else None
