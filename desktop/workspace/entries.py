"""Typing a form: what waits, the form with suggestions and figures, every figure on disk at once, finish.

A suggestion is what was read; a figure is what a person typed or pressed Enter on. They are held apart
until the form is finished, and the reading stays beside the entry afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from db.figures import Figure
from desktop.reading.values import CellReading
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.stations import StationValues
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One copy in the list of forms. `entered_by` are its readers; `is_mine`: this person is one of them.

    `has_draft`: this person began and did not finish. `is_read`: at least one of its pages was read.
    """

    copy_id: str
    station_serial: int
    station_name_en: str
    station_name_ur: str
    form: str
    copy_kind: str
    poll_round: int
    page_count: int
    is_read: bool
    has_draft: bool
    entered_by: tuple[str, ...]
    is_mine: bool


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A form begun by this person and not finished."""

    copy_id: str
    station_serial: int
    mode: str
    started_at: datetime
    updated_at: datetime
    current_field: str | None
    figures_entered: int


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One page of the copy. `position` is the place in the copy from 1; `page` the page of the photo."""

    photo_id: str
    page: int
    position: int


@dataclass(frozen=True, slots=True)
class EntryForm:
    """A form on the desk.

    `fields` are its boxes in the paper's order. `figures` holds only what a person entered; `suggestions`
    the latest reading of each box (empty in blind mode). `doubtful` must be visited before finishing.
    `field_pages` says on which of `pages` (position) each read box stands.
    """

    copy_id: str
    mode: str
    form: str
    copy_kind: str
    poll_round: int
    station: StationValues
    candidates: tuple[CandidateRow, ...]
    fields: tuple[str, ...]
    figures: Mapping[str, Figure]
    suggestions: Mapping[str, CellReading]
    doubtful: frozenset[str]
    pages: tuple[EntryPage, ...]
    field_pages: Mapping[str, int]
    current_field: str | None
    started_at: datetime


def list_entry_queue(workspace: Workspace) -> tuple[QueueRow, ...]:
    """Every standing Form 45 copy, by station: drafts and forms without an entry are the work that waits."""
    raise NotImplementedError


def list_drafts(workspace: Workspace) -> tuple[DraftRow, ...]:
    """What this person began and did not finish, latest first."""
    raise NotImplementedError


def next_copy(workspace: Workspace, after: str | None = None) -> str | None:
    """The next copy to enter after `after` in the queue's order, then from its start; None: all entered."""
    raise NotImplementedError


def start_entry(workspace: Workspace, copy_id: str, mode: str = "assisted") -> EntryForm:
    """Opens a form for this person: a new draft, or the one begun earlier. Mode is "assisted" or "blind".

    In assisted mode a person who entered this copy before finds their own figures again. Raises NoSuchCopy.
    """
    raise NotImplementedError


def save_figure(
    workspace: Workspace, copy_id: str, field: str, figure: Figure | None, current_field: str | None = None
) -> None:
    """Puts one figure on disk before returning; None takes it back to "not entered".

    `current_field` is where the cursor goes next. Raises NoDraft, NotABox.
    """
    raise NotImplementedError


def confirm_readings(workspace: Workspace, copy_id: str, fields: Sequence[str]) -> tuple[str, ...]:
    """A person says that what was read in these boxes is right: they become figures, in one step.

    Doubtful boxes are passed over: each has to be visited. Returns the boxes that became figures.
    Raises NoDraft.
    """
    raise NotImplementedError


def finish_entry(
    workspace: Workspace, copy_id: str, *, comment: str = "", reasons: Mapping[str, str] | None = None
) -> str:
    """Turns the draft into an entry, a fact; returns its id. `reasons` are by `SumLine.key`.

    Boxes nobody read and nobody visited are "not captured". Raises NoDraft, DoubtfulFieldsLeft,
    ReadingsNotConfirmed, NeedsReason; then everything stays in the draft.
    """
    raise NotImplementedError


def discard_draft(workspace: Workspace, copy_id: str) -> None:
    """Throws the unfinished form of this person away. Harmless when there is none."""
    raise NotImplementedError


def withdraw_entry(workspace: Workspace, entry_id: str, reason: str) -> None:
    """Retracts an entry; its figures no longer count, and it stays readable."""
    raise NotImplementedError
