"""`ginti conditions`: how often each answer of the condition sheet was given in the constituency."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.command import DONE, Command, add_workspace, opened_workspace, print_json

if TYPE_CHECKING:
    from desktop.entry.condition_counts import StationCondition


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--json", action="store_true", help="one object an answer")
    parser.add_argument(
        "--stations", action="store_true", help="also which stations have no answer, for every question"
    )
    parser.add_argument("--language", choices=("en", "ur"), default="en", help="of the words (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    from desktop.entry.condition_counts import tally_conditions
    from desktop.workspace.conditions import list_conditions

    with opened_workspace(arguments.workspace) as workspace:
        stations = list_conditions(workspace)
    if not arguments.json:
        print_counts(stations, arguments.language, with_unanswered=arguments.stations)
        return DONE
    for count in tally_conditions(stations):
        print_json(
            {
                "question": count.key,
                "answer": count.answer,
                "stations": count.stations,
                "serials": list(count.serials),
            }
        )
    return DONE


def print_counts(
    stations: "tuple[StationCondition, ...]", language: str, *, with_unanswered: bool = False
) -> None:
    """The answers that some station has, with the serials; of the other questions how many they are."""
    from desktop.comparison.serials import write_serials
    from desktop.entry.condition_counts import tally_conditions
    from desktop.entry.condition_sheet import NOT_ANSWERED
    from desktop.report.condition_wording import say_answer, say_question
    from desktop.report.wording import say

    filled = sum(bool(station.answers) for station in stations)
    print(say("sheets", language, filled=filled, stations=len(stations)))
    if not filled:
        return
    counts = tally_conditions(stations)
    answered = {count.key for count in counts if count.stations and count.answer != NOT_ANSWERED}
    question = ""
    for count in counts:
        if not count.stations or (count.key not in answered and not with_unanswered):
            continue
        if count.key != question:
            question = count.key
            print(say_question(question, language))
        answer = say_answer(count.answer, language)
        is_named = with_unanswered or count.answer != NOT_ANSWERED
        serials = write_serials(count.serials) if is_named else ""
        print(f"  {count.stations:>4}  {answer:<16} {serials}".rstrip())
    if not with_unanswered:
        print(say("unanswered", language, count=len({count.key for count in counts} - answered)))


COMMAND = Command(
    "conditions",
    "Count the answers of the condition sheets: signatures, stamps, overwriting.",
    "ginti conditions ~/na-46",
    add_arguments,
    run,
)
