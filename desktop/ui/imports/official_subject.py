"""Importing an official Form 47 or 49 of the whole constituency."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.fields import split_candidate_field
from desktop.spreadsheet.faults import ImportRefused
from desktop.spreadsheet.official import OfficialPreview, read_official, recognise_columns_of
from desktop.spreadsheet.official_columns import OfficialRole, prepare_official_table
from desktop.spreadsheet.table_file import Table
from desktop.ui.imports.fault_words import say_faults
from desktop.ui.imports.subject import Answers, Shown, ShownColumn, ShownRow, UseChoice
from desktop.ui.imports.table_words import IGNORED, find_example
from desktop.ui.language.language import Language
from desktop.ui.official.official_words import say_official_box, show_total
from desktop.ui.parts.table import Column
from desktop.workspace.constituency import list_candidates
from desktop.workspace.officials import add_official_result
from desktop.workspace.workspace import Workspace


class OfficialSubject:
    """The figures of one official form; the file is kept with its hash and the date it was obtained."""

    purpose = "tables"

    def __init__(self, workspace: Workspace, language: Language) -> None:
        self._workspace = workspace
        self._language = language
        self._candidates = {row.ballot_serial: row for row in list_candidates(workspace)}

    def title(self) -> str:
        return QCoreApplication.translate("OfficialSubject", "Official result from a file")

    def explain(self) -> str:
        return QCoreApplication.translate(
            "OfficialSubject",
            "A Form 47 or 49 as CSV or XLSX: field and value, or the table of serial, name and votes.",
        )

    def ask_to_write(self, count: int) -> str:
        text = QCoreApplication.translate("OfficialSubject", "Keep this version ({count} figures)")
        return text.format(count=count)

    def prepare(self, table: Table) -> Table:
        return prepare_official_table(table)

    def decisions(self) -> Sequence[UseChoice]:
        return ()

    def uses(self) -> Sequence[UseChoice]:
        translate = QCoreApplication.translate
        return [
            UseChoice(OfficialRole.FIELD, translate("OfficialSubject", "Name of the box")),
            UseChoice(OfficialRole.SERIAL, translate("OfficialSubject", "Ballot serial")),
            UseChoice(OfficialRole.NAME, translate("OfficialSubject", "Candidate's name")),
            UseChoice(OfficialRole.VOTES, translate("OfficialSubject", "Votes (the figure)")),
        ]

    def columns(self) -> Sequence[Column]:
        translate = QCoreApplication.translate
        return [
            Column(lambda: translate("OfficialSubject", "In the file"), lambda row: row.raw.label),
            Column(lambda: translate("OfficialSubject", "Box of the form"), self._show_box),
            Column(
                lambda: translate("OfficialSubject", "Figure"),
                lambda row: show_total(row.raw.figure) if row.raw.figure else row.raw.text,
                is_number=True,
            ),
        ]

    def show(self, table: Table, answers: Answers) -> Shown:
        recognised = recognise_columns_of(table)
        roles = {role: column for role, column in recognised.items() if column not in answers.uses}
        roles |= {OfficialRole(use): column for column, use in answers.uses.items() if use != IGNORED}
        uses = {column: role.value for role, column in roles.items() if column is not None}
        columns = tuple(
            ShownColumn(column, header, find_example(table, column), uses.get(column, IGNORED))
            for column, header in enumerate(table.headers or ("",) * table.width)
        )
        try:
            preview = read_official(table, tuple(self._candidates.values()), roles)
        except ImportRefused as problem:
            return Shown(columns, problem=problem)
        rows = tuple(ShownRow(row.line, row, say_faults(row.faults)) for row in preview.rows)
        return Shown(
            columns=columns,
            rows=rows,
            summary=_summarise(preview),
            writable=len(preview.read_figures),
            preview=preview,
        )

    def write(self, shown: Shown, path: Path, options: Mapping[str, Any]) -> str:
        kept = add_official_result(
            self._workspace,
            options["form"],
            shown.preview.figures,
            file_path=path,
            obtained_on=options["obtained_on"],
            note=options["note"],
        )
        translate = QCoreApplication.translate
        if kept.is_new:
            text = translate("OfficialSubject", "{file} is kept with its figures and its hash.")
        else:
            text = translate("OfficialSubject", "{file} is already here, as version {number}.")
        return text.format(file=path.name, number=kept.row.version)

    def _show_box(self, row: ShownRow) -> str:
        field: str | None = row.raw.field
        if field is None:
            return ""
        split = split_candidate_field(field)
        candidate = self._candidates.get(split[0]) if split else None
        return say_official_box(field, candidate, self._language)


def _summarise(preview: OfficialPreview) -> str:
    text = QCoreApplication.translate(
        "OfficialSubject", "{read} figures · {faulty} lines with a fault · {missing} boxes not in the file"
    )
    return text.format(
        read=len(preview.read_figures), faulty=len(preview.faulty), missing=len(preview.missing)
    )
