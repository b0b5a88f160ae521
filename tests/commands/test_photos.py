"""`add`, `read`, `read-number`: photos in, and what can be read on them."""

import hashlib
import json
import signal

import pytest
from PIL import Image

from desktop.workspace.specimen import specimen_photo_paths
from tests.builders.command_line import CtrlC
from tests.builders.long_forms import photograph_page_as_jpeg
from tests.builders.specimen_sheets import read_truth


@pytest.fixture
def photos():
    """Two forms and a page that is no form."""
    truth = read_truth()["photos"]
    paths = {path.name: path for path in specimen_photo_paths()}
    forms = [paths[name] for name in sorted(paths) if truth[name]["station"] is not None]
    return forms[0], forms[1], next(paths[name] for name in paths if truth[name]["station"] is None)


def test_every_file_is_answered_for_and_a_refused_one_stops_none(tmp_path, terminal, bare, photos):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"")
    answer = terminal.type("add", bare, photos[0], broken, photos[1])
    assert answer.status == 1
    assert answer.last_line == "2 added, 0 already here, 0 look like another, 1 refused"
    assert answer.err.startswith("ginti: “broken.jpg” ")


def test_the_same_photo_again_is_already_here(terminal, bare, photos):
    terminal.type("add", bare, photos[0])
    again = terminal.type("add", bare, photos[0])
    assert again.status == 0
    assert f"already here   {photos[0].name}" in again.out


def test_a_folder_is_taken_in_with_all_its_photos(tmp_path, terminal, bare, photos):
    folder = tmp_path / "phone"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(photos[0].read_bytes())
    (folder / "notes.txt").write_text("no photo")
    assert terminal.type("add", bare, folder).last_line.startswith("1 added")


def test_a_path_that_is_not_there_is_wrong_use(tmp_path, terminal, bare):
    answer = terminal.type("add", bare, tmp_path / "nothing.jpg")
    assert answer.status == 2
    assert "there is no file or folder" in answer.err


def test_reading_prints_one_object_a_photo_in_the_documented_shape(terminal, photos):
    answer = terminal.type("read", photos[0], photos[2], "--candidates", "12", "--json")
    assert answer.status == 1
    form, other = (json.loads(line) for line in answer.out.splitlines())
    assert set(form) == {
        "photo",
        "sha256",
        "page",
        "form",
        "station",
        "constituency",
        "cells",
        "sums_close",
        "sums",
        "script",
        "notes",
        "seconds",
        "engine",
    }
    assert set(form["page"]) == {"found", "corners", "turned", "quality", "found_by"}
    assert set(form["station"]) == {"text", "number", "matches"}
    assert set(form["cells"][0]) == {
        "field",
        "box",
        "state",
        "value",
        "confidence",
        "alternatives",
        "changed_by_arithmetic",
        "mark",
        "doubts",
        "empty_share",
        "as_read",
    }
    assert form["page"]["found"] is True
    assert other["page"]["found"] is False
    assert other["cells"] == []


def test_reading_for_people_names_every_box(terminal, photos):
    answer = terminal.type("read", photos[0])
    assert answer.status == 0
    assert "candidate.12.total" in answer.out


def test_why_no_form_was_found_is_said_beside_the_object(terminal, photos):
    answer = terminal.type("read", photos[2], "--candidates", "12", "--json")
    assert answer.json["form"] == "form45-table-1"
    assert answer.err.startswith(f"ginti: {photos[2].name}: No form like “Form 45")
    assert "(G010)" in answer.err


def test_a_file_that_is_no_photo_is_a_finding_with_an_object_of_its_own(tmp_path, terminal, photos):
    path = tmp_path / "letter.jpg"
    path.write_text("dear sir")
    answer = terminal.type("read", path, "--candidates", "12", "--json")
    assert answer.status == 1
    assert answer.err.startswith("ginti: “letter.jpg” ")
    assert (answer.json["photo"], answer.json["form"]) == ("letter.jpg", "form45-table-1")
    assert answer.json["sha256"] == hashlib.sha256(b"dear sir").hexdigest()
    assert answer.json["page"] == {"found": False, "corners": None, "turned": None, "quality": 0.0}
    assert (answer.json["cells"], answer.json["sums_close"]) == ([], None)
    form = terminal.type("read", photos[0], "--candidates", "12", "--json")
    assert list(answer.json) == list(form.json)


@pytest.mark.parametrize(("page", "first", "last"), [(1, 1, 24), (2, 25, 44)])
def test_a_page_of_a_long_form_names_its_own_candidates(tmp_path, terminal, page, first, last):
    path = tmp_path / f"page_{page}.jpg"
    path.write_bytes(photograph_page_as_jpeg(44, page))
    answer = terminal.type("read", path, "--candidates", "44", "--json")
    serials = {
        int(cell["field"].split(".")[1]) for cell in answer.json["cells"] if "candidate" in cell["field"]
    }
    assert (answer.status, serials) == (0, set(range(first, last + 1)))
    told = terminal.type("read", path, "--candidates", "44", "--form-page", str(page), "--json")
    assert [cell["field"] for cell in told.json["cells"]] == [cell["field"] for cell in answer.json["cells"]]
    other = terminal.type("read", path, "--candidates", "44", "--form-page", str(3 - page), "--json")
    assert (other.status, other.json["cells"]) == (1, [])
    counted = terminal.type("read", path, "--json")
    assert (counted.status, counted.json["page"]["found"], counted.json["cells"]) == (1, False, [])
    assert "--candidates" in counted.err


@pytest.mark.parametrize(
    "options",
    [("--form-page", "1"), ("--form-page", "2", "--candidates", "24"), ("--form", "form99")],
)
def test_a_page_or_form_that_does_not_exist_is_wrong_use(terminal, photos, options):
    answer = terminal.type("read", photos[0], *options)
    assert (answer.status, answer.out) == (2, "")


def test_an_empty_box_has_no_number(tmp_path, terminal):
    path = tmp_path / "cell.png"
    Image.new("RGB", (160, 60), "white").save(path)
    answer = terminal.type("read-number", path, "--json")
    assert answer.status == 0
    assert set(answer.json) == {
        "image", "value", "confidence", "alternatives", "seconds",
        "state", "mark", "doubts", "empty_share", "script",
    }  # fmt: skip
    assert (answer.json["value"], answer.json["state"]) == (None, "blank")
    assert terminal.type("read-number", path, "--script", "urdu").out.startswith("cell.png: blank")


@pytest.mark.parametrize("verb", ["read", "read-number"])
def test_an_image_that_is_not_there_is_wrong_use(tmp_path, terminal, verb):
    answer = terminal.type(verb, tmp_path / "nothing.png")
    assert (answer.status, answer.out) == (2, "")
    assert "nothing.png" in answer.err
    assert terminal.type(verb, tmp_path).status == 2


def test_ctrl_c_stops_between_two_photos_and_says_what_was_taken_in(terminal, bare, photos, monkeypatch):
    monkeypatch.setattr("desktop.commands.add.show_progress", CtrlC(call=2))
    before = signal.getsignal(signal.SIGINT)
    answer = terminal.type("add", bare, *photos)
    assert answer.status == 1
    assert answer.last_line == "2 added, 0 already here, 0 look like another, 0 refused"
    assert "stopped" in answer.err
    assert signal.getsignal(signal.SIGINT) is before
    assert terminal.type("add", bare, *photos).last_line.startswith("1 added, 2 already here")


def test_ctrl_c_pressed_twice_stops_at_once(terminal, bare, photos, monkeypatch):
    def press_twice(*_progress):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("desktop.commands.add.show_progress", press_twice)
    answer = terminal.type("add", bare, *photos)
    assert (answer.status, answer.out, answer.err) == (1, "", "ginti: stopped.\n")


@pytest.mark.parametrize("count", ["0", "-1", "many", "1.5"])
def test_a_form_has_at_least_one_candidate(terminal, photos, count):
    answer = terminal.type("read", photos[0], "--candidates", count)
    assert answer.status == 2
    assert answer.err.count("\n") == 1
