"""`ginti`: everything the window does, without a screen.

In: arguments. Out: exit status 0 done, 1 a finding or stopped, 2 wrong use.
"""

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from db.errors import KnownError
from desktop.commands import (
    add,
    backup,
    bundle,
    check,
    check_figures,
    checks,
    compare,
    conditions,
    demo,
    figures,
    improve,
    layout,
    merge,
    new,
    official,
    other_assembly,
    read,
    read_number,
    readers,
    rules,
    stations,
    template,
    verify,
)
from desktop.commands import open as open_window
from desktop.commands.command import (
    FINDING,
    WRONG_USE,
    Command,
    CommandError,
    OneSentenceParser,
    complain,
)
from desktop.commands.fault_log import write_fault
from desktop.reading.worker_process import WORKER_WORD
from desktop.reading.worker_process import main as serve_reading

COMMANDS: tuple[Command, ...] = tuple(
    module.COMMAND
    for module in (
        open_window,
        demo,
        new,
        stations,
        add,
        read,
        read_number,
        improve,
        layout,
        template,
        figures,
        official,
        compare,
        bundle,
        merge,
        verify,
        check,
        checks,
        check_figures,
        conditions,
        readers,
        other_assembly,
        rules,
        backup,
    )
)
_WRONG_USE_CODES = frozenset(
    {
        "W001",
        "W002",
        "W003",
        "W030",
        "W040",
        "W050",
        "W051",
        "I001",
        "I002",
        "I003",
        "S015",
        "S016",
        "S017",
        "S019",
        "B016",
        "G001",
    }
)
"""Known conditions that say: not this folder, name or version. All others are findings."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; without any, the window. `argv` excludes the program's name."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == [WORKER_WORD]:
        serve_reading(given[1:])
    return run_command(given)


def run_command(given: Sequence[str]) -> int:
    """What was typed; a known condition or a bug becomes one sentence."""
    prepare_streams()
    arguments = make_parser().parse_args(given or ["open"])
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except CommandError as error:
        complain(f"{error}.")
        return WRONG_USE
    except KnownError as error:
        complain(f"{error} ({error.code})")
        return WRONG_USE if error.code in _WRONG_USE_CODES else FINDING
    except KeyboardInterrupt:
        complain("stopped.")
        return FINDING
    except BrokenPipeError:
        # whoever read our output has enough of it; Python would complain again while closing stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDING
    except Exception as error:  # noqa: BLE001 (a bug of ours: one sentence for the user, everything in the log)
        complain(
            f"something unexpected happened ({type(error).__name__}); it is written down in {write_fault()}."
        )
        return FINDING
    return status


def make_parser() -> argparse.ArgumentParser:
    parser = OneSentenceParser(
        prog="ginti",
        description="Count polling agents' Form 45s and set them beside the published Form 47. Offline.",
        epilog=(
            "Exit status: 0 done, 1 a finding (damage, a file refused, questions open) or stopped by Ctrl+C, "
            "2 wrong use (a file that is not there, an option that does not exist)."
        ),
    )
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        verb = verbs.add_parser(
            command.name,
            help=command.summary,
            description=command.summary,
            epilog=f"example:\n  {command.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(verb)
        verb.set_defaults(run=command.run)
    return parser


def prepare_streams() -> None:
    """Urdu names go out as UTF-8 whatever the console's own encoding is; libraries' chatter does not."""
    logging.getLogger().addHandler(logging.NullHandler())
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
