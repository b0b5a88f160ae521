"""`ginti rules`: which kind of copy counts first, and whether one person may read a copy twice."""

import argparse

from desktop.commands.command import (
    DONE,
    Command,
    CommandError,
    add_workspace,
    complain,
    opened_workspace,
    print_json,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument(
        "--copies", metavar="KINDS", help="kinds of copy, the one that counts first before the others: a,b"
    )
    parser.add_argument(
        "--same-reader", choices=("yes", "no"), help="may one person enter a copy twice? It proves less"
    )
    parser.add_argument("--json", action="store_true", help="one object")


def run(arguments: argparse.Namespace) -> int:
    from desktop.entry.paper_terms import say_copy_kind
    from desktop.workspace.constituency_rules import Rules, get_rules, save_rules

    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        now = get_rules(workspace)
        kinds = now.copy_kinds if arguments.copies is None else read_kinds(arguments.copies)
        allows = now.allows_same_reader if arguments.same_reader is None else arguments.same_reader == "yes"
        save_rules(workspace, Rules(kinds, allows_same_reader=allows))
        rules = get_rules(workspace)
    if arguments.json:
        print_json({"copy_kinds": list(rules.copy_kinds), "allows_same_reader": rules.allows_same_reader})
        return DONE
    print("where a station has several copies, the first of these counts:")
    for place, kind in enumerate(rules.copy_kinds, start=1):
        print(f"  {place}  {say_copy_kind(kind, 'en')} ({kind})")
    print(f"one person may enter a copy twice: {'yes' if rules.allows_same_reader else 'no'}")
    if rules.allows_same_reader:
        complain("two entries of one person prove less than those of two people.")
    return DONE


def read_kinds(text: str) -> tuple[str, ...]:
    """The kinds of a comma list; those left out follow in the usual order. Raises CommandError."""
    from desktop.workspace.constituency_rules import USUAL_COPY_KINDS

    kinds = tuple(word.strip() for word in text.split(",") if word.strip())
    strangers = [kind for kind in kinds if kind not in USUAL_COPY_KINDS]
    if strangers or len(set(kinds)) != len(kinds):
        known = ", ".join(USUAL_COPY_KINDS)
        raise CommandError(reason=f"“{text}” is no order of kinds of copy; name each once of {known}")
    return kinds


COMMAND = Command(
    "rules",
    "Show or decide which kind of copy counts first, and who may read a copy again.",
    "ginti rules ~/na-46 --copies certified,agent",
    add_arguments,
    run,
)
