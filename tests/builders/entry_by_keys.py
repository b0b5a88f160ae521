"""What a person does at the entry screen besides typing figures: the station, the findings, by real keys."""

from PySide6.QtCore import Qt

from desktop.ui.entry import EntryScreen
from tests.builders.window import Person


def confirm_station(person: Person, serial: int) -> None:
    """Types the serial that stands on the paper; the cursor goes on to the figures."""
    person.type(str(serial))
    person.press(Qt.Key.Key_Return)
    person.wait()


def waits_for_answers(screen: EntryScreen) -> bool:
    """The form was not finished: the cursor is at the first finding that waits."""
    return screen.parts.findings.is_open and any(row.waits for row in screen.parts.findings.list.rows)


def answer_findings(person: Person, screen: EntryScreen, reason: str) -> list[str]:
    """Types the reason at each error and notes each warning; returns the codes of the errors.

    The cursor stands at the way to finish then.
    """
    errors = []
    while waits_for_answers(screen):
        row = screen.parts.findings.list.current
        assert row is not None
        if row.code.startswith("E"):
            errors.append(row.code)
            person.type(reason)
            person.press(Qt.Key.Key_Return)
        else:
            person.type("0")
        person.wait()
    return errors
