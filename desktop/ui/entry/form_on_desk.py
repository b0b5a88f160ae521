"""The form that is being typed: its figures on disk, what is still doubtful, its sums. Knows no widget.

In: a workspace and an `EntryForm`. Every figure is stored before the call returns.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from db.figures import Figure
from desktop.entry.doubt import suggest_figure
from desktop.entry.sums import SumLine, add_up
from desktop.reading.values import CellReading
from desktop.ui.entry.undo import Step, Steps
from desktop.workspace.entries import (
    EntryForm,
    confirm_readings,
    finish_entry,
    save_figure,
    start_entry,
)
from desktop.workspace.workspace import Workspace


class FormOnDesk:
    """One copy being entered by the person at the keyboard."""

    def __init__(self, workspace: Workspace, copy_id: str, mode: str) -> None:
        """Raises NoSuchCopy."""
        self._workspace = workspace
        self.form: EntryForm = start_entry(workspace, copy_id, mode)
        self._steps = Steps()

    @property
    def copy_id(self) -> str:
        return self.form.copy_id

    @property
    def first_field(self) -> str:
        """Where the cursor starts: where it was left, else the first doubtful box, else the first one."""
        form = self.form
        if form.current_field in form.fields:
            return form.current_field
        if not form.suggestions:
            return form.fields[0]
        return next((field for field in form.fields if field in self.doubtful), form.fields[0])

    @property
    def doubtful(self) -> frozenset[str]:
        """What must still be looked at, for the first time or once more, or typed."""
        return self.form.left_to_visit | self.form.to_look_at

    @property
    def marked_doubtful(self) -> frozenset[str]:
        """What is shown as doubtful: where nothing was read at all an empty box is no doubt."""
        return self.doubtful if self.form.suggestions else self.form.to_look_at

    @property
    def entered_count(self) -> int:
        return len(self.form.figures)

    def known_figure(self, field: str) -> Figure | None:
        """What stands in the box now: entered, else as it was read; None where nothing is known."""
        if field in self.form.figures:
            return self.form.figures[field]
        reading = self.form.suggestions.get(field)
        return suggest_figure(reading) if reading is not None else None

    def enter_figure(self, field: str, figure: Figure | None) -> None:
        """On disk before this returns; None takes the figure back."""
        before = self.form.figures.get(field)
        self._put(field, figure)
        self._steps.add(field, before, figure)

    def take_back(self) -> Step | None:
        """The last figure entered is what it was before, on disk too; None when there is no step left."""
        step = self._steps.take_back()
        if step is not None:
            self._put(step.field, step.before)
        return step

    def do_again(self) -> Step | None:
        """The step taken back last is made again."""
        step = self._steps.do_again()
        if step is not None:
            self._put(step.field, step.after)
        return step

    def _put(self, field: str, figure: Figure | None) -> None:
        save_figure(self._workspace, self.copy_id, field, figure, field)
        self.form = self.form.with_figure(field, figure)

    def keep_words(self, kind: str, text: str, field: str = "") -> None:
        """What the store keeps of the paper's words now."""
        words = {key: said for key, said in self.form.words.items() if key != (kind, field)}
        if text:
            words[kind, field] = text
        self.form = replace(self.form, words=words)

    def confirm_sure_readings(self) -> Mapping[str, Figure]:
        """The person says that what is shown and sure is right; returns all figures entered by now."""
        unread = [field for field in self.form.fields if field not in self.form.figures]
        confirmed = confirm_readings(self._workspace, self.copy_id, unread, self.form.suggestions)
        self.form = self.form.with_confirmed(confirmed)
        return self.form.figures

    def shows_readings_of(self, fields: Collection[str]) -> bool:
        """False where something was read only after the form was put on the desk."""
        return self.form.suggestions.keys() >= set(fields)

    def finish(self) -> str:
        """Makes the draft an entry. Raises DoubtfulFieldsLeft, ReadingsNotConfirmed, StationNotConfirmed,
        FindingsLeft.
        """
        return finish_entry(self._workspace, self.copy_id)

    def add_up(self) -> tuple[SumLine, ...]:
        """The sums over what is entered, and over readings where nothing is entered yet.

        A total that must be typed takes part only once it is: what was read there is not shown.
        """
        shown = self.form.suggestions.keys() - self.form.must_type
        read = {field: suggest_figure(self.form.suggestions[field]) for field in shown}
        provisional = {field: figure for field, figure in read.items() if figure is not None}
        serials = [candidate.ballot_serial for candidate in self.form.candidates]
        return add_up({**provisional, **self.form.figures}, serials, self.form.station.voters_total)

    @property
    def suggested_by_sums(self) -> Mapping[str, CellReading]:
        """The readings that only the form's arithmetic suggests, of boxes that nobody entered yet."""
        return {
            field: reading
            for field, reading in self.form.suggestions.items()
            if reading.changed_by_arithmetic and field not in self.form.figures.keys() | self.form.must_type
        }

    def suggestion_for(self, field: str) -> CellReading | None:
        return self.form.suggestions.get(field)
