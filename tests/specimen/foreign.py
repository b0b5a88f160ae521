"""What is no Form 45: other tables, letters, lists, receipts, blank and lined paper, a bare desk, a chat.

In: a seed; out: a photo, H×W×3 uint8. Some are as near to a Form 45 as honest paper gets.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from tests.specimen.conditions import CONDITIONS, choose_shot
from tests.specimen.constituency import CANDIDATES
from tests.specimen.lettering import PrintedSheet
from tests.specimen.marks import lay_pen
from tests.specimen.taking import take_picture
from tests.specimen.writer import Writer, choose_writer, write_number

_SCALE = 7.0
_TEXT = (
    "the of and to in for station officer with paper notice count meeting water road bill total "
    "school hereby date office copy payment received goods amount union council health visit report"
)
_WORDS = _TEXT.split()
KINDS = (
    "table",
    "account",
    "consolidated",
    "ledger",
    "letter",
    "list",
    "receipt",
    "blank",
    "lined",
    "calendar",
    "desk",
    "chat",
)


def draw_foreign(kind: str, rng: np.random.Generator) -> np.ndarray:
    """The photo of something of this kind, under any condition but "cut"."""
    if kind == "chat":
        return _draw_chat(rng)
    condition = str(rng.choice([one for one in CONDITIONS if one not in {"cut", "two_sheets"}]))
    shot = choose_shot(condition, rng)
    paper = {"receipt": (80.0, float(rng.uniform(140, 220)))}.get(kind, (210.0, 297.0))
    if kind in {"account", "consolidated", "table"} and rng.random() < 0.3:
        paper = (297.0, 210.0)
    if kind == "desk":
        return take_picture((), paper, (), shot, rng).image
    shade = rng.uniform(225, 252) + rng.uniform(-8, 4, 3)
    sheet = PrintedSheet(paper, _SCALE, tuple(int(value) for value in shade.clip(0, 255)))
    written = _DRAWERS[kind](sheet, paper, rng)
    pixels = np.asarray(sheet.image).copy()
    writer = choose_writer(rng)
    for x, y, text in written:
        _write(pixels, x, y, text, writer, rng)
    return take_picture((pixels,), paper, (), shot, rng).image


Written = list[tuple[float, float, str]]
"""x, y in mm of a number's middle left, and the number."""


def _write(
    pixels: np.ndarray, x: float, y: float, text: str, writer: Writer, rng: np.random.Generator
) -> None:
    mask = write_number(text, writer, rng, min(writer.height_mm, 5) * _SCALE)
    lay_pen(pixels, mask, x * _SCALE, y * _SCALE - mask.shape[0] / 2, writer, rng)


def _rule(sheet: PrintedSheet, xs: list[float], ys: list[float], rng: np.random.Generator) -> None:
    width = rng.uniform(0.15, 0.5)
    for x in xs:
        sheet.line(x, ys[0], x, ys[-1], width_mm=width)
    for y in ys:
        sheet.line(xs[0], y, xs[-1], y, width_mm=width)


def _draw_table(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    """A ruled table with any columns and rows, half of it handwritten."""
    columns, rows = int(rng.integers(3, 11)), int(rng.integers(4, 36))
    left, right = rng.uniform(8, 22), paper[0] - rng.uniform(8, 22)
    top, bottom = rng.uniform(20, 90), paper[1] - rng.uniform(20, 70)
    inner = (
        np.sort(rng.uniform(left + 8, right - 8, columns - 1))
        if rng.random() < 0.5
        else np.linspace(left, right, columns + 1)[1:-1]
    )
    xs = [float(left), *inner.tolist(), float(right)]
    ys = np.linspace(top, bottom, rows + 1).tolist()
    _rule(sheet, xs, ys, rng)
    sheet.english(
        paper[0] / 2,
        12,
        str(rng.choice(["ATTENDANCE", "STOCK REGISTER", "FORM 28", "DUTY ROSTER"])),
        15,
        anchor="mm",
        bold=True,
    )
    written = []
    for y, below in pairwise(ys):
        sheet.english(xs[0] + 1, (y + below) / 2, str(rng.choice(_WORDS)), 8, room_mm=xs[1] - xs[0] - 2)
        written += [
            (x + 2, (y + below) / 2, str(rng.integers(0, 900)))
            for x, after in pairwise(xs[1:])
            if after - x > 16 and below - y > 5 and rng.random() < 0.5
        ]
    return written


def _draw_account(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    """Like Form 46: few rows of long print, a column of figures."""
    sheet.english(paper[0] / 2, 12, "FORM 46 (SPECIMEN)", 15, anchor="mm", bold=True)
    sheet.english(paper[0] / 2, 21, "BALLOT PAPER ACCOUNT", 11, anchor="mm", bold=True)
    for row in range(3):
        sheet.english(12, 32 + 9 * row, _make_line(rng, 8), 9.5, bold=True)
        sheet.line(12, 37 + 9 * row, paper[0] - 12, 37 + 9 * row, width_mm=0.15)
    split = paper[0] * rng.uniform(0.5, 0.72)
    ys = (66 + np.cumsum([0, *rng.uniform(9, 15, rng.integers(6, 9))])).tolist()
    _rule(sheet, [12.0, 24.0, split, paper[0] - 12], ys, rng)
    for row, (y, below) in enumerate(pairwise(ys)):
        sheet.english(18, (y + below) / 2, str(row + 1), 10, anchor="mm")
        sheet.english(26, (y + below) / 2, _make_line(rng, 7), 9.5, room_mm=split - 28)
    return [(split + 6, (y + below) / 2, str(rng.integers(0, 3000))) for y, below in pairwise(ys)]


def _draw_consolidated(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    """Like Form 47: candidates and their votes, typed."""
    sheet.english(paper[0] / 2, 12, "FORM 47 (SPECIMEN)", 15, anchor="mm", bold=True)
    sheet.english(paper[0] / 2, 21, "PROVISIONAL CONSOLIDATED STATEMENT", 11, anchor="mm", bold=True)
    rows = int(rng.integers(6, 22))
    top, deep = rng.uniform(44, 80), min(9.5, (paper[1] - 110) / rows)
    xs = [12.0, 24.0, paper[0] * 0.5, paper[0] * 0.76, paper[0] - 12]
    ys = [top, *(top + 10 + deep * row for row in range(rows + 1))]
    _rule(sheet, xs, ys, rng)
    for row in range(rows):
        one, y = CANDIDATES[row % len(CANDIDATES)], ys[row + 1] + deep / 2
        sheet.english(18, y, str(row + 1), 9, anchor="mm")
        sheet.english(26, y, one.name_en, 9)
        sheet.english(xs[2] + 2, y, one.party, 9, room_mm=xs[3] - xs[2] - 3)
        sheet.english(xs[3] + 6, y, f"{rng.integers(20, 90000):,}", 9.5)
    for row in range(4):
        sheet.english(12, ys[-1] + 8 + 7 * row, f"{_make_line(rng, 4)}: {rng.integers(100, 90000)}", 9.5)
    return []


def _draw_ledger(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    """A page of an account book: narrow lines, columns at the right, filled by hand."""
    step = rng.uniform(7, 10)
    ys = np.arange(rng.uniform(20, 40), paper[1] - 12, step).tolist()
    xs = [6.0, 22.0, paper[0] * 0.55, paper[0] * 0.7, paper[0] * 0.85, paper[0] - 6]
    _rule(sheet, xs, ys, rng)
    rows = list(pairwise(ys))
    return [
        (x + 3, (y + below) / 2, str(rng.integers(1, 5000)))
        for y, below in rows[: rng.integers(5, len(rows))]
        for x in xs[2:-1]
        if rng.random() < 0.6
    ]


def _draw_letter(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    sheet.english(paper[0] / 2, 16, "To whom it may concern (specimen)", 14, anchor="mm", bold=True)
    if rng.random() < 0.4:
        sheet.box(12, 30, paper[0] - 12, paper[1] - 20)
    for row in range(int(rng.integers(8, 30))):
        sheet.english(
            20, 40 + 7.5 * row, _make_line(rng, int(rng.integers(6, 13))), 10.5, room_mm=paper[0] - 40
        )
    return []


def _draw_list(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    written = []
    for row in range(int(rng.integers(5, 16))):
        y = 30 + 16 * row
        sheet.line(0, y + 6, paper[0], y + 6, width_mm=0.15)
        sheet.english(30, y, str(rng.choice(_WORDS)), 15)
        written.append((120.0, float(y), str(rng.integers(1, 60))))
    return written


def _draw_receipt(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    sheet.english(paper[0] / 2, 10, "CASH MEMO (SPECIMEN)", 10, anchor="mm", bold=True)
    rows = int(rng.integers(6, 16))
    for row in range(rows):
        y = 22 + 7 * row
        sheet.english(4, y, f"{rng.integers(1, 9)} × {rng.choice(_WORDS)}", 8.5)
        sheet.english(paper[0] - 4, y, str(rng.integers(20, 4000)), 8.5, anchor="rm")
    if rng.random() < 0.5:
        _rule(sheet, [2.0, 50.0, paper[0] - 2], [18.0 + 7 * row for row in range(rows + 2)], rng)
    return []


def _draw_blank(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    del sheet, paper, rng
    return []


def _draw_lined(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    step, width = rng.uniform(6, 11), rng.uniform(0.1, 0.35)
    for y in np.arange(20, paper[1], step):
        sheet.line(0, float(y), paper[0], float(y), width_mm=width)
    if rng.random() < 0.5:
        for x in np.arange(step, paper[0], step):
            sheet.line(float(x), 0, float(x), paper[1], width_mm=width)
    return [
        (float(rng.uniform(10, 150)), float(rng.uniform(20, 270)), str(rng.integers(9999))) for _ in range(8)
    ]


def _draw_calendar(sheet: PrintedSheet, paper: tuple[float, float], rng: np.random.Generator) -> Written:
    xs = np.linspace(12, paper[0] - 12, 8).tolist()
    ys = np.linspace(60, 60 + rng.uniform(60, 180), 7).tolist()
    _rule(sheet, xs, ys, rng)
    sheet.english(paper[0] / 2, 30, "January", 30, anchor="mm", bold=True)
    for day in range(31):
        sheet.english(xs[day % 7] + 4, ys[day // 7] + 5, str(day + 1), 12)
    return []


def _draw_chat(rng: np.random.Generator) -> np.ndarray:
    """A screenshot of a conversation."""
    sheet = PrintedSheet((90, 180), 12.0, tuple(rng.integers(225, 250, 3).tolist()))
    for row in range(9):
        left, shade = (4, (255, 255, 255)) if row % 2 else (26, (214, 244, 204))
        sheet.fill(left, 12 + 18 * row, left + 58, 26 + 18 * row, shade)
        sheet.english(left + 2, 19 + 18 * row, _make_line(rng, 5), 8, room_mm=54)
    return np.asarray(sheet.image).copy()


def _make_line(rng: np.random.Generator, words: int) -> str:
    return " ".join(rng.choice(_WORDS, words).tolist()).capitalize()


_DRAWERS: dict[str, Callable[[PrintedSheet, tuple[float, float], np.random.Generator], Written]] = {
    "table": _draw_table,
    "account": _draw_account,
    "consolidated": _draw_consolidated,
    "ledger": _draw_ledger,
    "letter": _draw_letter,
    "list": _draw_list,
    "receipt": _draw_receipt,
    "blank": _draw_blank,
    "lined": _draw_lined,
    "calendar": _draw_calendar,
}
