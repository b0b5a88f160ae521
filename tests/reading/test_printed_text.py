"""What Tesseract reads of a printed block, and what happens without it."""

import cv2
import numpy as np
import pytest

from desktop.reading import printed_text
from desktop.reading.printed_header import find_station_number
from desktop.reading.printed_text import TesseractMissing, is_tesseract_available, read_printed_block


def test_a_printed_line_is_read_in_shadow():
    if not is_tesseract_available():
        pytest.skip("Tesseract is not installed")
    line = np.full((72, 1500, 3), 190, np.uint8)
    cv2.putText(
        line, "Polling station No. 14: Town Hall", (20, 48), cv2.FONT_HERSHEY_DUPLEX, 1.3, (60,) * 3, 2
    )
    shadow = (line * np.linspace(1.2, 0.5, 1500)[None, :, None]).astype(np.uint8)
    assert find_station_number(read_printed_block(shadow)) == 14


def test_without_tesseract_the_error_says_how_to_install_it(monkeypatch):
    monkeypatch.setattr(printed_text, "is_tesseract_available", lambda: False)
    with pytest.raises(TesseractMissing) as missing:
        read_printed_block(np.zeros((40, 200, 3), np.uint8))
    assert missing.value.code == "R010"
    assert "tesseract-ocr" in str(missing.value)
