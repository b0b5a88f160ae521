"""What the board shows of each station beyond its figures: findings of the checks, stages of its copies.

In: the workspace. Out: `StationMarks` by serial, for `mark_stations`. Takes about a second for a large
constituency: run it beside the window.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from db.choices import StationForm
from db.models import Confirmation, Copy, Entry
from db.queries import StationFigures, accepted_figures
from db.queries.current import is_standing
from desktop.entry.checks.values import Finding
from desktop.entry.copy_life import Stage
from desktop.workspace.board import StationMarks
from desktop.workspace.checking import check_figures
from desktop.workspace.copy_stages import find_stages
from desktop.workspace.handle import Workspace

_Answered = frozenset[tuple[str, frozenset[str]]]


def find_marks(workspace: Workspace) -> dict[int, StationMarks]:
    """Every station with a finding or a copy, by serial. Raises BadLimits."""
    code = workspace.constituency_code
    findings = check_figures(workspace)
    stages = find_stages(workspace)
    with workspace.store.reading_session() as session:
        copies = _find_copies(session, code)
        answered = _read_answered(session)
        accepted = accepted_figures(session, code)
    marks: dict[int, StationMarks] = {}
    for serial in sorted(copies.keys() | findings.keys()):
        found = findings.get(serial, ())
        marks[serial] = StationMarks(
            findings=found,
            explained=_list_explained(found, accepted.get(serial), answered),
            stages=_show_stages([stages[copy_id] for copy_id in copies.get(serial, ()) if copy_id in stages]),
        )
    return marks


def _show_stages(stages: Sequence[Stage]) -> tuple[str, ...]:
    """Each once, in the order of a copy's life."""
    return tuple(stage.value for stage in Stage if stage in stages)


def _find_copies(session: Session, code: str) -> Mapping[int, Sequence[str]]:
    """Station serial → ids of its standing Form 45 copies."""
    rows = select(Copy.station_serial, Copy.id).where(
        is_standing(Copy), col(Copy.constituency_code) == code, col(Copy.form) == StationForm.FORM45
    )
    copies: dict[int, list[str]] = defaultdict(list)
    for serial, copy_id in session.exec(rows):
        copies[serial].append(copy_id)
    return copies


def _read_answered(session: Session) -> Mapping[str, _Answered]:
    """Copy id → (code, boxes) of the findings for which a reader of the copy gave a reason."""
    rows = select(Confirmation.copy_id, Confirmation.code, Confirmation.boxes_json).where(
        is_standing(Confirmation),
        col(Confirmation.reason) != "",
        col(Confirmation.entry_id).in_(select(Entry.id).where(is_standing(Entry))),
    )
    answered: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for copy_id, code, boxes in session.exec(rows):
        answered[copy_id].add((code, frozenset(json.loads(boxes))))
    return {copy_id: frozenset(given) for copy_id, given in answered.items()}


def _list_explained(
    findings: Sequence[Finding], station: StationFigures | None, answered: Mapping[str, _Answered]
) -> tuple[Finding, ...]:
    """The findings that were confirmed, or one of whose boxes has a reason why it is as on the paper."""
    if station is None:
        return ()
    given = answered.get(station.copy_id or "", frozenset())
    return tuple(
        finding
        for finding in findings
        if (finding.code, frozenset(finding.fields)) in given
        or not station.reasons.keys().isdisjoint(finding.fields)
    )
