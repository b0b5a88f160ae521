"""JPEG files as phones and messaging programs leave them; no position is ever written."""

import io

from PIL import Image

MOST_BYTES = 340_000
_MAKE, _MODEL, _ORIENTATION, _EXIF_IFD, _TIME_TAKEN = 0x010F, 0x0110, 0x0112, 0x8769, 0x9003


def save_from_phone(image: Image.Image, taken: str, quality: int, orientation: int | None = None) -> bytes:
    """`taken` is the phone's local time, "2025:01:01 20:15:00"; `orientation` the EXIF tag, if any."""
    exif = Image.Exif()
    exif[_MAKE], exif[_MODEL] = "Specimen", "Specimen"
    if orientation is not None:
        exif[_ORIENTATION] = orientation
    exif.get_ifd(_EXIF_IFD)[_TIME_TAKEN] = taken
    while True:
        jpeg = _compress(image, quality, exif)
        if len(jpeg) <= MOST_BYTES:
            return jpeg
        quality -= 4


def save_from_messenger(image: Image.Image) -> bytes:
    """Smaller, coarser, and without any EXIF: what a messaging program makes of a photo."""
    smaller = image.resize((image.width * 3 // 4, image.height * 3 // 4), Image.Resampling.LANCZOS)
    return _compress(smaller, 52, Image.Exif())


def _compress(image: Image.Image, quality: int, exif: Image.Exif) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True, exif=exif)
    return file.getvalue()
