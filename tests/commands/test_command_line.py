"""The command line as a whole: help, wrong use, the real program in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import cli
from desktop.commands import open as open_command
from desktop.commands.command import Command

TOP = Path(__file__).resolve().parents[2]
VERBS = [command.name for command in cli.COMMANDS]
OF_THE_ISSUE = (
    "open demo new stations add read read-number improve layout template figures official compare bundle "
    "merge verify check checks check-figures conditions readers other-assembly rules backup"
)


def run_program(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "desktop.cli", *map(str, words)],
        cwd=TOP,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_every_command_of_the_plan_is_there():
    assert OF_THE_ISSUE.split() == VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_helps_with_an_example_of_itself(terminal, verb):
    answer = terminal.type(verb, "--help")
    assert answer.status == 0
    assert f"ginti {verb}" in answer.out.partition("example:")[2]


@pytest.mark.parametrize("words", [["fly"], ["compare"], ["compare", "a", "--json", "--csv", "b"], ["read"]])
def test_wrong_use_is_one_sentence_and_status_2(terminal, words):
    answer = terminal.type(*words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_without_a_display_the_window_says_so(terminal, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    answer = terminal.type("open")
    assert answer.status == 2
    assert "no display" in answer.err


@pytest.mark.parametrize(
    ("platform", "display", "expected"),
    [("offscreen", ":0", False), ("", "", False), ("", ":0", True), ("xcb", "", True)],
)
def test_a_display_is_looked_for_where_the_system_names_it(monkeypatch, platform, display, expected):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert open_command.has_display() is expected


def test_a_bug_of_ours_is_one_sentence_and_written_down(terminal, monkeypatch):
    def fail(_arguments):
        message = "the moon is in the way"
        raise RuntimeError(message)

    broken = Command("check", "", "", lambda _parser: None, fail)
    monkeypatch.setattr(cli, "COMMANDS", (broken,))
    answer = terminal.type("check")
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    (log,) = Path(os.environ["HOME"]).rglob("command-line.log")
    assert "the moon is in the way" in log.read_text(encoding="utf-8")


def test_an_interrupted_command_says_that_it_stopped(terminal, monkeypatch):
    def interrupt(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "COMMANDS", (Command("check", "", "", lambda _parser: None, interrupt),))
    answer = terminal.type("check")
    assert (answer.status, answer.err) == (1, "ginti: stopped.\n")


def test_the_program_itself_prints_json_and_nothing_else(entered):
    done = run_program("compare", entered, "--json", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["constituency"] == "NA-999"


def test_the_program_itself_ends_with_the_status(tmp_path):
    done = run_program("check", tmp_path / "nothing")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ginti: ")


def test_a_reader_that_has_enough_is_no_fault(entered):
    command = [sys.executable, "-u", "-m", "desktop.cli", "compare", str(entered)]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 1
