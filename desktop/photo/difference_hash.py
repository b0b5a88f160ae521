"""A 256-bit fingerprint of how a picture looks. In: an upright image. Out: 64 hex digits; distances in bits.

Difference hash: the picture is shrunk to a few grey dots, and each bit says whether a dot is darker than its
neighbour: 16 × 8 neighbours to the right, then 8 × 16 below. Both directions together bear a slight turn
better than one alone. Measured on phone photos of sheets (distance in bits, largest of eleven):

    re-compressed at quality 30 and shrunk to 40 %      11
    turned by 1° / 2° / 3° within its frame             23 / 33 / 43
    two different photos                                65 at least
    two photos of different forms by hand               45 at least
    scans of different forms of one print               19 at least: these need a second look (`same_picture`)
"""

from PIL import Image

BITS = 256
NEAR_BITS = 40
# what lies between is decided by the pixels; a turn of 3° or a turned and enlarged frame is found this way
CANDIDATE_BITS = 56
_LONG, _SHORT = 17, 8


def compute_difference_hash(image: Image.Image) -> str:
    """64 hex digits (256 bits, row by row from the top left) of an upright image."""
    grey = image.convert("L")
    bits = 0
    for size, step in (((_LONG, _SHORT), 1), ((_SHORT, _LONG), _SHORT)):
        dots = grey.resize(size, Image.Resampling.BOX).tobytes()
        for row in range(min(size[1], _LONG - 1)):
            for column in range(min(size[0], _LONG - 1)):
                place = row * size[0] + column
                bits = bits << 1 | (dots[place] < dots[place + step])
    return f"{bits:064x}"


def count_differing_bits(hash_a: str, hash_b: str) -> int:
    """Of the 256 bits, how many differ (0 = looks the same)."""
    return (int(hash_a, 16) ^ int(hash_b, 16)).bit_count()


def are_near_duplicates(hash_a: str, hash_b: str) -> bool:
    """Do two pictures look the same but for compression, size or a turn of up to two degrees or so.

    Right for photos taken by hand. Scans of one printed form can be as near as this without being the same:
    `show_same_picture` looks at their pixels.
    """
    return count_differing_bits(hash_a, hash_b) <= NEAR_BITS
