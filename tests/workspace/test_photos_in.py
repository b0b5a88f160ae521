"""Taking photos in: every file ends as added, known or refused, and the batch goes on."""

import hashlib

import pytest
from PIL import Image
from sqlmodel import select

from db.errors import KnownError
from db.models import Photo
from db.store import DiskFull
from desktop.workspace.photos import add_photos, list_photos, photo_path
from tests.builders.photo_files import make_jpeg, make_tiff, save
from tests.builders.workspace import add_photo


def write_files(folder, **contents: bytes):
    folder.mkdir(exist_ok=True)
    paths = []
    for name, content in contents.items():
        paths.append(folder / f"{name}.jpg")
        paths[-1].write_bytes(content)
    return paths


def names_of(rows):
    return [row.file_name for row in rows]


class FullDisk:
    """A store's `put_file` on a disk that is full after `room` files."""

    def __init__(self, store, room):
        self.put, self.room = store.put_file, room

    def __call__(self, source, kind, extension):
        if self.room == 0:
            raise DiskFull(path="the disk")
        self.room -= 1
        return self.put(source, kind, extension)


def test_a_photo_keeps_its_bytes_under_its_hash(workspace, tmp_path):
    content = make_jpeg(1)
    report = add_photos(workspace, write_files(tmp_path / "in", one=content))
    stored = photo_path(workspace, report.added[0])
    assert stored.read_bytes() == content
    assert stored.stem == hashlib.sha256(content).hexdigest()


def test_taking_the_same_batch_again_adds_nothing(workspace, tmp_path):
    paths = write_files(tmp_path / "in", one=make_jpeg(1), two=make_jpeg(2))
    first = add_photos(workspace, paths)
    again = add_photos(workspace, paths)
    assert again.added == ()
    assert again.duplicates == (("one.jpg", first.added[0]), ("two.jpg", first.added[1]))
    assert len(list_photos(workspace)) == 2


def test_a_duplicate_within_one_batch_is_recognised(workspace, tmp_path):
    paths = write_files(tmp_path / "in", one=make_jpeg(1), copy=make_jpeg(1))
    report = add_photos(workspace, paths)
    assert (len(report.added), report.duplicates) == (1, (("copy.jpg", report.added[0]),))


def test_a_recompressed_photo_is_shown_as_near(workspace, tmp_path):
    size = (1200, 900)
    paths = write_files(tmp_path / "in", one=make_jpeg(1, size), two=make_jpeg(1, size, quality=40))
    report = add_photos(workspace, paths)
    assert report.near_duplicates == ((report.added[1], report.added[0]),)
    assert [row.near_of for row in list_photos(workspace)] == [None, report.added[0]]


def test_different_photos_are_not_near(workspace, tmp_path):
    report = add_photos(workspace, write_files(tmp_path / "in", one=make_jpeg(1), two=make_jpeg(2)))
    assert report.near_duplicates == ()
    assert [row.near_of for row in list_photos(workspace)] == [None, None]


def test_pictures_too_small_or_bare_to_compare_are_taken_in_like_all_others(workspace, tmp_path):
    sizes = {"dot": (1, 1), "stripe": (3000, 3), "post": (3, 3000), "stamp": (20, 20), "blank": (900, 1200)}
    bare = {name: save(Image.new("RGB", size, "white"), "PNG") for name, size in sizes.items()}
    greys = {f"{name}_grey": save(Image.new("RGB", size, "grey"), "PNG") for name, size in sizes.items()}
    report = add_photos(workspace, write_files(tmp_path / "in", **bare, photo=make_jpeg(1), **greys))
    assert (len(report.added), report.near_duplicates, report.refused) == (11, (), ())


def test_without_its_notes_a_workspace_still_knows_recompressed_photos(workspace, tmp_path):
    size = (1200, 900)
    paths = write_files(tmp_path / "in", one=make_jpeg(1, size), two=make_jpeg(1, size, quality=60))
    report = add_photos(workspace, paths)
    (workspace.folder / "derived" / "near_photos.json").write_text("{damaged", encoding="utf-8")
    assert [row.near_of for row in list_photos(workspace)] == [None, report.added[0]]


def test_a_bad_file_is_refused_by_name_and_the_batch_goes_on(workspace, tmp_path):
    paths = write_files(
        tmp_path / "in",
        one=make_jpeg(1),
        empty=b"",
        text=b"hello, I am no photo",
        cut=make_jpeg(3)[:-400],
        two=make_jpeg(2),
    )
    report = add_photos(workspace, [*paths, tmp_path / "gone.jpg"])
    assert len(report.added) == 2
    assert [name for name, _ in report.refused] == ["empty.jpg", "text.jpg", "cut.jpg", "gone.jpg"]
    assert all(isinstance(error, KnownError) and error.code.startswith("P") for _, error in report.refused)


def test_a_full_disk_refuses_what_is_left_and_keeps_what_was_taken(workspace, tmp_path, monkeypatch):
    paths = write_files(tmp_path / "in", one=make_jpeg(1), two=make_jpeg(2), three=make_jpeg(3))
    monkeypatch.setattr(workspace.store, "put_file", FullDisk(workspace.store, room=1))
    report = add_photos(workspace, paths)
    assert (len(report.added), [error.code for _, error in report.refused]) == (1, ["S014", "S014"])
    monkeypatch.undo()
    assert len(add_photos(workspace, paths).added) == 2


def test_a_cancelled_batch_keeps_what_it_took_and_can_be_taken_up_again(workspace, tmp_path):
    paths = write_files(tmp_path / "in", one=make_jpeg(1), two=make_jpeg(2), three=make_jpeg(3))
    seen = []
    report = add_photos(
        workspace,
        paths,
        progress=lambda done, total, text: seen.append((done, total, text)),
        is_cancelled=lambda: len(seen) == 2,
    )
    assert (len(report.added), report.was_cancelled) == (2, True)
    assert seen == [(0, 3, "one.jpg"), (1, 3, "two.jpg")]
    rest = add_photos(workspace, paths)
    assert (len(rest.added), len(rest.duplicates), rest.was_cancelled) == (1, 2, False)


def test_a_photo_whose_file_was_lost_gets_it_back(workspace, tmp_path):
    paths = write_files(tmp_path / "in", one=make_jpeg(1))
    photo_id = add_photos(workspace, paths).added[0]
    photo_path(workspace, photo_id).unlink()
    add_photos(workspace, paths)
    assert photo_path(workspace, photo_id).read_bytes() == paths[0].read_bytes()


@pytest.mark.parametrize(("keeps", "stored"), [(False, (None, None)), (True, (31.0, 74.0))])
def test_where_a_photo_was_taken_is_stored_only_when_asked_for(workspace, keeps, stored):
    add_photos(workspace, [make_jpeg(1, position=(31.0, 74.0))], keeps_position=keeps)
    with workspace.store.reading_session() as session:
        photo = session.exec(select(Photo)).one()
    assert (photo.latitude, photo.longitude) == stored


def test_a_pasted_picture_is_a_photo_too(workspace):
    add_photos(workspace, [make_jpeg(1)], source="paste")
    assert names_of(list_photos(workspace)) == ["pasted picture"]


def test_every_page_of_a_file_has_a_row(workspace):
    add_photos(workspace, [make_tiff(3)])
    assert [(row.page, row.page_count) for row in list_photos(workspace)] == [(1, 3), (2, 3), (3, 3)]


def test_photos_stand_in_the_order_they_were_taken(workspace, tmp_path):
    late, early = make_jpeg(1, taken="2024:02:09 02:00:00"), make_jpeg(2, taken="2024:02:08 18:00:00")
    add_photos(workspace, write_files(tmp_path / "in", late=late, early=early))
    assert names_of(list_photos(workspace)) == ["early.jpg", "late.jpg"]


def test_a_photo_of_which_nothing_is_known_is_unassigned_and_unread(workspace):
    add_photo(workspace)
    (row,) = list_photos(workspace)
    assert (row.station_serial, row.copy_id, row.is_read, row.page_found, row.was_withdrawn) == (
        None,
        None,
        False,
        None,
        False,
    )
