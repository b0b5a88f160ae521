"""Photos are read one round after the other; what could not be read or is better taken again is said."""

from collections.abc import Callable, Sequence

import pytest

from desktop.page.quality import QualityKind, QualityNote
from desktop.page.values import PageNotFound
from desktop.reading.values import NumberModelMissing
from desktop.ui.photos import PhotosScreen
from desktop.ui.photos.reading_rounds import ReadingRounds
from desktop.ui.photos.tray_rows import TrayFilter
from desktop.workspace.photos import list_photos
from desktop.workspace.readings import ReadReport
from tests.builders.photo_rows import add_page_reading

NOTHING = ReadReport((), (), (), printed_text_is_missing=False, was_cancelled=False)


class ScriptedRounds:
    """Stands in for `read_photos`: writes down what it is asked for and answers with what it was given."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.report = NOTHING
        self.before: Callable[[], object] = lambda: None

    def __call__(
        self, _workspace: object, photo_ids: Sequence[str] | None = None, **how: Callable[..., object]
    ) -> ReadReport:
        self.asked.append(photo_ids)
        how["progress"](1, 2, "a.jpg")
        self.before()
        return self.report


@pytest.fixture
def scripted(monkeypatch) -> ScriptedRounds:
    rounds = ScriptedRounds()
    monkeypatch.setattr("desktop.ui.photos.reading_rounds.read_photos", rounds)
    return rounds


@pytest.fixture
def rounds(qtbot, desk, workspace) -> ReadingRounds:
    return ReadingRounds(workspace, desk, desk.background)


def test_rounds_wait_for_each_other(qtbot, rounds, scripted, settle):
    with qtbot.waitSignals([rounds.some_read, rounds.finished]):
        rounds.read(["a"])
        rounds.read(None)
        assert len(scripted.asked) <= 1
    settle()
    assert scripted.asked == [["a"], None]


def test_when_nothing_can_be_read_the_waiting_rounds_are_given_up(rounds, scripted, settle, desk):
    def fail() -> None:
        raise NumberModelMissing(file="model.onnx")

    scripted.before = fail
    rounds.read(["a"])
    rounds.read(["b"])
    settle()
    assert scripted.asked == [["a"]]
    assert desk.notices.latest.kind == "error"


def test_photos_taken_in_are_read_at_once_when_the_person_wants_it(
    screen, scripted, settle, desk, photo_folder
):
    desk.settings.reads_at_once = True
    screen.arrivals.take([photo_folder], "folder")
    settle()
    assert scripted.asked == [None]


def test_without_that_wish_they_wait_for_the_button(screen, scripted, settle, photo_folder):
    screen.arrivals.take([photo_folder], "folder")
    settle()
    assert scripted.asked == []


def test_a_photo_that_was_given_up_is_listed_with_its_reason(filled_screen: PhotosScreen, scripted, settle):
    scripted.report = ReadReport((), (), (("IMG_1.jpg", PageNotFound(form="x")),), False, False)
    filled_screen.parts.bar.read_all.click()
    settle()
    assert filled_screen.parts.outcomes.isVisible()
    line = filled_screen.parts.outcomes.model.index(0).data()
    assert "IMG_1.jpg" in line
    assert "G010" in line


def test_what_is_better_taken_again_is_said_and_shown(
    qtbot, filled_screen, scripted, settle, workspace, desk
):
    photo_id = list_photos(workspace)[0].id
    note = QualityNote(QualityKind.GLARE, (7, 8, 9), ("candidate.7.total",), 0.5)
    scripted.before = lambda: add_page_reading(workspace, photo_id, notes=[note.as_json()])
    scripted.report = ReadReport(((photo_id, 1),), (), (), False, False)
    filled_screen.parts.bar.read_all.click()
    settle()
    assert "In glare" in desk.notices.latest.text
    with qtbot.waitSignal(filled_screen.screen_wanted):
        desk.notices.latest.action()
    assert filled_screen.parts.bar.chosen is TrayFilter.TAKE_AGAIN
    assert [row.id for row in filled_screen.parts.model.rows] == [photo_id]
    filled_screen.parts.tray.choose([(photo_id, 1)])
    settle()
    assert filled_screen.parts.pane.faults.isVisible()


def test_where_no_form_is_recognised_at_all_drawing_its_layout_is_offered(
    filled_screen, scripted, settle, workspace, desk
):
    photo_id = list_photos(workspace)[0].id
    scripted.report = ReadReport((), ((photo_id, 1),), (), False, False)
    filled_screen.parts.bar.read_all.click()
    settle()
    desk.notices.latest.action()
    settle()
    assert filled_screen.parts.layout_editor.isVisible()


def test_readings_show_while_others_are_still_read(qtbot, filled_screen, scripted, settle, workspace):
    photo_id = list_photos(workspace)[0].id
    scripted.before = lambda: add_page_reading(workspace, photo_id)
    filled_screen.parts.bar.read_all.click()
    settle()
    assert [row.id for row in filled_screen.parts.model.rows if row.is_read] == [photo_id]
