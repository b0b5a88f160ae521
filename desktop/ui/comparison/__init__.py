"""Comparison: all Form 45s added up beside an official form, and each station's own figures."""

from desktop.ui.comparison.screen import ComparisonScreen

__all__ = ["ComparisonScreen"]
