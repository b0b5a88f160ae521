"""Dates and times as officers write them and readers type them."""

from datetime import date, time

import pytest

from desktop.entry.paper_dates import read_date, read_time

POLLING_DAY = date(2024, 2, 8)


@pytest.mark.parametrize("text", ["8-2-2024", "08/02/24", "2024-02-08", "8.2.2024", "08022024", "۸۔۲۔۲۰۲۴"])
def test_the_day_stands_first_unless_the_year_does(text):
    assert read_date(text) == POLLING_DAY


@pytest.mark.parametrize("text", ["", "8-2", "2024", "31-2-2024", "8-13-2024", "today"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 (Python's own words)
        read_date(text)


@pytest.mark.parametrize("text", ["21:30", "2130", "9.30 pm", "9:30 PM", "۲۱:۳۰"])
def test_a_time_is_read_as_it_is_written(text):
    assert read_time(text) == time(21, 30)


def test_midnight_and_noon_are_twelve_oclock():
    assert (read_time("12 am"), read_time("12 pm"), read_time("7")) == (time(0), time(12), time(7))


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "13 pm", "late"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 (Python's own words)
        read_time(text)
