"""Looks for damage (first version)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    kind: str
    what: str
    sentence: str


def check_store(path, engine, progress):
    return []
