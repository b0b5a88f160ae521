"""One page of a photo file for reading: decoded once, with the file's name and hash.

In: a path. Out: `PhotoPage`. `open_photo` notes more of a file, and decodes it for that a second time.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from desktop.photo.page_image import draw_source_page
from desktop.photo.source_bytes import read_source
from desktop.photo.wholeness import refuse_unless_whole


@dataclass(frozen=True, slots=True)
class PhotoPage:
    """`image` is RGB and EXIF-oriented, at full size; `sha256` is that of the file's bytes."""

    file_name: str
    sha256: str
    image: Image.Image


def load_photo_page(path: Path | str, page: int = 1) -> PhotoPage:
    """Raises the errors of `load_page_image`; TruncatedImage or DamagedImage for a file that is not whole."""
    source = read_source(path)
    refuse_unless_whole(source)
    return PhotoPage(source.name, hashlib.sha256(source.data).hexdigest(), draw_source_page(source, page))
