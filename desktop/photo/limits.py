"""How large a photo may be. 200 megapixels is the largest sensor of a phone; one such image takes 600 MB."""

from desktop.photo.errors import DecompressionBomb

PIXEL_LIMIT = 200_000_000
PAGE_LIMIT = 500


def refuse_bomb(width: int, height: int, name: str) -> None:
    """Raise DecompressionBomb when an image of this size (px) must not be unpacked."""
    if width * height > PIXEL_LIMIT:
        megapixels = width * height // 1_000_000
        raise DecompressionBomb(name=name, megapixels=megapixels, limit=PIXEL_LIMIT // 1_000_000)
