"""Is a photo file whole? Follows the file's own structure to its end, because decoders forgive too much.

Pillow shows a JPEG of which the last bytes are missing, and one whose middle was overwritten, without a word.
In: bytes and their kind. Out: "whole", "cut off" or "damaged".
"""

import re
from collections.abc import Callable
from enum import StrEnum

from desktop.photo.file_kind import HEIC, JPEG, PDF, PNG, WEBP, FileKind


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


def check_wholeness(data: bytes, kind: FileKind) -> Wholeness:
    """How far the structure of `data` can be followed. TIFF has no end mark: the decoder judges it."""
    check = _CHECKS.get(kind)
    return check(data) if check else Wholeness.WHOLE


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


def _check_pdf(data: bytes) -> Wholeness:
    return Wholeness.WHOLE if b"%%EOF" in data[-_PDF_END_WITHIN:] else Wholeness.CUT_OFF


_CHECKS: dict[FileKind, Callable[[bytes], Wholeness]] = {
    JPEG: _check_jpeg,
    PNG: _check_png,
    WEBP: _check_webp,
    HEIC: _check_heic,
    PDF: _check_pdf,
}
