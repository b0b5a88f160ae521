"""Bundles through the window: out, looked at, in; the check and the backup."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.bundle.verify import verify_bundle
from desktop.comparison.values import Comparison
from desktop.ui.bundles import BundlesScreen
from desktop.ui.bundles.history import note_in_history, read_history
from desktop.ui.desk import Desk
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.workspace.comparing import compare
from desktop.workspace.photos import list_photos, photo_path
from desktop.workspace.workspace import Workspace, choose_person, close_workspace, open_workspace
from tests.builders.workspace import make_device, open_made_workspace


def make_screen(qtbot, workspace: Workspace, desk: Desk) -> BundlesScreen:
    screen = BundlesScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.refresh()
    return screen


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> BundlesScreen:
    return make_screen(qtbot, filled, desk)


@pytest.fixture
def other(tmp_path: Path):
    """Another volunteer's workspace of the same constituency, with nothing entered."""
    with open_made_workspace(tmp_path / "other", person="reader 2", device="BBB-33") as workspace:
        yield workspace


def sums(comparison: Comparison) -> list[int]:
    return [row.sum for row in comparison.rows]


def test_a_bundle_goes_out_and_into_another_workspace(
    qtbot, screen, desk: Desk, filled, other, tmp_path: Path
):
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    assert "out.zip" in desk.notices.latest.text
    there = make_screen(qtbot, other, desk)
    there.preview(tmp_path / "out.zip")
    wait_until_idle(desk)
    assert there.import_card.preview.can_import
    assert there.import_card.import_button.isEnabled()
    with qtbot.wait_signal(there.facts_changed):
        QTest.keyClick(there.import_card.import_button, Qt.Key.Key_Space)
    wait_until_idle(desk)
    assert sums(compare(other)) == sums(compare(filled))


def test_a_bundle_that_is_here_already_offers_nothing_to_do(screen, desk: Desk, tmp_path: Path):
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    screen.preview(tmp_path / "out.zip")
    wait_until_idle(desk)
    assert screen.import_card.verdict.text() == "Everything in this bundle is already here."
    assert not screen.import_card.import_button.isEnabled()
    QTest.keyClick(screen.import_card.drop_button, Qt.Key.Key_Space)
    assert screen.import_card.preview is None
    assert screen.import_card.table.isHidden()


def test_a_file_that_the_dialog_asked_about_is_replaced(screen, desk: Desk, tmp_path: Path):
    (tmp_path / "out.zip").write_bytes(b"dear sir")
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    assert verify_bundle(tmp_path / "out.zip").is_intact


def test_a_damaged_workspace_writes_no_bundle_and_says_what_is_damaged(
    screen, desk: Desk, filled: Workspace, tmp_path: Path
):
    photo = photo_path(filled, list_photos(filled)[0].id)
    whole = photo.read_bytes()
    photo.write_bytes(b"flipped")
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    photo.write_bytes(whole)
    assert "photo" in desk.notices.latest.text
    assert "No bundle was written" in desk.notices.latest.text
    assert not (tmp_path / "out.zip").exists()


def test_a_damaged_bundle_is_refused_in_words(screen, desk: Desk, tmp_path: Path):
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    cut = (tmp_path / "out.zip").read_bytes()[:-900]
    (tmp_path / "cut.zip").write_bytes(cut)
    screen.preview(tmp_path / "cut.zip")
    wait_until_idle(desk)
    assert desk.notices.latest.kind == "error"
    assert "(B" in desk.notices.latest.text
    assert screen.import_card.preview is None


def test_one_persons_work_can_be_handed_over_alone(qtbot, filled, desk: Desk, tmp_path: Path):
    choose_person(filled, "reader 2", "second_reader")
    screen = make_screen(qtbot, filled, desk)
    names = [screen.export_card.scope.itemText(place) for place in range(screen.export_card.scope.count())]
    assert names == ["the whole constituency", "only the work of reader 1", "only the work of reader 2"]
    screen.export_to(tmp_path / "one.zip", screen.export_card.scope.itemData(1))
    wait_until_idle(desk)
    assert (tmp_path / "one.zip").is_file()


def test_the_check_says_that_all_is_well(qtbot, screen, desk: Desk):
    with qtbot.wait_signal(screen.finished):
        QTest.keyClick(screen.care_card.check_button, Qt.Key.Key_Space)
    assert screen.care_card.verdict.text() == "Every fact and every photo is as it was written."
    assert screen.care_card.findings.isHidden()


def test_the_check_names_a_damaged_photo(qtbot, screen, filled: Workspace):
    photo = photo_path(filled, list_photos(filled)[0].id)
    photo.chmod(0o600)
    photo.write_bytes(photo.read_bytes()[:-1] + b"x")
    with qtbot.wait_signal(screen.finished):
        QTest.keyClick(screen.care_card.check_button, Qt.Key.Key_Space)
    assert "1" in screen.care_card.verdict.text()
    assert screen.care_card.findings.count() == 1


def test_a_backup_can_be_opened(screen, desk: Desk, filled: Workspace, tmp_path: Path):
    screen.back_up_to(tmp_path / "copy.zip")
    wait_until_idle(desk)
    assert "unpack it" in desk.notices.latest.text
    shutil.unpack_archive(tmp_path / "copy.zip", tmp_path / "copy")
    again = open_workspace(tmp_path / "copy", device=make_device("CCC-44"))
    assert sums(compare(again)) == sums(compare(filled))
    close_workspace(again)


def test_what_was_done_stands_in_the_history(screen, desk: Desk, tmp_path: Path):
    screen.export_to(tmp_path / "out.zip", None)
    wait_until_idle(desk)
    screen.back_up_to(tmp_path / "copy.zip")
    wait_until_idle(desk)
    table = screen.history.model()
    rows = [[table.index(row, column).data() for column in (1, 2, 4)] for row in range(table.rowCount())]
    assert rows == [["backed up", "copy.zip", "reader 1"], ["exported", "out.zip", "reader 1"]]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_moment_in_the_history_is_not_cut(screen, desk: Desk, tmp_path: Path, language: str):
    desk.language.choose(language)
    screen.back_up_to(tmp_path / "copy.zip")
    wait_until_idle(desk)
    assert screen.history.columnWidth(0) >= screen.history.sizeHintForColumn(0)


def test_a_damaged_line_of_the_history_is_passed_over(tmp_path: Path):
    note_in_history(tmp_path, "export", Path("one.zip"), "reader 1", 7)
    with (tmp_path / "history.jsonl").open("a", encoding="utf-8") as history:
        history.write('half a line\n{"moment": "when?"}\n')
    note_in_history(tmp_path, "import", Path("two.zip"), "قاری ۲", 8)
    assert [line.file for line in read_history(tmp_path)] == ["two.zip", "one.zip"]
