"""What `ginti read` is told: a layout by name or file, the digits, the stations that a header may mean."""

import pytest

from desktop.cli import main
from desktop.commands import read
from desktop.commands.command import CommandError
from desktop.commands.read_options import load_layout, load_stations
from desktop.page.form_values import FormNotKnown
from desktop.reading.reading_task import ReadingTask
from desktop.reading.values import PhotoReading
from tests.reading.specimen_photos import SPECIMEN, photo_of

FORMS = SPECIMEN.parent / "forms"


def test_a_layout_is_taken_by_name_or_from_a_file(tmp_path):
    own = tmp_path / "our-print.toml"
    text = (FORMS / "form45-totals-1.toml").read_text(encoding="utf-8")
    own.write_text(text.replace('"form45-totals-1"', '"our-print"'), encoding="utf-8")
    assert load_layout("form45-totals-1").name == "form45-totals-1"
    assert load_layout(str(own)).name == "our-print"


def test_a_layout_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(FormNotKnown):
        load_layout("form45-unknown")
    with pytest.raises(CommandError):
        load_layout(str(tmp_path / "missing.toml"))


def test_a_file_that_is_no_layout_is_said_so(tmp_path):
    photo = tmp_path / "bad.png"
    photo.write_bytes(b"no layout")
    with pytest.raises(CommandError, match=r"bad\.png is not a layout file"):
        load_layout(str(photo))


def test_a_list_of_stations_is_read_as_it_is_imported():
    stations = load_stations(SPECIMEN / "stations.csv")
    assert len(stations) == 24
    assert stations[0].serial == 1
    assert stations[0].names[0] == "Govt. Boys School Namunabad"
    assert load_stations(None) == ()


def test_readings_come_in_the_order_of_the_photos(monkeypatch):
    class Shuffled:
        def read(self, tasks):
            yield from ((number, PhotoReading(tasks[number].path.name, "", "", "")) for number in (2, 0, 1))

    monkeypatch.setattr("desktop.reading.worker.ReadingWorkers", Shuffled)
    form = load_layout("form45-table-1")
    tasks = [ReadingTask(SPECIMEN / f"{number}.jpg", form, 12) for number in range(3)]
    assert [reading.photo for reading in read.read_in_order(tasks)] == ["0.jpg", "1.jpg", "2.jpg"]


def test_a_photo_is_read_with_its_station_from_the_list(capsys):
    photo = photo_of(10)
    words = [str(photo.path), "--candidates", "12", "--stations", str(SPECIMEN / "stations.csv")]
    assert main(["read", *words, "--form", photo.form, "--script", "western"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"{photo.path.name}: station ")
