"""Every way in which a file can be no photo has its own name; nothing but a known error ever comes out."""

import os
import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import KnownError
from desktop.photo import errors, image_pages, load_page_image, open_photo, pdf_pages, photo, source_bytes
from tests.builders.photo_files import (
    make_jpeg,
    make_locked_pdf,
    make_pdf,
    make_pdf_bomb,
    make_pdf_without_pages,
    make_picture,
    make_png_bomb,
    make_tiff,
    save,
)

HEIC = (Path(__file__).parent / "data" / "specimen.heic").read_bytes()
WHOLE = {
    "jpg": make_jpeg(),
    "progressive.jpg": save(make_picture(), "JPEG", progressive=True),
    "png": save(make_picture(), "PNG"),
    "tif": make_tiff(1),
    "webp": save(make_picture(), "WEBP"),
    "heic": HEIC,
    "pdf": make_pdf(),
}


def make_zip() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.EmptyFile),
        (bytes(4000), errors.OnlyZeros),
        (b"dear all, the form is attached\n", errors.RenamedFile),
        (make_zip(), errors.RenamedFile),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(range(99)), errors.RenamedFile),
        (random.Random(5).randbytes(3000), errors.NotAnImage),
        (save(make_picture(), "GIF"), errors.OtherPicture),
        (save(make_picture(), "BMP"), errors.OtherPicture),
        (make_locked_pdf(), errors.PasswordProtected),
        (make_pdf_without_pages(), errors.NoPages),
        (make_png_bomb(), errors.DecompressionBomb),
        (make_pdf_bomb(), errors.DecompressionBomb),
        (b"%PDF-1.4\nnothing behind it\n%%EOF\n", errors.DamagedImage),
    ],
)
def test_each_kind_of_trouble_has_its_own_name(data, error, tmp_path):
    file = tmp_path / "IMG_7.jpg"
    file.write_bytes(data)
    with pytest.raises(error) as caught:
        open_photo(file)
    assert caught.type is error
    assert "IMG_7.jpg" in str(caught.value)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_called_cut_off(kind, share):
    data = WHOLE[kind][: int(len(WHOLE[kind]) * share)]
    with pytest.raises(errors.TruncatedImage):
        open_photo(data)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_even_the_last_two_bytes_are_missed(kind):
    with pytest.raises(errors.TruncatedImage):
        open_photo(WHOLE[kind][:-2])


@pytest.mark.parametrize("kind", ["jpg", "progressive.jpg", "png"])
def test_a_file_overwritten_in_the_middle_is_called_damaged(kind):
    data = bytearray(WHOLE[kind])
    middle = len(data) // 2
    data[middle : middle + 3000] = random.Random(9).randbytes(3000)
    with pytest.raises(errors.DamagedImage):
        open_photo(bytes(data))


def test_bytes_that_a_camera_appends_do_no_harm():
    assert open_photo(WHOLE["jpg"] + b"SEFH" + bytes(500)).page_count == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_is_named(tmp_path):
    file = tmp_path / "locked.jpg"
    file.write_bytes(make_jpeg())
    file.chmod(0)
    with pytest.raises(errors.Unreadable, match=r"locked\.jpg"):
        open_photo(file)


def test_a_refused_read_is_named_with_the_systems_reason(tmp_path, monkeypatch):
    file = tmp_path / "card.jpg"
    file.write_bytes(make_jpeg())

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(errors.Unreadable, match=r"card\.jpg.*Permission denied"):
        open_photo(file)


def test_a_file_that_is_gone_and_a_folder_are_named(tmp_path):
    with pytest.raises(errors.FileMissing):
        open_photo(tmp_path / "gone.jpg")
    with pytest.raises(errors.Unreadable):
        open_photo(tmp_path)


def test_too_many_bytes_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(source_bytes, "BYTE_LIMIT", 1000)
    with pytest.raises(errors.TooLarge):
        open_photo(WHOLE["jpg"])


def test_pages_that_unpack_to_too_much_together_are_refused(monkeypatch):
    monkeypatch.setattr(photo, "FILE_PIXEL_LIMIT", 3 * 320 * 240)
    assert open_photo(make_tiff(3)).page_count == 3
    with pytest.raises(errors.DecompressionBomb):
        open_photo(make_tiff(4))


def test_more_pages_than_anyone_scans_are_refused(monkeypatch):
    monkeypatch.setattr(image_pages, "PAGE_LIMIT", 2)
    monkeypatch.setattr(pdf_pages, "PAGE_LIMIT", 2)
    for data in (make_tiff(3), make_pdf(3)):
        with pytest.raises(errors.TooManyPages):
            open_photo(data)


def test_codes_are_unique():
    codes = [each.code for each in vars(errors).values() if isinstance(each, type)]
    assert len(codes) == len(set(codes))


@settings(max_examples=60, deadline=None)
@given(
    kind=st.sampled_from(sorted(WHOLE)),
    start=st.floats(0, 1),
    noise=st.binary(min_size=1, max_size=200),
    cut=st.floats(0.05, 1),
)
def test_however_a_file_is_broken_it_opens_or_is_refused_by_name(kind, start, noise, cut):
    data = bytearray(WHOLE[kind])
    place = int(start * len(data))
    data[place : place + len(noise)] = noise
    broken = bytes(data[: max(1, int(cut * len(data)))])
    for use in (open_photo, load_page_image):
        try:
            assert use(broken)
        except KnownError as error:
            assert "pasted picture" in str(error)  # noqa: PT017 - either outcome is right
