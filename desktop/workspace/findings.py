"""What the checks find in the form on the desk, while it is typed.

In: the draft of the person at the keyboard. Out: `DeskFinding`s with their words, and what was answered.
"""

from dataclasses import dataclass

from desktop.entry.checks.catalogue import find_all, load_catalogue, say_finding
from desktop.entry.checks.limits import load_limits
from desktop.entry.checks.values import Boxes, Finding, FormUnderCheck, ListedStation
from desktop.workspace.checking import LIMITS_FILE
from desktop.workspace.desk_form import lay_out, require_draft
from desktop.workspace.draft_notes import FindingKey, describe_boxes, read_answers
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace


@dataclass(frozen=True, slots=True)
class DeskFinding:
    """One finding in words. `advice` is the volunteer's.

    `reason` None: not answered yet; "": acknowledged. `is_resolved`: nothing is asked of the reader any more.
    """

    finding: Finding
    sentence_en: str
    sentence_ur: str
    title_en: str
    title_ur: str
    advice_en: str
    advice_ur: str
    reason: str | None
    is_resolved: bool

    @property
    def key(self) -> FindingKey:
        """What `remarks.save_remark` answers."""
        return (self.finding.code, self.finding.fields)


def list_findings(workspace: Workspace, copy_id: str) -> tuple[DeskFinding, ...]:
    """Everything the checks find in the draft so far, in the order of the codes' numbers.

    Looked at are the figures entered, and beside them the sure readings. Raises NoDraft, NoSuchCopy,
    BadLimits.
    """
    limits = load_limits(workspace.folder / LIMITS_FILE)
    with workspace.store.reading_session() as session:
        draft = require_draft(session, workspace, copy_id)
        form = lay_out(session, workspace, draft)
        answers = read_answers(session, draft)
    figures = form.likely_figures
    found = find_all(_make_form(form), limits)
    return tuple(
        _show(each, answers.get((each.code, describe_boxes(each.fields, figures)))) for each in found
    )


def _make_form(form: EntryForm) -> FormUnderCheck:
    station = form.station
    return FormUnderCheck(
        Boxes(form.likely_figures, form.fields, tuple(row.ballot_serial for row in form.candidates)),
        ListedStation(
            station.serial,
            kind=station.station_kind,
            voters_male=station.voters_male,
            voters_female=station.voters_female,
            voters_total=station.voters_total,
        ),
    )


def _show(finding: Finding, reason: str | None) -> DeskFinding:
    rule = load_catalogue()[finding.code]
    return DeskFinding(
        finding=finding,
        sentence_en=say_finding(finding, "en"),
        sentence_ur=say_finding(finding, "ur"),
        title_en=rule.title.en,
        title_ur=rule.title.ur,
        advice_en=rule.advice[0].en,
        advice_ur=rule.advice[0].ur,
        reason=reason,
        is_resolved=reason is not None,
    )
