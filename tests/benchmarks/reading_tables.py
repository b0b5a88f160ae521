"""Judged forms and cells as tables of Markdown."""

from collections.abc import Iterable, Sequence
from math import isnan

from tests.benchmarks.judged_forms import JudgedForm
from tests.benchmarks.reading_scores import NumberScore, score_forms, score_numbers, score_pages

ORDINARY = ("scan", "good", "app", "turned")
"""Ordinary photos, of which 99 % must be found."""
_PAGES = "pages|photos|found|wrongly found|boxes > 1.2 mm beside|script right|seconds (median)"
_NUMBERS = (
    "numbers, unaided|numbers|exact|at 80 %|at 90 %|at 95 %|in top five|calibration error|offered as sure"
    "|of these right|surely taken for nothing"
)
_FORMS = (
    "|forms|wholly right|with accepted suggestions|after looking at 5 boxes|suggestions"
    "|forms with a false one|boxes in doubt (median)|forms with a false figure not in doubt"
)

Group = tuple[str, Sequence[JudgedForm]]


def print_tables(judged: Sequence[JudgedForm], conditions: Sequence[str]) -> None:
    honest = [form for form in judged if not form.order.slip and not form.order.is_foreign]
    groups = [(name, [form for form in honest if form.order.condition == name]) for name in conditions]
    ordinary = [form for form in honest if form.order.condition in ORDINARY]
    foreign = [form for form in judged if form.order.is_foreign]
    print_pages([*groups, (", ".join(ORDINARY), ordinary), ("no Form 45 (found = taken for one)", foreign)])
    scripts = [
        (f"all in {name} digits", [form for form in honest if form.script == name])
        for name in ("western", "urdu")
    ]
    print_numbers([(name, score_numbers(_join(forms))) for name, forms in [*groups, *scripts]])
    whole = [(name, [form for form in forms if form.is_in_sight]) for name, forms in groups]
    everything = [form for _, forms in whole for form in forms]
    print_forms("honest forms, wholly in sight", [*whole, ("all", everything)])
    slips = [form for form in judged if form.order.slip and form.is_in_sight]
    if slips:
        names = ", ".join(dict.fromkeys(form.order.condition for form in slips))
        print_forms("forms written with a slip", [(names, slips)])


def print_pages(groups: Iterable[Group]) -> None:
    rows = []
    for name, forms in groups:
        one = score_pages(forms)
        found = f"{one.found} ({percent(one.found / max(one.photos, 1))})"
        shares = [percent(one.beside), percent(one.scripts_right)]
        rows.append(
            [
                name,
                str(one.photos),
                found,
                str(one.misplaced),
                *shares,
                f"{one.seconds:.2f}",
            ]
        )
    print_rows(_PAGES, rows)


def print_numbers(scores: Iterable[tuple[str, NumberScore]]) -> None:
    rows = []
    for name, one in scores:
        shares = [percent(share) for share in (one.exact, *one.exact_at, one.in_top_five)]
        sure = [f"{one.calibration_error:.3f}", percent(one.sure), percent(one.sure_right, 2), str(one.lost)]
        rows.append([name, str(one.numbers), *shares, *sure])
    print_rows(_NUMBERS, rows)


def print_forms(title: str, groups: Iterable[Group]) -> None:
    rows = []
    for name, forms in groups:
        one = score_forms(forms)
        right = [percent(share) for share in (one.right, one.right_with_suggestions, one.looked)]
        rest = [
            str(one.suggested),
            percent(one.false_suggestions),
            f"{one.doubtful:.0f}",
            percent(one.misleading),
        ]
        rows.append([name, str(one.forms), *right, *rest])
    print_rows(title + _FORMS, rows)


def print_misses(judged: Iterable[JudgedForm]) -> None:
    """Condition, seed and what went wrong: enough to generate the very photo again."""
    print()
    for form in judged:
        name = f"{form.order.condition} {form.order.seed}{' with a slip' if form.order.slip else ''}"
        what = f"{name}: {form.layout}, {form.candidates} candidates, {form.script}"
        if form.order.is_foreign:
            if form.found:
                print(f"{what}: taken for a form")
            continue
        if not form.found or form.is_misplaced or not form.script_is_right:
            print(f"{what}: {form.refusal or ('misplaced' if form.is_misplaced else 'other script')}")
        for cell in form.cells:
            if cell.is_hidden and not cell.misleads:
                continue
            if not cell.is_right or cell.is_falsely_suggested:
                written = cell.number if cell.number is not None else cell.state
                suggested = f", suggested {cell.value}" if cell.is_suggested else ""
                print(
                    f"{name}: {cell.field} {written} read {cell.best} ({cell.share:.2f}, {cell.read_state}, "
                    f"{cell.mark or 'no mark'}{', sure' if cell.is_sure else ''}"
                    f"{', MISLEADS' if cell.misleads else ''}){suggested}"
                )


def print_rows(headings: str, rows: Iterable[Sequence[str]]) -> None:
    """`headings` divided by "|"; the first column is words, the others figures."""
    titles = headings.split("|")
    print(f"\n| {' | '.join(titles)} |\n|---|{'---:|' * (len(titles) - 1)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def percent(share: float, places: int = 1) -> str:
    return "–" if isnan(share) else f"{share:.{places}%}"


def _join(forms: Iterable[JudgedForm]) -> list:
    return [cell for form in forms for cell in form.cells]
