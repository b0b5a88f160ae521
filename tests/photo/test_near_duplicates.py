"""Copies of one shot are recognised; other shots, and other forms of the same print, are not."""

import io
from itertools import combinations

import cv2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from desktop.photo import are_near_duplicates, count_differing_bits, open_photo, show_same_picture
from desktop.photo.difference_hash import BITS, compute_difference_hash
from tests.builders.photo_files import make_picture, save

SIDE = (900, 1200)
hashes = st.integers(0, 2**BITS - 1).map(lambda bits: f"{bits:064x}")


def recompress(picture: Image.Image, quality: int = 35, shrink: float = 0.6) -> Image.Image:
    small = picture.resize((int(picture.width * shrink), int(picture.height * shrink)))
    return Image.open(io.BytesIO(save(small, "JPEG", quality=quality)))


def turn(picture: Image.Image, degrees: float) -> Image.Image:
    return picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor="white")


def make_form(seed: int) -> Image.Image:
    """A scan: the same ruled lines and printed words each time, other writing in the boxes."""
    form = Image.new("RGB", SIDE, "white")
    draw = ImageDraw.Draw(form)
    writing = make_picture(seed, (200, 700)).convert("L").point(lambda value: 0 if value < 90 else 255)
    form.paste(writing.convert("RGB"), (650, 300))
    for row in range(16):
        draw.line((50, 300 + row * 50, 850, 300 + row * 50), fill="black", width=3)
        draw.text(
            (70, 310 + row * 50), f"{row} Contesting candidate, symbol: lamp", fill="black", font_size=26
        )
    return form


@pytest.mark.parametrize("degrees", [-3, -1, 0, 1, 2, 3])
def test_a_recompressed_and_slightly_turned_copy_is_found(degrees):
    for seed in range(1, 5):
        original = make_picture(seed, SIDE)
        copy = recompress(turn(original, degrees))
        if abs(degrees) <= 2:
            assert are_near_duplicates(compute_difference_hash(original), compute_difference_hash(copy))
        assert show_same_picture(original, copy)


def test_other_pictures_are_not_near():
    pictures = [make_picture(seed, SIDE) for seed in range(1, 7)]
    for one, other in combinations(pictures, 2):
        assert not are_near_duplicates(compute_difference_hash(one), compute_difference_hash(other))
        assert not show_same_picture(one, other)


def test_forms_of_one_print_are_told_apart_by_their_writing():
    forms = [make_form(seed) for seed in range(1, 4)]
    for one, other in combinations(forms, 2):
        assert are_near_duplicates(compute_difference_hash(one), compute_difference_hash(other))
        assert not show_same_picture(one, other)
    assert show_same_picture(forms[0], recompress(turn(forms[0], 2)))


def test_bare_paper_is_never_called_the_same_picture():
    bare = Image.new("L", SIDE, 250)
    assert not show_same_picture(bare, bare)
    assert not show_same_picture(make_picture(1, SIDE), bare)


@pytest.mark.parametrize("size", [(1, 1), (3000, 3), (3, 3000), (20, 20), (63, 63)])
def test_a_picture_too_small_to_compare_looks_like_no_other(size):
    small = make_picture(1, SIDE).resize(size)
    for other in (small, make_picture(1, SIDE)):
        assert not show_same_picture(small, other)
        assert not show_same_picture(other, small)


def test_a_picture_that_opencv_cannot_compare_looks_like_no_other(monkeypatch):
    class Failing:
        """A detector that fails as OpenCV's does on a picture it has no room in."""

        @staticmethod
        def create(**_options):
            raise cv2.error("(-215:Assertion failed) inv_scale_x > 0")

    monkeypatch.setattr(cv2, "ORB", Failing)
    assert not show_same_picture(make_picture(1, SIDE), make_picture(1, SIDE))


def test_a_turned_sideways_file_has_the_fingerprint_of_what_is_seen():
    upright = make_picture(3)
    lying = upright.transpose(Image.Transpose.ROTATE_90)
    photo = open_photo(save(lying, "JPEG", quality=95, exif=_exif_turn(6)))
    assert count_differing_bits(photo.difference_hash, compute_difference_hash(upright)) <= 10


def _exif_turn(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[274] = orientation
    return exif


@given(hashes, hashes, hashes)
def test_differing_bits_are_a_distance(a, b, c):
    assert count_differing_bits(a, a) == 0
    assert count_differing_bits(a, b) == count_differing_bits(b, a)
    assert count_differing_bits(a, c) <= count_differing_bits(a, b) + count_differing_bits(b, c)
