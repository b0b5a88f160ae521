"""`ginti verify`: is a bundle whole and what its manifest says? Nothing is imported."""

import argparse

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    clear_progress,
    complain,
    existing_file,
    show_progress,
    stopped_by_ctrl_c,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bundles", metavar="IN", type=existing_file, nargs="+")


def run(arguments: argparse.Namespace) -> int:
    from desktop.bundle.verify import verify_bundle

    status = DONE
    for path in arguments.bundles:
        with stopped_by_ctrl_c() as stopped:
            check = verify_bundle(path, show_progress, stopped)
        clear_progress()
        for fault in check.faults:
            complain(f"{fault} ({fault.code})")
        if not check.is_intact or check.manifest is None:
            status = FINDING
            continue
        manifest = check.manifest
        facts = sum(manifest.facts.values())
        print(f"{path.name}: whole. {manifest.constituency}, {facts} facts, {len(manifest.files)} files")
        print(f"written {manifest.created_at} by {manifest.author.person or '?'} on {manifest.author.device}")
        print(f"content {manifest.content_sha256}")
        for name in manifest.left_out:
            print(f"left out, because it was damaged where the bundle was made: {name}")
    return status


COMMAND = Command(
    "verify",
    "Examine a bundle without taking it in.",
    "ginti verify na-46.zip",
    add_arguments,
    run,
)
