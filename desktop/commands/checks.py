"""`ginti checks`: the catalogue of checks, as a list, as JSON, or as the reference page."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.commands.command import DONE, Command, print_json

if TYPE_CHECKING:
    from desktop.entry.checks.catalogue import Rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="one object a check")
    output.add_argument("--markdown", action="store_true", help="the reference page")


def run(arguments: argparse.Namespace) -> int:
    from desktop.entry.checks.catalogue import load_catalogue

    rules = tuple(load_catalogue().values())
    if arguments.json:
        for rule in rules:
            print_json(describe_rule(rule))
    elif arguments.markdown:
        print("\n".join(write_reference(rules)))
    else:
        for rule in rules:
            print(f"{rule.code}  {rule.title.en}")
        print(f"{len(rules)} checks; E is corrected or confirmed with a reason, W is acknowledged")
    return DONE


def describe_rule(rule: "Rule") -> dict[str, object]:
    volunteer, coordinator = rule.advice
    return {
        "code": rule.code,
        "severity": "error" if rule.is_error else "warning",
        "group": rule.group,
        "source": rule.source,
        "title": {"en": rule.title.en, "ur": rule.title.ur},
        "sentence": {"en": rule.sentence.en, "ur": rule.sentence.ur},
        "volunteer": {"en": volunteer.en, "ur": volunteer.ur},
        "coordinator": {"en": coordinator.en, "ur": coordinator.ur},
    }


def write_reference(rules: "tuple[Rule, ...]") -> Iterator[str]:
    """The lines of the reference page: one table a group, and what to do about each code."""
    yield "# The checks of an entered form"
    yield ""
    yield "Made by `ginti checks --markdown`. E: corrected, or confirmed “the paper really says so” with a"
    yield "reason. W: acknowledged. None of them says why a figure is as it is."
    group = ""
    for rule in rules:
        if rule.group != group:
            group = rule.group
            yield f"\n## {group[0].upper()}{group[1:]}\n"
            yield "| code | what it says | from | what to do: volunteer · coordinator | اردو |"
            yield "|---|---|---|---|---|"
        volunteer, coordinator = rule.advice
        yield (
            f"| {rule.code} | {rule.sentence.en} | {rule.source} | {volunteer.en} · {coordinator.en} "
            f"| {rule.sentence.ur} |"
        )
    yield from _write_limits()


def _write_limits() -> Iterator[str]:
    """What a constituency may set otherwise, and how."""
    from desktop.entry.checks.limits import list_limits

    yield "\n## Limits\n"
    yield "A constituency has other limits in a file `limits.toml` in its workspace's folder, one line each"
    yield "(`turnout_percent = 95`). A limit that is not named there keeps its usual value."
    yield "\n| limit | usually | what it is |\n|---|---|---|"
    yield from (f"| `{name}` | {usual:g} | {reason} |" for name, usual, reason in list_limits())


COMMAND = Command(
    "checks",
    "Print the catalogue of checks.",
    "ginti checks --json",
    add_arguments,
    run,
)
