"""The table of sums: for each row Σ Form 45, what is unknown, the official figure, the difference."""

from db import fields
from desktop.comparison.values import Comparison, ComparisonRow, Finding
from desktop.ui.comparison.bars import BarDelegate
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_difference, write_number, write_share
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_figure, say_finding, say_form

_WIDTHS = (46, 232, 112, 90, 76, 84, 96, 108)
_FINDING_COLUMN = 7
_BAR_COLUMN = 8


class SumsTable(RowsTable):
    """One row a box of the official form, in the ballot's order."""

    def __init__(self, desk: Desk) -> None:
        self._desk_language = desk.language
        self._form = "form47"
        self._stations_total = 0
        self._bars = BarDelegate(desk)
        super().__init__(RowsModel(self._columns(), desk), desk, is_sortable=False)
        self.setItemDelegateForColumn(_BAR_COLUMN, self._bars)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        desk.theme.changed.connect(self.viewport().update)

    def put_comparison(self, comparison: Comparison, *, is_hidden: bool = False) -> None:
        """`is_hidden`: no row, because a sum would tell what this person must not know now."""
        self._form = comparison.form
        self._stations_total = comparison.stations_total
        candidates = [row for row in comparison.rows if fields.split_candidate_field(row.field)]
        figures = [row.sum for row in candidates]
        figures += [row.official.counted or 0 for row in candidates if row.official is not None]
        self._bars.largest = max([1, *figures])
        self.rows_model.put_rows(() if is_hidden else comparison.rows)

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("No."), _show_serial, is_number=True),
            Column(lambda: self.tr("Contesting candidate"), self._show_name, is_bold=_is_total),
            Column(lambda: self.tr("Party"), lambda row: row.party),
            Column(
                lambda: self.tr("Σ Form 45"),
                self._show_sum,
                is_number=True,
                is_bold=lambda _row: True,
                tip=self._tell_bounds,
            ),
            Column(
                lambda: self.tr("stations"),
                self._show_coverage,
                is_number=True,
                ink=lambda row: "doubt" if row.stations_unknown else "muted",
                tip=self._tell_bounds,
                copied=self._copy_coverage,
            ),
            Column(lambda: say_form(self._form), lambda row: say_figure(row.official), is_number=True),
            Column(
                lambda: self.tr("difference"),
                self._show_difference,
                is_number=True,
                ink=_ink_of_difference,
                is_bold=lambda row: bool(row.difference),
            ),
            Column(lambda: self.tr("finding"), lambda row: say_finding(row.finding), ink=_ink_of_finding),
            Column(lambda: self.tr("Form 45 over official"), lambda _row: ""),
        ]

    def _show_name(self, row: ComparisonRow) -> str:
        return row.name(self._desk_language.code)

    def _show_sum(self, row: ComparisonRow) -> str:
        """A sum of no figures at all is not shown as a zero."""
        return "–" if row.known_sum is None else write_number(row.known_sum)

    def _show_difference(self, row: ComparisonRow) -> str:
        return "" if row.difference is None else write_difference(row.difference)

    def _show_coverage(self, row: ComparisonRow) -> str:
        known = self._stations_total - row.stations_unknown
        return write_share(known, self._stations_total)

    def _copy_coverage(self, row: ComparisonRow) -> str:
        """In words: a spreadsheet takes "4 / 24" for a date."""
        known = self._stations_total - row.stations_unknown
        return self.tr("{known} of {total}").format(known=known, total=self._stations_total)

    def _tell_bounds(self, row: ComparisonRow) -> str:
        if row.bounds.is_exact:
            return self.tr("The figure of every station is known.")
        words = self.tr("With the stations not known the total lies between {low} and {high}.")
        return words.format(low=write_number(row.bounds.low), high=write_number(row.bounds.high))


def _show_serial(row: ComparisonRow) -> str:
    split = fields.split_candidate_field(row.field)
    return str(split[0]) if split else ""


def _is_total(row: ComparisonRow) -> bool:
    return fields.split_candidate_field(row.field) is None


def _ink_of_difference(row: ComparisonRow) -> str:
    if not row.difference:
        return "muted"
    return "more" if row.difference > 0 else "less"


def _ink_of_finding(row: ComparisonRow) -> str:
    return {Finding.AGREES: "good", Finding.DIFFERS: "text", Finding.OPEN: "doubt"}.get(row.finding, "muted")
