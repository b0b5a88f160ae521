"""Thumbnails are derived: kept when possible, made again when lost, never needed."""

import io

from PIL import Image

from desktop.photo import thumbnail
from desktop.photo.thumbnail import THUMBNAIL_SIDE, load_thumbnail
from tests.builders.photo_files import make_jpeg, make_tiff

SHA = "ab" * 32


def test_a_thumbnail_is_upright_and_small(tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(make_jpeg(size=(1200, 900), orientation=6))
    with Image.open(io.BytesIO(load_thumbnail(photo, SHA, 1, tmp_path / "derived"))) as small:
        assert small.size == (270, THUMBNAIL_SIDE)


def test_a_kept_thumbnail_is_not_made_again(tmp_path, monkeypatch):
    photo = tmp_path / "a.tif"
    photo.write_bytes(make_tiff(2))
    first = load_thumbnail(photo, SHA, 2, tmp_path / "derived")
    monkeypatch.setattr(thumbnail, "load_page_image", None)
    assert load_thumbnail(photo, SHA, 2, tmp_path / "derived") == first


def test_a_lost_folder_is_made_again(tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(make_jpeg())
    first = load_thumbnail(photo, SHA, 1, tmp_path / "derived")
    for kept in (tmp_path / "derived").rglob("*.jpg"):
        kept.unlink()
    assert load_thumbnail(photo, SHA, 1, tmp_path / "derived") == first


def test_where_nothing_can_be_kept_there_is_a_thumbnail_all_the_same(tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(make_jpeg())
    in_the_way = tmp_path / "derived"
    in_the_way.write_text("a file, not a folder")
    assert load_thumbnail(photo, SHA, 1, in_the_way).startswith(b"\xff\xd8")
