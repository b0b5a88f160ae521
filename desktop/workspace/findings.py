"""What the checks find in the form on the desk, while it is typed.

In: the draft of the person at the keyboard. Out: `DeskFinding`s with their words, and what was answered.
"""

from dataclasses import dataclass

from sqlmodel import Session

from db.models import Draft
from desktop.entry.checks.catalogue import load_catalogue, say_finding
from desktop.entry.checks.values import Finding
from desktop.workspace.desk_checks import check_desk_form, is_asked
from desktop.workspace.desk_form import lay_out, require_draft
from desktop.workspace.draft_notes import FindingKey, describe_boxes, read_answers
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace


@dataclass(frozen=True, slots=True)
class DeskFinding:
    """One finding in words. `advice` is the volunteer's.

    `reason` None: not answered yet; "": acknowledged. `is_resolved`: nothing is asked of the reader any more;
    so it is from the start where a finding repeats what the condition sheet says.
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
    with workspace.store.reading_session() as session:
        draft = require_draft(session, workspace, copy_id)
        form = lay_out(session, workspace, draft)
        return find_in_draft(session, workspace, draft, form)


def find_in_draft(
    session: Session, workspace: Workspace, draft: Draft, form: EntryForm
) -> tuple[DeskFinding, ...]:
    """As `list_findings`, of a draft that is laid out as `form`."""
    figures, answers = form.likely_figures, read_answers(session, draft)
    return tuple(
        _show(
            found,
            answers.get((found.code, describe_boxes(found.fields, figures))),
            is_asked=is_asked(found, form),
        )
        for found in check_desk_form(session, workspace, form)
    )


def _show(finding: Finding, reason: str | None, *, is_asked: bool) -> DeskFinding:
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
        is_resolved=_is_answered(finding, reason) or not is_asked,
    )


def _is_answered(finding: Finding, reason: str | None) -> bool:
    """An error needs a reason; a warning is acknowledged also without one."""
    return bool(reason) if finding.is_error else reason is not None
