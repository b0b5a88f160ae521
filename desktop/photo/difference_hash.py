"""A 256-bit fingerprint of how a picture looks. In: an upright image. Out: 64 hex digits; distances in bits.

Difference hash: the picture is shrunk to 17×16 grey dots and each bit says whether a dot is darker than its
right neighbour. Re-compressing or resizing changes a few bits; another photo changes about half of them.
"""

from PIL import Image

BITS = 256
_COLUMNS, _ROWS = 17, 16


def compute_difference_hash(image: Image.Image) -> str:
    """64 hex digits (256 bits, row by row from the top left) of an upright image."""
    dots = image.convert("L").resize((_COLUMNS, _ROWS), Image.Resampling.LANCZOS).tobytes()
    bits = 0
    for row in range(_ROWS):
        for column in range(_COLUMNS - 1):
            left = row * _COLUMNS + column
            bits = bits << 1 | (dots[left] < dots[left + 1])
    return f"{bits:064x}"


def count_differing_bits(hash_a: str, hash_b: str) -> int:
    """Of the 256 bits, how many differ (0 = looks the same)."""
    return (int(hash_a, 16) ^ int(hash_b, 16)).bit_count()


# Measured on re-compressed, shrunk and turned copies of phone photos and rendered forms: see tests/photo.
NEAR_BITS = 24


def are_near_duplicates(hash_a: str, hash_b: str) -> bool:
    """Do two pictures look the same but for compression, size or a slight turn?"""
    return count_differing_bits(hash_a, hash_b) <= NEAR_BITS
