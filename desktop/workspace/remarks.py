"""What a person says at a finding: why the paper really says so, or that it was seen. On disk at once.

In: the key of a finding, a reason. Out: draft remarks. A remark holds for the same code, the same boxes and
the same figures in them; change a figure and change it back, and it holds again.
"""

from desktop.entry.checks.reasons import load_reasons
from desktop.workspace.desk_form import keep_begun, lay_out, require_draft
from desktop.workspace.draft_notes import FindingKey, write_answer
from desktop.workspace.finishing_errors import ReasonNeeded
from desktop.workspace.handle import Workspace

__all__ = ["COMMON_REASONS", "FindingKey", "save_remark", "take_back_remark"]
COMMON_REASONS = load_reasons()


def save_remark(workspace: Workspace, copy_id: str, key: FindingKey, reason: str = "") -> None:
    """Answers a finding: an error with a reason, a warning also without one. Raises NoDraft, ReasonNeeded."""
    code, _ = key
    if code.startswith("E") and not reason.strip():
        raise ReasonNeeded(code=code)
    _write(workspace, copy_id, key, reason.strip())


def take_back_remark(workspace: Workspace, copy_id: str, key: FindingKey) -> None:
    """The finding waits for an answer again. Raises NoDraft."""
    _write(workspace, copy_id, key, None)


def _write(workspace: Workspace, copy_id: str, key: FindingKey, reason: str | None) -> None:
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        figures = lay_out(session, workspace, draft).likely_figures
        write_answer(session, draft, key, figures, reason)
        keep_begun(session, workspace, draft)
