"""`ginti figures`: figures that were typed elsewhere, from CSV or XLSX. Asks instead of guessing."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.columns import find_column
from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    CommandError,
    add_workspace,
    complain,
    existing_file,
    opened_workspace,
    split_choices,
)

if TYPE_CHECKING:
    from desktop.spreadsheet.figure_columns import ColumnQuestion
    from desktop.spreadsheet.table_file import Table
    from desktop.spreadsheet.typed_figures import FiguresPreview
    from desktop.workspace.workspace import Workspace

COPY_KINDS = ("agent", "posted", "observer", "po_snapshot", "ro", "ecp_scan", "certified", "corrected")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument(
        "file", metavar="FILE", type=existing_file, help="CSV or XLSX: station,field,value or a row a station"
    )
    parser.add_argument("--reader", metavar="NAME", help="who typed the file; without it whoever works here")
    parser.add_argument(
        "--copy", metavar="KIND", choices=COPY_KINDS, default="agent", help=f"{', '.join(COPY_KINDS)}"
    )
    parser.add_argument(
        "--column",
        metavar="HEADER=USE",
        action="append",
        help="what a column holds: a box such as candidate.3.total, station, or ignored",
    )
    parser.add_argument(
        "--zeros",
        choices=("missing", "zeros"),
        help="what rows of nothing but zeros are: no form, or really zeros",
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help="of a workbook; without it the first that holds anything"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be written")


def run(arguments: argparse.Namespace) -> int:
    from desktop.spreadsheet.table_file import read_table
    from desktop.workspace.sheet_sums import check_sums, count_open_sums
    from desktop.workspace.typed_figures import import_figures

    table = read_table(arguments.file, arguments.sheet)
    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        preview = check_sums(workspace, preview_file(workspace, table, arguments))
        say_faults(preview)
        if preview.has_open_questions:
            ask_questions(preview)
            return FINDING
        if arguments.dry_run:
            counted = f"{len(preview.to_import)} stations would be imported, {len(preview.left_out)} left out"
            print(counted + describe_sums(count_open_sums(preview)))
            return FINDING if preview.left_out else DONE
        report = import_figures(
            workspace,
            preview,
            file_path=arguments.file,
            reader_name=arguments.reader or workspace.person.name,
            copy_kind=arguments.copy,
        )
    counts = (len(report.imported), len(report.already_here), len(report.left_out))
    said = "{} stations imported, {} already here, {} left out".format(*counts)
    print(said + describe_sums(count_open_sums(preview)))
    return FINDING if report.left_out else DONE


def preview_file(workspace: "Workspace", table: "Table", arguments: argparse.Namespace) -> "FiguresPreview":
    """What importing would store, with the answers that stand on the command line. Raises CommandError."""
    from desktop.spreadsheet.figure_columns import prepare_figure_table, recognise_figure_columns
    from desktop.spreadsheet.typed_figures import FormOfConstituency, Zeros, preview_figures
    from desktop.workspace.constituency import list_candidates
    from desktop.workspace.stations import list_stations

    candidates = list_candidates(workspace)
    table = prepare_figure_table(table, candidates)
    chosen = choose_uses(table, arguments.column)
    columns = recognise_figure_columns(table, candidates, chosen)
    stations = {row.serial for row in list_stations(workspace)}
    against = FormOfConstituency(candidates, stations, workspace.constituency_code)
    preview = preview_figures(table, columns, against)
    if arguments.zeros and preview.undecided_rows:
        decision = Zeros(arguments.zeros)
        decisions = {row.line: decision for row in preview.undecided_rows}
        preview = preview_figures(table, columns, against, decisions)
    return preview


def choose_uses(table: "Table", pairs: list[str] | None) -> dict[int, str]:
    """Column number → use, as told by hand. Raises CommandError for an unknown header or use."""
    from db.fields import is_field
    from desktop.spreadsheet.figure_columns import USES

    uses = {}
    for header, use in split_choices(pairs, "--column").items():
        if use not in USES and not is_field(use):
            raise CommandError(reason=f"“{use}” is no box of the form, and none of {', '.join(USES)}")
        uses[find_column(table, header)] = use
    return uses


def say_faults(preview: "FiguresPreview") -> None:
    for row in preview.rows:
        for fault in row.faults:
            complain(f"line {row.line}: {'left out: ' if fault.blocks else ''}{fault.sentence}")


def describe_sums(count: int) -> str:
    """The end of the last line; sums that do not close are no reason to refuse, the paper may say so."""
    return f"; in {count} the sums do not close, see above" if count else ""


def ask_questions(preview: "FiguresPreview") -> None:
    """Every open question with the option that answers it."""
    for question in preview.questions:
        complain(describe_question(question))
    for row in preview.undecided_rows:
        complain(
            f"line {row.line}: station {row.station} has nothing but zeros; "
            "answer with --zeros missing (there was no form) or --zeros zeros (they are written so)"
        )
    complain("nothing was imported, because questions are open")


def describe_question(question: "ColumnQuestion") -> str:
    which = {
        "fits_none": "fits no contesting candidate",
        "fits_several": f"fits candidates {', '.join(map(str, question.candidates))}",
        "taken_twice": "holds what another column holds too",
    }[question.doubt.value]
    example = question.candidates[0] if question.candidates else 3
    name = question.header or question.column + 1
    return (
        f"the column “{name}” {which}; answer with --column '{name}=candidate.{example}.total' "
        f"or --column '{name}=ignored'"
    )


COMMAND = Command(
    "figures",
    "Import figures of Form 45s that were typed elsewhere.",
    "ginti figures ~/na-46 volunteers.xlsx --reader 'team 3' --column 'PTI-IND=candidate.3.total'",
    add_arguments,
    run,
)
