"""Generated forms say truly what is on them."""

import numpy as np
import pytest

from desktop.page.form_layout import field_boxes_mm
from tests.specimen.conditions import CONDITIONS
from tests.specimen.generated import LAYOUTS, generate_case, generate_foreign, load_layout
from tests.specimen.glyphs import URDU, WESTERN, list_pictures, thin, trace
from tests.specimen.invented import invent_figures
from tests.specimen.writer import choose_writer
from tests.specimen.written import Written


def list_open_sums(figures: dict[str, Written], candidates: int) -> list[str]:
    """The sums of totals that do not add up, as far as nobody left a box empty."""
    amounts = {
        field: one.number if one.state != "dash" else 0
        for field, one in figures.items()
        if one.state != "blank"
    }
    totals = [amounts[f"candidate.{serial}.total"] for serial in range(1, candidates + 1)]
    pairs = {
        "valid_total": (amounts["valid_total"], sum(totals)),
        "polled.total": (amounts["polled.total"], amounts["valid_total"] + amounts["excluded"]),
    }
    return [name for name, (one, other) in pairs.items() if one != other]


@pytest.mark.parametrize("seed", range(6))
def test_the_threes_of_a_writer_of_urdu_digits_show_three_teeth(seed):
    writer = choose_writer(np.random.default_rng(seed), URDU)
    for place in writer.pools[3]:
        ink = np.pad(trace(URDU, 3, place).distance < 0.048, ((0, 0), (1, 0)))
        teeth = (ink[:, 1:] & ~ink[:, :-1]).sum(axis=1).max()
        assert teeth >= 3, f"picture {place} would be read as a two"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_honest_figures_add_up_and_a_slip_does_not(layout):
    form = load_layout(layout)
    for seed in range(40):
        rng = np.random.default_rng(seed)
        assert list_open_sums(invent_figures(form, 12, rng), 12) == []
        assert list_open_sums(invent_figures(form, 12, rng, slip=True), 12)


def test_the_same_seed_gives_the_same_photo():
    one, other = (generate_case("bent", 3, layout="form45-wide-1", candidates=6) for _ in range(2))
    assert np.array_equal(one.image, other.image)
    assert one.truth == other.truth


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_box_is_where_ink_is_or_said_to_be_hidden(condition):
    """In sight a box that holds a number is darker inside than the paper around it, a blank one is not."""
    case = generate_case(condition, 4, layout="form45-totals-1", candidates=9, script=WESTERN)
    assert set(case.truth) == set(case.cells)
    assert case.hidden <= set(case.cells)
    height, width = case.image.shape[:2]
    for field in set(case.cells) - case.hidden:
        middle = np.mean(case.cells[field], axis=0)
        assert 0 <= middle[0] < width
        assert 0 <= middle[1] < height
        assert measure_contrast(case.image, np.array(case.cells[field])) > (8 if case.number(field) else -1)


def measure_contrast(image, quad):
    """Between the paper and the darkest strokes in the middle of a box."""
    middle = quad.mean(axis=0)
    left, top = np.floor((quad - middle).min(axis=0) * 0.6 + middle).astype(int).clip(0)
    right, bottom = np.ceil((quad - middle).max(axis=0) * 0.6 + middle).astype(int)
    grey = image[top:bottom, left:right].mean(axis=2)
    return np.median(grey) - np.quantile(grey, 0.01)


def test_pages_of_one_form_hold_all_its_boxes_once():
    pages = [
        generate_case("scan", 5, layout="form45-urdu-1", candidates=25, script=URDU, page_number=number)
        for number in (1, 2)
    ]
    assert pages[0].figures == pages[1].figures
    assert not set(pages[0].truth) & set(pages[1].truth)
    form = load_layout("form45-urdu-1")
    boxes = [box.field for number in (1, 2) for box in field_boxes_mm(form, 25, number)]
    assert sorted(boxes) == sorted([*pages[0].truth, *pages[1].truth])


def test_a_quarter_turn_is_told():
    turned = {
        generate_case("turned", seed, layout="form45-totals-1", candidates=5).turned for seed in range(6)
    }
    assert len(turned) > 1


def test_what_is_no_form_is_a_photo_too():
    photo = generate_foreign(5)
    assert photo.dtype == np.uint8
    assert photo.ndim == 3


@pytest.mark.parametrize("script", [WESTERN, URDU])
def test_there_are_pictures_of_every_digit(script):
    assert all(len(list_pictures(script, digit)) >= 20 for digit in range(10))


def test_a_thinned_bar_is_one_pixel_wide():
    bar = np.zeros((20, 40), np.uint8)
    bar[8:13, 5:35] = 1
    line = thin(bar)
    assert line.any()
    assert line.sum(axis=0).max() == 1
