"""Forms that no file holds: invented figures, some writer's hand, some press, some phone, all from a seed.

    case = generate_case("good", 7)
    case = generate_case("bent", 7, layout="form45-wide-1", candidates=12, script="urdu", slip=True)
    image = generate_foreign(3)

Out: the photo and everything that is true about it. The digits are none that the reader was trained on.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop.page.form_definition import load_form, parse_form
from desktop.page.form_layout import field_boxes_mm, table_lines_mm
from desktop.page.form_values import FormDefinition
from desktop.page.straightening import count_quarter_turns
from tests.specimen.conditions import CONDITIONS, choose_shot
from tests.specimen.filling import fill_in, sign
from tests.specimen.foreign import KINDS, draw_foreign
from tests.specimen.glyphs import URDU, WESTERN
from tests.specimen.invented import invent_figures
from tests.specimen.press import Print, choose_print, print_blank
from tests.specimen.taking import take_picture
from tests.specimen.writer import choose_writer
from tests.specimen.written import Written

SCALE = 8.0
LAYOUTS = ("form45-table-1", "form45-totals-1", "form45-urdu-1", "form45-wide-1", "form45-legal-1")
_FOLDER = Path(__file__).with_name("layouts")
_SEATS = 24
_CANDIDATES = ((4, 12), (8, 24), (8, 24), (20, 49))


@dataclass(frozen=True, eq=False)
class GeneratedCase:
    """One photo of one page.

    `image`: H×W×3 RGB uint8. `corners` and `cells` (four points each, clockwise from the paper's top left)
    are pixels of it, bends included; corners may lie outside. `truth`: field → (state, number) of every
    box of the page; `hidden`: those that nobody could read here (outside the picture, under a finger, in
    glare). `figures`: all pages of the form. `turned`: clockwise quarter turns that bring the photo upright.
    """

    image: np.ndarray
    form: FormDefinition
    candidates: int
    page_number: int
    corners: tuple[tuple[float, float], ...]
    truth: dict[str, tuple[str, int | None]]
    cells: dict[str, tuple[tuple[float, float], ...]]
    condition: str
    has_slip: bool
    script: str
    hidden: frozenset[str]
    turned: int
    station: int
    pen: str
    seed: int
    seat: int
    figures: dict[str, Written]

    def number(self, field: str) -> int | None:
        """The number that a perfect reader gives; None for a blank, a dash, a box out of sight."""
        return None if field in self.hidden else self.truth[field][1]


def load_layout(name: str) -> FormDefinition:
    """A shipped form definition, or one of the test-only ones beside this file."""
    return _load_test_layout(name) if (_FOLDER / f"{name}.toml").exists() else load_form(name)


def generate_case(
    condition: str,
    seed: int,
    *,
    layout: str | FormDefinition | None = None,
    candidates: int | None = None,
    script: str | None = None,
    slip: bool = False,
    page_number: int | None = None,
    seat: int | None = None,
) -> GeneratedCase:
    """`seat` fixes the print and the names: cases of one seat, layout and number of candidates are forms of
    one constituency. The other arguments fix what the seed would choose. Raises KeyError, NoSuchPage.
    """
    rng = np.random.default_rng([seed, CONDITIONS.index(condition)])
    form = layout if isinstance(layout, FormDefinition) else load_layout(layout or _choose_layout(rng))
    low, high = _CANDIDATES[rng.integers(len(_CANDIDATES))]
    count = candidates or int(rng.integers(low, high + 1))
    digits = script or (URDU if rng.random() < (0.6 if "urdu" in form.name else 0.08) else WESTERN)
    figures = invent_figures(form, count, rng, slip=slip)
    page = page_number or int(rng.integers(1, form.count_pages(count) + 1))
    chosen_seat = seed % _SEATS if seat is None else seat
    style = _choose_print(form, count, chosen_seat)
    boxes = field_boxes_mm(form, count, page)
    writer = choose_writer(rng, digits)
    sheet = _make_sheet(form, style, page, (figures, writer, rng))
    shot = choose_shot(condition, rng)
    others = (sheet,)
    if condition == "two_sheets":
        again = (invent_figures(form, count, rng), choose_writer(rng, digits), rng)
        others = (sheet, _make_sheet(form, style, page, again))
    taken = take_picture(others, form.paper_mm, boxes, shot, rng)
    return GeneratedCase(
        image=taken.image,
        form=form,
        candidates=count,
        page_number=page,
        corners=_as_points(taken.corners),
        truth={box.field: (figures[box.field].state, figures[box.field].number) for box in boxes},
        cells={field: _as_points(quad) for field, quad in taken.cells.items()},
        condition=condition,
        has_slip=slip,
        script=digits,
        hidden=taken.hidden,
        turned=count_quarter_turns(_as_points(taken.corners)),
        station=style.station + 1,
        pen=writer.pen,
        seed=seed,
        seat=chosen_seat,
        figures=figures,
    )


def generate_foreign(seed: int) -> np.ndarray:
    """A photo (H×W×3 RGB uint8) of something that is no Form 45."""
    rng = np.random.default_rng([seed, 45])
    return draw_foreign(KINDS[seed % len(KINDS)], rng)


def _choose_layout(rng: np.random.Generator) -> str:
    return str(rng.choice(LAYOUTS, p=(0.36, 0.2, 0.18, 0.13, 0.13)))


def _make_sheet(form: FormDefinition, style: Print, page: int, filling: tuple) -> np.ndarray:
    figures, writer, rng = filling
    sheet = _print_once(form, style, page).copy()
    boxes = field_boxes_mm(form, len(style.candidates), page)
    fill_in(sheet, boxes, figures, writer, rng, SCALE, digit_boxes=style.digit_boxes)
    bottom = table_lines_mm(form, len(style.candidates), page).level_mm[-1]
    if page == form.count_pages(len(style.candidates)):
        sign(sheet, max(bottom, *(box.bottom_mm for box in boxes)) + 3, writer, rng, SCALE)
    return sheet


@cache
def _load_test_layout(name: str) -> FormDefinition:
    return parse_form(name, (_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _choose_print(form: FormDefinition, candidates: int, seat: int) -> Print:
    return choose_print(form, candidates, np.random.default_rng([seat, candidates, len(form.name)]))


_printed: dict[tuple[str, Print, int], np.ndarray] = {}


def _print_once(form: FormDefinition, style: Print, page: int) -> np.ndarray:
    """The last few blanks are kept: printing costs more than photographing."""
    key = (form.name, style, page)
    if key not in _printed:
        while len(_printed) >= 12:
            _printed.pop(next(iter(_printed)))
        _printed[key] = print_blank(form, style, page, SCALE)
    return _printed[key]


def _as_points(places: np.ndarray) -> tuple[tuple[float, float], ...]:
    return tuple((round(float(x), 2), round(float(y), 2)) for x, y in places)
