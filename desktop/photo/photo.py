"""Takes one photo file in: reads it whole, decodes every page, notes what it says of itself.

In: a path or bytes. Out: `Photo`. The bytes themselves are never changed.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from desktop.photo.difference_hash import compute_difference_hash
from desktop.photo.exif import CaptureNotes, read_capture_notes
from desktop.photo.file_kind import JPEG, PDF
from desktop.photo.image_pages import count_image_pages, open_image, turn_to_page
from desktop.photo.limits import FILE_PIXEL_LIMIT, refuse_bomb
from desktop.photo.page_image import draw_source_page, read_orientation
from desktop.photo.pdf_pages import count_pdf_pages, draw_pdf_page, measure_pdf_page
from desktop.photo.source_bytes import SourceBytes, read_source
from desktop.photo.wholeness import refuse_unless_whole

# Large enough for the fingerprint; small enough that a JPEG is decoded at an eighth of its size.
_LOOK_SIDE = 256


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo file, decoded to its last page.

    `width` × `height` are pixels of page 1 as `load_page_image` shows it (EXIF-oriented);
    `captured_at` is the camera's local time as written; `position` is (latitude, longitude) or not kept;
    `difference_hash` has 64 hex digits; `file_name` is the name the file came with, without folders.
    """

    sha256: str
    byte_count: int
    media_type: str
    extension: str
    file_name: str
    width: int
    height: int
    page_count: int
    captured_at: str | None
    camera: str | None
    position: tuple[float, float] | None
    difference_hash: str


def open_photo(
    path_or_bytes: Path | str | bytes, *, file_name: str | None = None, keeps_position: bool = False
) -> Photo:
    """Read and fully decode one photo file.

    Raises EmptyFile, OnlyZeros, NotAnImage (RenamedFile, OtherPicture), TruncatedImage, DamagedImage,
    PasswordProtected, NoPages, TooLarge (DecompressionBomb, TooManyPages), Unreadable, FileMissing.
    """
    source = read_source(path_or_bytes, file_name)
    if source.kind is PDF:
        page_count = _decode_pdf(source)
        width, height = measure_pdf_page(source, 1)
        notes = CaptureNotes()
    else:
        page_count = count_image_pages(source)
        (width, height), notes = _decode_pages(source, page_count, keeps_position=keeps_position)
    return Photo(
        sha256=hashlib.sha256(source.data).hexdigest(),
        byte_count=len(source.data),
        media_type=source.kind.media_type,
        extension=source.kind.extension,
        file_name=source.name,
        width=width,
        height=height,
        page_count=page_count,
        captured_at=notes.captured_at,
        camera=notes.camera,
        position=notes.position,
        difference_hash=compute_difference_hash(draw_source_page(source, 1, _LOOK_SIDE)),
    )


def _decode_pdf(source: SourceBytes) -> int:
    """Draw every page small, which unpacks every picture in it; the number of pages."""
    pages = count_pdf_pages(source)
    for page in range(1, pages + 1):
        draw_pdf_page(source, page, _LOOK_SIDE)
    refuse_unless_whole(source)
    return pages


def _decode_pages(
    source: SourceBytes, pages: int, *, keeps_position: bool
) -> tuple[tuple[int, int], CaptureNotes]:
    """Unpack every page; the upright size (px) of page 1 and what the picture says of its making."""
    with open_image(source) as image:
        size, notes = image.size, read_capture_notes(image, keeps_position=keeps_position)
        _unpack(image, source)
        if source.kind is not JPEG:
            size = image.size
        if read_orientation(image) >= 5:
            size = size[1], size[0]
        pixels = image.width * image.height
        for page in range(2, pages + 1):
            turn_to_page(image, page, source.name)
            pixels += image.width * image.height
            refuse_bomb(pixels, source.name, FILE_PIXEL_LIMIT)
            image.load()
    refuse_unless_whole(source)
    return size, notes


def _unpack(image: Image.Image, source: SourceBytes) -> None:
    """Decode to the last byte; a JPEG at an eighth of its size, which reads all of it in less time."""
    if source.kind is JPEG:
        image.draft("L", (image.width // 8, image.height // 8))
    image.load()
