"""Shows of the form on the desk what changes with every key: the cell, its reading, the sums, the counts.

In: a `FormOnDesk` and the box with the cursor. Out: the screen's parts say it.
"""

from PySide6.QtCore import QCoreApplication

from desktop.ui.entry.doubt_words import describe_suggestion
from desktop.ui.entry.figure_words import name_box
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.entry.sum_words import say_sum_suggestion
from desktop.ui.language.language import Language


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
        title = name_box(form.form.candidates, field, self._language)
        self._parts.show_snippet(field, title, detail)
        self._parts.choices.show_choices(None if field in form.form.figures else reading)

    def show_sums(self, form: FormOnDesk | None) -> None:
        """The sums as they stand now, and how far the form is."""
        if form is None:
            return
        self._parts.sums.show_sums(form.add_up(), self._say_suggestions(form))
        self._parts.show_counts(form.entered_count, len(form.form.fields), len(form.marked_doubtful))

    def _say_suggestions(self, form: FormOnDesk) -> list[tuple[str, str]]:
        """(field, sentence) for what only the sums suggest."""
        candidates = form.form.candidates
        return [
            (field, say_sum_suggestion(name_box(candidates, field, self._language), reading))
            for field, reading in form.suggested_by_sums.items()
        ]
