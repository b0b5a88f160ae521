"""What typing a form shows: the list of forms, drafts, and the form on the desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.figures import Figure
from desktop.entry.doubt import find_doubtful, suggest_figure
from desktop.entry.visits import find_to_visit
from desktop.reading.values import CellReading
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.stations import StationValues


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One copy in the list of forms. `entered_by` are its readers; `is_mine`: this person is one of them.

    `has_draft`: this person began and did not finish. `is_read`: at least one of its pages was read. `stage`
    is one of `desktop.entry.copy_life.Stage`. `wants_second`: others entered it, it is not settled, and
    this person may enter it blind as its second reader; or their second look at it is still to be finished.
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
    stage: str = "photo_in"
    wants_second: bool = False


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
    the latest reading of each box (empty in blind mode). `field_pages` says on which of `pages` (position)
    each read box stands.

    `doubtful` are the boxes whose reading cannot be trusted. `must_visit` holds them, the boxes of a sum that
    does not close, and in assisted mode a random 1 in 20 of the rest. `must_type` are the totals that the
    paper states: typed by the person, never confirmed as read. None of the three may be left at finishing.
    `seed` draws the sample.
    `words`: what the person typed from the paper beside figures, by (kind, field); kinds in `paper_words`.

    `is_second_look`: the person's own entry is open again because another reader read something else;
    `looks` are the boxes of it, `to_look_at` those that were not visited since; `figures` has what this
    person read there.
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
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    must_visit: frozenset[str] = frozenset()
    must_type: frozenset[str] = frozenset()
    seed: str = ""
    to_look_at: frozenset[str] = frozenset()
    is_second_look: bool = False
    looks: frozenset[str] = frozenset()

    @property
    def first_field(self) -> str:
        """Where it was left, else the first box that must be visited, else the first one."""
        if self.current_field in self.fields:
            return self.current_field
        return next((box for box in self.fields if box in self.left_to_visit), self.fields[0])

    @property
    def left_to_visit(self) -> frozenset[str]:
        """The boxes without which the form cannot be finished."""
        return self.to_look_at | ((self.must_visit | self.must_type) - self.figures.keys())

    def with_figure(self, box: str, figure: Figure | None) -> "EntryForm":
        """The form after one more figure is entered, or taken back: other boxes may be in doubt then."""
        figures = {name: known for name, known in self.figures.items() if name != box}
        if figure is not None:
            figures[box] = figure
        return replace(
            self._put(figures),
            to_look_at=self.to_look_at | ({box} & self.looks) if figure is None else self.to_look_at - {box},
            current_field=box,
        )

    def with_confirmed(self, boxes: Iterable[str]) -> "EntryForm":
        """The form after the person said that what was read in these boxes is right."""
        read = {box: suggest_figure(self.suggestions[box]) for box in boxes}
        confirmed = {box: figure for box, figure in read.items() if figure is not None}
        return replace(
            self._put({**self.figures, **confirmed}),
            to_look_at=self.to_look_at - confirmed.keys(),
            current_field=self.first_field,
        )

    def _put(self, figures: Mapping[str, Figure]) -> "EntryForm":
        """Other boxes may be in doubt then."""
        if self.mode == "blind":
            return replace(self, figures=figures)
        known = (self.fields, self.suggestions, figures, self.station.voters_total)
        doubtful = find_doubtful(*known)
        must_visit = find_to_visit(*known, self.seed, doubtful)
        return replace(self, figures=figures, doubtful=doubtful, must_visit=must_visit)

    @property
    def likely_figures(self) -> dict[str, Figure]:
        """What the person entered, and what they would confirm as read by finishing: the sure readings."""
        asked = self.must_visit | self.must_type
        read = {box: suggest_figure(reading) for box, reading in self.suggestions.items() if box not in asked}
        return {box: figure for box, figure in read.items() if figure is not None} | dict(self.figures)
