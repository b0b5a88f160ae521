"""What `open_photo` notes of every kind of file that is taken in."""

import hashlib
from pathlib import Path

import pytest

from desktop.photo import load_page_image, open_photo
from tests.builders.photo_files import make_jpeg, make_pdf, make_picture, make_tiff, save

HEIC = Path(__file__).parent / "data" / "specimen.heic"
ONE_OF_EACH = {
    "jpg": make_jpeg(),
    "png": save(make_picture(), "PNG"),
    "tif": make_tiff(),
    "webp": save(make_picture(), "WEBP"),
    "heic": HEIC.read_bytes(),
    "pdf": make_pdf(),
}


@pytest.mark.parametrize("extension", ONE_OF_EACH)
def test_every_kind_is_opened_with_its_hash_and_size(extension, tmp_path):
    file = tmp_path / f"photo.{extension}"
    file.write_bytes(ONE_OF_EACH[extension])
    photo = open_photo(file)
    assert photo.sha256 == hashlib.sha256(ONE_OF_EACH[extension]).hexdigest()
    assert photo.byte_count == len(ONE_OF_EACH[extension])
    assert photo.extension == extension
    assert photo.file_name == file.name
    assert len(photo.difference_hash) == 64
    assert load_page_image(file).size == (photo.width, photo.height)


@pytest.mark.parametrize(("extension", "pages"), [("jpg", 1), ("tif", 3), ("pdf", 2), ("heic", 1)])
def test_pages_are_counted(extension, pages):
    assert open_photo(ONE_OF_EACH[extension]).page_count == pages


def test_the_second_picture_in_a_phones_jpeg_is_no_page():
    pair = save(make_picture(1), "MPO", save_all=True, append_images=[make_picture(2)])
    assert open_photo(pair).page_count == 1


def test_an_animated_webp_counts_as_one_page():
    film = save(make_picture(1), "WEBP", save_all=True, append_images=[make_picture(2)])
    assert open_photo(film).page_count == 1


def test_the_content_decides_the_kind_and_not_the_name(tmp_path):
    file = tmp_path / "really-a-png.jpg"
    file.write_bytes(ONE_OF_EACH["png"])
    assert open_photo(file).media_type == "image/png"


def test_size_is_that_of_the_upright_picture():
    photo = open_photo(make_jpeg(size=(320, 240), orientation=6))
    assert (photo.width, photo.height) == (240, 320)


def test_capture_time_and_camera_are_kept_as_written():
    photo = open_photo(make_jpeg(taken="2024:02:08 18:40:01", camera=("Specimen", "Specimen A5")))
    assert photo.captured_at == "2024-02-08 18:40:01"
    assert photo.camera == "Specimen A5"


def test_a_heic_tells_time_and_camera():
    photo = open_photo(HEIC)
    assert (photo.captured_at, photo.camera) == ("2024-02-08 18:40:01", "Specimen Camera 5")


@pytest.mark.parametrize("written", ["0000:00:00 00:00:00", "    :  :     :  :  ", "yesterday"])
def test_a_clock_that_was_never_set_gives_no_time(written):
    assert open_photo(make_jpeg(taken=written)).captured_at is None


def test_the_position_is_not_kept_unless_it_is_wanted():
    data = make_jpeg(position=(33.0, -73.0))
    assert open_photo(data).position is None
    assert open_photo(data, keeps_position=True).position == (33.0, -73.0)


def test_an_impossible_position_is_no_position():
    assert open_photo(make_jpeg(position=(120.0, 73.0)), keeps_position=True).position is None


def test_a_picture_without_exif_says_nothing_of_its_making():
    photo = open_photo(save(make_picture(), "PNG"), keeps_position=True)
    assert (photo.captured_at, photo.camera, photo.position) == (None, None, None)


def test_bytes_go_by_the_name_that_they_are_given():
    assert open_photo(make_jpeg(), file_name="from the clipboard").file_name == "from the clipboard"


def test_the_original_file_is_not_touched(tmp_path):
    file = tmp_path / "form.jpg"
    file.write_bytes(make_jpeg(orientation=3))
    before = file.read_bytes(), file.stat().st_mtime_ns
    open_photo(file)
    load_page_image(file)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
