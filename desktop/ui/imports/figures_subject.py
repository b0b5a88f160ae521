"""Importing Form 45 figures that a group typed into a spreadsheet."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.fields import VALID_TOTAL, candidate_field, form45_fields, split_candidate_field
from db.figures import Figure, FigureState
from desktop.spreadsheet.faults import ImportRefused
from desktop.spreadsheet.figure_columns import (
    CONSTITUENCY,
    FIELD,
    STATION,
    VALUE,
    ColumnQuestion,
    FigureColumns,
    prepare_figure_table,
    recognise_figure_columns,
)
from desktop.spreadsheet.table_file import Table
from desktop.spreadsheet.typed_figures import (
    FiguresPreview,
    FiguresRow,
    FormOfConstituency,
    Zeros,
    preview_figures,
)
from desktop.ui.imports.fault_words import say_doubt, say_faults
from desktop.ui.imports.subject import Answers, Shown, ShownColumn, ShownRow, UseChoice
from desktop.ui.imports.table_words import find_example
from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.table import Column
from desktop.ui.parts.words import say_box
from desktop.workspace.constituency import CandidateRow, list_candidates
from desktop.workspace.sheet_sums import check_sums, count_open_sums
from desktop.workspace.stations import list_station_values
from desktop.workspace.typed_figures import import_figures
from desktop.workspace.workspace import Workspace


class FiguresSubject:
    """Figures of many stations; each row becomes an entry that names its file and its reader."""

    purpose = "tables"

    def __init__(self, workspace: Workspace, language: Language) -> None:
        self._workspace = workspace
        self._language = language
        self._candidates = list_candidates(workspace)

    def title(self) -> str:
        return QCoreApplication.translate("FiguresSubject", "Figures typed elsewhere")

    def explain(self) -> str:
        return QCoreApplication.translate(
            "FiguresSubject",
            "A spreadsheet of Form 45 figures: a row a station, or station, field, value. "
            "Columns that fit no candidate are asked about, never guessed.",
        )

    def ask_to_write(self, count: int) -> str:
        text = QCoreApplication.translate("FiguresSubject", "Write the figures of {count} stations")
        return text.format(count=write_number(count))

    def prepare(self, table: Table) -> Table:
        return prepare_figure_table(table, self._candidates)

    def decisions(self) -> Sequence[UseChoice]:
        translate = QCoreApplication.translate
        return [
            UseChoice(Zeros.ZEROS, translate("FiguresSubject", "Zeros stand on the form")),
            UseChoice(Zeros.MISSING, translate("FiguresSubject", "There was no form: leave out")),
        ]

    def uses(self) -> Sequence[UseChoice]:
        translate = QCoreApplication.translate
        return [
            UseChoice(STATION, translate("FiguresSubject", "Polling station serial")),
            UseChoice(CONSTITUENCY, translate("FiguresSubject", "Constituency")),
            UseChoice(FIELD, translate("FiguresSubject", "Name of the box (long sheet)")),
            UseChoice(VALUE, translate("FiguresSubject", "Figure (long sheet)")),
            *(UseChoice(candidate_field(row.ballot_serial), self._label(row)) for row in self._candidates),
            *(
                UseChoice(box, say_box(box))
                for box in form45_fields(())
                if split_candidate_field(box) is None
            ),
            *(
                UseChoice(
                    candidate_field(row.ballot_serial, column),
                    say_box(candidate_field(row.ballot_serial, column)),
                )
                for row in self._candidates
                for column in ("valid", "tendered", "challenged")
            ),
        ]

    def columns(self) -> Sequence[Column]:
        translate = QCoreApplication.translate
        return [
            Column(
                lambda: translate("FiguresSubject", "Station"),
                lambda row: row.raw.station_text,
                is_number=True,
                sort=lambda row: row.raw.station or 0,
            ),
            Column(lambda: translate("FiguresSubject", "What becomes of it"), _say_outcome, ink=_ink),
            Column(lambda: translate("FiguresSubject", "Figures"), _count_figures, is_number=True),
            Column(lambda: translate("FiguresSubject", "Candidates' sum"), _sum, is_number=True),
            Column(lambda: translate("FiguresSubject", "Valid, as typed"), _valid, is_number=True),
        ]

    def show(self, table: Table, answers: Answers) -> Shown:
        columns = recognise_figure_columns(table, self._candidates, answers.uses)
        stations = {station.serial for station in list_station_values(self._workspace)}
        wanted = answers.constituency or self._workspace.constituency_code
        against = FormOfConstituency(self._candidates, stations, wanted)
        decisions = {line: Zeros(decision) for line, decision in answers.decisions.items()}
        shown_columns = self._show_columns(table, columns)
        try:
            preview = check_sums(self._workspace, preview_figures(table, columns, against, decisions))
        except ImportRefused as problem:
            return Shown(shown_columns, problem=problem)
        rows = tuple(
            ShownRow(row.line, row, say_faults(row.faults), is_undecided=row.is_undecided)
            for row in preview.rows
        )
        return Shown(
            columns=shown_columns,
            rows=rows,
            summary=_summarise(preview),
            writable=len(preview.to_import),
            preview=preview,
        )

    def write(self, shown: Shown, path: Path, options: Mapping[str, Any]) -> str:
        report = import_figures(
            self._workspace,
            shown.preview,
            file_path=path,
            reader_name=options["reader_name"],
            copy_kind=options["copy_kind"],
        )
        text = QCoreApplication.translate(
            "FiguresSubject", "{count} stations written; {here} were here already, {out} left out."
        )
        return text.format(
            count=write_number(len(report.imported)),
            here=write_number(len(report.already_here)),
            out=write_number(len(report.left_out)),
        )

    def _show_columns(self, table: Table, columns: FigureColumns) -> tuple[ShownColumn, ...]:
        questions = {question.column: question for question in columns.questions}
        return tuple(
            ShownColumn(
                column,
                header,
                find_example(table, column),
                columns.uses[column] or "",
                _ask(questions.get(column)),
            )
            for column, header in enumerate(table.headers)
        )

    def _label(self, row: CandidateRow) -> str:
        return f"{row.ballot_serial}  {self._language.pick(row.name_en, row.name_ur)}"


def _ask(question: ColumnQuestion | None) -> str:
    if question is None:
        return ""
    serials = ", ".join(str(serial) for serial in question.candidates)
    return f"{say_doubt(question.doubt)}: {serials}" if serials else say_doubt(question.doubt)


def _summarise(preview: FiguresPreview) -> str:
    text = QCoreApplication.translate(
        "FiguresSubject",
        "{stations} stations can be written · {open_sums} with sums that do not close · {undecided} to decide"
        " · {left_out} left out · {asked} columns to name",
    )
    return text.format(
        stations=len(preview.to_import),
        open_sums=count_open_sums(preview),
        undecided=len(preview.undecided_rows),
        left_out=len(preview.left_out),
        asked=len(preview.questions),
    )


def _say_outcome(row: ShownRow) -> str:
    raw: FiguresRow = row.raw
    translate = QCoreApplication.translate
    if raw.is_undecided:
        return translate("FiguresSubject", "zeros, or missing?")
    if raw.is_blocked or raw.zeros is Zeros.MISSING:
        return translate("FiguresSubject", "left out")
    if raw.zeros is Zeros.ZEROS:
        return translate("FiguresSubject", "written, as zeros")
    return translate("FiguresSubject", "written")


def _ink(row: ShownRow) -> str:
    if row.raw.is_undecided:
        return "doubt"
    return "good" if row.raw.is_importable else "error"


def _count_figures(row: ShownRow) -> str:
    figures: Mapping[str, Figure] = row.raw.figures
    return str(sum(figure.state is not FigureState.NOT_CAPTURED for figure in figures.values()))


def _sum(row: ShownRow) -> str:
    totals = [
        figure.counted
        for box, figure in row.raw.figures.items()
        if (split := split_candidate_field(box)) and split[1] == "total" and figure.counted is not None
    ]
    return write_number(sum(totals)) if totals else ""


def _valid(row: ShownRow) -> str:
    figure = row.raw.figures.get(VALID_TOTAL)
    return write_number(figure.counted) if figure and figure.counted is not None else ""
