"""Pages of picture files (all but PDF) through Pillow. In: bytes. Out: decoded images, or a named error."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pi_heif
from PIL import Image

from db.errors import KnownError
from desktop.photo import errors
from desktop.photo.file_kind import TIFF
from desktop.photo.limits import PAGE_LIMIT, PIXEL_LIMIT, refuse_bomb
from desktop.photo.source_bytes import SourceBytes
from desktop.photo.wholeness import Wholeness, check_wholeness

pi_heif.register_heif_opener(thumbnails=False)
# `refuse_bomb` checks the size before anything is unpacked; Pillow's own alarm is set to the same limit.
Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT


@contextmanager
def open_image(source: SourceBytes) -> Iterator[Image.Image]:
    """The picture, opened but not yet unpacked; whatever a decoder raises inside becomes a named error.

    Raises DecompressionBomb, TruncatedImage, DamagedImage.
    """
    try:
        with Image.open(BytesIO(source.data), formats=source.kind.decoders) as image:
            refuse_bomb(image.width * image.height, source.name)
            yield image
    except KnownError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        limit = PIXEL_LIMIT // 1_000_000
        raise errors.DecompressionBomb(name=source.name, megapixels=f"> {limit}", limit=limit) from error
    except MemoryError as error:
        megabytes = len(source.data) // 1_000_000
        raise errors.TooLarge(name=source.name, megabytes=megabytes, limit=megabytes) from error
    except Exception as error:  # decoders raise anything over hostile bytes: the file's fault, not ours
        raise _name_trouble(source, error) from error


def count_image_pages(source: SourceBytes) -> int:
    """Pages of a TIFF; 1 for every other kind (the second picture in a phone's JPEG is no page)."""
    if source.kind is not TIFF:
        return 1
    with open_image(source) as image:
        pages = int(getattr(image, "n_frames", 1))
    if pages > PAGE_LIMIT:
        raise errors.TooManyPages(name=source.name, pages=pages, limit=PAGE_LIMIT)
    return pages


def turn_to_page(image: Image.Image, page: int, name: str) -> None:
    """Make `page` (from 1) the current frame of an opened picture. Raises PageMissing."""
    if page == 1:
        return
    pages = int(getattr(image, "n_frames", 1))
    if not 1 <= page <= pages or image.format != "TIFF":
        raise errors.PageMissing(name=name, page=page, pages=pages if image.format == "TIFF" else 1)
    image.seek(page - 1)
    refuse_bomb(image.width * image.height, name)


def _name_trouble(source: SourceBytes, error: Exception) -> KnownError:
    words = str(error).lower()
    is_short = "truncated" in words or "eof" in words or "not enough data" in words
    if is_short or check_wholeness(source) is Wholeness.CUT_OFF:
        return errors.TruncatedImage(name=source.name)
    return errors.DamagedImage(name=source.name)
