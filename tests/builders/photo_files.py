"""Photo files made on the spot: every kind that is taken in, and the ways in which they arrive broken."""

import io
import random
import struct
import zlib

from PIL import ExifTags, Image, ImageDraw

SIZE = (320, 240)


def make_picture(seed: int = 1, size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture with shapes and writing that no other seed has; its top left corner is red."""
    chance = random.Random(seed)
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        right, bottom = left + chance.randrange(5, size[0] // 4), top + chance.randrange(5, size[1] // 4)
        colour = tuple(chance.randrange(230) for _ in range(3))
        draw.rectangle((left, top, right, bottom), fill=colour, outline="black")
    for row in range(0, size[1], 24):
        draw.text((chance.randrange(40), row), f"{chance.random():.9f}", fill="black", font_size=16)
    draw.rectangle((0, 0, size[0] // 6, size[1] // 6), fill="red")
    return picture


def make_exif(
    *,
    orientation: int = 1,
    taken: str = "2024:02:08 18:40:01",
    camera: tuple[str, str] = ("Specimen", "Phone 5"),
    position: tuple[float, float] | None = None,
) -> Image.Exif:
    """EXIF as a phone writes it; `position` in whole degrees, south and west negative."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = camera
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    if position is not None:
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        for value, tag, signs in ((position[0], 1, "NS"), (position[1], 3, "EW")):
            place[tag] = signs[value < 0]
            place[tag + 1] = (abs(value), 0.0, 0.0)
    return exif


def save(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The picture's bytes in Pillow's format `kind`."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def make_jpeg(seed: int = 1, size: tuple[int, int] = SIZE, quality: int = 85, **exif: object) -> bytes:
    return save(make_picture(seed, size), "JPEG", quality=quality, exif=make_exif(**exif))


def make_tiff(pages: int = 3) -> bytes:
    first, *others = [make_picture(seed) for seed in range(1, pages + 1)]
    return save(first, "TIFF", save_all=True, append_images=others, compression="tiff_deflate")


def make_pdf(pages: int = 2) -> bytes:
    first, *others = [make_picture(seed) for seed in range(1, pages + 1)]
    return save(first, "PDF", save_all=True, append_images=others, resolution=72)


def make_pdf_objects(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of hand-written objects (1 is the catalogue), with a right cross-reference table."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)


def make_locked_pdf() -> bytes:
    """A PDF whose password nobody knows: the password check values are noise."""
    return make_pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"5a" * 32, b"a5" * 32),
        trailer=b"/Encrypt 4 0 R/ID[<%s><%s>]" % (b"00" * 16, b"00" * 16),
    )


def make_pdf_without_pages() -> bytes:
    return make_pdf_objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")


def make_pdf_bomb(side: int = 30_000) -> bytes:
    """A PDF of a few bytes that names a picture of 900 megapixels."""
    packed = zlib.compress(b"\x00" * 1000)
    head = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8"
    return make_pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 5 0 R/Resources<</XObject<</I 4 0 R>>>>>>",
        head % (side, side) + b"/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Length 23>>stream\nq 9 0 0 9 0 0 cm /I Do Q\nendstream",
    )


def make_png_bomb(side: int = 60_000) -> bytes:
    """A PNG of a few bytes that claims to be 3,600 megapixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    body = zlib.compress(b"\x00" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
