"""The order of typing is the order of the paper."""

from db.fields import form45_fields
from desktop.entry.order import list_fields
from desktop.page.form_definition import load_form


def test_the_order_of_the_shipped_form_is_that_of_the_field_names():
    assert list_fields(load_form("form45-table-1"), range(1, 13)) == tuple(form45_fields(range(1, 13)))


def test_a_form_with_the_totals_only_has_no_other_columns():
    boxes = list_fields(load_form("form45-totals-1"), range(1, 4))
    assert "candidate.2.total" in boxes
    assert "candidate.2.valid" not in boxes


def test_a_ballot_serial_that_does_not_exist_has_no_boxes():
    boxes = list_fields(load_form("form45-table-1"), (1, 3))
    assert "candidate.3.total" in boxes
    assert "candidate.2.total" not in boxes


def test_a_form_of_several_pages_has_its_footer_once_and_last():
    boxes = list_fields(load_form("form45-table-1"), range(1, 61))
    assert len(boxes) == len(set(boxes))
    assert boxes[-1] == "excluded"
    assert boxes.index("candidate.60.total") < boxes.index("valid_total")
