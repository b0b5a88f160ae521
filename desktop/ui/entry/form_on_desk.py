"""The form that is being typed: its figures on disk, what is still doubtful, its sums. Knows no widget.

In: a workspace and an `EntryForm`. Every figure is stored before the call returns.
"""

from collections.abc import Mapping
from dataclasses import replace

from db.figures import Figure
from desktop.entry.doubt import find_doubtful, suggest_figure
from desktop.entry.sums import SumLine, add_up
from desktop.reading.values import CellReading
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
        """What must still be looked at."""
        return self.form.doubtful - self.form.figures.keys()

    @property
    def marked_doubtful(self) -> frozenset[str]:
        """What is shown as doubtful: where nothing was read at all an empty box is no doubt."""
        return self.doubtful if self.form.suggestions else frozenset()

    @property
    def entered_count(self) -> int:
        return len(self.form.figures)

    def enter_figure(self, field: str, figure: Figure | None) -> None:
        """On disk before this returns; None takes the figure back."""
        save_figure(self._workspace, self.copy_id, field, figure, field)
        figures = dict(self.form.figures)
        if figure is None:
            figures.pop(field, None)
        else:
            figures[field] = figure
        doubtful = self.form.doubtful
        if self.form.mode != "blind":
            doubtful = find_doubtful(
                self.form.fields, self.form.suggestions, figures, self.form.station.voters_total
            )
        self.form = replace(self.form, figures=figures, doubtful=doubtful, current_field=field)

    def confirm_sure_readings(self) -> Mapping[str, Figure]:
        """The person says that what is sure is right; returns all figures entered by now."""
        unread = [field for field in self.form.fields if field not in self.form.figures]
        confirm_readings(self._workspace, self.copy_id, unread)
        self.form = start_entry(self._workspace, self.copy_id, self.form.mode)
        return self.form.figures

    def finish(self, reasons: Mapping[str, str]) -> str:
        """Makes the draft an entry. Raises DoubtfulFieldsLeft, ReadingsNotConfirmed, NeedsReason."""
        return finish_entry(self._workspace, self.copy_id, reasons=reasons)

    def add_up(self) -> tuple[SumLine, ...]:
        """The sums over what is entered, and over readings where nothing is entered yet."""
        read = {field: suggest_figure(reading) for field, reading in self.form.suggestions.items()}
        provisional = {field: figure for field, figure in read.items() if figure is not None}
        serials = [candidate.ballot_serial for candidate in self.form.candidates]
        return add_up({**provisional, **self.form.figures}, serials, self.form.station.voters_total)

    @property
    def suggested_by_sums(self) -> Mapping[str, CellReading]:
        """The readings that only the form's arithmetic suggests, of boxes that nobody entered yet."""
        return {
            field: reading
            for field, reading in self.form.suggestions.items()
            if reading.changed_by_arithmetic and field not in self.form.figures
        }

    def suggestion_for(self, field: str) -> CellReading | None:
        return self.form.suggestions.get(field)
