"""The station's serial in a header line, and what happens without Tesseract."""

import cv2
import numpy as np
import pytest

from desktop.reading import printed_text
from desktop.reading.printed_text import (
    TesseractMissing,
    find_station_number,
    is_tesseract_available,
    read_printed_line,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Polling station No. 5: Primary School Misal Khurd (male)", 5),
        ("Polling station No 118 Govt. Boys School No. 2", 118),
        ("Polling station No. O7: Town Hall", 7),
        ("Poling staton 23 Vocational Centre", 23),
        ("Girls School", None),
        ("", None),
    ],
)
def test_the_serial_is_found_in_the_station_line(text, number):
    assert find_station_number(text) == number


def test_a_printed_line_is_read_in_shadow():
    if not is_tesseract_available():
        pytest.skip("Tesseract is not installed")
    line = np.full((72, 1500, 3), 190, np.uint8)
    cv2.putText(
        line, "Polling station No. 14: Town Hall", (20, 48), cv2.FONT_HERSHEY_DUPLEX, 1.3, (60,) * 3, 2
    )
    shadow = (line * np.linspace(1.2, 0.5, 1500)[None, :, None]).astype(np.uint8)
    assert find_station_number(read_printed_line(shadow)) == 14


def test_without_tesseract_the_error_says_how_to_install_it(monkeypatch):
    monkeypatch.setattr(printed_text, "is_tesseract_available", lambda: False)
    with pytest.raises(TesseractMissing) as missing:
        read_printed_line(np.zeros((40, 200, 3), np.uint8))
    assert missing.value.code == "R010"
    assert "tesseract-ocr" in str(missing.value)
