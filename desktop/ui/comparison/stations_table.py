"""Every station with its own figures; the columns are the boxes that the comparison adds up."""

from collections.abc import Callable, Collection

from db import fields
from desktop.comparison.values import Comparison, StationComparison
from desktop.ui.comparison.open_sum_words import say_open_sum
from desktop.ui.desk import Desk
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_box, say_copy_kind, say_figure, say_status

_UNKNOWN = "unknown"
_SHOWN: dict[str, Callable[[Comparison, StationComparison], bool]] = {
    "all": lambda _comparison, _row: True,
    "with": lambda comparison, row: row.serial not in comparison.missing,
    "missing": lambda comparison, row: row.serial in comparison.missing,
    "open_sums": lambda _comparison, row: bool(row.open_sums),
}
"""Which stations are shown."""


_LEADING_WIDTHS = (44, 150, 76, 138, 128)


class StationsTable(RowsTable):
    """One row a station; `row_chosen` carries the StationComparison."""

    def __init__(self, desk: Desk) -> None:
        self._desk_language = desk.language
        self._comparison: Comparison | None = None
        self._which = "all"
        self._unknown: frozenset[int] = frozenset()
        super().__init__(RowsModel(self._leading_columns(), desk), desk)

    def put_comparison(self, comparison: Comparison) -> None:
        self._comparison = comparison
        boxes = [row.field for row in comparison.rows if row.field not in _NOT_OF_A_STATION]
        self.rows_model.put_columns([*self._leading_columns(), *map(_make_column, boxes)])
        self._put_rows()
        for column, width in enumerate(_LEADING_WIDTHS):
            self.setColumnWidth(column, width)
        for column in range(len(_LEADING_WIDTHS), len(boxes) + len(_LEADING_WIDTHS)):
            self.setColumnWidth(column, 78)

    def put_unknown(self, serials: Collection[int]) -> None:
        """The stations that "unknown" shows."""
        self._unknown = frozenset(serials)
        if self._which == _UNKNOWN:
            self._put_rows()

    def choose(self, which: str) -> None:
        """Show "all" stations, those "with" figures, the "missing" ones, those with "open_sums", or those
        that `put_unknown` named: "unknown".
        """
        self._which = which
        self._put_rows()

    def point_at(self, serial: int) -> None:
        """Select the station's row where it is shown."""
        for place in range(self.model().rowCount()):
            if self.model().index(place, 0).data() == str(serial):
                self.selectRow(place)
                return

    def _put_rows(self) -> None:
        comparison = self._comparison
        if comparison is not None:
            rows = [row for row in comparison.station_rows if self._is_shown(comparison, row)]
            self.rows_model.put_rows(rows)

    def _is_shown(self, comparison: Comparison, row: StationComparison) -> bool:
        if self._which == _UNKNOWN:
            return row.serial in self._unknown
        return _SHOWN[self._which](comparison, row)

    def _leading_columns(self) -> list[Column]:
        return [
            Column(
                lambda: self.tr("No."),
                lambda row: str(row.serial),
                is_number=True,
                sort=lambda row: row.serial,
                is_bold=lambda _row: True,
            ),
            Column(lambda: self.tr("Polling station"), self._show_name, tip=self._show_name),
            Column(
                lambda: self.tr("state"),
                lambda row: say_status(row.status),
                ink=lambda row: f"status_{row.status}",
            ),
            Column(
                lambda: self.tr("own sums"),
                self._show_sums,
                ink=lambda row: "doubt" if row.open_sums else "muted",
                tip=lambda row: "\n".join(map(say_open_sum, row.open_sums)),
            ),
            Column(
                lambda: self.tr("copy that counts"),
                lambda row: say_copy_kind(row.copy_kind) if row.copy_kind else "",
                tip=lambda row: say_copy_kind(row.copy_kind) if row.copy_kind else "",
            ),
        ]

    def _show_sums(self, row: StationComparison) -> str:
        return self.tr("≠ do not add up") if row.open_sums else ""

    def _show_name(self, row: StationComparison) -> str:
        if not row.is_listed:
            return self.tr("not in the list of stations")
        return self._desk_language.pick(row.name_en, row.name_ur)


_NOT_OF_A_STATION = frozenset(
    {fields.STATIONS, fields.REGISTERED_MALE, fields.REGISTERED_FEMALE, fields.REGISTERED_TOTAL}
)


def _make_column(field: str) -> Column:
    split = fields.split_candidate_field(field)

    def head() -> str:
        return str(split[0]) if split else say_box(field)

    def show(row: StationComparison) -> str:
        return say_figure(row.figures.get(field))

    def sort(row: StationComparison) -> int | None:
        figure = row.figures.get(field)
        return None if figure is None else figure.counted

    def ink(row: StationComparison) -> str:
        figure = row.figures.get(field)
        if field in row.differing:
            return "status_differs"
        return "" if figure is not None and figure.is_known else "muted"

    return Column(head, show, is_number=True, sort=sort, ink=ink, tip=lambda _row: say_box(field))
