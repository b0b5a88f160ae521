"""A comparison as a workbook: the comparison, the stations with one column a box, the condition of the paper.

In: `Comparison`, condition sheets, "en" or "ur". Out: an XLSX file; in Urdu it runs from right to left.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from db import fields
from db.figures import Figure
from desktop.comparison.serials import write_serials
from desktop.comparison.values import Comparison, ComparisonRow, Finding, StationComparison
from desktop.entry.condition_counts import StationCondition, tally_conditions
from desktop.entry.paper_terms import say_copy_kind
from desktop.report.condition_wording import say_answer, say_question
from desktop.report.errors import name_report_error
from desktop.report.wording import (
    say,
    say_finding,
    say_left_out,
    say_missing,
    say_open_sum,
    say_rules,
    say_state,
)

_COMPARISON_HEADS = (
    "field",
    "name",
    "party",
    "sum",
    "stations_unknown",
    "official",
    "difference",
    "finding",
)
_STATION_HEADS = ("serial", "name", "kind", "status", "copy", "open_sums", "reason")
_CONDITION_HEADS = ("question", "answer", "count", "serials")
_HEAD_ROW = 4


class _Formats:
    """The cell formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.number = book.add_format({"num_format": "#,##0"})
        self.signed = book.add_format({"num_format": "+#,##0;−#,##0;0"})
        self.differs = book.add_format({"num_format": "+#,##0;−#,##0;0", "bold": True, "bg_color": "#FBE3D6"})
        self.aside = book.add_format({"italic": True, "font_color": "#595959", "align": "right"})


class _SheetWriter:
    """Writes one sheet of one workbook in one language."""

    def __init__(self, sheet: Worksheet, formats: _Formats, language: str) -> None:
        self.sheet, self.formats, self.language = sheet, formats, language
        if language == "ur":
            sheet.right_to_left()

    def write_texts(self, at: int, texts: Iterable[str], *, first_column: int = 0) -> None:
        for column, text in enumerate(texts, start=first_column):
            self.sheet.write_string(at, column, text)

    def write_heads(self, texts: Iterable[str]) -> None:
        for column, text in enumerate(texts):
            self.sheet.write_string(_HEAD_ROW, column, text, self.formats.head)
        self.sheet.freeze_panes(_HEAD_ROW + 1, 2)

    def write_figure(self, at: int, column: int, figure: Figure | None) -> None:
        """Numbers as numbers; a figure without one as its state in words; nothing where nothing is known."""
        if figure is None:
            return
        if figure.number is not None:
            self.sheet.write_number(at, column, figure.number, self.formats.number)
        else:
            self.sheet.write_string(at, column, say_state(figure, self.language), self.formats.aside)

    def write_top(self, comparison: Comparison) -> None:
        """Constituency and form, how many stations have figures, which have none or are left out, rules."""
        form = _head("official", comparison, self.language)
        self.sheet.write_string(0, 0, f"{comparison.constituency} · {form}", self.formats.title)
        self.sheet.write_string(1, 0, _say_coverage(comparison, self.language))
        absent = (say_missing(comparison, self.language), say_left_out(comparison, self.language))
        self.sheet.write_string(2, 0, " · ".join(filter(None, absent)))
        self.sheet.write_string(3, 0, say_rules(comparison, self.language))


def write_xlsx(
    comparison: Comparison,
    path: Path,
    language: str = "en",
    conditions: Sequence[StationCondition] = (),
) -> None:
    """Writes or replaces `path`. Names are written as text, never as formulas. Raises ReportNotWritten.

    `conditions` bring a sheet of their own where anybody answered anything.
    """
    try:
        _write_book(comparison, path, language, conditions)
    except (OSError, FileCreateError) as error:
        raise name_report_error(path, error) from error


def _write_book(
    comparison: Comparison, path: Path, language: str, conditions: Sequence[StationCondition]
) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(str(path), options) as book:
        formats = _Formats(book)
        sums = _SheetWriter(book.add_worksheet(say("comparison", language)), formats, language)
        stations = _SheetWriter(book.add_worksheet(say("stations", language)), formats, language)
        _fill_sums(sums, comparison)
        _fill_stations(stations, comparison)
        if any(station.answers for station in conditions):
            paper = _SheetWriter(book.add_worksheet(say("condition", language)), formats, language)
            _fill_conditions(paper, comparison.constituency, conditions)


def _fill_sums(writer: _SheetWriter, comparison: Comparison) -> None:
    writer.write_top(comparison)
    writer.write_heads(_head(word, comparison, writer.language) for word in _COMPARISON_HEADS)
    for at, row in enumerate(comparison.rows, start=_HEAD_ROW + 1):
        _write_row(writer, at, row)
    writer.sheet.set_column(0, 0, 20)
    writer.sheet.set_column(1, 2, 30)
    writer.sheet.set_column(3, len(_COMPARISON_HEADS) - 1, 18)


def _write_row(writer: _SheetWriter, at: int, row: ComparisonRow) -> None:
    formats, language = writer.formats, writer.language
    writer.write_texts(at, (row.field, row.name(language), row.party))
    if row.known_sum is not None:
        writer.sheet.write_number(at, 3, row.known_sum, formats.number)
    writer.sheet.write_number(at, 4, row.stations_unknown, formats.number)
    writer.write_figure(at, 5, row.official)
    if row.difference is not None:
        shown = formats.differs if row.finding is Finding.DIFFERS else formats.signed
        writer.sheet.write_number(at, 6, row.difference, shown)
    writer.write_texts(at, [say_finding(row.finding, language)], first_column=7)


def _fill_stations(writer: _SheetWriter, comparison: Comparison) -> None:
    boxes = list_station_boxes(comparison)
    names = {row.field: row.name(writer.language) for row in comparison.rows}
    heads = [say(word, writer.language) for word in _STATION_HEADS]
    writer.write_top(comparison)
    writer.write_heads([*heads, *(_head_box(box, names) for box in boxes)])
    for at, station in enumerate(comparison.station_rows, start=_HEAD_ROW + 1):
        _write_station(writer, at, station, boxes)
    writer.sheet.set_column(1, 1, 36)
    writer.sheet.set_column(4, 4, 24)
    writer.sheet.set_column(5, 6, 40)
    writer.sheet.set_column(len(heads), len(heads) + len(boxes), 14)


def _write_station(writer: _SheetWriter, at: int, station: StationComparison, boxes: list[str]) -> None:
    language = writer.language
    name = (station.name_ur or station.name_en) if language == "ur" else (station.name_en or station.name_ur)
    writer.sheet.write_number(at, 0, station.serial)
    copy = say_copy_kind(station.copy_kind, language)
    texts = (name, say(station.station_kind, language), say(station.status, language), copy)
    writer.write_texts(at, texts, first_column=1)
    if station.open_sums:
        writer.write_texts(at, _say_open_sums(station, language), first_column=len(texts) + 1)
    for column, box in enumerate(boxes, start=len(_STATION_HEADS)):
        writer.write_figure(at, column, station.figures.get(box))


def _fill_conditions(writer: _SheetWriter, constituency: str, conditions: Sequence[StationCondition]) -> None:
    """Question by question how many stations have each answer, and which."""
    sheet, language = writer.sheet, writer.language
    filled = sum(bool(station.answers) for station in conditions)
    sheet.write_string(0, 0, f"{constituency} · {say('condition', language)}", writer.formats.title)
    sheet.write_string(1, 0, say("sheets", language, filled=filled, stations=len(conditions)))
    writer.write_heads(say(word, language) for word in _CONDITION_HEADS)
    for at, count in enumerate(tally_conditions(conditions), start=_HEAD_ROW + 1):
        writer.write_texts(at, (say_question(count.key, language), say_answer(count.answer, language)))
        sheet.write_number(at, 2, count.stations, writer.formats.number)
        writer.write_texts(at, [write_serials(count.serials)], first_column=3)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 2, 16)
    sheet.set_column(3, 3, 60)


def _say_open_sums(station: StationComparison, language: str) -> tuple[str, str]:
    """The sums that do not close, and the reasons given for them, each once."""
    sums = "; ".join(say_open_sum(found, language) for found in station.open_sums)
    reasons = dict.fromkeys(found.reason for found in station.open_sums if found.reason)
    return sums, "; ".join(reasons)


def list_station_boxes(comparison: Comparison) -> list[str]:
    """The boxes shown a station, in the paper's order: header, every candidate's total, valid, excluded."""
    serials = [split[0] for row in comparison.rows if (split := fields.split_candidate_field(row.field))]
    return fields.form45_fields(serials, columns=("total",))


def _say_coverage(comparison: Comparison, language: str) -> str:
    """How many stations have figures, and what else a reader of the sums must know."""
    coverage = say(
        "with_figures",
        language,
        with_figures=comparison.with_figures,
        stations_total=comparison.stations_total,
    )
    if not comparison.has_postal_ballots:
        return coverage
    return f"{coverage} · {say('postal', language, form=_head('official', comparison, language))}"


def _head(word: str, comparison: Comparison, language: str) -> str:
    """The column's head; the official column is named after the form that is compared."""
    text = say(word, language)
    return text.replace("47", comparison.form.removeprefix("form")) if word == "official" else text


def _head_box(box: str, names: dict[str, str]) -> str:
    split = fields.split_candidate_field(box)
    return f"{split[0]} {names.get(box, '')}".strip() if split else box
