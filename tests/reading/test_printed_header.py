"""What the printed header says: the constituency's code, the station's line and its serial."""

import numpy as np
import pytest

from desktop.page.form_definition import load_form
from desktop.page.values import Page
from desktop.reading.printed_header import (
    find_constituency_code,
    find_station_number,
    read_header,
    sort_header,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Polling station No. 5: Primary School Misal Khurd (male)", 5),
        ("Polling station No 118 Govt. Boys School No. 2", 118),
        ("Polling station No. O7: Town Hall", 7),
        ("Poling staton 23 Vocational Centre", 23),
        ("پولنگ سٹیشن نمبر ۱۴ ٹاؤن ہال", 14),
        ("Girls School of PS-12", None),
        ("Girls School", None),
        ("", None),
    ],
)
def test_the_serial_is_found_in_the_station_line(text, number):
    assert find_station_number(text) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Constituency: NA-999 Specimen Valley ls ay 3b", "NA-999"),
        ("Constituency PK – 022", "PK-22"),
        ("Constituency: PB.9", "PB-9"),
        ("NA-4O", "NA-40"),
        ("Constituency: NAB-12", None),
        ("", None),
    ],
)
def test_the_constituency_is_known_by_its_code(text, code):
    assert find_constituency_code(text) == code


def test_the_lines_of_a_header_are_told_apart_whatever_their_order():
    lines = ["Form 45", "Constituency: NA-999 Specimen Valley", "Polling station No. 14: Town Hall"]
    for order in (lines, lines[::-1]):
        header = sort_header(order)
        assert header.constituency_code == "NA-999"
        assert (header.station_number, header.station_text) == (14, "Polling station No. 14: Town Hall")


def test_a_school_with_a_constituencys_letters_in_its_name_is_no_constituency():
    header = sort_header(["Polling station No. 7: Govt. PS 12 Chak Specimen"])
    assert (header.constituency_code, header.station_number) == (None, 7)


def test_blocks_that_touch_are_read_in_one_call():
    form = load_form("form45-table-1")
    page = Page(
        np.zeros((594, 420, 3), np.uint8),
        ((0, 0), (1, 0), (1, 1), (0, 1)),
        0,
        1.0,
        form.name,
        pixels_per_mm=2,
    )
    seen = []

    def read_print(block):
        seen.append(block.shape)
        return "Constituency: NA-3\nPolling station No. 8"

    header = read_header(page, form, read_print)
    assert len(seen) == 1
    assert (header.constituency_code, header.station_number) == ("NA-3", 8)


def test_an_empty_header_says_nothing():
    header = sort_header([])
    assert (header.station_text, header.station_number, header.constituency_code) == ("", None, None)
