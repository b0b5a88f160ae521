"""What opening a copy means for this person: enter it, read it as its second reader, correct, or only look.

In: a copy and the mode that the person chose. Out: an `Opening`; of a copy that is only looked at, a
`CopyLook`.
Nobody is refused, and nobody who may still read the copy blind is shown what others read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session

from db.agreement import find_differing, join_readings
from db.choices import EntryMode, StationForm
from db.figures import Figure
from db.models import Copy
from db.queries import find_draft, list_candidates, list_entries
from db.queries.accepted import gather_settled
from desktop.entry.copy_life import Action, LifeError, Stage, find_stage, require_can, wants_second
from desktop.workspace.constituency import CandidateRow, show_candidate
from desktop.workspace.copies import list_readers
from desktop.workspace.copy_facts import CopyGroup, allows_same_reader, gather_copy_facts, read_groups
from desktop.workspace.desk_form import find_station_values, list_boxes, require_copy
from desktop.workspace.entry_values import EntryPage
from desktop.workspace.handle import Workspace
from desktop.workspace.held_back import find_held_back
from desktop.workspace.own_entries import find_own_entry, name_own_reader
from desktop.workspace.stations import StationValues


class OpenedFor(StrEnum):
    ENTRY = "entry"
    """Nobody entered it, or this person has begun it, or owes it a second look."""
    SECOND = "second"
    """Others entered it, and this person may be its second reader: blind."""
    CORRECTION = "correction"
    """This person entered it: their own figures."""
    LOOK = "look"
    """Others entered it and it needs no second reader: nothing is begun."""


@dataclass(frozen=True, slots=True)
class Opening:
    """`mode` is the one in which the form is to be started, for all but a look."""

    purpose: OpenedFor
    mode: str


@dataclass(frozen=True, slots=True)
class CopyLook:
    """A copy that is only looked at. `figures`: what was settled or read alike by everybody who read it.

    `differing`: boxes on which its readers, or those of another copy of its kind, differ; as what is for
    Differences. `is_held_back`: somebody still reads at this station without knowing the others' figures, so
    none is here.
    """

    copy_id: str
    form: str
    copy_kind: str
    poll_round: int
    station: StationValues
    candidates: tuple[CandidateRow, ...]
    pages: tuple[EntryPage, ...]
    stage: Stage
    readers: tuple[str, ...]
    fields: tuple[str, ...]
    figures: Mapping[str, Figure]
    differing: frozenset[str]
    is_held_back: bool


def find_opening(workspace: Workspace, copy_id: str, mode: str = "assisted") -> Opening:
    """`mode`: what the person chose, "assisted" or "blind". Raises NoSuchCopy."""
    with workspace.store.reading_session() as session:
        copy = require_copy(session, copy_id)
        draft = find_draft(session, copy_id, workspace.person.id)
        if draft is not None and draft.current_field:
            return Opening(OpenedFor.ENTRY, draft.mode.value)
        if not list_entries(session, copy_id):
            return Opening(OpenedFor.ENTRY, mode)
        return _find_for_entered(session, workspace, copy, mode)


def look_at_copy(workspace: Workspace, copy_id: str) -> CopyLook:
    """Raises NoSuchCopy."""
    with workspace.store.reading_session() as session:
        copy = require_copy(session, copy_id)
        groups = list(read_groups(session, workspace, [copy.station_serial]))
        group = next(group for group in groups if any(each.id == copy_id for each in group.copies))
        is_held_back = copy.station_serial in find_held_back(session, workspace, groups)
        figures, differing = ({}, frozenset[str]()) if is_held_back else _read(group, copy_id)
        rows = () if copy.form is StationForm.FORM46 else list_candidates(session, copy.constituency_code)
        return CopyLook(
            copy_id=copy_id,
            form=copy.form.value,
            copy_kind=copy.copy_kind.value,
            poll_round=copy.poll_round,
            station=find_station_values(session, workspace, copy.station_serial),
            candidates=tuple(show_candidate(fact) for fact in rows),
            pages=tuple(EntryPage(page.photo_id, page.photo_page, page.position) for page in copy.pages),
            stage=find_stage(gather_copy_facts(session, workspace, [copy.station_serial])[copy_id]),
            readers=list_readers(session).get(copy_id, ()),
            fields=list_boxes(session, copy),
            figures=figures,
            differing=differing,
            is_held_back=is_held_back,
        )


def _find_for_entered(session: Session, workspace: Workspace, copy: Copy, mode: str) -> Opening:
    facts = gather_copy_facts(session, workspace, [copy.station_serial])[copy.id]
    is_allowed = allows_same_reader(session, workspace)
    reader = name_own_reader(workspace, EntryMode.BLIND, allows_same_reader=is_allowed)
    if find_own_entry(session, workspace, copy.id) is not None:
        try:
            require_can(Action.BEGIN, facts, reader)
        except LifeError:
            return Opening(OpenedFor.CORRECTION, EntryMode.ASSISTED.value)
        is_second = mode == EntryMode.BLIND.value
        return Opening(OpenedFor.SECOND if is_second else OpenedFor.CORRECTION, mode)
    wanted = wants_second(facts, reader)
    return Opening(OpenedFor.SECOND if wanted else OpenedFor.LOOK, EntryMode.BLIND.value)


def _read(group: CopyGroup, copy_id: str) -> tuple[dict[str, Figure], frozenset[str]]:
    """What stands for this copy, and where readers of its group differ."""
    settled = gather_settled(group.station.settlements, group.poll_round, group.copy_kind)
    own = next(copy for copy in group.copies if copy.id == copy_id).gather()
    differing = find_differing(join_readings(copy.gather() for copy in group.copies), settled)
    alike = {box: seen[0].figure for box, seen in own.items() if box not in differing}
    return {**alike, **settled}, differing
