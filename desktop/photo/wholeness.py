"""Is a photo file whole? Follows the file's own structure to its end, because decoders forgive too much.

Pillow shows a JPEG of which the last bytes are missing, and one whose middle was overwritten, without a word.
In: bytes and their kind. Out: "whole", "cut off" or "damaged".
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Literal

from desktop.photo import errors
from desktop.photo.file_kind import HEIC, JPEG, PDF, PNG, TIFF, WEBP, FileKind
from desktop.photo.source_bytes import SourceBytes


class Wholeness(StrEnum):
    WHOLE = "whole"
    CUT_OFF = "cut off"
    DAMAGED = "damaged"


# in JPEG picture data FF is followed by 00 (stuffing), D0…D7 (restart) or FF (fill): ITU-T T.81 §B.1.1
_NEXT_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
_SEGMENT_MARKERS = frozenset(
    {*range(0xC0, 0xC8), *range(0xC9, 0xD0), *range(0xDA, 0xE0), *range(0xE0, 0xF0), 0xFE}
)
_END_OF_IMAGE = 0xD9
_START_OF_SCAN = 0xDA
_PDF_END_WITHIN = 4096
_CLASSIC_TIFF = 42
_SHORT = 3
_STRIP_PLACES = (273, 324)  # StripOffsets, TileOffsets
_ByteOrder = Literal["little", "big"]


def check_wholeness(source: SourceBytes) -> Wholeness:
    """How far the structure of the file can be followed."""
    return _CHECKS[source.kind](source.data)


def refuse_unless_whole(source: SourceBytes) -> None:
    """Raise TruncatedImage or DamagedImage when the file's structure does not reach its end."""
    wholeness = check_wholeness(source)
    if wholeness is Wholeness.CUT_OFF:
        raise errors.TruncatedImage(name=source.name)
    if wholeness is Wholeness.DAMAGED:
        raise errors.DamagedImage(name=source.name)


def _check_jpeg(data: bytes) -> Wholeness:
    """Walk the segments to the first end-of-image mark; what cameras append behind it does not matter."""
    position, in_scan = 2, False
    while True:
        match = _NEXT_MARKER.search(data, position)
        if match is None or (match.end() + 2 > len(data) and match[1][0] != _END_OF_IMAGE):
            return Wholeness.CUT_OFF
        marker = match[1][0]
        if marker == _END_OF_IMAGE:
            return Wholeness.WHOLE if in_scan else Wholeness.DAMAGED
        if marker not in _SEGMENT_MARKERS:
            return Wholeness.DAMAGED
        in_scan = in_scan or marker == _START_OF_SCAN
        position = match.end() + int.from_bytes(data[match.end() : match.end() + 2])


def _check_png(data: bytes) -> Wholeness:
    """Walk the chunks to IEND; their checksums are the decoder's business."""
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4])
        if data[position + 4 : position + 8] == b"IEND":
            return Wholeness.WHOLE
        position += 12 + length
    return Wholeness.CUT_OFF


def _check_webp(data: bytes) -> Wholeness:
    stated = int.from_bytes(data[4:8], "little") + 8
    return Wholeness.WHOLE if len(data) >= stated else Wholeness.CUT_OFF


def _check_heic(data: bytes) -> Wholeness:
    """Walk the outermost boxes (ISO 14496-12); their sizes must fill the file."""
    position = 0
    while position + 8 <= len(data):
        size = int.from_bytes(data[position : position + 4])
        if size == 1:
            size = int.from_bytes(data[position + 8 : position + 16])
        if size == 0:
            return Wholeness.WHOLE
        if size < 8:
            return Wholeness.DAMAGED
        position += size
    return Wholeness.WHOLE if position <= len(data) else Wholeness.CUT_OFF


def _check_tiff(data: bytes) -> Wholeness:
    """Follow the chain of pages (TIFF 6.0 §2); every list and strip must lie in the file."""
    byte_order: _ByteOrder = "little" if data[:2] == b"II" else "big"
    if int.from_bytes(data[2:4], byte_order) != _CLASSIC_TIFF:
        return Wholeness.WHOLE
    seen: set[int] = set()
    place = int.from_bytes(data[4:8], byte_order)
    while place and place not in seen:
        seen.add(place)
        entries = int.from_bytes(data[place : place + 2], byte_order)
        end = place + 2 + 12 * entries
        if end + 4 > len(data):
            return Wholeness.CUT_OFF
        tags = {
            int.from_bytes(data[entry : entry + 2], byte_order): data[entry : entry + 12]
            for entry in range(place + 2, end, 12)
        }
        if any(_list_end(data, tags.get(tag), byte_order) > len(data) for tag in _STRIP_PLACES):
            return Wholeness.CUT_OFF
        place = int.from_bytes(data[end : end + 4], byte_order)
    return Wholeness.WHOLE


def _list_end(data: bytes, entry: bytes | None, byte_order: _ByteOrder) -> int:
    """Furthest byte that an entry listing the strips' (or tiles') places needs; 0 without such an entry."""
    if entry is None:
        return 0
    width = 2 if int.from_bytes(entry[2:4], byte_order) == _SHORT else 4
    count = int.from_bytes(entry[4:8], byte_order)
    if width * count <= 4:
        return int.from_bytes(entry[8 : 8 + width], byte_order) + 1
    start = int.from_bytes(entry[8:12], byte_order)
    end = start + width * count
    if end > len(data):
        return end
    places = (data[place : place + width] for place in range(start, end, width))
    return max(int.from_bytes(place, byte_order) for place in places) + 1


def _check_pdf(data: bytes) -> Wholeness:
    return Wholeness.WHOLE if b"%%EOF" in data[-_PDF_END_WITHIN:] else Wholeness.CUT_OFF


_CHECKS: dict[FileKind, Callable[[bytes], Wholeness]] = {
    JPEG: _check_jpeg,
    PNG: _check_png,
    WEBP: _check_webp,
    HEIC: _check_heic,
    TIFF: _check_tiff,
    PDF: _check_pdf,
}
