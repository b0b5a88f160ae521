"""Typing a form: what waits, the form with suggestions and figures, every figure on disk at once, finish.

A suggestion is what was read; a figure is what a person typed or pressed Enter on. They are held apart
until the form is finished, and the reading stays beside the entry afterwards.
"""

from desktop.workspace.drafting import (
    confirm_readings,
    discard_draft,
    save_figure,
    start_entry,
)
from desktop.workspace.entry_queue import (
    Purpose,
    last_begun,
    list_drafts,
    list_entry_queue,
    list_pages,
    next_copy,
)
from desktop.workspace.entry_values import DraftRow, EntryForm, EntryPage, QueueRow
from desktop.workspace.finishing import finish_entry, withdraw_entry

__all__ = [
    "DraftRow",
    "EntryForm",
    "EntryPage",
    "Purpose",
    "QueueRow",
    "confirm_readings",
    "discard_draft",
    "finish_entry",
    "last_begun",
    "list_drafts",
    "list_entry_queue",
    "list_pages",
    "next_copy",
    "save_figure",
    "start_entry",
    "withdraw_entry",
]
