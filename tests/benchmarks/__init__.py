"""Measurements, printed as tables and never asserted: `python -m tests.benchmarks` (names as arguments)."""
