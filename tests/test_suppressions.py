"""A checker that is silenced on a line is silenced by name and with the reason beside it."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|mypy:|ruff:|pragma:)")
WITH_REASON = re.compile(r"# (?:noqa: [A-Z0-9, ]*[A-Z0-9]|type: ignore\[[a-z, -]+\])\s+(?:#|-|\()\s*\S+ \S+")


def list_lines():
    for folder in ("db", "desktop", "packaging"):
        for path in sorted((TOP / folder).rglob("*")):
            is_script = path.suffix == ".py" or (not path.suffix and path.parent.name == "packaging")
            if path.is_file() and is_script:
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                    yield f"{path.relative_to(TOP)}:{number}", line


def test_every_suppression_names_its_rule_and_its_reason():
    bare = [f"{place}: {line.strip()}" for place, line in list_lines() if SILENCED.search(line)
            and not WITH_REASON.search(line)]  # fmt: skip
    assert bare == []


@pytest.mark.parametrize(
    ("line", "is_enough"),
    [
        ("x = 1  # noqa", False),
        ("x = 1  # noqa: S608", False),
        ("x = 1  # type: ignore[arg-type]", False),
        ("x = 1  # type: ignore  # the stub is wrong", False),
        ("x = 1  # noqa: S608, ANN401 - our own names", True),
        ("x = 1  # noqa: S608 (our own names)", True),
        ("x = 1  # type: ignore[union-attr, arg-type]  # the stub is wrong", True),
    ],
)
def test_a_reason_is_words_beside_the_rule(line, is_enough):
    assert SILENCED.search(line)
    assert bool(WITH_REASON.search(line)) is is_enough
