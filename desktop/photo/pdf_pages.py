"""Pages of PDF files: the only file that knows pypdfium2. In: bytes. Out: Pillow images of pages.

PDFium may be entered by one thread at a time, so every use stands under one lock.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

import pypdfium2
import pypdfium2.raw as pdfium_names
from PIL import Image

from desktop.photo import errors
from desktop.photo.limits import PAGE_LIMIT, refuse_bomb
from desktop.photo.source_bytes import SourceBytes
from desktop.photo.wholeness import refuse_unless_whole

# Corners that a person drags are pixels of the page drawn at this scale: changing it moves them.
PDF_DPI = 300
LONGEST_SIDE = 5000
_POINTS_PER_INCH = 72
_one_at_a_time = threading.Lock()


def count_pdf_pages(source: SourceBytes) -> int:
    """Number of pages. Raises PasswordProtected, DamagedImage, NoPages, TooManyPages."""
    with _open_document(source) as document:
        return _count(document, source.name)


def measure_pdf_page(source: SourceBytes, page: int) -> tuple[int, int]:
    """(width, height) in pixels of the page as `draw_pdf_page` draws it at full size."""
    with _open_page(source, page) as pdf_page:
        scale = _full_scale(pdf_page)
        return ceil(pdf_page.get_width() * scale), ceil(pdf_page.get_height() * scale)


def draw_pdf_page(source: SourceBytes, page: int, longest_side: int | None = None) -> Image.Image:
    """The page (from 1) as RGB at 300 dpi, never longer than 5,000 px or `longest_side`.

    Raises PasswordProtected, DamagedImage, NoPages, PageMissing, DecompressionBomb.
    """
    with _open_page(source, page) as pdf_page:
        _refuse_embedded_bombs(pdf_page, source.name)
        scale = _full_scale(pdf_page)
        if longest_side is not None:
            scale = min(scale, longest_side / max(pdf_page.get_width(), pdf_page.get_height(), 1))
        try:
            drawn: Image.Image = pdf_page.render(scale=scale).to_pil()
            return drawn.convert("RGB")
        except (pypdfium2.PdfiumError, ValueError, OSError) as error:
            raise errors.DamagedImage(name=source.name) from error


@contextmanager
def _open_document(source: SourceBytes) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(source.data)
        except pypdfium2.PdfiumError as error:
            if _opens_without_pages(source.data):
                raise errors.NoPages(name=source.name) from error
            if error.err_code in {pdfium_names.FPDF_ERR_PASSWORD, pdfium_names.FPDF_ERR_SECURITY}:
                raise errors.PasswordProtected(name=source.name) from error
            refuse_unless_whole(source)
            raise errors.DamagedImage(name=source.name) from error
        try:
            yield document
        finally:
            document.close()


def _opens_without_pages(data: bytes) -> bool:
    """Ask PDFium itself: for a document without pages pypdfium2 repeats whatever error came before."""
    raw = pdfium_names.FPDF_LoadMemDocument64(data, len(data), None)
    if not raw:
        return False
    pdfium_names.FPDF_CloseDocument(raw)
    return True


@contextmanager
def _open_page(source: SourceBytes, page: int) -> Iterator[pypdfium2.PdfPage]:
    with _open_document(source) as document:
        pages = _count(document, source.name)
        if not 1 <= page <= pages:
            raise errors.PageMissing(name=source.name, page=page, pages=pages)
        try:
            pdf_page = document[page - 1]
        except pypdfium2.PdfiumError as error:
            raise errors.DamagedImage(name=source.name) from error
        try:
            yield pdf_page
        finally:
            pdf_page.close()


def _count(document: pypdfium2.PdfDocument, name: str) -> int:
    pages = len(document)
    if pages < 1:
        raise errors.NoPages(name=name)
    if pages > PAGE_LIMIT:
        raise errors.TooManyPages(name=name, pages=pages, limit=PAGE_LIMIT)
    return pages


def _full_scale(pdf_page: pypdfium2.PdfPage) -> float:
    longest: float = max(pdf_page.get_width(), pdf_page.get_height(), 1)
    return min(PDF_DPI / _POINTS_PER_INCH, LONGEST_SIDE / longest)


def _refuse_embedded_bombs(pdf_page: pypdfium2.PdfPage, name: str) -> None:
    """All pictures of a page are unpacked to draw it, however small they are drawn."""
    pixels = 0
    for picture in pdf_page.get_objects(filter=[pdfium_names.FPDF_PAGEOBJ_IMAGE]):
        try:
            width, height = picture.get_px_size()
        except pypdfium2.PdfiumError as error:
            raise errors.DamagedImage(name=name) from error
        pixels += width * height
    refuse_bomb(pixels, name)
