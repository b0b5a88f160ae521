"""One page of a photo file as an upright RGB image. In: path or bytes, page. Out: Pillow image.

The frame of reference of every corner in the program: pixels of the image that this returns at full size.
"""

import struct
from pathlib import Path

from PIL import ExifTags, Image

from desktop.photo.file_kind import PDF
from desktop.photo.image_pages import open_image, turn_to_page
from desktop.photo.pdf_pages import draw_pdf_page
from desktop.photo.source_bytes import SourceBytes, read_source

_DEEP_GREY = {"I", "I;16", "I;16B", "I;16L", "I;16N"}
# EXIF 2.3, tag Orientation: what has to be done to stand the picture upright
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_EXIF_TROUBLE = (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error)


def load_page_image(path: Path | str | bytes, page: int = 1, longest_side: int | None = None) -> Image.Image:
    """Page `page` (from 1) in RGB with the EXIF orientation applied, shrunk to `longest_side` px if longer.

    A PDF page is drawn at 300 dpi. Raises the errors of `read_source` and PageMissing, DecompressionBomb,
    TruncatedImage, DamagedImage, PasswordProtected, NoPages.
    """
    return draw_source_page(read_source(path), page, longest_side)


def draw_source_page(source: SourceBytes, page: int = 1, longest_side: int | None = None) -> Image.Image:
    """The same for bytes that were read already."""
    if source.kind is PDF:
        return draw_pdf_page(source, page, longest_side)
    with open_image(source) as image:
        turn_to_page(image, page, source.name)
        if longest_side is not None:
            image.draft("RGB", _shrunk(image.size, longest_side))
        image.load()
        turn = _TURNS.get(read_orientation(image))
        flat = convert_to_rgb(image)
    if longest_side is not None and max(flat.size) > longest_side:
        flat = flat.resize(_shrunk(flat.size, longest_side), Image.Resampling.BOX, reducing_gap=2.0)
    return flat if turn is None else flat.transpose(turn)


def read_orientation(image: Image.Image) -> int:
    """The EXIF orientation 1…8 of a loaded picture; 1 when there is none or it is nonsense."""
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except _EXIF_TROUBLE:
        return 1
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def convert_to_rgb(image: Image.Image) -> Image.Image:
    """Any mode to RGB: transparency lies on white paper, 16-bit grey keeps its range."""
    if image.mode in _DEEP_GREY:
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    with_alpha = image.convert("RGBA")
    on_paper = Image.new("RGB", image.size, "white")
    on_paper.paste(with_alpha, mask=with_alpha.getchannel("A"))
    return on_paper


def _shrunk(size: tuple[int, int], longest_side: int) -> tuple[int, int]:
    factor = min(1.0, longest_side / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))
