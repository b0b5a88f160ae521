"""Differences: the boxes on which readers differ, settled one by one with a reason."""

from desktop.ui.differences.screen import DifferencesScreen

__all__ = ["DifferencesScreen"]
