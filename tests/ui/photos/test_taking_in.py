"""Every way in: files, folders, drops, the clipboard, a watched folder; refused, stopped, gone on with."""

import threading
from itertools import count
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.photo.errors import EmptyFile, FolderUnreadable, TruncatedImage
from desktop.ui.photos.intake_outcome import OutcomeKind
from desktop.ui.photos.tray_rows import TrayFilter
from desktop.workspace.photos import list_photos
from tests.builders.photo_files import make_jpeg, make_picture, make_tiff, save


def list_names(workspace) -> list[str]:
    return [row.file_name for row in list_photos(workspace) if row.page == 1]


def list_lines(screen) -> list[tuple[OutcomeKind, str]]:
    return [(line.kind, line.file_name) for line in screen.parts.outcomes.model.lines]


def test_files_chosen_in_the_dialog_are_taken_in(screen, workspace, photo_folder, settle, monkeypatch, desk):
    chosen = [str(photo_folder / name) for name in ("IMG_2.jpg", "IMG_1.jpg")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    screen.parts.bar.files.click()
    settle()
    assert list_names(workspace) == ["IMG_1.jpg", "IMG_2.jpg"]
    assert desk.settings.last_folder("photos") == str(photo_folder)
    assert "2 taken in" in desk.notices.latest.text


@pytest.mark.parametrize("language", ["en", "ur"])
def test_ctrl_o_asks_for_files_in_either_language(
    qtbot, screen, *, workspace, photo_folder, settle, monkeypatch, desk, language
):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo_folder / "IMG_1.jpg")], ""))
    desk.language.choose(language)
    screen.activateWindow()
    qtbot.keyClick(screen.parts.tray, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: list_names(workspace) == ["IMG_1.jpg"])
    settle()


def test_a_dialog_that_is_closed_takes_nothing_in(screen, workspace, settle, monkeypatch, desk):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    screen.parts.bar.files.click()
    screen.parts.bar.folder.click()
    screen.parts.bar.watch.click()
    settle()
    assert list_names(workspace) == []
    assert screen.arrivals.watched.folder is None


def test_a_whole_folder_is_taken_in(screen, workspace, photo_folder, settle, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(photo_folder))
    screen.parts.bar.folder.click()
    settle()
    assert list_names(workspace) == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg", "IMG_4.jpg"]
    assert screen.parts.model.rowCount() == 4


def test_dropped_files_and_folders_are_taken_in(screen, workspace, photo_folder, tmp_path, settle):
    single = tmp_path / "scan.tif"
    single.write_bytes(make_tiff(2))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo_folder)), QUrl.fromLocalFile(str(single))])
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(90, 90), Qt.DropAction.CopyAction, data, left, no_keys)
    QApplication.sendEvent(screen, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(90, 90), Qt.DropAction.CopyAction, data, left, no_keys)
    QApplication.sendEvent(screen, drop)
    settle()
    assert len(list_names(workspace)) == 5
    assert screen.parts.model.rowCount() == 6


def test_dropped_words_are_not_accepted(screen):
    data = QMimeData()
    data.setText("not a photo")
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(90, 90), Qt.DropAction.CopyAction, data, left, no_keys)
    enter.ignore()
    QApplication.sendEvent(screen, enter)
    assert not enter.isAccepted()


def test_a_copied_picture_is_pasted_with_the_keyboard(qtbot, screen, workspace, settle):
    picture = QImage.fromData(save(make_picture(7, (200, 300)), "PNG"))
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.parts.tray.setFocus()
    qtbot.keyClick(screen.parts.tray, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    row = list_photos(workspace)[0]
    assert (row.width, row.height) == (200, 300)


def test_copied_files_are_pasted(screen, workspace, photo_folder, settle):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo_folder / "IMG_3.jpg"))])
    QGuiApplication.clipboard().setMimeData(data)
    screen.parts.bar.paste.click()
    settle()
    assert list_names(workspace) == ["IMG_3.jpg"]


def test_an_empty_clipboard_is_said_to_be_empty(screen, desk):
    QGuiApplication.clipboard().setText("words")
    screen.parts.bar.paste.click()
    assert "no picture" in desk.notices.latest.text


def test_refused_files_are_listed_by_name_and_the_rest_goes_on(screen, workspace, photo_folder, settle, desk):
    (photo_folder / "IMG_0.jpg").write_bytes(b"")
    (photo_folder / "IMG_5.jpg").write_bytes(make_jpeg(5)[:900])
    screen.arrivals.take([photo_folder], "folder")
    settle()
    assert len(list_names(workspace)) == 4
    errors = [type(line.error) for line in screen.parts.outcomes.model.lines]
    assert errors == [EmptyFile, TruncatedImage]
    assert screen.parts.outcomes.isVisible()
    assert "2 refused" in desk.notices.latest.text
    screen.parts.outcomes.close_button.click()
    assert not screen.parts.outcomes.isVisible()


def test_a_dropped_folder_that_cannot_be_read_is_refused_by_name(screen, tmp_path, settle, monkeypatch):
    folder = tmp_path / "locked"
    folder.mkdir()

    def refuse(_folder):
        raise FolderUnreadable(name="locked", reason="Permission denied")

    monkeypatch.setattr("desktop.photo.folder.list_photo_files", refuse)
    screen.arrivals.take([folder], "folder")
    settle()
    assert list_lines(screen) == [(OutcomeKind.REFUSED, "locked")]


def test_duplicates_are_named_and_near_duplicates_are_marked(filled_screen, workspace, tmp_path, settle):
    same = tmp_path / "IMG_1 (1).jpg"
    same.write_bytes(make_jpeg(1, (300, 400), taken="2024:02:08 18:01:00"))
    alike = tmp_path / "WA0007.jpg"
    alike.write_bytes(make_jpeg(2, (300, 400), quality=60))
    filled_screen.arrivals.take([same, alike], "file")
    settle()
    assert list_lines(filled_screen) == [
        (OutcomeKind.DUPLICATE, "IMG_1 (1).jpg"),
        (OutcomeKind.ALIKE, "WA0007.jpg"),
    ]
    filled_screen.parts.bar.choose(TrayFilter.ALIKE)
    assert [row.file_name for row in filled_screen.parts.model.rows] == ["WA0007.jpg"]
    filled_screen.parts.tray.choose([(filled_screen.parts.model.rows[0].id, 1)])
    filled_screen.parts.pane.other.click()
    settle()
    assert filled_screen.parts.tray.current_row.file_name == "IMG_2.jpg"


@pytest.mark.parametrize("is_kept", [True, False])
def test_the_place_is_stored_only_when_the_switch_says_so(screen, workspace, tmp_path, settle, desk, is_kept):
    desk.settings.keeps_position = is_kept
    file = tmp_path / "placed.jpg"
    file.write_bytes(make_jpeg(1, position=(33.0, 73.0)))
    screen.refresh()
    screen.arrivals.take([file], "file")
    settle()
    with workspace.store.reading_session() as session:
        from sqlmodel import select

        from db.models import Photo

        photo = session.exec(select(Photo)).one()
    assert (photo.latitude is not None) == is_kept
    assert ("not" in screen.parts.bar.position.text()) != is_kept


def test_a_stopped_batch_is_gone_on_with(qtbot, screen, workspace, photo_folder, desk, monkeypatch):
    from desktop.workspace import intake

    def settle():
        qtbot.waitUntil(lambda: not desk.background.is_busy)

    first_is_in, may_go_on = threading.Event(), threading.Event()
    open_photo = intake.open_photo

    def open_slowly(*args, **named):
        photo = open_photo(*args, **named)
        if not first_is_in.is_set():
            first_is_in.set()
            may_go_on.wait()
        return photo

    monkeypatch.setattr(intake, "open_photo", open_slowly)
    jobs = []
    desk.background.started.connect(jobs.append)
    screen.arrivals.take([photo_folder], "folder")
    qtbot.waitUntil(first_is_in.is_set)
    jobs[0].cancel()
    may_go_on.set()
    settle()
    assert list_names(workspace) == ["IMG_1.jpg"]
    assert "yet: 3" in desk.notices.latest.text
    desk.notices.latest.action()
    settle()
    assert len(list_names(workspace)) == 4
    assert list_lines(screen) == []


def test_batches_wait_for_each_other(screen, workspace, photo_folder, settle):
    for name in ("IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"):
        screen.arrivals.take([photo_folder / name], "file")
    settle()
    assert len(list_names(workspace)) == 3


def test_a_watched_folder_hands_over_what_is_complete(screen, workspace, tmp_path, settle, monkeypatch, desk):
    folder = tmp_path / "sync"
    folder.mkdir()
    clock = count(step=3)
    monkeypatch.setattr("desktop.ui.photos.watched_folder.time", SimpleNamespace(monotonic=clock.__next__))
    screen.arrivals.watched.start(folder)
    settle()
    assert screen.parts.bar.watch.isChecked()
    assert "sync" in screen.parts.bar.watch.text()
    data = make_jpeg(1)
    (folder / "a.jpg").write_bytes(data[:2000])
    for _ in range(3):
        screen.arrivals.watched.look()
        settle()
    assert list_names(workspace) == []
    (folder / "a.jpg").write_bytes(data)
    for _ in range(2):
        screen.arrivals.watched.look()
        settle()
    assert list_names(workspace) == ["a.jpg"]
    screen.parts.bar.watch.click()
    assert screen.arrivals.watched.folder is None


def test_a_watched_folder_that_vanishes_is_named_and_no_longer_watched(screen, tmp_path, settle, desk):
    folder = tmp_path / "card"
    folder.mkdir()
    screen.arrivals.watched.start(folder)
    settle()
    folder.rmdir()
    screen.arrivals.watched.look()
    settle()
    assert "card" in desk.notices.latest.text
    assert screen.arrivals.watched.folder is None
    assert not screen.parts.bar.watch.isChecked()
