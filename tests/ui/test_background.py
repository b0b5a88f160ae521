"""Work in the background: results on the GUI thread, errors in one place, nothing left at the end."""

import logging
import threading

from PySide6.QtCore import QObject, QThread

from db.errors import KnownError
from desktop.ui.background import Background, Callbacks
from desktop.ui.desk import Desk
from desktop.ui.notices import Notices
from tests.builders.patience import LONGEST_WAIT_MS


class NoMoreInk(KnownError):
    code = "X001"
    sentence = "The pen {pen} is empty. Take another one."


def raise_known(_progress, _is_cancelled):
    raise NoMoreInk(pen="blue")


def raise_bug(_progress, _is_cancelled):
    raise ZeroDivisionError


def run(qtbot, desk: Desk, work, **calls):
    """Starts the work and waits until nothing is under way."""
    with qtbot.wait_signal(desk.background.went_idle):
        return desk.run_in_background(desk.notices, work, calls.pop("on_done", lambda _result: None), **calls)


def test_the_result_arrives_on_the_gui_thread(qtbot, desk):
    seen = []
    run(
        qtbot,
        desk,
        lambda *_: threading.get_ident(),
        on_done=lambda ident: seen.append((ident, QThread.isMainThread())),
    )
    ((ident, is_main),) = seen
    assert is_main
    assert ident != threading.get_ident()


def test_progress_is_told_in_order(qtbot, desk):
    seen = []

    def work(progress, _is_cancelled):
        for done in range(3):
            progress(done, 3, f"photo {done}")

    run(qtbot, desk, work, on_progress=lambda *told: seen.append(told))
    assert seen == [(0, 3, "photo 0"), (1, 3, "photo 1"), (2, 3, "photo 2")]


def test_a_known_error_is_said_in_the_bar_with_its_code(qtbot, desk):
    seen = []
    run(qtbot, desk, raise_known, on_error=seen.append)
    assert desk.notices.latest.kind == "error"
    assert desk.notices.latest.text == "The pen blue is empty. Take another one.  (X001)"
    assert isinstance(seen[0], NoMoreInk)


def test_a_fault_of_the_program_is_logged_with_its_traceback_and_said(qtbot, desk, caplog):
    with caplog.at_level(logging.ERROR):
        run(qtbot, desk, raise_bug)
    assert "ZeroDivisionError" in desk.notices.latest.text
    assert "raise_bug" in caplog.text


def test_a_cancelled_job_gives_back_what_it_has(qtbot, desk):
    has_begun = threading.Event()
    seen = []

    def work(_progress, is_cancelled):
        has_begun.set()
        while not is_cancelled():
            threading.Event().wait(0.001)
        return "half"

    with qtbot.wait_signal(desk.background.went_idle):
        job = desk.run_in_background(desk.notices, work, seen.append)
        assert has_begun.wait(LONGEST_WAIT_MS / 1000)
        job.cancel()
    assert seen == ["half"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot, desk):
    seen = []
    may_end = threading.Event()
    owner = QObject()
    with qtbot.wait_signal(desk.background.went_idle):
        desk.run_in_background(owner, lambda *_: may_end.wait(), seen.append)
        owner.deleteLater()
        with qtbot.wait_signal(owner.destroyed):
            pass
        may_end.set()
    assert seen == []


def test_stopping_waits_until_no_thread_runs(qtbot, desk):
    ended = []

    def work(_progress, is_cancelled):
        while not is_cancelled():
            threading.Event().wait(0.001)
        ended.append("thread")

    desk.run_in_background(desk.notices, work, ended.append)
    desk.background.stop()
    assert ended == ["thread"]
    assert not desk.background.is_busy


def test_several_jobs_run_and_all_arrive(qtbot, desk):
    seen = []
    with qtbot.wait_signal(desk.background.went_idle):
        for number in range(20):
            desk.run_in_background(desk.notices, lambda *_, number=number: number, seen.append)
    assert sorted(seen) == list(range(20))


def test_a_short_job_does_not_wait_for_three_long_ones_even_with_one_core(qtbot, monkeypatch):
    monkeypatch.setattr(QThread, "idealThreadCount", staticmethod(lambda: 1))
    background, may_end, seen = Background(Notices()), threading.Event(), []
    owner = QObject()
    for _long in range(3):
        background.run(owner, lambda *_: may_end.wait(), Callbacks(lambda _result: None))
    background.run(owner, lambda *_: "picture", Callbacks(seen.append))
    try:
        qtbot.wait_until(lambda: seen == ["picture"])
        assert background.is_busy
    finally:
        may_end.set()
        background.stop()
