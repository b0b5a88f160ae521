"""The constituency: every polling station on one board, and what is known of the one under the cursor."""

from desktop.ui.constituency.screen import ConstituencyScreen

__all__ = ["ConstituencyScreen"]
