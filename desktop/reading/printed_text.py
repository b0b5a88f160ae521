"""Printed text by Tesseract: the only file that knows pytesseract. One call a block of text (about 0.2 s).

In: a piece of the straight page. Out: its lines; what they mean is `desktop.reading.printed_header`.
"""

import os
from collections.abc import Callable
from functools import cache

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.values import ReadingError

PrintedTextReader = Callable[[Image], str]
"""A block of print (H×W×3 RGB) → its lines with "\\n" between them, "" when nothing is recognised."""

_LANGUAGES = ("eng", "urd")
_SECONDS = 20
_MARKS_OF_DIRECTION = dict.fromkeys((0x200E, 0x200F))


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


@cache
def _list_languages() -> tuple[str, ...]:
    """Those of ours that are installed; English stands in where the list cannot be had."""
    import pytesseract

    try:
        installed = pytesseract.get_languages()
    except (pytesseract.TesseractError, OSError, RuntimeError):
        return ("eng",)
    return tuple(language for language in _LANGUAGES if language in installed) or ("eng",)


def read_printed_block(block: Image) -> str:
    """The lines of a printed block (H×W×3 RGB, letters about 20 px high or more), English and Urdu.

    Urdu only where its language file is installed; of Nastaliq little is recognised. Raises TesseractMissing.
    """
    import pytesseract

    if not is_tesseract_available():
        raise TesseractMissing
    # its own threads only get into the way of the other photo that is being read
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        text = pytesseract.image_to_string(
            _even_out(block), lang="+".join(_list_languages()), config="--psm 6", timeout=_SECONDS
        )
    except (pytesseract.TesseractError, RuntimeError):
        # a language file that is not there, or a call that hangs: a header is not worth the photo
        return ""
    lines = (" ".join(line.translate(_MARKS_OF_DIRECTION).split()) for line in str(text).splitlines())
    return "\n".join(line for line in lines if line)


def _even_out(block: Image) -> Image:
    """Grey print on white, without shadows and the paper's colour: else a quarter of the lines is lost."""
    grey = cv2.cvtColor(block, cv2.COLOR_RGB2GRAY)
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    paper = cv2.GaussianBlur(paper, (0, 0), 10)
    return np.clip(grey.astype(np.float32) / np.maximum(paper, 1) * 255, 0, 255).astype(np.uint8)
