"""`layout` and `template`: what a constituency's own form looks like, out of a workspace and into it."""

from dataclasses import replace

import pytest
from PIL import Image

from desktop.page.form_definition import load_form
from desktop.page.form_toml import form_to_toml
from desktop.workspace.specimen import specimen_photo_paths
from tests.builders.specimen_sheets import read_truth


def write_layout(folder, name="na-999-own"):
    path = folder / f"{name}.toml"
    path.write_text(form_to_toml(replace(load_form("form45-totals-1"), name=name)), encoding="utf-8")
    return path


@pytest.fixture
def form_photo():
    truth = read_truth()["photos"]
    return next(path for path in specimen_photo_paths() if truth[path.name]["station"] is not None)


def test_a_layout_goes_in_as_a_file_is_used_and_comes_out_as_it_was(tmp_path, terminal, bare):
    assert "the program's are used" in terminal.type("layout", bare).out
    taken = terminal.type("layout", bare, "--import", write_layout(tmp_path))
    assert taken.status == 0
    assert taken.last_line.endswith("from na-999-own.toml   in use")
    out = tmp_path / "out"
    out.mkdir()
    assert terminal.type("layout", bare, "--export", out / "na-999-own.toml").status == 0
    again = terminal.type("layout", bare, "--import", out / "na-999-own.toml")
    assert (again.status, len(again.out.splitlines())) == (0, 1)


def test_a_withdrawn_layout_is_no_longer_used(tmp_path, terminal, bare):
    terminal.type("layout", bare, "--import", write_layout(tmp_path))
    gone = terminal.type("layout", bare, "--withdraw", "na-999-own", "--reason", "of another seat")
    assert (gone.status, "the program's are used" in gone.out) == (0, True)
    again = terminal.type("layout", bare, "--withdraw", "na-999-own")
    assert (again.status, "W051" in again.err) == (2, True)


@pytest.mark.parametrize(("name", "code"), [("form45-totals-1", "W050"), ("broken", "G002")])
def test_a_layout_that_cannot_be_kept_is_refused_in_words(tmp_path, terminal, bare, name, code):
    path = write_layout(tmp_path, name)
    if name == "broken":
        path.write_text("name =", encoding="utf-8")
    refused = terminal.type("layout", bare, "--import", path)
    assert refused.status != 0
    assert code in refused.err
    assert "the program's are used" in terminal.type("layout", bare).out


def test_a_photo_becomes_the_template_can_be_looked_at_and_withdrawn(tmp_path, terminal, bare, form_photo):
    terminal.type("add", bare, form_photo)
    assert "no template yet" in terminal.type("template", bare, "--make-missing").out
    taken = terminal.type("template", bare, "--take", form_photo.name)
    assert taken.status == 0
    assert taken.out.startswith("1   form45-")
    assert taken.last_line.endswith("in use")
    terminal.type("template", bare, "--picture", tmp_path / "template.png")
    with Image.open(tmp_path / "template.png") as picture:
        assert picture.mode == "L"
    withdrawn = terminal.type("template", bare, "--withdraw", "1", "--reason", "folded")
    assert (withdrawn.status, "no template yet" in withdrawn.out) == (0, True)


def test_a_photo_or_number_that_is_not_there_is_wrong_use(terminal, bare):
    missing = terminal.type("template", bare, "--take", "IMG_none.jpg")
    assert (missing.status, "there is no photo “IMG_none.jpg”" in missing.err) == (2, True)
    assert terminal.type("template", bare, "--withdraw", "3").status == 2
