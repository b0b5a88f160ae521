"""A photo of a Form 46 read by its layout: all its boxes, no rows to count, nothing made of a Form 45."""

from db.fields import FORM46_FIELDS, PAPER_SERIAL_FIELDS
from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellState, Doubt, SumsOutcome
from tests.builders.account_photos import ACCOUNT_LAYOUT, photograph_account
from tests.builders.long_forms import photograph_page_as_jpeg
from tests.builders.readings import OnlySevens


def read(folder, photo: bytes):
    path = folder / "photo.jpg"
    path.write_bytes(photo)
    return read_photo(path, ACCOUNT_LAYOUT, None, reader=OnlySevens(), printed=lambda _block: "")


def test_an_account_is_read_without_a_number_of_candidates(tmp_path):
    reading = read(tmp_path, photograph_account())
    assert [cell.field for cell in reading.cells] == list(FORM46_FIELDS)
    assert (reading.sums, reading.sums_close) == (SumsOutcome.NOT_TESTED, None)


def test_serials_are_no_numbers_to_the_reader_and_every_other_box_is(tmp_path):
    for cell in read(tmp_path, photograph_account()).cells:
        is_serial = cell.field in PAPER_SERIAL_FIELDS
        assert cell.state is (CellState.UNSURE if is_serial else CellState.READ), cell.field
        assert (Doubt.TOO_LONG in cell.doubts) == is_serial


def test_a_form_45_has_no_figures_for_an_account(tmp_path):
    reading = read(tmp_path, photograph_page_as_jpeg(3, 1, seed=1))
    assert (reading.page, reading.cells) == (None, ())
    assert reading.refusal.code == "G010"
