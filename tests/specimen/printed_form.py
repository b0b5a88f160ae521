"""The blank Form 45 as it leaves the press: header, ruled table, labels in two languages, footer.

In: a form definition, a station, the candidates; out: a `PrintedSheet`. Where the boxes lie comes from
the form definition alone; what is printed between them is the specimen's own.
"""

from dataclasses import dataclass

from desktop.page.form_definition import FieldBox, FormDefinition
from desktop.page.form_layout import field_boxes_mm, serials_on_page, table_lines_mm
from tests.specimen.constituency import CODE, NAME_EN, NAME_UR, Candidate, Station
from tests.specimen.lettering import PrintedSheet

_PAPER = (250, 249, 245)
_HEADER_GREY = (226, 226, 222)
_KIND_UR = {"male": "مردانہ", "female": "زنانہ", "combined": "مشترکہ"}


@dataclass(frozen=True)
class BlankForm:
    """What a form is printed for. `page` counts from 1."""

    form: FormDefinition
    station: Station
    candidates: tuple[Candidate, ...]
    page: int = 1

    @property
    def is_last_page(self) -> bool:
        return self.page == self.form.count_pages(len(self.candidates))

    @property
    def table_bottom_mm(self) -> float:
        return table_lines_mm(self.form, len(self.candidates), self.page).level_mm[-1]

    @property
    def boxes(self) -> tuple[FieldBox, ...]:
        return field_boxes_mm(self.form, len(self.candidates), self.page)


def print_form(blank: BlankForm, scale: float) -> PrintedSheet:
    """`scale` is pixels per millimetre."""
    sheet = PrintedSheet(blank.form.paper_mm, scale, _PAPER)
    sheet.watermark("SPECIMEN", 92, (233, 233, 230))
    _print_header(sheet, blank)
    _print_table_header(sheet, blank)
    _print_rows(sheet, blank)
    _print_rules(sheet, blank)
    for box in (box for box in blank.boxes if box.field in {own.field for own in blank.form.boxes}):
        _print_box(sheet, blank.form, box)
    if blank.is_last_page:
        _print_footer(sheet, blank)
    return sheet


def _print_header(sheet: PrintedSheet, blank: BlankForm) -> None:
    station = blank.station
    sheet.english(105, 9, "FORM 45", 15, anchor="mm", bold=True)
    sheet.english(10, 9, "SPECIMEN, not a real form", 8)
    sheet.urdu(200, 9, "فارم ۴۵", 13)
    sheet.english(72, 18, "RESULT OF THE COUNT", 11, anchor="mm", bold=True)
    sheet.urdu(146, 18, "گنتی کا نتیجہ، قومی اسمبلی", 11, anchor="mm")
    for block in blank.form.printed_blocks:
        middle = (block.top_mm + block.bottom_mm) / 2
        if block.name == "constituency":
            text, urdu = f"Constituency: {CODE} {NAME_EN}", f"حلقہ {NAME_UR}"
        else:
            text = f"Polling station No. {station.serial}: {station.name_en} ({station.kind})"
            urdu = f"{station.name_ur}، {_KIND_UR[station.kind]}"
        sheet.english(block.left_mm, middle, text, 10.5, bold=True)
        sheet.urdu(block.right_mm, middle, urdu, 10)
        sheet.line(block.left_mm, block.bottom_mm, block.right_mm, block.bottom_mm, width_mm=0.15)


def _print_table_header(sheet: PrintedSheet, blank: BlankForm) -> None:
    top = blank.form.table.top_mm
    bottom = top + blank.form.table.header_height_mm
    for column in blank.form.columns:
        sheet.fill(column.left_mm, top, column.right_mm, bottom, _HEADER_GREY)
        middle = (column.left_mm + column.right_mm) / 2
        room = column.right_mm - column.left_mm - 1
        sheet.english(middle, top + 3, column.label_en, 8, anchor="mm", bold=True, room_mm=room)
        sheet.urdu(middle, top + 8, column.label_ur, 8, anchor="mm", room_mm=room)


def _print_rows(sheet: PrintedSheet, blank: BlankForm) -> None:
    columns = {column.key: column for column in blank.form.columns}
    lines = table_lines_mm(blank.form, len(blank.candidates), blank.page).level_mm
    height = blank.form.row_height(len(blank.candidates))
    small = min(1.0, height / 9)
    serials = serials_on_page(blank.form, len(blank.candidates), blank.page)
    for top, serial in zip(lines[1:], serials, strict=False):
        candidate, y = blank.candidates[serial - 1], top + height / 2
        number, name, symbol = columns["serial"], columns["name"], columns["symbol"]
        sheet.english((number.left_mm + number.right_mm) / 2, y, str(serial), 10 * small, anchor="mm")
        half = (name.right_mm - name.left_mm) / 2 - 2
        sheet.english(name.left_mm + 1.5, y, candidate.name_en, 9.5 * small, room_mm=half)
        sheet.urdu(name.right_mm - 1.5, y, candidate.name_ur, 10 * small, room_mm=half)
        middle = (symbol.left_mm + symbol.right_mm) / 2
        sheet.english(middle, y - height * 0.25, candidate.symbol, 7 * small, anchor="mm")
        sheet.urdu(middle, y + height * 0.2, candidate.symbol_ur, 6.8 * small, anchor="mm")
    if blank.is_last_page:
        y = lines[-1] - height / 2
        sheet.english(columns["name"].left_mm + 1.5, y, "Total", 10 * small, bold=True)
        sheet.urdu(columns["name"].right_mm - 1.5, y, "کل", 10 * small)


def _print_rules(sheet: PrintedSheet, blank: BlankForm) -> None:
    lines = table_lines_mm(blank.form, len(blank.candidates), blank.page)
    left, right, top, bottom = (
        lines.upright_mm[0],
        lines.upright_mm[-1],
        lines.level_mm[0],
        lines.level_mm[-1],
    )
    for x in lines.upright_mm:
        sheet.line(x, top, x, bottom, width_mm=0.5 if x in {left, right} else 0.3)
    for y in lines.level_mm:
        sheet.line(left, y, right, y, width_mm=0.5 if y in {top, bottom} else 0.3)


def _print_box(sheet: PrintedSheet, form: FormDefinition, box: FieldBox) -> None:
    sheet.box(box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)
    own = next(own for own in form.boxes if own.field == box.field)
    if own.anchor == "page":
        above = box.top_mm - 3
        width = box.right_mm - box.left_mm
        sheet.english(box.left_mm, above, own.label_en, 7.5, room_mm=width * 0.58)
        sheet.urdu(box.right_mm, above, own.label_ur, 8, room_mm=width * 0.4)
    else:
        middle = (box.top_mm + box.bottom_mm) / 2
        sheet.english(10, middle, own.label_en, 9.5, bold=True)
        sheet.urdu(box.left_mm - 4, middle, own.label_ur, 10)


def _print_footer(sheet: PrintedSheet, blank: BlankForm) -> None:
    y = blank.table_bottom_mm + 26
    for left, english, urdu in (
        (10, "Presiding officer", "پریزائیڈنگ افسر"),
        (78, "Senior assistant PO", "سینئر اسسٹنٹ"),
    ):
        sheet.english(left, y, english, 8.5, bold=True)
        sheet.urdu(left + 58, y, urdu, 9)
        sheet.english(left, y + 8, "NIC No.", 7.5)
        sheet.english(left, y + 20, "Signature", 7.5)
        for line in (y + 10, y + 22):
            sheet.line(left + 13, line, left + 58, line, width_mm=0.15)
    sheet.box(146, y - 2, 170, y + 24, width_mm=0.2)
    sheet.english(158, y + 27, "Thumb impression", 7, anchor="mm")
    sheet.box(174, y - 2, 200, y + 24, width_mm=0.2)
    sheet.english(187, y + 27, "Stamp", 7, anchor="mm")
    sheet.english(10, y + 32, "Date", 8.5)
    sheet.english(78, y + 32, "Time", 8.5)
    sheet.urdu(58, y + 32, "تاریخ", 8.5)
    sheet.urdu(126, y + 32, "وقت", 8.5)
    for left in (20, 88):
        sheet.line(left, y + 35, left + 28, y + 35, width_mm=0.15)
    pages = blank.form.count_pages(len(blank.candidates))
    sheet.english(200, 292, f"{blank.form.name}   page {blank.page} of {pages}", 6.5, anchor="rm")
