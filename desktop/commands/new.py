"""`ginti new`: a workspace for a constituency of the lists that come with the program."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.command import DONE, Command, add_workspace, complain, show_progress

if TYPE_CHECKING:
    from desktop.workspace.constituency import ConstituencyView

SPECIMEN = "specimen"
ASSEMBLIES = {
    "national": "National Assembly",
    "punjab": "Provincial Assembly of the Punjab",
    "sindh": "Provincial Assembly of Sindh",
    "kp": "Provincial Assembly of Khyber Pakhtunkhwa",
    "balochistan": "Provincial Assembly of Balochistan",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "--election", required=True, help="such as ge2024; “specimen” for the fictional constituency"
    )
    parser.add_argument("--constituency", required=True, help="such as NA-46")
    parser.add_argument("--person", metavar="NAME", default="reader 1", help="who works; any name will do")
    parser.add_argument(
        "--role",
        choices=("volunteer", "second_reader", "coordinator", "observer"),
        default="volunteer",
        help="of that person; a coordinator decides on rules and gold forms (%(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.constituency import get_constituency
    from desktop.workspace.specimen import create_specimen_workspace
    from desktop.workspace.stations import list_stations
    from desktop.workspace.workspace import choose_person, close_workspace, create_workspace

    if arguments.election == SPECIMEN:
        workspace = create_specimen_workspace(
            arguments.workspace, person_name=arguments.person, with_photos=False, progress=show_progress
        )
    else:
        workspace = create_workspace(
            arguments.workspace,
            election=arguments.election,
            constituency=arguments.constituency,
            person_name=arguments.person,
        )
    workspace = choose_person(workspace, arguments.person, arguments.role)
    try:
        constituency = get_constituency(workspace)
        print(f"{name_constituency(constituency)}: {workspace.folder}")
        print(
            f"{len(constituency.candidates)} contesting candidates, {len(list_stations(workspace))} stations"
        )
        if constituency.serial_gaps:
            gaps = ", ".join(map(str, constituency.serial_gaps))
            complain(f"the list of candidates has no ballot serial {gaps}; check it against a Form 45")
    finally:
        close_workspace(workspace)
    return DONE


def name_constituency(constituency: "ConstituencyView") -> str:
    """Its code and name; the lists have none for provincial ones, which are told by their assembly."""
    name = constituency.name_en or constituency.name_ur or ASSEMBLIES.get(constituency.assembly, "")
    return f"{constituency.code}, {name}" if name else constituency.code


COMMAND = Command(
    "new",
    "Make a workspace for a constituency.",
    "ginti new ~/na-46 --election ge2024 --constituency NA-46",
    add_arguments,
    run,
)
