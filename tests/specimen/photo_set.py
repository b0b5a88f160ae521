"""The specimen's photos: which paper, photographed how, under which name, with which truth.

In: the papers (station → field → Written). Out: `SpecimenPhoto`s, file bytes and truth together.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

import numpy as np
from PIL import Image

from desktop.page.form_definition import load_form
from tests.specimen import oddities
from tests.specimen.camera import save_from_messenger, save_from_phone
from tests.specimen.constituency import CANDIDATES, STATIONS
from tests.specimen.other_page import draw_shopping_list
from tests.specimen.photograph import DARK, GOOD, STEEP, Photograph, Scene, photograph
from tests.specimen.printed_form import BlankForm
from tests.specimen.render import render_form
from tests.specimen.written import Written

FORM = "form45-table-1"
Paper = dict[str, Written]
Point = tuple[float, float]


@dataclass(frozen=True)
class SpecimenPhoto:
    """`size` and `corners` are those of the photo after its EXIF orientation; `turned` counts the
    clockwise quarter turns that bring it upright. No form: station, form and corners are None.
    """

    name: str
    jpeg: bytes
    size: tuple[int, int]
    station: int | None
    form: str | None
    corners: tuple[Point, ...] | None
    turned: int
    fields: Paper
    oddities: tuple[dict[str, object], ...]

    def as_truth(self) -> dict[str, object]:
        fields = {
            field: {
                key: value for key, value in asdict(written).items() if key != "struck" or value is not None
            }
            for field, written in self.fields.items()
        }
        return {
            "station": self.station,
            "form": self.form,
            "sha256": hashlib.sha256(self.jpeg).hexdigest(),
            "size": self.size,
            "corners": self.corners,
            "turned": self.turned,
            "fields": fields,
            "oddities": self.oddities,
        }


def take_photos(papers: dict[int, Paper], seed: int) -> Iterator[SpecimenPhoto]:
    """Every photo of the set, in the order in which they were taken."""
    order = np.random.default_rng(seed).permutation(sorted(papers)).tolist()
    for place, serial in enumerate(order):
        photo, shot = take_photo(serial, papers[serial], place, seed)
        yield photo
        if serial == oddities.TWICE_STATION:
            yield from _duplicate(photo, shot)
    yield _photograph_shopping_list(len(order), seed)


def take_photo(serial: int, paper: Paper, place: int, seed: int) -> tuple[SpecimenPhoto, Photograph]:
    """One station's form; `place` is its place in the evening (and in the file name)."""
    rng = np.random.default_rng([seed, serial])
    blank = BlankForm(load_form(FORM), STATIONS[serial - 1], CANDIDATES)
    rendered = render_form(blank, paper, seed=seed * 100 + serial)
    shot = photograph(rendered.image, seed=seed * 100 + serial, scene=_choose_scene(serial))
    kinds = oddities.paper_oddities(serial)
    photo = SpecimenPhoto(
        name=f"IMG_20250101_{_clock(place)}.jpg",
        jpeg=b"",
        size=shot.image.size,
        station=serial,
        form=FORM,
        corners=shot.corners,
        turned=0,
        fields=paper,
        oddities=tuple(kinds),
    )
    return _expose(photo, shot, place, quality=int(rng.integers(64, 76))), shot


def _expose(photo: SpecimenPhoto, shot: Photograph, place: int, quality: int) -> SpecimenPhoto:
    """The file, with the two stations whose phone was held sideways."""
    taken = f"2025:01:01 {_clock(place)[:2]}:{_clock(place)[2:4]}:{_clock(place)[4:]}"
    if photo.station == oddities.SIDEWAYS_STATION:
        return _turn_pixels(photo, shot, save_from_phone(shot.image.transpose(_CLOCKWISE), taken, quality))
    if photo.station == oddities.EXIF_TURNED_STATION:
        jpeg = save_from_phone(shot.image.transpose(_ANTICLOCKWISE), taken, quality, orientation=6)
        return replace(photo, jpeg=jpeg, oddities=(*photo.oddities, {"kind": "exif_orientation", "tag": 6}))
    return replace(photo, jpeg=save_from_phone(shot.image, taken, quality))


_CLOCKWISE, _ANTICLOCKWISE = Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_90


def _turn_pixels(photo: SpecimenPhoto, shot: Photograph, jpeg: bytes) -> SpecimenPhoto:
    """A quarter turn clockwise, so three more bring it upright: (x, y) goes to (height − y, x)."""
    width, height = shot.image.size
    return replace(
        photo,
        jpeg=jpeg,
        size=(height, width),
        corners=tuple((round(height - y, 1), x) for x, y in shot.corners),
        turned=3,
        oddities=(*photo.oddities, {"kind": "sideways", "turned": 3}),
    )


def _duplicate(photo: SpecimenPhoto, shot: Photograph) -> Iterator[SpecimenPhoto]:
    """The same bytes under another name, and what a messaging program made of them."""
    stem = photo.name.removesuffix(".jpg")
    yield replace(photo, name=f"{stem} (1).jpg", oddities=({"kind": "same_bytes_as", "photo": photo.name},))
    width, height = shot.image.size
    yield replace(
        photo,
        name="IMG-20250101-WA0007.jpg",
        jpeg=save_from_messenger(shot.image),
        size=(width * 3 // 4, height * 3 // 4),
        corners=tuple((round(x * 0.75, 1), round(y * 0.75, 1)) for x, y in shot.corners),
        oddities=({"kind": "recompressed_from", "photo": photo.name},),
    )


def _photograph_shopping_list(place: int, seed: int) -> SpecimenPhoto:
    shot = photograph(draw_shopping_list(seed), seed=seed * 100)
    clock = _clock(place)
    jpeg = save_from_phone(shot.image, f"2025:01:01 {clock[:2]}:{clock[2:4]}:{clock[4:]}", 70)
    return SpecimenPhoto(
        name=f"IMG_20250101_{clock}.jpg",
        jpeg=jpeg,
        size=shot.image.size,
        station=None,
        form=None,
        corners=None,
        turned=0,
        fields={},
        oddities=({"kind": "no_form"},),
    )


def _choose_scene(serial: int) -> Scene:
    if serial == oddities.DARK_STATION:
        return DARK
    return STEEP if serial % 5 == 1 else GOOD


def _clock(place: int) -> str:
    """Seven minutes and some seconds between two photos, from ten past seven in the evening."""
    seconds = (19 * 60 + 10) * 60 + place * 443
    return f"{seconds // 3600:02d}{seconds // 60 % 60:02d}{seconds % 60:02d}"
