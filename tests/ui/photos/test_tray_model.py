"""The tray as a model, and the thumbnails behind it."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from desktop.ui.photos.thumbnails import Thumbnails
from desktop.ui.photos.tray_model import TrayModel, TrayRole
from desktop.ui.photos.tray_rows import PageKey, key_of
from desktop.workspace.photos import add_photos, list_photos
from tests.builders.photo_files import make_jpeg, make_tiff
from tests.builders.photo_rows import make_row


@pytest.fixture
def owner(qapp) -> QObject:
    return QObject()


@pytest.fixture
def model(owner, desk, workspace, settle):
    yield TrayModel(Thumbnails(workspace, desk, owner), owner)
    settle()


def test_the_model_keeps_qts_rules(model, qtmodeltester, workspace):
    add_photos(workspace, [make_jpeg(1), make_tiff(2)])
    model.show_rows(list_photos(workspace))
    qtmodeltester.check(model)
    assert model.rowCount() == 3


def test_a_row_that_changes_keeps_its_place(model, qtbot):
    model.show_rows([make_row("a"), make_row("b")])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_rows([make_row("a"), make_row("b", station_serial=3, copy_id="c")])
    assert model.index(1).data(TrayRole.ROW).station_serial == 3


def test_other_rows_are_shown_anew(model, qtbot):
    model.show_rows([make_row("a"), make_row("b")])
    with qtbot.waitSignal(model.modelReset):
        model.show_rows([make_row("b")])
    assert not model.index_of(PageKey("a", 1)).isValid()
    assert model.index_of(PageKey("b", 1)).row() == 0


def test_a_tile_tells_a_screen_reader_what_a_sighted_person_sees(model):
    row = make_row("a", suggested_station=14, page_found=False, near_of="b", page_count=2)
    model.show_rows([row])
    words = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("a.jpg", "014?", "Page 1 of 2", "Looks like another", "Page not found"):
        assert part in words


def test_a_thumbnail_arrives_and_is_kept_on_disk(model, qtbot, workspace):
    add_photos(workspace, [make_jpeg(1, (900, 1200))])
    model.show_rows(list_photos(workspace))
    index = model.index(0)
    with qtbot.waitSignal(model.dataChanged):
        assert index.data(TrayRole.THUMBNAIL) is None
    image = index.data(TrayRole.THUMBNAIL)
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (270, 360)
    assert len(list((workspace.folder / "derived" / "thumbnails").rglob("*.jpg"))) == 1


def test_a_photo_whose_file_is_gone_has_an_empty_thumbnail(model, qtbot, workspace):
    add_photos(workspace, [make_jpeg(1)])
    row = list_photos(workspace)[0]
    workspace.store.file_path("photos", row.sha256).unlink()
    model.show_rows([row])
    with qtbot.waitSignal(model.dataChanged):
        model.index(0).data(TrayRole.THUMBNAIL)
    assert model.index(0).data(TrayRole.THUMBNAIL).isNull()


def test_only_so_many_thumbnails_are_held(owner, desk, workspace, settle, monkeypatch):
    monkeypatch.setattr("desktop.ui.photos.thumbnails.KEPT", 2)
    add_photos(workspace, [make_jpeg(seed) for seed in range(1, 6)])
    thumbnails = Thumbnails(workspace, desk, owner)
    rows = list_photos(workspace)
    for row in rows:
        thumbnails.get(row)
    settle()
    at_hand = [key_of(row) for row in rows if thumbnails.get(row) is not None]
    settle()
    assert len(at_hand) == 2
