"""A writer is killed at random moments: nothing that it said was stored is missing or damaged."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.facts import FACT_KINDS, fact_to_plain, hash_plain
from db.models import DraftFigure
from db.store import Store
from tests.builders.facts import a_device

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork and no SIGKILL")
KILLS = 110
KILLS_WHILE_MAKING = 15


@pytest.fixture
def writer() -> Iterator[subprocess.Popen[str]]:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.db.crash_writer"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def write_and_kill(
    writer: subprocess.Popen[str], folder: Path, seed: int, after: int, wait: float
) -> list[str]:
    """Lets a new writer run for `after` commits and `wait` seconds more; what it said it had stored."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(f"{folder} {seed}\n")
    pid, said, is_killed = 0, list[str](), False
    while True:
        line = writer.stdout.readline().strip()
        assert line, "the writer ended by itself"
        if line == "dead":
            assert is_killed, said
            return said
        if line.startswith("pid "):
            pid = int(line[4:])
        else:
            said.append(line)
        if pid and not is_killed and len(said) >= after:
            time.sleep(wait)
            os.kill(pid, signal.SIGKILL)
            is_killed = True


def assert_all_is_there(folder: Path, said: list[str]) -> None:
    store = Store.open(folder, a_device())
    assert store.check() == []
    with store.reading_session() as session:
        drafts: dict[tuple[str, str], int] = {}
        for line in said:
            kind, fact_id, *rest = line.split(" ")
            if kind == "draft":
                drafts[fact_id, rest[0]] = int(rest[1])
            else:
                fact = session.get_one(FACT_KINDS[kind], fact_id)
                assert fact.sha256 == rest[0] == hash_plain(fact_to_plain(fact))
        for key, number in drafts.items():
            # the figure after the last acknowledged one may have been stored and not yet said
            stored = session.get_one(DraftFigure, key).number
            assert stored is not None
            assert stored >= number
    store.close()


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(
    writer: subprocess.Popen[str], tmp_path: Path
) -> None:
    folder, chance = tmp_path / "workspace", random.Random(45)
    Store.create(folder, a_device()).close()
    said: list[str] = []
    for kill in range(KILLS):
        said += write_and_kill(
            writer, folder, kill, after=chance.randrange(6), wait=chance.choice([0, chance.random() * 0.02])
        )
        if kill % 25 == 0:
            assert_all_is_there(folder, said)
    assert_all_is_there(folder, said)
    assert {line.split(" ")[0] for line in said} == {"photo", "draft", "entry"}
    assert len(said) > KILLS


def test_a_store_whose_making_was_killed_can_be_made_again(
    writer: subprocess.Popen[str], tmp_path: Path
) -> None:
    chance = random.Random(47)
    for kill in range(KILLS_WHILE_MAKING):
        folder = tmp_path / str(kill)
        said = write_and_kill(writer, folder, kill, after=0, wait=chance.random() * 0.15)
        said += write_and_kill(writer, folder, kill + 1000, after=1, wait=0)
        assert_all_is_there(folder, said)
