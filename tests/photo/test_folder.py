"""A folder's photos, and a watched folder that waits until each file is complete."""

from pathlib import Path

import pytest

from desktop.photo import FolderWatch, errors, list_photo_files
from desktop.photo.folder import list_dropped_files
from tests.builders.photo_files import make_jpeg


class TestListing:
    def test_photos_are_found_in_natural_order_and_below(self, tmp_path):
        for name in ("IMG_10.jpg", "IMG_9.JPG", "notes.txt", ".hidden.jpg", "~lock.png", "scan.pdf"):
            (tmp_path / name).write_bytes(b"x")
        below = tmp_path / "second phone"
        below.mkdir()
        (below / "a.heic").write_bytes(b"x")
        hidden = tmp_path / ".thumbnails"
        hidden.mkdir()
        (hidden / "b.jpg").write_bytes(b"x")
        names = [path.name for path in list_photo_files(tmp_path)]
        assert names == ["IMG_9.JPG", "IMG_10.jpg", "scan.pdf", "a.heic"]

    def test_names_in_urdu_digits_are_sorted_too(self, tmp_path):
        for name in ("۱۰.jpg", "۹.jpg", "²3.jpg"):
            (tmp_path / name).write_bytes(b"x")
        assert len(list_photo_files(tmp_path)) == 3

    def test_a_folder_that_is_gone_is_named(self, tmp_path):
        with pytest.raises(errors.FolderUnreadable, match="gone"):
            list_photo_files(tmp_path / "gone")

    def test_what_is_dropped_may_be_files_and_folders_mixed(self, tmp_path):
        folder = tmp_path / "phone"
        folder.mkdir()
        inside, single = folder / "b.jpg", tmp_path / "notes.txt"
        inside.write_bytes(b"x")
        gone = tmp_path / "gone"
        assert list_dropped_files([folder, single, gone]) == [inside, single, gone]


class TestWatching:
    @pytest.fixture
    def watch(self, tmp_path) -> FolderWatch:
        return FolderWatch(tmp_path, settle_seconds=2, patience_seconds=60)

    def test_a_complete_file_is_handed_over_once(self, watch, tmp_path):
        file = tmp_path / "a.jpg"
        file.write_bytes(make_jpeg())
        assert watch.poll(0) == []
        assert watch.poll(1) == []
        assert watch.poll(2) == [file]
        assert watch.poll(3) == []

    def test_a_file_that_grows_is_waited_for(self, watch, tmp_path):
        file, data = tmp_path / "slow.jpg", make_jpeg()
        for second in range(5):
            file.write_bytes(data[: len(data) * (second + 1) // 10])
            assert watch.poll(second) == []
        file.write_bytes(data)
        assert watch.poll(5) == []
        assert watch.poll(7) == [file]

    def test_a_file_that_paused_half_way_is_waited_for(self, watch, tmp_path):
        file, data = tmp_path / "paused.jpg", make_jpeg()
        file.write_bytes(data[: len(data) // 2])
        assert watch.poll(0) == []
        assert watch.poll(30) == []
        file.write_bytes(data)
        assert watch.poll(31) == []
        assert watch.poll(33) == [file]

    def test_a_file_that_stays_broken_is_handed_over_so_that_its_fault_is_named(self, watch, tmp_path):
        file = tmp_path / "broken.jpg"
        file.write_bytes(make_jpeg()[:500])
        assert watch.poll(0) == []
        assert watch.poll(60) == [file]
        assert watch.poll(120) == []

    def test_a_file_that_changes_later_is_handed_over_again(self, watch, tmp_path):
        file = tmp_path / "a.jpg"
        file.write_bytes(make_jpeg(1))
        watch.poll(0)
        assert watch.poll(2) == [file]
        file.write_bytes(make_jpeg(2) + b"longer")
        assert watch.poll(3) == []
        assert watch.poll(5) == [file]

    def test_a_file_that_vanishes_is_forgotten(self, watch, tmp_path):
        file = tmp_path / "a.jpg"
        file.write_bytes(make_jpeg())
        watch.poll(0)
        file.unlink()
        assert watch.poll(2) == []
        file.write_bytes(make_jpeg())
        assert watch.poll(3) == []
        assert watch.poll(5) == [file]

    def test_a_still_file_is_decoded_again_only_while_it_is_not_handed_over(self, tmp_path):
        asked: list[Path] = []
        watch = FolderWatch(
            tmp_path, settle_seconds=2, is_decodable=lambda path: bool(asked.append(path)) or True
        )
        (tmp_path / "a.jpg").write_bytes(b"any")
        for now in range(10):
            watch.poll(now)
        assert len(asked) == 1

    def test_a_watched_folder_that_is_unplugged_is_named(self, tmp_path):
        folder = tmp_path / "card"
        folder.mkdir()
        watch = FolderWatch(folder)
        folder.rmdir()
        with pytest.raises(errors.FolderUnreadable):
            watch.poll(0)
