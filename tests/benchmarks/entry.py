"""`python -m tests.benchmarks.entry [--forms 200] [--mode blind]`: keys and waiting while forms are entered.

Through the real window with real key events, on generated photos really read, misreadings planted on top.
Prints keys a form, milliseconds from a key to the screen, memory, and whether either grows over the queue.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.benchmarks.entry_forms import EntryForms, make_forms
from tests.benchmarks.keyboard import Keyboard
from tests.benchmarks.measuring import describe_machine
from tests.benchmarks.volunteer import Volunteer
from tests.builders.desk import make_desk
from tests.builders.window import FileChooser, Person

_SECONDS_A_KEY, _SECONDS_TO_THINK = 0.28, 1.35
"""Keystroke-level model (Card, Moran & Newell 1980): a key of an average typist, a look before acting."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class FormTimes:
    """One form. `seconds` by the keystroke-level model; `opened_ms`: from finishing to the next form's boxes
    and picture; `megabytes` of the whole process afterwards.
    """

    keys: int
    boxes_seen: int
    findings_seen: int
    seconds: float
    key_ms: tuple[float, ...]
    opened_ms: float
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
    volunteer = Volunteer(person, screen)
    times = []
    for _ in forms.truth:
        person.wait()
        keyboard.times.taken.clear()
        volunteer.enter_form(forms.truth[screen.form.form.station.serial])
        times.append(_note(keyboard.times.taken, volunteer))
    person.close_window()
    person.desk.background.stop()
    return times


def _note(key_ms: Sequence[float], volunteer: Volunteer) -> FormTimes:
    looks = 1 + volunteer.boxes_seen + volunteer.findings_seen
    return FormTimes(
        keys=len(key_ms),
        boxes_seen=volunteer.boxes_seen,
        findings_seen=volunteer.findings_seen,
        seconds=len(key_ms) * _SECONDS_A_KEY + looks * _SECONDS_TO_THINK,
        key_ms=tuple(key_ms[:-1]),
        opened_ms=key_ms[-1],
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
        "| key to screen, median / 95 % / longest ms | finish to next form, median / longest ms | MB |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    part = max(len(times) // 4, 1)
    parts = [
        (f"{at + 1}–{min(at + part, len(times))}", times[at : at + part]) for at in range(0, len(times), part)
    ]
    for title, rows in [*parts, ("all", times)]:
        print(_describe(title, rows))


def _describe(title: str, rows: Sequence[FormTimes]) -> str:
    keys_ms = sorted(each for row in rows for each in row.key_ms)
    opened = sorted(row.opened_ms for row in rows)
    middle = statistics.median
    return (
        f"| {title} | {middle(row.keys for row in rows):.0f} | {middle(row.boxes_seen for row in rows):.0f} "
        f"| {statistics.mean(row.findings_seen for row in rows):.1f} "
        f"| {middle(row.seconds for row in rows):.0f} "
        f"| {middle(keys_ms):.1f} / {keys_ms[int(0.95 * (len(keys_ms) - 1))]:.1f} / {keys_ms[-1]:.0f} "
        f"| {middle(opened):.0f} / {opened[-1]:.0f} | {rows[-1].megabytes:.0f} |"
    )


if __name__ == "__main__":
    main()
