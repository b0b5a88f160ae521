"""Importing the polling station list (the polling scheme, Form 28)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.spreadsheet.faults import ImportRefused
from desktop.spreadsheet.station_columns import (
    StationRole,
    prepare_station_table,
    recognise_station_columns,
)
from desktop.spreadsheet.stations import (
    Change,
    PreviewRow,
    StationPreview,
    StationValues,
    list_constituencies_in,
    preview_stations,
)
from desktop.spreadsheet.table_file import Table
from desktop.ui.imports.fault_words import say_changed, say_faults
from desktop.ui.imports.subject import Answers, Shown, ShownColumn, ShownRow, UseChoice
from desktop.ui.imports.table_words import IGNORED, find_example
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.table import Column
from desktop.ui.parts.words import say_station_kind
from desktop.workspace.stations import import_stations, list_station_values
from desktop.workspace.workspace import Workspace


class StationSubject:
    """A list of polling stations for the workspace's constituency."""

    purpose = "tables"

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def title(self) -> str:
        return QCoreApplication.translate("StationSubject", "Polling station list")

    def explain(self) -> str:
        return QCoreApplication.translate(
            "StationSubject",
            "The polling scheme (Form 28) as CSV or XLSX. Nothing is written before you have seen every row.",
        )

    def ask_to_write(self, count: int) -> str:
        text = QCoreApplication.translate("StationSubject", "Write {count} polling stations")
        return text.format(count=write_number(count))

    def prepare(self, table: Table) -> Table:
        return prepare_station_table(table)

    def decisions(self) -> Sequence[UseChoice]:
        return ()

    def uses(self) -> Sequence[UseChoice]:
        translate = QCoreApplication.translate
        labels = {
            StationRole.SERIAL: translate("StationSubject", "Serial"),
            StationRole.NAME: translate("StationSubject", "Name, English or Urdu"),
            StationRole.NAME_EN: translate("StationSubject", "Name in English"),
            StationRole.NAME_UR: translate("StationSubject", "Name in Urdu"),
            StationRole.KIND: translate("StationSubject", "Kind of station"),
            StationRole.MALE: translate("StationSubject", "Male voters"),
            StationRole.FEMALE: translate("StationSubject", "Female voters"),
            StationRole.TOTAL: translate("StationSubject", "Voters in all"),
            StationRole.CONSTITUENCY: translate("StationSubject", "Constituency"),
        }
        return [UseChoice(role.value, label) for role, label in labels.items()]

    def columns(self) -> Sequence[Column]:
        translate = QCoreApplication.translate
        return [
            Column(
                lambda: translate("StationSubject", "Serial"),
                lambda row: row.raw.serial_text,
                is_number=True,
                sort=_serial,
            ),
            Column(lambda: translate("StationSubject", "Change"), lambda row: _say_change(row.raw), ink=_ink),
            Column(
                lambda: translate("StationSubject", "Name in English"), lambda row: _value(row, "name_en")
            ),
            Column(lambda: translate("StationSubject", "Name in Urdu"), lambda row: _value(row, "name_ur")),
            Column(lambda: translate("StationSubject", "Kind"), _show_kind),
            Column(
                lambda: translate("StationSubject", "Male"),
                lambda row: _value(row, "voters_male"),
                is_number=True,
            ),
            Column(
                lambda: translate("StationSubject", "Female"),
                lambda row: _value(row, "voters_female"),
                is_number=True,
            ),
            Column(
                lambda: translate("StationSubject", "In all"),
                lambda row: _value(row, "voters_total"),
                is_number=True,
            ),
        ]

    def show(self, table: Table, answers: Answers) -> Shown:
        recognised = recognise_station_columns(table.headers)
        roles = {role: column for role, column in recognised.items() if column not in answers.uses}
        roles |= {StationRole(use): column for column, use in answers.uses.items() if use != IGNORED}
        columns = _show_columns(table, roles)
        constituencies = list_constituencies_in(table, roles)
        own = self._workspace.constituency_code
        wanted = answers.constituency or own
        existing = list_station_values(self._workspace)
        try:
            preview = preview_stations(table, roles, existing, constituency=wanted)
        except ImportRefused as problem:
            return Shown(columns, constituencies=constituencies, problem=problem)
        rows = tuple(ShownRow(row.line, row, say_faults(row.faults)) for row in preview.rows)
        return Shown(
            columns=columns,
            rows=rows,
            constituencies=constituencies,
            constituency=wanted,
            summary=_summarise(preview),
            removed=preview.removed,
            writable=len(preview.to_write),
            writable_faulty=len(preview.to_write) - len(preview.without_faulty_rows().to_write),
            preview=preview,
        )

    def write(self, shown: Shown, path: Path, options: Mapping[str, Any]) -> str:
        preview: StationPreview = shown.preview
        if not options.get("with_faulty"):
            preview = preview.without_faulty_rows()
        removed = preview.removed if options.get("removes") else ()
        count = import_stations(self._workspace, preview, removed)
        text = QCoreApplication.translate(
            "StationSubject", "{count} polling stations written, {removed} taken off the list."
        )
        return text.format(count=write_number(count), removed=write_number(len(removed)))


def _show_columns(table: Table, roles: Mapping[StationRole, int | None]) -> tuple[ShownColumn, ...]:
    uses = {column: role.value for role, column in roles.items() if column is not None}
    return tuple(
        ShownColumn(column, header, find_example(table, column), uses.get(column, IGNORED))
        for column, header in enumerate(table.headers)
    )


def _summarise(preview: StationPreview) -> str:
    text = QCoreApplication.translate(
        "StationSubject",
        "{new} new · {changed} changed · {same} as they are · {left_out} left out · {faulty} with a fault",
    )
    return text.format(
        new=preview.count(Change.NEW),
        changed=preview.count(Change.CHANGED),
        same=preview.count(Change.SAME),
        left_out=preview.count(Change.LEFT_OUT),
        faulty=len(preview.faulty),
    )


def _say_change(row: PreviewRow) -> str:
    translate = QCoreApplication.translate
    words = {
        Change.NEW: translate("StationSubject", "new"),
        Change.SAME: translate("StationSubject", "as it is"),
        Change.CHANGED: translate("StationSubject", "changed"),
        Change.LEFT_OUT: translate("StationSubject", "left out"),
    }
    if row.is_faulty:
        words[Change.NEW] = translate("StationSubject", "new, with a fault")
        words[Change.CHANGED] = translate("StationSubject", "changed, with a fault")
    if row.change is Change.CHANGED:
        return f"{words[row.change]}: {say_changed(row.changed_fields)}"
    return words[row.change]


def _ink(row: ShownRow) -> str:
    if row.faults and row.raw.change in {Change.NEW, Change.CHANGED}:
        return "doubt"
    return {Change.NEW: "good", Change.CHANGED: "accent", Change.LEFT_OUT: "error"}.get(
        row.raw.change, "muted"
    )


def _serial(row: ShownRow) -> int:
    values: StationValues | None = row.raw.values
    return values.serial if values else 0


def _value(row: ShownRow, name: str) -> str:
    if row.raw.values is None:
        return ""
    value = getattr(row.raw.values, name)
    if value is None:
        return ""
    return write_number(value) if isinstance(value, int) else str(value)


def _show_kind(row: ShownRow) -> str:
    return say_station_kind(row.raw.values.station_kind) if row.raw.values else ""
