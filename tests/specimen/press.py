"""The blank of any layout as some press printed it: paper, ink, rules and words differ from seat to seat.

In: a form definition, a seed for the seat, how many candidates, the page; out: the sheet, H×W×3 uint8.
"""

from dataclasses import dataclass, replace

import numpy as np
from PIL import ImageDraw

from desktop.page.form_definition import FormDefinition
from desktop.page.form_layout import field_boxes_mm, serials_on_page, table_lines_mm
from tests.specimen.constituency import CANDIDATES, CODE, NAME_EN, NAME_UR, STATIONS, Candidate
from tests.specimen.lettering import Colour, PrintedSheet

_PAPERS: tuple[Colour, ...] = (
    (250, 249, 245),
    (255, 255, 255),
    (244, 240, 228),
    (214, 236, 214),
    (196, 226, 200),
    (236, 240, 248),
    (250, 246, 220),
    (232, 230, 226),
)
_INKS: tuple[Colour, ...] = ((28, 28, 30), (28, 28, 30), (20, 60, 44), (60, 60, 66), (24, 30, 70))
_TITLES = (
    ("FORM 45", "RESULT OF THE COUNT", "فارم ۴۵", "گنتی کا نتیجہ، قومی اسمبلی"),
    ("FORM-45", "Result of the Count (specimen)", "فارم ۴۵", "گنتی کا نتیجہ"),
    ("Form 45 [specimen]", "STATEMENT OF THE COUNT", "فارم ۴۵", "گوشوارہ گنتی، صوبائی اسمبلی"),
)


@dataclass(frozen=True)
class Print:
    """How one seat's forms were printed."""

    paper: Colour
    ink: Colour
    title: int
    line_mm: float
    frame_mm: float
    grey_header: bool
    letter: float
    watermark: str
    digit_boxes: bool
    urdu_only: bool
    station: int
    candidates: tuple[Candidate, ...]


def choose_print(form: FormDefinition, candidates: int, rng: np.random.Generator) -> Print:
    """`digit_boxes`: a fine line between the digits of the total column."""
    paper = _PAPERS[rng.integers(len(_PAPERS))]
    return Print(
        paper=paper,
        ink=_INKS[rng.integers(len(_INKS))],
        title=int(rng.integers(len(_TITLES))),
        line_mm=float(rng.uniform(0.15, 0.4)),
        frame_mm=float(rng.uniform(0.25, 0.8)),
        grey_header=bool(rng.random() < 0.5),
        letter=float(rng.uniform(0.85, 1.12)),
        watermark=str(rng.choice(["none", "word", "rings", "net"])),
        digit_boxes="legal" in form.name,
        urdu_only="urdu" in form.name,
        station=int(rng.integers(len(STATIONS))),
        candidates=_name_candidates(candidates, rng),
    )


def print_blank(form: FormDefinition, style: Print, page: int, scale: float) -> np.ndarray:
    """`scale`: pixels a mm."""
    sheet = PrintedSheet(form.paper_mm, scale, style.paper, style.ink)
    _print_watermark(sheet, style)
    _print_heading(sheet, form, style)
    _print_table(sheet, form, style, page)
    _print_boxes(sheet, form, style, page)
    if page == form.count_pages(len(style.candidates)):
        _print_foot(sheet, form, style, page)
    return np.asarray(sheet.image).copy()


def _name_candidates(count: int, rng: np.random.Generator) -> tuple[Candidate, ...]:
    """Nobody's names: the specimen's, mixed anew."""
    order = rng.permutation(len(CANDIDATES) ** 2)
    names = []
    for row in range(count):
        first, second = divmod(int(order[row % len(order)]), len(CANDIDATES))
        one, other = CANDIDATES[first], CANDIDATES[second]
        names.append(
            replace(
                CANDIDATES[(first + second + row) % len(CANDIDATES)],
                ballot_serial=row + 1,
                name_en=f"{one.name_en} {other.name_en.split()[0]}",
                name_ur=f"{one.name_ur} {other.name_ur.split()[0]}",
            )
        )
    return tuple(names)


def _print_watermark(sheet: PrintedSheet, style: Print) -> None:
    shade = tuple(max(value - 16, 0) for value in style.paper)
    width, height = sheet.image.size
    draw = ImageDraw.Draw(sheet.image)
    if style.watermark == "word":
        sheet.watermark("SPECIMEN", 92, shade)
    elif style.watermark == "rings":
        for ring in range(8, 62, 6):
            reach = ring * sheet.scale
            box = [width / 2 - reach, height / 2 - reach, width / 2 + reach, height / 2 + reach]
            draw.ellipse(box, outline=shade, width=round(sheet.scale * 0.8))
    elif style.watermark == "net":
        step = round(sheet.scale * 7)
        for x in range(-height, width, step):
            draw.line([x, 0, x + height, height], fill=shade, width=2)
            draw.line([x + height, 0, x, height], fill=shade, width=2)


def _print_heading(sheet: PrintedSheet, form: FormDefinition, style: Print) -> None:
    middle, right = form.paper_mm[0] / 2, form.paper_mm[0] - 10
    number, title, number_ur, title_ur = _TITLES[style.title]
    sheet.english(middle, 9, number, 15 * style.letter, anchor="mm", bold=True)
    sheet.english(10, 6, "SPECIMEN, not a real form", 7)
    sheet.urdu(right, 9, number_ur, 13)
    sheet.english(middle - 30, 16, title, 10.5 * style.letter, anchor="mm", bold=True)
    sheet.urdu(middle + 42, 16, title_ur, 11, anchor="mm")
    station = STATIONS[style.station]
    for block in form.printed_blocks:
        level = (block.top_mm + block.bottom_mm) / 2
        if block.name == "constituency":
            text, urdu = f"Constituency: {CODE} {NAME_EN}", f"حلقہ {NAME_UR}"
        else:
            text, urdu = f"Polling station No. {station.serial}: {station.name_en}", station.name_ur
        half = (block.right_mm - block.left_mm) / 2
        sheet.english(block.left_mm, level, text, 10 * style.letter, bold=True, room_mm=half * 1.15)
        sheet.urdu(block.right_mm, level, urdu, 10, room_mm=half * 0.8)
        sheet.line(block.left_mm, block.bottom_mm, block.right_mm, block.bottom_mm, width_mm=0.15)


def _print_table(sheet: PrintedSheet, form: FormDefinition, style: Print, page: int) -> None:
    lines = table_lines_mm(form, len(style.candidates), page)
    levels, uprights = lines.level_mm, lines.upright_mm
    for column in form.columns:
        if style.grey_header:
            shade = tuple(max(value - 24, 0) for value in style.paper)
            sheet.fill(column.left_mm, levels[0], column.right_mm, levels[1], shade)
        middle, room = (column.left_mm + column.right_mm) / 2, column.right_mm - column.left_mm - 1
        deep = levels[1] - levels[0]
        if not style.urdu_only:
            sheet.english(
                middle, levels[0] + deep * 0.27, column.label_en, 8, anchor="mm", bold=True, room_mm=room
            )
        place = 0.5 if style.urdu_only else 0.68
        sheet.urdu(middle, levels[0] + deep * place, column.label_ur, 8.5, anchor="mm", room_mm=room)
    for top, bottom, serial in zip(
        levels[1:], levels[2:], serials_on_page(form, len(style.candidates), page), strict=False
    ):
        _print_row(sheet, form, style, style.candidates[serial - 1], top, bottom)
    if page == form.count_pages(len(style.candidates)):
        name = next(column for column in form.columns if column.key == "name")
        level = (levels[-2] + levels[-1]) / 2
        sheet.english(name.left_mm + 1.5, level, "Total", 9.5, bold=True)
        sheet.urdu(name.right_mm - 1.5, level, "کل", 9.5)
    for x in uprights:
        edge = x in {uprights[0], uprights[-1]}
        sheet.line(x, levels[0], x, levels[-1], width_mm=style.frame_mm if edge else style.line_mm)
    for y in levels:
        edge = y in {levels[0], levels[-1]}
        sheet.line(uprights[0], y, uprights[-1], y, width_mm=style.frame_mm if edge else style.line_mm)
    if style.digit_boxes:
        _print_digit_boxes(sheet, form, levels)


def _print_row(
    sheet: PrintedSheet, form: FormDefinition, style: Print, candidate: Candidate, top: float, bottom: float
) -> None:
    y, height = (top + bottom) / 2, bottom - top
    size = style.letter * min(1.0, height / 8.5)
    for column in form.columns:
        middle, room = (column.left_mm + column.right_mm) / 2, column.right_mm - column.left_mm - 2
        if column.key == "serial":
            sheet.english(middle, y, str(candidate.ballot_serial), 10 * size, anchor="mm")
        elif column.key == "name" and style.urdu_only:
            sheet.urdu(column.right_mm - 1.5, y, candidate.name_ur, 10.5 * size, room_mm=room)
        elif column.key == "name":
            sheet.english(column.left_mm + 1.5, y, candidate.name_en, 9 * size, room_mm=room * 0.56)
            sheet.urdu(column.right_mm - 1.5, y, candidate.name_ur, 9.5 * size, room_mm=room * 0.42)
        elif column.key == "symbol" and style.urdu_only:
            sheet.urdu(middle, y, candidate.symbol_ur, 8 * size, anchor="mm", room_mm=room)
        elif column.key == "symbol":
            sheet.english(middle, y - height * 0.25, candidate.symbol, 7 * size, anchor="mm")
            sheet.urdu(middle, y + height * 0.2, candidate.symbol_ur, 6.8 * size, anchor="mm")


def _print_digit_boxes(sheet: PrintedSheet, form: FormDefinition, levels: tuple[float, ...]) -> None:
    total = next(column for column in form.columns if column.key == "total")
    step = (total.right_mm - total.left_mm) / 4
    for place in (1, 2, 3):
        x = total.left_mm + step * place
        sheet.line(x, levels[1], x, levels[-1], width_mm=0.12)


def _print_boxes(sheet: PrintedSheet, form: FormDefinition, style: Print, page: int) -> None:
    own = {box.field: box for box in form.boxes}
    for box in field_boxes_mm(form, len(style.candidates), page):
        if box.field not in own:
            continue
        sheet.box(box.left_mm, box.top_mm, box.right_mm, box.bottom_mm, width_mm=style.line_mm)
        width, label = box.right_mm - box.left_mm, own[box.field]
        if label.anchor == "page":
            sheet.english(box.left_mm, box.top_mm - 3, label.label_en, 7.5, room_mm=width * 0.56)
            sheet.urdu(box.right_mm, box.top_mm - 3, label.label_ur, 7.5, room_mm=width * 0.4)
        else:
            level = (box.top_mm + box.bottom_mm) / 2
            beside = box.left_mm - 42 if box.left_mm > 90 else box.right_mm + 3
            sheet.english(beside, level - 1.5, label.label_en, 7.5, bold=True, room_mm=38)
            sheet.urdu(beside + 38, level + 3, label.label_ur, 8, room_mm=36)


def _print_foot(sheet: PrintedSheet, form: FormDefinition, style: Print, page: int) -> None:
    """Below the table, as far as there is room: names, signatures, the thumb's box."""
    y = table_lines_mm(form, len(style.candidates), page).level_mm[-1] + 17
    bottom = form.paper_mm[1] - 6
    for row, (english, urdu) in enumerate(
        (
            ("Presiding officer", "پریزائیڈنگ افسر"),
            ("Senior assistant", "سینئر اسسٹنٹ"),
            ("Date, time", "تاریخ، وقت"),
        )
    ):
        level = y + 11 * row
        if level > bottom:
            break
        sheet.english(12, level, english, 8.5, bold=True)
        sheet.line(44, level + 2, 104, level + 2, width_mm=0.15)
        sheet.urdu(126, level, urdu, 9)
    if y + 26 < bottom:
        sheet.box(form.paper_mm[0] - 40, y, form.paper_mm[0] - 14, y + 26, width_mm=0.2)
    pages = form.count_pages(len(style.candidates))
    sheet.english(form.paper_mm[0] - 10, form.paper_mm[1] - 5, f"page {page} of {pages}", 6.5, anchor="rm")
