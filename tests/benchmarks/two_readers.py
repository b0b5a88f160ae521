"""`python -m tests.benchmarks.two_readers [--forms 200] [--rate 0.004]`: how many settled figures are wrong.

A simulated pair enters generated forms through the real store: the first reader assisted, the second blind,
both with independent errors; then the second look, then Differences. Prints a table.
"""

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.figures import Figure
from db.queries import accepted_figures, list_copies, list_entries
from desktop.workspace.differences import list_differences
from desktop.workspace.entries import list_entry_queue
from desktop.workspace.workspace import Workspace, close_workspace
from tests.benchmarks.entry_forms import EntryForms, make_forms, reopen
from tests.benchmarks.measuring import describe_machine
from tests.benchmarks.simulated_reader import SimulatedReader

Figures = dict[int, dict[str, Figure]]


@dataclass(frozen=True)
class Share:
    """Boxes counted at one moment: `wrong` add something else to a sum than the paper does."""

    when: str
    boxes: int
    wrong: int
    open: int = 0


def main() -> None:
    words = _read_words()
    with tempfile.TemporaryDirectory() as name:
        forms = make_forms(Path(name) / "workspace", words.forms, words.seed)
        shares, typed = run_pair(forms, words.rate, words.seed)
    _print(words, forms, shares, typed)


def run_pair(forms: EntryForms, rate: float, seed: int) -> tuple[list[Share], dict[str, int]]:
    """The whole way to settled figures; (wrong shares by moment, how much was typed or settled)."""
    first = _work(forms, "reader 1", lambda workspace: _enter_all(workspace, forms, rate, seed, "assisted"))
    shares = [_count("after the first entry (assisted)", forms, _read_accepted(forms))]
    second = _work(forms, "reader 2", lambda workspace: _enter_all(workspace, forms, rate, seed + 1, "blind"))
    shares.append(_count("the second entry alone (blind)", forms, _read_entries(forms, "reader 2")))
    looked = _work(forms, "reader 2", lambda workspace: _look_again(workspace, forms, rate, seed + 2))
    shares.append(_count("after the second look", forms, _read_accepted(forms)))
    settled = _work(forms, "coordinator", lambda workspace: _settle_all(workspace, forms, rate, seed + 3))
    shares.append(_count("settled", forms, _read_accepted(forms)))
    return shares, {"first entry": first, "second entry": second, "second look": looked, "settled": settled}


def _work(forms: EntryForms, person: str, work: Callable[[Workspace], int]) -> int:
    workspace = reopen(forms, person)
    try:
        return work(workspace)
    finally:
        close_workspace(workspace)


def _enter_all(workspace: Workspace, forms: EntryForms, rate: float, seed: int, mode: str) -> int:
    reader = SimulatedReader(workspace, rate, seed)
    for row in list_entry_queue(workspace):
        reader.enter(row.copy_id, forms.truth[row.station_serial], mode)
    return reader.boxes_typed


def _look_again(workspace: Workspace, forms: EntryForms, rate: float, seed: int) -> int:
    reader = SimulatedReader(workspace, rate, seed)
    return sum(
        reader.look_again(row.copy_id, forms.truth[row.station_serial]) for row in list_entry_queue(workspace)
    )


def _settle_all(workspace: Workspace, forms: EntryForms, rate: float, seed: int) -> int:
    coordinator = SimulatedReader(workspace, rate, seed)
    differences = list_differences(workspace)
    for difference in differences:
        coordinator.settle(difference, forms.truth[difference.station_serial])
    return len(differences)


def _read_accepted(forms: EntryForms) -> tuple[Figures, int]:
    """(figures that count, boxes on which readers differ)."""
    figures: Figures = {}
    differing = 0

    def read(workspace: Workspace) -> int:
        nonlocal differing
        with workspace.store.reading_session() as session:
            for serial, station in accepted_figures(session, workspace.constituency_code).items():
                figures[serial] = {
                    box: one for box, one in station.figures.items() if box not in station.differing
                }
                differing += len(station.differing)
        return 0

    _work(forms, "coordinator", read)
    return figures, differing


def _read_entries(forms: EntryForms, person: str) -> tuple[Figures, int]:
    """(what this person finished at first, 0)."""
    figures: Figures = {}

    def read(workspace: Workspace) -> int:
        with workspace.store.reading_session() as session:
            for copy in list_copies(session, workspace.constituency_code):
                own = [entry for entry in list_entries(session, copy.id) if entry.reader_name == person]
                figures[copy.station_serial] = {row.field: row.figure for row in own[0].figures}
        return 0

    _work(forms, "coordinator", read)
    return figures, 0


def _count(when: str, forms: EntryForms, known: tuple[Figures, int]) -> Share:
    figures, differing = known
    pairs = [
        (forms.truth[serial][box], figure)
        for serial, boxes in figures.items()
        for box, figure in boxes.items()
        if box in forms.truth[serial]
    ]
    return Share(when, len(pairs), sum(paper.counted != one.counted for paper, one in pairs), differing)


def _read_words() -> argparse.Namespace:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--forms", type=int, default=200)
    words.add_argument("--rate", type=float, default=0.004, help="errors a look (default: 0.004)")
    words.add_argument("--seed", type=int, default=1)
    return words.parse_args()


def _print(words: argparse.Namespace, forms: EntryForms, shares: list[Share], typed: dict[str, int]) -> None:
    print(f"\nA simulated pair of readers, {words.rate:.1%} errors a look, {words.forms} forms")
    print(f"{describe_machine()}\n{forms.planted} misreadings planted on top of the reader's own\n")
    print("| | figures | wrong | share | still open |\n|---|---:|---:|---:|---:|")
    for each in shares:
        share = each.wrong / max(each.boxes, 1)
        print(f"| {each.when} | {each.boxes} | {each.wrong} | {share:.3%} | {each.open} |")
    print(f"\nBoxes a form: {', '.join(f'{who} {count / words.forms:.1f}' for who, count in typed.items())}")


if __name__ == "__main__":
    main()
