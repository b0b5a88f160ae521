"""What to do after a round of reading, while the paper is still at hand: take it again, or draw a layout.

In: what was read, the tray as it is now. Out: one notice with the way on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.ui.language.numbers import write_path
from desktop.ui.notices import Notices
from desktop.ui.parts.quality_words import describe_notes
from desktop.ui.photos.photo_words import describe_readings
from desktop.ui.photos.tray_rows import key_of
from desktop.workspace.photos import PhotoRow
from desktop.workspace.readings import ReadReport


@dataclass(frozen=True, slots=True)
class Ways:
    """What the notice's button can do; the screen comes to the front first."""

    come_to_front: Callable[[], object]
    show_faulty: Callable[[], object]
    draw_on: Callable[[PhotoRow], object]

    def go_to_faulty(self) -> None:
        self.come_to_front()
        self.show_faulty()

    def go_to_drawing(self, row: PhotoRow) -> None:
        self.come_to_front()
        self.draw_on(row)


def advise(notices: Notices, report: ReadReport, rows: Sequence[PhotoRow], ways: Ways) -> None:
    """Says nothing where all went well."""
    faulty = [row for row in rows if key_of(row) in report.read and row.notes]
    lost = [row for row in rows if key_of(row) in report.not_found and not row.was_withdrawn]
    if faulty:
        sentence = QCoreApplication.translate(
            "ReadingAdvice", "Better taken again while the paper is at hand: {count}. {name}: {fault}"
        )
        first = faulty[0]
        fault = describe_notes(first.notes)[0]
        words = sentence.format(count=len(faulty), name=write_path(first.file_name), fault=fault)
        notices.warn(words, QCoreApplication.translate("ReadingAdvice", "Show them"), ways.go_to_faulty)
    elif lost and not report.read:
        draw = QCoreApplication.translate("ReadingAdvice", "Draw the form's layout…")
        notices.warn(describe_readings(report), draw, lambda: ways.go_to_drawing(lost[0]))
