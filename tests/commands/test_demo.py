"""`demo`: in the window where there is one, else the same job without it."""

import os
from pathlib import Path

import pytest

from desktop.commands import demo, specimen_story
from desktop.reading.values import CellState, NumberReading, Script
from desktop.workspace.specimen import specimen_photo_paths
from tests.builders.readings import WorkersHere
from tests.builders.specimen_sheets import list_known_stations


class ReaderOfNothing:
    """Finds every box unsure: what is entered must not depend on what is read."""

    engine = "nothing 1"

    def choose_script(self, cells):
        return Script.WESTERN

    def read_numbers(self, cells, script=Script.WESTERN):
        return [NumberReading(CellState.UNSURE, None, 0.1) for _ in cells]


@pytest.fixture
def own_environment(monkeypatch):
    """`keep_apart` changes the process's environment for good; a test's is put back."""
    for name, value in dict(os.environ).items():
        monkeypatch.setenv(name, value)


def test_the_headless_job_enters_the_known_figures_and_says_that_readings_are_not_entries(
    terminal, own_environment, monkeypatch
):
    truth = specimen_story.read_truth()
    forms = [path for path in specimen_photo_paths() if truth[path.name]["station"] in {1, 3}]
    monkeypatch.setattr("desktop.workspace.readings.ReadingWorkers", lambda: WorkersHere(ReaderOfNothing()))
    monkeypatch.setattr("desktop.workspace.specimen.specimen_photo_paths", lambda: tuple(forms))
    answer = terminal.type("demo", "--no-screenshots")
    assert answer.status == 0
    assert "0 of 0 figures that were read are right" in answer.out
    assert (
        "2 stations entered by “specimen reader”: the specimen's known figures, not the readings"
        in answer.out
    )
    assert "1 of them entered again, blind, by “second reader”: still differing 0, settled 0" in answer.out
    assert "2 of 24 polling stations have figures" in answer.out
    known = list_known_stations()
    votes = sum(known[station]["candidate.2.total"]["number"] for station in (1, 3))
    (line,) = (line for line in answer.out.splitlines() if "Bahar" in line)
    assert line.split()[3:5] == [f"{votes:,}", "22"]


def test_the_second_readers_boxes_differ_and_one_is_settled(terminal, own_environment, monkeypatch):
    truth = specimen_story.read_truth()
    forms = [path for path in specimen_photo_paths() if truth[path.name]["station"] in {1, 2, 6, 8}]
    monkeypatch.setattr("desktop.workspace.readings.ReadingWorkers", lambda: WorkersHere(ReaderOfNothing()))
    monkeypatch.setattr("desktop.workspace.specimen.specimen_photo_paths", lambda: tuple(forms))
    answer = terminal.type("demo", "--no-screenshots")
    assert "4 of them entered again, blind, by “second reader”: still differing 1, settled 1" in answer.out


def test_without_a_display_it_says_so_first(terminal, own_environment, monkeypatch):
    monkeypatch.setattr(demo, "do_the_job", lambda _folder: print("the job"))
    monkeypatch.setattr(demo, "take_pictures", lambda _folder, pictures: print(pictures) or 0)
    answer = terminal.type("demo")
    first, job, pictures = answer.out.splitlines()
    assert first == "There is no display, so the same job is done without a window."
    assert job == "the job"
    assert Path(pictures).name == "demo-pictures"


def test_with_a_display_the_window_is_shown(terminal, monkeypatch):
    shown = []
    monkeypatch.setattr(demo, "has_display", lambda: True)
    monkeypatch.setattr(demo, "run_window", lambda folder, *, is_demo: shown.append((folder, is_demo)) or 0)
    assert terminal.type("demo").status == 0
    assert shown == [(None, True)]


def test_nothing_is_remembered_among_the_users_own_settings(tmp_path, own_environment):
    demo.keep_apart(tmp_path)
    assert demo.find_pictures_folder().is_relative_to(tmp_path)


def test_the_known_figures_cover_every_station_with_a_photo():
    truth = specimen_story.read_truth()
    assert {photo["station"] for photo in truth.values()} - {None} == set(list_known_stations())
