"""When, where and with what a picture was taken, by its EXIF. In: an opened picture. Out: `CaptureNotes`.

Camera clocks are local and often wrong: the time is kept as written and never compared with ours.
"""

import math
import re
import struct
from dataclasses import dataclass

from PIL import ExifTags, Image

LONGEST_TEXT = 80
_WRITTEN_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_EXIF_TROUBLE = (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error)


@dataclass(frozen=True, slots=True)
class CaptureNotes:
    """`captured_at`: camera time "2024-02-08 17:31:05"; `position`: (latitude, longitude) in degrees."""

    captured_at: str | None = None
    camera: str | None = None
    position: tuple[float, float] | None = None


def read_capture_notes(image: Image.Image, *, keeps_position: bool) -> CaptureNotes:
    """What the picture says of its making; damaged EXIF says nothing. The position only when it is wanted."""
    try:
        exif = image.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)
        time = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
        maker, model = exif.get(ExifTags.Base.Make), exif.get(ExifTags.Base.Model)
        place = exif.get_ifd(ExifTags.IFD.GPSInfo) if keeps_position else {}
    except _EXIF_TROUBLE:
        return CaptureNotes()
    return CaptureNotes(_tidy_time(time), _name_camera(maker, model), _read_position(place))


def _tidy_text(value: object) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else value
    if not isinstance(text, str):
        return ""
    printable = "".join(letter for letter in text if letter.isprintable())
    return printable.strip()[:LONGEST_TEXT]


def _tidy_time(value: object) -> str | None:
    match = _WRITTEN_TIME.match(_tidy_text(value))
    if match is None or match[1] == "0000":
        return None
    year, month, day, time = match.groups()
    return f"{year}-{month}-{day} {time}"


def _name_camera(maker: object, model: object) -> str | None:
    maker_text, model_text = _tidy_text(maker), _tidy_text(model)
    if model_text.casefold().startswith(maker_text.casefold()):
        maker_text = ""
    return f"{maker_text} {model_text}".strip() or None


def _read_position(place: dict[int, object]) -> tuple[float, float] | None:
    latitude = _read_degrees(place.get(ExifTags.GPS.GPSLatitude), place.get(ExifTags.GPS.GPSLatitudeRef), "S")
    longitude = _read_degrees(
        place.get(ExifTags.GPS.GPSLongitude), place.get(ExifTags.GPS.GPSLongitudeRef), "W"
    )
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return latitude, longitude


def _read_degrees(parts: object, direction: object, negative: str) -> float | None:
    """Degrees from (degrees, minutes, seconds); None for what is no finite number."""
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value):
        return None
    return round(-value if _tidy_text(direction).upper() == negative else value, 6)
