"""Pages as people see them: upright, RGB, in the size that was asked for."""

import numpy as np
import pytest
from PIL import Image

from desktop.photo import errors, load_page_image
from desktop.photo.pdf_pages import LONGEST_SIDE
from tests.builders.photo_files import make_jpeg, make_pdf, make_pdf_objects, make_picture, make_tiff, save


def shows_red(image: Image.Image, corner: tuple[int, int]) -> bool:
    red, green, blue = image.getpixel(corner)
    return red > 180 and green < 80 and blue < 80


@pytest.mark.parametrize(
    ("orientation", "red_corner"),
    [(1, "TL"), (2, "TR"), (3, "BR"), (4, "BL"), (5, "TL"), (6, "TR"), (7, "BR"), (8, "BL")],
)
@pytest.mark.parametrize("longest_side", [None, 100])
def test_the_picture_is_turned_as_its_exif_says(orientation, red_corner, longest_side):
    image = load_page_image(make_jpeg(orientation=orientation), 1, longest_side)
    right, bottom = image.width - 4, image.height - 4
    corner = {"TL": (3, 3), "TR": (right, 3), "BR": (right, bottom), "BL": (3, bottom)}[red_corner]
    assert shows_red(image, corner)
    assert (image.width < image.height) == (orientation >= 5)


def test_a_tiff_with_orientation_is_turned_once():
    data = save(make_picture(), "TIFF", tiffinfo={274: 6})
    image = load_page_image(data)
    assert image.size == (240, 320)
    assert shows_red(image, (236, 3))


@pytest.mark.parametrize("make", [make_tiff, make_pdf])
def test_each_page_shows_its_own_picture(make):
    data = make(2)
    first, second = (np.asarray(load_page_image(data, page, 200), int) for page in (1, 2))
    expected = np.asarray(make_picture(2).resize(second.shape[1::-1], Image.Resampling.BOX), int)
    assert np.abs(second - expected).mean() < np.abs(second - first).mean() / 4


@pytest.mark.parametrize("page", [0, 3, -1])
@pytest.mark.parametrize("make", [make_tiff, make_pdf])
def test_a_page_that_is_not_there_is_named(make, page):
    with pytest.raises(errors.PageMissing):
        load_page_image(make(2), page)


def test_a_jpeg_has_no_second_page():
    with pytest.raises(errors.PageMissing):
        load_page_image(make_jpeg(), 2)


def test_a_small_picture_is_never_blown_up():
    assert load_page_image(make_jpeg(size=(320, 240)), 1, 5000).size == (320, 240)


@pytest.mark.parametrize("longest_side", [1, 33, 160, 319])
def test_the_longest_side_is_exact(longest_side):
    assert max(load_page_image(make_jpeg(), 1, longest_side).size) == longest_side


def test_transparent_paper_is_white():
    picture = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert load_page_image(save(picture, "PNG")).getpixel((5, 5)) == (255, 255, 255)


def test_sixteen_bit_grey_keeps_its_range():
    picture = Image.fromarray(np.full((40, 40), 32_768, np.uint16))
    assert load_page_image(save(picture, "PNG")).getpixel((5, 5)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_every_mode_becomes_rgb(mode):
    assert load_page_image(save(make_picture().convert(mode), "TIFF")).mode == "RGB"


def test_a_pdf_page_is_drawn_at_300_dpi_and_never_gigantic():
    def page(width: int, height: int) -> bytes:
        box = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]>>" % (width, height)
        return make_pdf_objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", box)

    assert load_page_image(page(144, 72)).size == (600, 300)
    assert max(load_page_image(page(14_400, 100)).size) == LONGEST_SIDE
