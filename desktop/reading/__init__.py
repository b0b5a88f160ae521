"""Straight page → figures with alternatives: suggestions that stand beside an entry, never instead of it."""
