"""Everyone's work in one table: a row a reader, sortable, to be copied into a spreadsheet."""

from collections.abc import Callable

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.statistics.number_words import find_rate, write_percent, write_rate, write_whole
from desktop.workspace.reader_statistics import ReaderStatistics

_WIDTHS = (190, 70, 96, 104, 118, 118, 104, 84, 92)


class ReadersTable(RowsTable):
    """Qt view of ReaderStatistics; `with_gold` adds how they did on gold forms."""

    def __init__(self, desk: Desk, *, with_gold: bool) -> None:
        super().__init__(RowsModel(self._columns(with_gold=with_gold), desk), desk)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)

    def put_readers(self, readers: tuple[ReaderStatistics, ...]) -> None:
        self.rows_model.put_rows(readers)

    def _columns(self, *, with_gold: bool) -> list[Column]:
        columns = [
            Column(
                lambda: self.tr("Reader"),
                self._name,
                sort=lambda row: row.reader,
                is_bold=lambda row: row.is_me,
            ),
            _count(lambda: self.tr("Forms"), lambda row: row.forms),
            _count(
                lambda: self.tr("Seconds"),
                lambda row: row.median_seconds,
                lambda _row: self.tr("Median of a form; time away from the keyboard is left out"),
            ),
            _count(
                lambda: self.tr("Keystrokes"),
                lambda row: row.keystrokes_per_form,
                lambda _row: self.tr("Median of a form"),
            ),
            _count(
                lambda: self.tr("Corrected"),
                lambda row: row.figures_changed,
                lambda _row: self.tr("Figures that were read otherwise and corrected"),
            ),
            _count(
                lambda: self.tr("After check"),
                lambda row: row.changed_after_check,
                lambda _row: self.tr("Figures changed after a check pointed at them"),
            ),
            _count(
                lambda: self.tr("Compared"),
                lambda row: row.compared_figures,
                lambda _row: self.tr("Figures that another reader read too, or that were settled"),
            ),
            Column(
                lambda: self.tr("Right"),
                lambda row: write_percent(row.right_share),
                is_number=True,
                sort=lambda row: row.right_share,
                tip=lambda _row: self.tr("Share of them where this reader's first figure is what counts now"),
            ),
        ]
        return [*columns, self._gold_column()] if with_gold else columns

    def _gold_column(self) -> Column:
        return Column(
            lambda: self.tr("Gold errors"),
            lambda row: write_rate(row.gold_errors, row.gold_figures),
            is_number=True,
            sort=lambda row: find_rate(row.gold_errors, row.gold_figures),
            tip=self._tell_gold,
        )

    def _tell_gold(self, row: ReaderStatistics) -> str:
        words = self.tr("Figures of gold forms that were not as known: {errors} of {figures}")
        return words.format(errors=write_number(row.gold_errors), figures=write_number(row.gold_figures))

    def _name(self, row: ReaderStatistics) -> str:
        return self.tr("{name} (you)").format(name=row.reader) if row.is_me else row.reader


def _count(
    heading: Callable[[], str],
    value: Callable[[ReaderStatistics], float | None],
    tip: Callable[[ReaderStatistics], str] | None = None,
) -> Column:
    return Column(heading, lambda row: write_whole(value(row)), is_number=True, sort=value, tip=tip)
