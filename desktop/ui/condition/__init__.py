"""The condition of a copy's paper: one sheet of questions beside the page, answered by keys."""

from desktop.ui.condition.screen import ConditionScreen

__all__ = ["ConditionScreen"]
