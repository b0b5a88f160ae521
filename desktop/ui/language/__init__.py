"""The window's language: translators, reading direction, and how numbers and times are written."""
