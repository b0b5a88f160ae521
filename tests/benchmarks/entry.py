"""`python -m tests.benchmarks.entry [--forms 200] [--mode blind]`: keys and waiting while forms are entered.

Through the real window with real key events, on generated photos really read, misreadings planted on top.
Prints keys a form, milliseconds from a key to the screen, memory, and whether either grows over the queue.
Of the key that finishes a form: until the next one stands there with its picture and takes keys, and until
all that follows behind it, lists and numbers, is done. Nobody waits for that: the next keys come at once.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.ui.background import Background
from desktop.ui.process import set_up_process
from tests.benchmarks.entry_forms import EntryForms, make_forms
from tests.benchmarks.keyboard import Keyboard, KeyTimes
from tests.benchmarks.measuring import describe_machine
from tests.benchmarks.volunteer import Volunteer
from tests.builders.desk import make_desk
from tests.builders.window import FileChooser, Person

_SECONDS_A_KEY, _SECONDS_TO_THINK = 0.28, 1.35
"""Keystroke-level model (Card, Moran & Newell 1980): a key of an average typist, a look before acting."""
_FIRST_KEYS = 5
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class FormTimes:
    """One form. `seconds` by the keystroke-level model; `first_ms`: the keys pressed while what follows the
    form before is still under way. `next_ms`: from the finishing key to the next form with its picture;
    `next_worked_ms`: as much of it as the window's own thread worked; `behind_ms`: until all is done.
    `megabytes` of the whole process afterwards.
    """

    keys: int
    boxes_seen: int
    findings_seen: int
    seconds: float
    key_ms: tuple[float, ...]
    first_ms: tuple[float, ...]
    next_ms: float
    next_worked_ms: float
    behind_ms: float
    megabytes: float


def main() -> None:
    words = _read_words()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # so that its memory is not counted here
            forms = apart.submit(make_forms, folder / "workspace", words.forms, words.seed).result()
        times = enter_all(folder, forms, words.mode)
    _print(words, forms, times)


def enter_all(folder: Path, forms: EntryForms, mode: str) -> list[FormTimes]:
    """Somebody sits down before the window and enters every form in the queue."""
    set_up_process()
    application = QApplication.instance() or QApplication([])
    keyboard, chooser = Keyboard(), FileChooser()
    person = Person(keyboard, make_desk(application, folder), chooser)
    chooser.install(SimpleNamespace(setattr=setattr))
    person.open_window()
    person.open_workspace(forms.folder)
    screen = person.go_to("entry")
    if mode == "blind":
        screen.parts.mode_box.setCurrentIndex(1)
        screen.parts.mode_box.activated.emit(1)
    keyboard.is_answered = lambda: screen.form is None or screen.work.pages.picture is not None
    done = _Done(person.desk.background)
    volunteer = Volunteer(person, screen)
    person.wait()
    times = []
    for _ in forms.truth:
        keyboard.times.clear()
        volunteer.enter_form(forms.truth[screen.form.form.station.serial])
        times.append(_note(keyboard.times, volunteer))
        done.begin(keyboard.times.pressed_at)
    person.wait()
    times = [replace(each, behind_ms=behind) for each, behind in zip(times, done.finish(), strict=True)]
    person.close_window()
    person.desk.background.stop()
    return times


class _Done:
    """Notes when nothing runs in the background any more after each form."""

    def __init__(self, background: Background) -> None:
        self._behind_ms: list[float] = []
        self._begun = 0.0
        self._idle = 0.0
        background.went_idle.connect(self._note)

    def _note(self) -> None:
        self._idle = time.perf_counter()

    def begin(self, pressed_at: float) -> None:
        """A form was finished by a key pressed then."""
        self._close()
        self._begun = pressed_at

    def finish(self) -> list[float]:
        """Milliseconds of each form."""
        self._close()
        return self._behind_ms

    def _close(self) -> None:
        if self._begun:
            self._behind_ms.append(1000 * max(self._idle - self._begun, 0.0))


def _note(keys: KeyTimes, volunteer: Volunteer) -> FormTimes:
    looks = 1 + volunteer.boxes_seen + volunteer.findings_seen
    return FormTimes(
        keys=len(keys.taken),
        boxes_seen=volunteer.boxes_seen,
        findings_seen=volunteer.findings_seen,
        seconds=len(keys.taken) * _SECONDS_A_KEY + looks * _SECONDS_TO_THINK,
        key_ms=tuple(keys.taken[:-1]),
        first_ms=tuple(keys.taken[:_FIRST_KEYS]),
        next_ms=keys.taken[-1],
        next_worked_ms=keys.worked[-1],
        behind_ms=0.0,
        megabytes=int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE / 1e6,
    )


def _read_words() -> argparse.Namespace:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--forms", type=int, default=200)
    words.add_argument("--mode", choices=("assisted", "blind"), default="assisted")
    words.add_argument("--seed", type=int, default=1)
    return words.parse_args()


def _print(words: argparse.Namespace, forms: EntryForms, times: Sequence[FormTimes]) -> None:
    print(f"\n{len(times)} forms of 18 candidates and 81 boxes, {words.mode}, through the window")
    print(f"{describe_machine()}\n{forms.planted} misreadings planted on top of the reader's own\n")
    print(
        "| forms | keys (median) | boxes looked at | findings | seconds by the model "
        "| key to screen, median / 95 % / longest ms | the first five keys, median / longest ms "
        "| finish to next form, median / longest (worked, median) ms | until all is done, median ms | MB |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    part = max(len(times) // 4, 1)
    parts = [
        (f"{at + 1}–{min(at + part, len(times))}", times[at : at + part]) for at in range(0, len(times), part)
    ]
    for title, rows in [*parts, ("all", times)]:
        print(_describe(title, rows))


def _describe(title: str, rows: Sequence[FormTimes]) -> str:
    keys_ms = sorted(each for row in rows for each in row.key_ms)
    middle = statistics.median
    first_ms = [each for row in rows for each in row.first_ms]
    waited = [row.next_ms for row in rows]
    worked = middle(row.next_worked_ms for row in rows)
    return (
        f"| {title} | {middle(row.keys for row in rows):.0f} | {middle(row.boxes_seen for row in rows):.0f} "
        f"| {statistics.mean(row.findings_seen for row in rows):.1f} "
        f"| {middle(row.seconds for row in rows):.0f} "
        f"| {middle(keys_ms):.1f} / {keys_ms[int(0.95 * (len(keys_ms) - 1))]:.1f} / {keys_ms[-1]:.0f} "
        f"| {middle(first_ms):.0f} / {max(first_ms):.0f} "
        f"| {middle(waited):.0f} / {max(waited):.0f} ({worked:.0f}) "
        f"| {middle(row.behind_ms for row in rows):.0f} | {rows[-1].megabytes:.0f} |"
    )


if __name__ == "__main__":
    main()
