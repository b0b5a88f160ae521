"""Settling what is wrong with the shipped list of contesting candidates."""

from desktop.ui.candidates.repeated_serials import RepeatedSerials

__all__ = ["RepeatedSerials"]
