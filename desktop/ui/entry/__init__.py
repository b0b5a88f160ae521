"""The entry screen: the page beside its figures, everything by keyboard."""

from desktop.ui.entry.screen import EntryScreen

__all__ = ["EntryScreen"]
