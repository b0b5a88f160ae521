"""What typing a form shows: the list of forms, drafts, and the form on the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from db.figures import Figure
from desktop.reading.values import CellReading
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.stations import StationValues


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
