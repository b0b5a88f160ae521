"""How well photos are read, as tables: `python -m tests.benchmarks.reading`.

Forms are generated (`tests.specimen.generated`) from seeds that nothing was tuned on; their digits come from
writers that no reader was trained on. `--forms` is forms a condition, `--condition` one of them, `--seed`
where to begin, `--speed` the times only.
"""

import argparse
import multiprocessing
import time
from collections.abc import Sequence

from tests.benchmarks.judged_forms import CaseOrder, JudgedForm, judge, start_process
from tests.benchmarks.measuring import describe_machine, measure_apart
from tests.benchmarks.reading_scores import score_numbers
from tests.benchmarks.reading_tables import print_misses, print_numbers, print_rows, print_tables
from tests.benchmarks.real_cells import (
    count_sheets_taken_for_form45,
    has_shared,
    judge_register_cells,
    judge_sheet_cells,
    judge_specimen_photos,
)
from tests.specimen.conditions import CONDITIONS

FIRST_SEED = 500_000
"""Seeds from here on are for measuring; what is tuned is tuned on others."""
_WITH_SLIPS = ("scan", "good", "app", "hard")
_FOREIGN = 3
"""Foreign pictures for every form of a condition."""

WHAT_TUNED_WHAT = f"""
Network weights: MNIST and USPS without the last 500 of each digit, HODA's first 80 % of each, in simulated
boxes. Calibration, weights of the two recognisers: held-back simulated boxes, the even half of the register
cells, for Urdu digits generated boxes with seeds from 20,000 on. Guards of the sums: generated pages with
seeds below 100,000; page finding: with small seeds.
Measured here: generated pages with seeds from {FIRST_SEED:,} on (last 500 of MNIST, last 20 % of HODA), the
odd half of the register cells, and every real sheet. None of these fitted anything."""


def order_forms(
    conditions: Sequence[str], forms: int, seed: int, *, by_template: bool = False
) -> list[CaseOrder]:
    """Honest forms of every condition, as many of the simple ones with a slip, foreign pictures."""
    honest = [
        CaseOrder(condition, seed + 1000 * place + number, by_template=by_template)
        for place, condition in enumerate(conditions)
        for number in range(forms)
    ]
    slips = [
        CaseOrder(condition, seed + 50_000 + number, slip=True)
        for condition in _WITH_SLIPS
        if condition in conditions
        for number in range(forms)
    ]
    foreign = [
        CaseOrder("foreign", seed + 90_000 + number, is_foreign=True) for number in range(forms * _FOREIGN)
    ]
    return [*honest, *slips, *foreign]


def judge_all(orders: Sequence[CaseOrder], processes: int) -> list[JudgedForm]:
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes, start_process) as pool:
        return list(pool.imap(judge, orders, chunksize=2))


def print_other_data() -> None:
    """The shipped photos, and what lies beside the checkout."""
    scores = [("the specimen's photos (clean)", score_numbers(judge_specimen_photos()))]
    if has_shared():
        scores.append(("real register cells, odd half", score_numbers(judge_register_cells())))
        scores.append(("7 real sheets, columns marked by hand", score_numbers(judge_sheet_cells())))
    print_numbers(scores)
    if has_shared():
        taken, tried = count_sheets_taken_for_form45()
        print(f"\nReal result sheets of another country taken for a Form 45: {taken} of {tried} tries.")
    else:
        print("\nskipped: real register cells and foreign sheets are not beside this checkout")


def print_speed() -> None:
    measured = measure_apart("tests.benchmarks.reading_speed")
    rows = [(each.what, f"{each.seconds:.2f}", f"{each.megabytes:.0f}") for each in measured]
    print_rows("time and memory|seconds|peak memory (MB)", rows)


def main() -> None:
    choice = _ask()
    started = time.perf_counter()
    print(f"\nReading\n{describe_machine()}\n{WHAT_TUNED_WHAT}")
    conditions = choice.condition or CONDITIONS
    if not choice.speed:
        orders = order_forms(conditions, choice.forms, choice.seed, by_template=choice.template)
        judged = judge_all(orders, choice.processes)
        print_tables(judged, conditions)
        if choice.list:
            print_misses(judged)
    if not choice.speed and not choice.condition:
        print_other_data()
    if choice.speed or not choice.condition:
        print_speed()
    print(f"\n{time.perf_counter() - started:.0f} s in all")


def _ask() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m tests.benchmarks.reading", description=__doc__)
    words.add_argument("--forms", type=int, default=10, help="forms a condition (default: 10)")
    words.add_argument("--condition", action="append", choices=CONDITIONS)
    words.add_argument("--seed", type=int, default=FIRST_SEED)
    words.add_argument("--processes", type=int, default=2)
    words.add_argument("--template", action="store_true", help="pages are looked for by template")
    words.add_argument("--list", action="store_true", help="name every photo and box that went wrong")
    words.add_argument("--speed", action="store_true", help="times and memory only")
    return words.parse_args()


if __name__ == "__main__":
    main()
