"""The order in which the boxes of a form are typed: the paper's, as the form definition lays it out."""

from collections.abc import Sequence


def list_fields(ballot_serials: Sequence[int], columns: Sequence[str]) -> tuple[str, ...]:
    """Every box of a Form 45 in the paper's order: header, candidate rows, column totals, footer.

    `columns` are those the layout has, of valid, tendered, challenged, total.
    """
    raise NotImplementedError
