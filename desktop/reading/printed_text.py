"""Printed text by Tesseract: the only file that knows pytesseract. One call a block of text (about 0.1 s)."""

import re
from collections.abc import Callable
from functools import cache

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.values import ReadingError

PrintedTextReader = Callable[[Image], str]
"""One line of print (H×W×3 RGB) → its text, "" when nothing is recognised."""

_SERIAL_AFTER_NUMBER_SIGN = re.compile(
    r"(?:\b(?:No|Ne|Na|Nu|Mo)|#|№)\s*[.,:;]?\s*(?=[OolI]*\d)([\dOolI]{1,4})\b", re.IGNORECASE
)
_ANY_SERIAL = re.compile(r"\b(\d{1,4})\b")
_LOOKS_LIKE_A_DIGIT = str.maketrans("OolI", "0011")


class TesseractMissing(ReadingError):
    """The program `tesseract` is not installed or does not start."""

    code = "R010"
    sentence = (
        "Tesseract is not installed: printed text is not read, so no station is suggested. Everything else "
        "works. To have it, install the package tesseract-ocr (Debian, Ubuntu) or Tesseract for your system."
    )


@cache
def is_tesseract_available() -> bool:
    """Asked once a run: starting the program takes a moment."""
    import pytesseract

    try:
        pytesseract.get_tesseract_version()
    except (pytesseract.TesseractNotFoundError, OSError, SystemExit):
        return False
    return True


def read_printed_line(block: Image) -> str:
    """The English text of one printed line (H×W×3 RGB, letters about 20 px high or more).

    Raises TesseractMissing.
    """
    import pytesseract

    if not is_tesseract_available():
        raise TesseractMissing
    try:
        text = pytesseract.image_to_string(_even_out(block), lang="eng", config="--psm 7", timeout=20)
    except (pytesseract.TesseractError, RuntimeError):
        # a language file that is not there, or a call that hangs: one line is not worth the photo
        return ""
    return " ".join(str(text).split())


def _even_out(block: Image) -> Image:
    """Grey print on white, without shadows and the paper's colour: else a quarter of the lines is lost."""
    grey = cv2.cvtColor(block, cv2.COLOR_RGB2GRAY)
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    paper = cv2.GaussianBlur(paper, (0, 0), 10)
    return np.clip(grey.astype(np.float32) / np.maximum(paper, 1) * 255, 0, 255).astype(np.uint8)


def find_station_number(text: str) -> int | None:
    """The station's serial in a header line such as "Polling station No. 5: …"; None when there is none."""
    marked = _SERIAL_AFTER_NUMBER_SIGN.search(text)
    if marked is not None:
        digits = marked[1].translate(_LOOKS_LIKE_A_DIGIT)
        return int(digits) or None
    anywhere = _ANY_SERIAL.search(text)
    return (int(anywhere[1]) or None) if anywhere else None
