"""The specimen constituency: fictional forms written with real digits, printed and photographed by program.

`python -m tests.specimen` writes `resources/specimen/` anew, byte for byte the same on one machine:
constituency → ballots (figures) → oddities (what the papers say) → render (a page) → photograph → truth.
"""
