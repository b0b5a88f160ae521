"""The lines of the findings panel in words: what the sums suggest, what was found, what would explain it.

In: `DeskFinding`s, `Repair`s and the form. Out: `PanelRow`s, the most urgent first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.entry.checks.reasons import say_reason
from desktop.entry.misreads import Misread, Repair
from desktop.entry.sums import SumLine
from desktop.ui.entry.finding_row import PanelRow, RowKind
from desktop.ui.entry.sum_words import say_sum
from desktop.ui.language.language import Language
from desktop.workspace.entries import EntryForm
from desktop.workspace.findings import DeskFinding

MOST_REPAIRS = 4
BoxNamer = Callable[[str], str]


def list_rows(
    findings: Iterable[DeskFinding], repairs: Sequence[Repair], name: BoxNamer, language: Language
) -> list[PanelRow]:
    """The findings in the order in which they are answered, each repair under the sum that it would close."""
    rows: list[PanelRow] = []
    left = list(repairs[:MOST_REPAIRS])
    for desk_finding in sorted(findings, key=_rank):
        rows.append(_make_row(desk_finding, language))
        fitting = [repair for repair in left if _explains(repair, desk_finding)]
        rows += [make_repair_row(repair, name) for repair in fitting]
        left = [repair for repair in left if repair not in fitting]
    return rows


def list_due(findings: Iterable[DeskFinding], form: EntryForm) -> list[DeskFinding]:
    """While the form is typed: what can be said already; a box that nobody came to is no finding yet."""
    known = form.likely_figures.keys()
    return [
        each
        for each in findings
        if each.finding.is_open_sum or all(box in known for box in each.finding.fields)
    ]


def _rank(found: DeskFinding) -> tuple[object, ...]:
    """What waits first; sums with their arithmetic, then the codes; errors before warnings."""
    code = found.finding.code
    return (found.is_resolved, not found.finding.is_error, not found.finding.is_open_sum, code[1:])


def _explains(repair: Repair, found: DeskFinding) -> bool:
    is_open_sum = found.finding.is_open_sum and not found.is_resolved
    return is_open_sum and all(change.field in found.finding.fields for change in repair.changes)


def _make_row(found: DeskFinding, language: Language) -> PanelRow:
    boxes = found.finding.fields
    return PanelRow(
        kind=RowKind.FINDING,
        sentence=language.pick(found.sentence_en, found.sentence_ur),
        box=boxes[0] if boxes else "",
        boxes=boxes,
        code=found.finding.code,
        key=found.key,
        answer=_say_answer(found, language),
        advice=language.pick(found.advice_en, found.advice_ur),
    )


def _say_answer(found: DeskFinding, language: Language) -> str | None:
    if not found.is_resolved:
        return None
    if found.reason is None:
        return ""
    if not found.reason:
        return QCoreApplication.translate("FindingWords", "noted")
    return say_reason(found.reason, "ur" if language.is_right_to_left else "en")


def make_repair_row(repair: Repair, name: BoxNamer) -> PanelRow:
    """A place to look at; what it says is never put into the box."""
    boxes = tuple(change.field for change in repair.changes)
    return PanelRow(kind=RowKind.REPAIR, sentence=say_repair(repair, name), box=boxes[0], boxes=boxes)


def make_suggestion_rows(said: Iterable[tuple[str, str]]) -> list[PanelRow]:
    """(field, sentence) of readings that only the sums suggest."""
    return [PanelRow(RowKind.SUGGESTION, sentence, field, (field,)) for field, sentence in said]


def make_sum_rows(lines: Iterable[SumLine], findings: Iterable[DeskFinding]) -> list[PanelRow]:
    """The sums that do not close as the form was read so far, where the checks do not say so yet."""
    said = {found.finding.fields for found in findings}
    return [
        PanelRow(RowKind.SUGGESTION, say_sum(line), line.stated_field, boxes)
        for line in lines
        if not line.closes and (boxes := (line.stated_field, *line.fields)) not in said
    ]


def make_finish_row(waiting: int) -> PanelRow:
    if waiting:
        words = QCoreApplication.translate("FindingWords", "Enter tries to finish; still to answer: {count}")
        return PanelRow(RowKind.FINISH, words.format(count=waiting))
    return PanelRow(
        RowKind.FINISH, QCoreApplication.translate("FindingWords", "Nothing left to answer: Enter finishes")
    )


def say_repair(repair: Repair, name: BoxNamer) -> str:
    """One sentence: which box, what it holds now, what it may hold, and why."""
    first = repair.changes[0]
    if repair.kind is Misread.SWAPPED_ROWS:
        sentence = QCoreApplication.translate(
            "FindingWords", "{one} and {other}: perhaps each stands in the other's row"
        )
        return sentence.format(one=name(first.field), other=name(repair.changes[-1].field))
    sentence = QCoreApplication.translate(
        "FindingWords", "{name}: perhaps {perhaps}, entered is {now} ({why})"
    )
    return sentence.format(name=name(first.field), perhaps=first.perhaps, now=first.now, why=say_why(repair))


def say_why(repair: Repair) -> str:
    """How the figure may have become another one."""
    words: Mapping[Misread, str] = {
        Misread.ALSO_READ: QCoreApplication.translate("FindingWords", "the program also read it so"),
        Misread.DIGIT: QCoreApplication.translate("FindingWords", "two digits look alike"),
        Misread.TRANSPOSED: QCoreApplication.translate("FindingWords", "two digits changed places"),
        Misread.LEADING_DIGIT: QCoreApplication.translate("FindingWords", "a line taken for a digit"),
        Misread.TIMES_TEN: QCoreApplication.translate("FindingWords", "a zero too many or too few"),
        Misread.NEIGHBOUR_ROW: QCoreApplication.translate("FindingWords", "the row beside it was read"),
        Misread.SWAPPED_ROWS: QCoreApplication.translate("FindingWords", "two rows changed places"),
        Misread.SEVERAL_SUMS: QCoreApplication.translate("FindingWords", "it closes several sums at once"),
    }
    said = words[repair.kind]
    if repair.probability and repair.kind is not Misread.ALSO_READ:
        said = f"{said}; {words[Misread.ALSO_READ]}"
    return said
