"""Photos that look the same: noted once when taken in, so that no list decodes a photo again.

The notes lie in `derived/near_photos.json` of the workspace: they can be thrown away, and are no facts.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PIL import Image

from db.errors import KnownError
from desktop.photo import load_page_image, show_same_picture
from desktop.photo.difference_hash import CANDIDATE_BITS, count_differing_bits

MOST_SECOND_LOOKS = 2
# a re-compressed copy differs in 11 bits at most, two forms of one print in 19 at least
_SURELY_NEAR_BITS = 14
_SIDE = 900


def find_near(look: str, known: Iterable[tuple[str, str]]) -> list[str]:
    """The ids of at most MOST_SECOND_LOOKS photos of `known` (hash, id) whose fingerprints come nearest."""
    distances = ((count_differing_bits(look, other), photo_id) for other, photo_id in known)
    near = sorted((bits, photo_id) for bits, photo_id in distances if bits <= CANDIDATE_BITS)
    return [photo_id for _, photo_id in near[:MOST_SECOND_LOOKS]]


def confirm_near(data: bytes, candidates: Sequence[tuple[str, Path | None]]) -> str | None:
    """The first of `candidates` (id, file) that shows the same picture as `data`; None when none does.

    A look that cannot be had is done without: the photo is in the store already.
    """
    if not candidates:
        return None
    try:
        image = load_page_image(data, longest_side=_SIDE)
    except KnownError:
        return None
    return next((photo_id for photo_id, path in candidates if path and _shows_same(image, path)), None)


def guess_near(look: str, known: Iterable[tuple[str, str]]) -> str | None:
    """For photos that came with a bundle: the one whose fingerprint is the same but for compression."""
    for other, photo_id in known:
        if count_differing_bits(look, other) <= _SURELY_NEAR_BITS:
            return photo_id
    return None


def read_notes(folder: Path) -> dict[str, str | None]:
    """Photo id → id of the photo it looks like, or None when it was compared and looks like none."""
    try:
        plain = json.loads(_notes_path(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return plain if isinstance(plain, dict) else {}


def add_notes(folder: Path, notes: Mapping[str, str | None]) -> None:
    """Notes that cannot be written are done without: the fingerprints remain."""
    path = _notes_path(folder)
    try:
        path.parent.mkdir(exist_ok=True)
        fresh = path.with_suffix(".unfinished")
        fresh.write_text(json.dumps(read_notes(folder) | dict(notes)), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return


def _shows_same(image: Image.Image, path: Path) -> bool:
    try:
        return show_same_picture(load_page_image(path, longest_side=_SIDE), image)
    except KnownError:
        return False


def _notes_path(folder: Path) -> Path:
    return folder / "derived" / "near_photos.json"
