"""Shows of the form on the desk what changes with every key: the cell, its reading, the counts.

In: a `FormOnDesk` and the box with the cursor. Out: the screen's parts say it.
"""

from PySide6.QtCore import QCoreApplication

from db.fields import split_candidate_field
from desktop.ui.entry.doubt_words import describe_suggestion
from desktop.ui.entry.figure_words import name_box, name_row
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.second_look import describe_second_look
from desktop.ui.entry.snippet_strip import CellWords
from desktop.ui.language.language import Language
from desktop.workspace.entries import EntryForm


class FormView:
    """Puts a form into words beside its boxes; decides nothing."""

    def __init__(self, parts: EntryParts, language: Language) -> None:
        self._parts = parts
        self._language = language

    def show_cell(self, form: FormOnDesk | None, field: str) -> None:
        """The box with the cursor: enlarged, named, with what was read in it."""
        if form is None or not field:
            return
        reading = form.suggestion_for(field)
        detail = describe_suggestion(reading)
        if form.form.mode == "blind":
            detail = QCoreApplication.translate("FigureWords", "blind entry: no reading is shown")
        elif field in form.form.must_type and field not in form.form.figures:
            detail = QCoreApplication.translate("FormView", "a total is always typed, whatever was read")
            reading = None
        if field in form.form.to_look_at:
            detail = describe_second_look()
        candidates, language = form.form.candidates, self._language
        above, below = (
            name_row(candidates, around, language) for around in find_rows_around(form.form, field)
        )
        title = name_box(candidates, field, language)
        self._parts.show_snippet(field, CellWords(title, detail, above, below))
        self._parts.choices.show_choices(None if field in form.form.figures else reading)

    def show_head(self, form: FormOnDesk) -> None:
        """The head of the form, enlarged, while the station's serial is typed."""
        first = form.form.fields[0]
        title = QCoreApplication.translate("FormView", "Polling station")
        detail = QCoreApplication.translate("FormView", "its serial as the head of the form has it")
        self._parts.page_view.mark_cell(None)
        self._parts.show_head(first, CellWords(title, detail))
        self._parts.choices.show_choices(None)

    def show_foot(self) -> None:
        """The foot of the form, while the words under its figures are typed."""
        title = QCoreApplication.translate("FormView", "Words on the paper")
        detail = QCoreApplication.translate("FormView", "date and time, as they stand under the figures")
        self._parts.show_foot(CellWords(title, detail))
        self._parts.choices.show_choices(None)

    def show_counts(self, form: FormOnDesk | None) -> None:
        """How far the form is."""
        if form is None:
            return
        self._parts.show_counts(form.entered_count, len(form.form.fields), len(form.marked_doubtful))


def find_rows_around(form: EntryForm, field: str) -> tuple[str, str]:
    """The boxes above and below in the same column of the table; "" where there is none."""
    split = split_candidate_field(field)
    if split is None:
        return "", ""
    column = [box for box in form.fields if (at := split_candidate_field(box)) and at[1] == split[1]]
    place = column.index(field)
    above = column[place - 1] if place else ""
    return above, column[place + 1] if place + 1 < len(column) else ""
