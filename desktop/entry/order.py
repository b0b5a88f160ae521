"""The order in which the boxes of a form are typed: the paper's, as the form definition lays it out."""

from collections.abc import Collection

from db.fields import split_candidate_field
from desktop.page.form_layout import field_boxes_mm
from desktop.page.form_values import FormDefinition


def list_fields(form: FormDefinition, ballot_serials: Collection[int]) -> tuple[str, ...]:
    """Every box of the form in the paper's order, page by page: header, candidate rows, totals, footer.

    A row of the paper whose serial is not among `ballot_serials` is left out. Raises TooManyCandidates.
    """
    rows = max(ballot_serials, default=1)
    boxes = [
        box.field for page in range(form.count_pages(rows)) for box in field_boxes_mm(form, rows, page + 1)
    ]
    return tuple(field for field in boxes if _is_wanted(field, ballot_serials))


def _is_wanted(field: str, ballot_serials: Collection[int]) -> bool:
    split = split_candidate_field(field)
    return split is None or split[0] in ballot_serials
