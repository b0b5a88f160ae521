"""How large a photo may be. 200 megapixels is the largest sensor of a phone; one such image takes 600 MB."""

from desktop.photo.errors import DecompressionBomb

PIXEL_LIMIT = 200_000_000
PAGE_LIMIT = 500
# all pages of one file together: 500 scanned pages of A4 at 300 dpi are 4,350 megapixels
FILE_PIXEL_LIMIT = 5_000_000_000


def refuse_bomb(pixels: int, name: str, limit: int = PIXEL_LIMIT) -> None:
    """Raise DecompressionBomb when this many pixels must not be unpacked."""
    if pixels > limit:
        raise DecompressionBomb(name=name, megapixels=pixels // 1_000_000, limit=limit // 1_000_000)
