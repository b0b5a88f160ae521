"""Reading processes: they may crash, hang or be killed, and the batch goes on; nothing of them is left."""

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.reading.values import NumberModelMissing
from desktop.reading.worker import ReadingGivenUp, ReadingNotStarted, ReadingWorkers
from tests.builders.reading_processes import list_reading_processes

JOBS = "tests.builders.worker_jobs"


def read(tasks, *, count=2, work="do", patience=30.0, is_cancelled=lambda: False):
    workers = ReadingWorkers(count, patience=patience, work=f"{JOBS}:{work}")
    return dict(workers.read(tasks, is_cancelled))


@pytest.fixture(autouse=True)
def no_process_left():
    before = list_reading_processes()
    yield
    assert list_reading_processes() <= before


def test_every_task_has_its_outcome():
    assert read([{"say": word} for word in "abcde"]) == dict(enumerate("abcde"))


def test_two_are_at_work_at_the_same_time(tmp_path):
    assert read([{"meet": str(tmp_path), "say": "met"}] * 2) == {0: "met", 1: "met"}


def test_nothing_to_read_starts_nothing():
    assert read([]) == {}


def test_a_process_that_is_killed_in_the_middle_is_replaced_and_its_task_done_after_all(tmp_path, caplog):
    tasks = [{"say": "a"}, {"say": "b", "crash_until": str(tmp_path / "b")}, {"say": "c"}, {"say": "d"}]
    with caplog.at_level(logging.ERROR):
        assert read(tasks) == {0: "a", 1: "b", 2: "c", 3: "d"}
    assert "-9" in caplog.text


def test_killed_from_outside_between_two_photos_the_batch_goes_on():
    outcomes = ReadingWorkers(1, work=f"{JOBS}:tell_pid").read([{}] * 4)
    number, first = next(outcomes)
    os.kill(first, signal.SIGKILL)
    rest = dict(outcomes)
    assert {number, *rest} == {0, 1, 2, 3}
    assert len({first, *rest.values()}) == 2


def test_a_task_that_kills_every_process_is_given_up_and_the_rest_is_done(caplog):
    with caplog.at_level(logging.CRITICAL):
        found = read([{"crash_until": "always"}, {"say": "b"}, {"say": "c"}])
    assert isinstance(found.pop(0), ReadingGivenUp)
    assert found == {1: "b", 2: "c"}


def test_a_task_that_hangs_is_tried_once_more_then_given_up(tmp_path, caplog):
    tasks = [{"hang_until": "always"}, {"say": "b", "hang_until": str(tmp_path / "b")}, {"say": "c"}]
    with caplog.at_level(logging.CRITICAL):
        found = read(tasks, patience=4.0)
    assert isinstance(found.pop(0), ReadingGivenUp)
    assert found == {1: "b", 2: "c"}


def test_what_broke_off_is_tried_again_with_no_other_beside_it(tmp_path, caplog):
    tasks = [{"crash_until": str(tmp_path / "a"), "say": "a"}, *({"say": word} for word in "bcd")]
    with caplog.at_level(logging.CRITICAL):
        workers = ReadingWorkers(2, work=f"{JOBS}:do")
        order = [number for number, _ in workers.read(tasks)]
    assert order[-1] == 0


def test_a_known_error_arrives_as_what_it_was_and_a_bug_is_written_down(caplog):
    with caplog.at_level(logging.ERROR):
        found = read([{"refuse": "numbers.onnx"}, {"fail": "divided by nothing"}, {"say": "c"}])
    assert (type(found[0]), found[0].details) == (NumberModelMissing, {"file": "numbers.onnx"})
    assert "numbers.onnx" in str(found[0])
    assert isinstance(found[1], ReadingGivenUp)
    assert "ZeroDivisionError: divided by nothing" in caplog.text


def test_what_a_library_prints_is_not_taken_for_an_answer(capfd):
    assert read([{"say": "a", "print": "yes"}]) == {0: "a"}
    assert "chatter" in capfd.readouterr().err


def test_cancelling_ends_the_processes_in_the_middle_of_their_work():
    found = []
    workers = ReadingWorkers(1, work=f"{JOBS}:do")
    found.extend(workers.read([{"say": "a"}, {"hang_until": "always"}], lambda: bool(found)))
    assert found == [(0, "a")]


def test_whoever_stops_asking_leaves_no_process_behind():
    outcomes = ReadingWorkers(2, work=f"{JOBS}:do").read([{"say": "a"}, {"hang_until": "always"}])
    assert next(outcomes) == (0, "a")
    outcomes.close()


def test_a_program_that_is_killed_takes_its_processes_with_it():
    program = (
        "from desktop.reading.worker import ReadingWorkers\n"
        "tasks = [{'pid': 'yes'}, {'hang_until': 'always'}]\n"
        f"outcomes = ReadingWorkers(1, work='{JOBS}:do').read(tasks)\n"
        "print(next(outcomes)[1], flush=True)\n"
        "next(outcomes)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment) as parent:
        pid = int(parent.stdout.readline())
        parent.kill()
    wait_until_gone(pid)


def wait_until_gone(pid: int) -> None:
    """The test's own timeout ends the waiting for a process that stays."""
    while Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes():
        time.sleep(0.02)


def test_a_process_that_never_starts_is_said_so():
    with pytest.raises(ReadingNotStarted):
        read([{}], work="no_such_work")
