"""How many stations' papers are signed, stamped, written over …: one row a question of the condition sheet.

In: the sheets of the copies that count. Out: a table to read, and to copy into a spreadsheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.entry.condition_counts import StationCondition, tally_conditions
from desktop.entry.condition_sheet import NOT_ANSWERED, QUESTIONS
from desktop.ui.condition.question_words import say_choice, say_question
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_share
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.theme.style import set_role

_YES, _NO = ("yes", "all", "written"), ("no", "none", "not_on_paper")
_WIDTHS = (300, 130, 110, 170, 130)


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """Stations by their answer to one question; `yes` is also all or written, `no` none or not on the paper.

    None where the question has no such answer.
    """

    key: str
    yes: int
    some: int | None
    no: int | None
    unanswered: int


def tally_questions(stations: Sequence[StationCondition]) -> tuple[QuestionTally, ...]:
    """A row for each question, in the order of the sheet."""
    counts = {(count.key, count.answer): count.stations for count in tally_conditions(stations)}
    return tuple(_tally(question.key, counts) for question in QUESTIONS)


def _tally(key: str, counts: dict[tuple[str, str], int]) -> QuestionTally:
    no = [counts[key, word] for word in _NO if (key, word) in counts]
    return QuestionTally(
        key=key,
        yes=sum(counts.get((key, word), 0) for word in _YES),
        some=counts.get((key, "some")),
        no=sum(no) if no else None,
        unanswered=counts.get((key, NOT_ANSWERED), 0),
    )


class ConditionCounts(QWidget):
    """Qt view of the counts for the whole constituency."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._stations: Sequence[StationCondition] = ()
        self.line = QLabel()
        self.line.setWordWrap(True)
        set_role(self.line, "muted")
        self.table = RowsTable(RowsModel(self._columns(), desk), desk)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addWidget(self.table, 1)
        self.retranslate()

    def put_conditions(self, stations: Sequence[StationCondition]) -> None:
        self._stations = stations
        self.table.rows_model.put_rows(tally_questions(stations))
        self._describe()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Condition of the papers, counted by stations"))
        self._describe()

    def _describe(self) -> None:
        filled = sum(bool(station.answers) for station in self._stations)
        words = self.tr(
            "Condition sheets: {share} stations with a photo. "
            "A station counts by the copy its figures come from."
        )
        self.line.setText(words.format(share=write_share(filled, len(self._stations))))

    def _columns(self) -> list[Column]:
        def count(name: str) -> Column:
            headings = {
                "yes": lambda: self.tr("yes, all"),
                "some": lambda: self.tr("some"),
                "no": lambda: self.tr("no, none"),
                "unanswered": lambda: say_choice(NOT_ANSWERED),
            }
            return Column(
                headings[name],
                lambda row: _write(getattr(row, name)),
                is_number=True,
                sort=lambda row: getattr(row, name),
                ink=lambda _row: "muted" if name == "unanswered" else "",
            )

        question = Column(lambda: self.tr("Question"), lambda row: say_question(row.key), sort=_place)
        return [question, *(count(name) for name in ("yes", "some", "no", "unanswered"))]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_PLACES = {question.key: place for place, question in enumerate(QUESTIONS)}


def _place(row: QuestionTally) -> int:
    return _PLACES[row.key]


def _write(number: int | None) -> str:
    return "" if number is None else write_number(number)
