"""`ginti check-figures`: every check over every entered station of a workspace."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    opened_workspace,
    print_json,
    read_count,
)

if TYPE_CHECKING:
    from desktop.entry.checks.catalogue import Language
    from desktop.entry.checks.values import Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--json", action="store_true", help="one object a finding")
    parser.add_argument(
        "--station", metavar="SERIAL", type=read_count, action="append", help="only this station; repeatable"
    )
    parser.add_argument("--errors", action="store_true", help="leave warnings out")
    parser.add_argument(
        "--code",
        metavar="CODE",
        action="append",
        help="only this code or those that begin so, W5; repeatable",
    )
    parser.add_argument(
        "--language", choices=("en", "ur"), default="en", help="of the sentences (%(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.entry.checks.catalogue import say_finding
    from desktop.workspace.checking import check_figures

    with opened_workspace(arguments.workspace) as workspace:
        checked = check_figures(workspace, arguments.station)
    shown = [
        (serial, finding)
        for serial, findings in sorted(checked.items())
        for finding in findings
        if (finding.is_error or not arguments.errors)
        and (not arguments.code or finding.code.startswith(tuple(arguments.code)))
    ]
    if arguments.json:
        for serial, finding in shown:
            boxes, sentence = list(finding.fields), say_finding(finding, arguments.language)
            print_json({"station": serial, "code": finding.code, "sentence": sentence, "fields": boxes})
    else:
        print_findings(shown, len(checked), arguments.language)
    return FINDING if any(finding.is_error for _, finding in shown) else DONE


def print_findings(found: "list[tuple[int, Finding]]", checked: int, language: "Language") -> None:
    """A line a finding, then how many there are of each code. What most stations share is said once."""
    from desktop.comparison.serials import write_serials
    from desktop.entry.checks.catalogue import COMMON_CODES, load_catalogue, say_finding

    for serial, finding in found:
        if finding.code not in COMMON_CODES:
            print(f"{serial:>4}  {finding.code}  {say_finding(finding, language)}")
    by_code: dict[str, list[int]] = {}
    for serial, finding in found:
        by_code.setdefault(finding.code, []).append(serial)
    print(
        f"{checked} stations checked, {len(found)} findings at {len({serial for serial, _ in found})} of them"
    )
    for code, serials in sorted(by_code.items(), key=lambda item: item[0][1:]):
        where = f": {write_serials(serials)}" if code in COMMON_CODES else ""
        print(f"{len(serials):>4}  {code}  {load_catalogue()[code].title.in_language(language)}{where}")


COMMAND = Command(
    "check-figures",
    "Run every check over every entered station.",
    "ginti check-figures ~/na-46 --errors",
    add_arguments,
    run,
)
