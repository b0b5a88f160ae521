"""Dashed frames round the boxes of which the finding under the cursor speaks, on the paper and in the form.

In: the fields of a finding. Out: marks; no figure is touched.
"""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from desktop.ui.entry.parts import EntryParts


class FoundMarks:
    """Marks one finding at a time."""

    def __init__(self, parts: EntryParts) -> None:
        self._parts = parts
        self._marked: frozenset[str] = frozenset()

    def show_marks(self, fields: Collection[str], boxes: Collection[str]) -> None:
        """`fields` are those of the finding; `boxes` all that the form has. Empty takes the marks away."""
        self._parts.page_view.mark_found(fields)
        wanted = frozenset(fields) & frozenset(boxes)
        for field in (self._marked | wanted) & frozenset(boxes):
            _set_found(self._parts.grid.edit_of(field), is_found=field in wanted)
        self._marked = wanted
        first = next((field for field in fields if field in wanted), None)
        if first is not None:
            self._parts.grid.ensureWidgetVisible(self._parts.grid.edit_of(first), 40, 30)


def _set_found(box: QWidget, *, is_found: bool) -> None:
    if bool(box.property("found")) != is_found:
        box.setProperty("found", is_found)
        box.style().unpolish(box)
        box.style().polish(box)
