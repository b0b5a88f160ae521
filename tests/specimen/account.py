"""A Form 46, the ballot paper account of a station, printed and filled in by hand.

    rendered = render_account(BlankAccount(load_form("form46-1"), station), make_account(), seed=3)

In: a form definition of single boxes, a station, field → `Written`, a seed. Out: the flat picture, its boxes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PIL import Image

from db.fields import FORM46_FIELDS
from desktop.page.form_values import FieldBox, FormDefinition
from tests.specimen.constituency import CODE, NAME_EN, NAME_UR, Station
from tests.specimen.digits import Hand, choose_hand
from tests.specimen.lettering import PrintedSheet
from tests.specimen.render import SCALE, RenderedForm, sign, write_figure
from tests.specimen.written import Written, number

_PAPER = (246, 250, 244)
_FOOT_MM = 208
_LABELS_FROM_MM, _SMALL_MM = 22, 40


@dataclass(frozen=True)
class BlankAccount:
    """What an account is printed for."""

    form: FormDefinition
    station: Station


def make_account(received: int = 1000, first: int = 1234501, taken_out: int = 612) -> dict[str, Written]:
    """What stands in every box of an account that adds up; the serials have seven digits."""
    few = {"tendered": 3, "challenged": 2, "spoilt": 5, "stray": 1, "cancelled": 4}
    unissued = received - taken_out - sum(few.values())
    last = first + received - 1
    numbers = (received, first, last, taken_out, *few.values(), unissued, last - unissued + 1, last)
    return {field: number(value) for field, value in zip(FORM46_FIELDS, numbers, strict=True)}


def render_account(
    blank: BlankAccount,
    figures: Mapping[str, Written],
    *,
    seed: int,
    hand: Hand | None = None,
    scale: float = SCALE,
) -> RenderedForm:
    """One page with its figures and signatures. `scale` is pixels per millimetre."""
    rng = np.random.default_rng(seed)
    writer = hand or choose_hand(rng)
    sheet = np.asarray(print_account(blank, scale).image).astype(np.float32)
    boxes = {
        box.field: (box.left_mm * scale, box.top_mm * scale, box.right_mm * scale, box.bottom_mm * scale)
        for box in blank.form.boxes
    }
    for field, box in boxes.items():
        if field in figures:
            write_figure(sheet, figures[field], box, writer, rng, scale)
    sign(sheet, _FOOT_MM, writer, rng, scale)
    return RenderedForm(Image.fromarray(sheet.round().clip(0, 255).astype(np.uint8)), boxes, scale)


def print_account(blank: BlankAccount, scale: float) -> PrintedSheet:
    """The empty form as it leaves the press."""
    sheet = PrintedSheet(blank.form.paper_mm, scale, _PAPER)
    sheet.watermark("SPECIMEN", 92, (232, 236, 230))
    _print_header(sheet, blank)
    sheet.english(22, 66, "Particulars", 8.5, bold=True)
    sheet.urdu(160, 66, "تفصیل", 9)
    sheet.english(182, 63.5, "Number", 8, anchor="mm", bold=True)
    sheet.urdu(182, 68.5, "تعداد", 8, anchor="mm")
    for row, box in enumerate(_list_lines(blank.form), start=1):
        middle = (box.top_mm + box.bottom_mm) / 2
        sheet.english(15, middle, str(row), 10, anchor="mm")
        has_serials = any(other.top_mm == box.top_mm and other is not box for other in blank.form.boxes)
        room = (94 if has_serials else 164) - _LABELS_FROM_MM
        sheet.english(_LABELS_FROM_MM, middle - 2.5, box.label_en, 9, room_mm=room - 2)
        sheet.urdu(_LABELS_FROM_MM + room - 2, middle + 2.5, box.label_ur, 9, room_mm=room - 4)
    for box in blank.form.boxes:
        sheet.box(box.left_mm, box.top_mm, box.right_mm, box.bottom_mm, width_mm=0.3)
        if box.right_mm - box.left_mm < _SMALL_MM and box.field.endswith(("from", "to")):
            sheet.english(box.left_mm + 1, box.top_mm + 2, box.label_en, 6)
    for frame in blank.form.frames:
        sheet.box(frame.left_mm, frame.top_mm, frame.right_mm, frame.bottom_mm, width_mm=0.3)
    _print_footer(sheet)
    return sheet


def _list_lines(form: FormDefinition) -> list[FieldBox]:
    """The box with the number of each line, which stands at the right."""
    rightmost = max(box.right_mm for box in form.boxes)
    return [box for box in form.boxes if box.right_mm == rightmost]


def _print_header(sheet: PrintedSheet, blank: BlankAccount) -> None:
    station = blank.station
    sheet.english(105, 9, "FORM 46", 15, anchor="mm", bold=True)
    sheet.english(10, 9, "SPECIMEN, not a real form", 8)
    sheet.urdu(200, 9, "فارم ۴۶", 13)
    sheet.english(72, 18, "BALLOT PAPER ACCOUNT", 11, anchor="mm", bold=True)
    sheet.urdu(150, 18, "بیلٹ پیپر کا حساب", 11, anchor="mm")
    for y, text, urdu in (
        (29.5, f"Constituency: {CODE} {NAME_EN}", f"حلقہ {NAME_UR}"),
        (38.5, f"Polling station No. {station.serial}: {station.name_en} ({station.kind})", station.name_ur),
    ):
        sheet.english(10, y, text, 10.5, bold=True)
        sheet.urdu(200, y, urdu, 10)
        sheet.line(10, y + 4.5, 200, y + 4.5, width_mm=0.15)


def _print_footer(sheet: PrintedSheet) -> None:
    for left, english, urdu in (
        (10, "Presiding officer", "پریزائیڈنگ افسر"),
        (78, "Senior assistant PO", "سینئر اسسٹنٹ"),
    ):
        sheet.english(left, _FOOT_MM, english, 8.5, bold=True)
        sheet.urdu(left + 58, _FOOT_MM, urdu, 9)
        for label, below in (("NIC No.", 8), ("Signature", 20)):
            sheet.english(left, _FOOT_MM + below, label, 7.5)
            sheet.line(left + 13, _FOOT_MM + below + 2, left + 58, _FOOT_MM + below + 2, width_mm=0.15)
    sheet.english(158, 235, "Thumb impression", 7, anchor="mm")
    sheet.english(187, 235, "Stamp", 7, anchor="mm")
    for left, english, urdu in ((10, "Date", "تاریخ"), (78, "Time", "وقت")):
        sheet.english(left, _FOOT_MM + 32, english, 8.5)
        sheet.urdu(left + 48, _FOOT_MM + 32, urdu, 8.5)
        sheet.line(left + 10, _FOOT_MM + 35, left + 38, _FOOT_MM + 35, width_mm=0.15)
