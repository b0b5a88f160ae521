"""The number networks' model card, as Markdown: `number_network_card.md` and what was measured."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from string import Template

from desktop.reading.training.reading_measures import SURE, Measures

_WORDS = Path(__file__).with_name("number_network_card.md")

_INTRODUCTION = (
    "The networks alone, the script being known; temperature {temperature}, in Urdu {urdu}. {machine}, {day}."
)
_COLUMNS = (
    "| boxes | numbers | exact | in top five | exact at 80 / 90 / 95 % coverage | calibration error "
    f"| sure (≥ {SURE}) | wrong of these | false | script |"
)


def write_card(measures: Sequence[Measures], temperature: float, urdu_temperature: float = 1.0) -> str:
    """Markdown with one row a part, and a calibration table a part."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    lines = [
        _INTRODUCTION.format(
            temperature=temperature,
            urdu=urdu_temperature,
            machine=machine,
            day=f"{datetime.now(UTC):%Y-%m-%d}",
        ),
        "",
        _COLUMNS,
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_write_row(one) for one in measures),
        "",
        "## Calibration",
        "",
        "Of the numbers with a confidence from … on: how many, their mean confidence, how many were right.",
    ]
    for one in measures:
        lines += [
            "",
            f"### {one.name}",
            "",
            "| from | numbers | confidence | right |",
            "|---:|---:|---:|---:|",
        ]
        lines += [
            f"| {low:g} | {count} | {mean:.1%} | {right:.1%} |" for low, count, mean, right in one.calibration
        ]
    return Template(_WORDS.read_text(encoding="utf-8")).substitute(measured="\n".join(lines))


def _write_row(one: Measures) -> str:
    coverage = " / ".join(f"{share:.1%}" for share in one.at_coverage.values())
    return (
        f"| {one.name} | {one.numbers} | {one.exact:.1%} | {one.in_top_five:.1%} | {coverage} "
        f"| {one.calibration_error:.3f} | {one.sure:.1%} | {one.wrong_of_sure:.2%} "
        f"| {one.numbers_where_none:.1%} | {one.script_right:.1%} |"
    )
