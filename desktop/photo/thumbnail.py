"""Small pictures of photo pages, kept in a folder that may be deleted at any time.

In: a photo file and its SHA-256. Out: a JPEG of the upright page, its longest side 360 px.
"""

import contextlib
import io
import os
import threading
from pathlib import Path

from desktop.photo.page_image import load_page_image

THUMBNAIL_SIDE = 360
_QUALITY = 80


def load_thumbnail(photo: Path, sha256: str, page: int, kept_in: Path) -> bytes:
    """The JPEG bytes of the page's thumbnail, from `kept_in` or made now and kept there.

    Where nothing can be written the thumbnail is made all the same. Raises the errors of `load_page_image`.
    """
    place = kept_in / sha256[:2] / f"{sha256}-{page}-{THUMBNAIL_SIDE}.jpg"
    with contextlib.suppress(OSError):
        return place.read_bytes()
    picture = io.BytesIO()
    load_page_image(photo, page, THUMBNAIL_SIDE).save(picture, "JPEG", quality=_QUALITY)
    with contextlib.suppress(OSError):
        _keep(place, picture.getvalue())
    return picture.getvalue()


def _keep(place: Path, data: bytes) -> None:
    """Write beside, then rename: another thread never reads half a thumbnail."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}-{threading.get_ident()}")
    beside.write_bytes(data)
    beside.replace(place)
