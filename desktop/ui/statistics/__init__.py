"""Statistics: how long forms take, how often a figure was the right one; gold forms for the coordinator."""

from desktop.ui.statistics.screen import StatisticsScreen

__all__ = ["StatisticsScreen"]
