"""A photo is read by the constituency's template, where there is one; a damaged one costs nothing."""

import pytest

from desktop.page.form_definition import load_form
from desktop.page.template import make_template, template_to_png
from desktop.reading.photo_reading import read_photo
from desktop.reading.reading_task import ReadingTask, read_task
from tests.builders.readings import OnlySevens
from tests.reading.specimen_photos import list_specimen_photos, photo_of


@pytest.fixture(scope="module")
def template_file(tmp_path_factory):
    photo = photo_of(1)
    form = load_form(photo.form)
    page = read_photo(photo.path, form, 12, reader=OnlySevens(), printed=lambda _block: "").page
    file = tmp_path_factory.mktemp("template") / "template.png"
    file.write_bytes(template_to_png(make_template(page, form, 12)))
    return file


def read_with(template, **changes):
    photo = photo_of(2)
    task = ReadingTask(photo.path, load_form(photo.form), 12, template=template, **changes)
    return read_task(task, OnlySevens(), lambda _block: "")


def test_another_photo_of_the_print_is_found_by_the_template(template_file):
    by_template, by_lines = read_with(template_file), read_with(None)
    assert by_template.page.found_by == "template"
    assert by_lines.page.found_by != "template"
    for one, two in zip(by_template.page.corners, by_lines.page.corners, strict=True):
        assert abs(one[0] - two[0]) + abs(one[1] - two[1]) < 12


def test_a_template_that_is_gone_or_damaged_leaves_the_ruled_lines(tmp_path):
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"no picture")
    for file in (damaged, tmp_path / "gone.png"):
        assert read_with(file).page is not None


def test_what_is_no_form_is_not_found_by_a_template_either(template_file):
    other = next(photo for photo in list_specimen_photos() if not photo.fields)
    task = ReadingTask(other.path, load_form(photo_of(1).form), 12, template=template_file)
    assert read_task(task, OnlySevens(), lambda _block: "").page is None
