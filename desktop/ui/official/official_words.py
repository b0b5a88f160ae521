"""The boxes and figures of Forms 47 and 49 in the window's language.

In: field names and figures. Out: what the user reads.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db import fields
from db.figures import Figure
from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.words import say_box, say_state
from desktop.workspace.constituency import CandidateRow

_BOXES = {
    fields.STATIONS: QT_TRANSLATE_NOOP("OfficialWords", "Polling stations"),
    fields.REGISTERED_MALE: QT_TRANSLATE_NOOP("OfficialWords", "Registered voters, male"),
    fields.REGISTERED_FEMALE: QT_TRANSLATE_NOOP("OfficialWords", "Registered voters, female"),
    fields.REGISTERED_TOTAL: QT_TRANSLATE_NOOP("OfficialWords", "Registered voters"),
}


def say_official_box(field: str, candidate: CandidateRow | None, language: Language) -> str:
    """A candidate by serial and name; any other box in the form's words."""
    if candidate is not None:
        return f"{candidate.ballot_serial}  {language.pick(candidate.name_en, candidate.name_ur)}"
    if field in _BOXES:
        return QCoreApplication.translate("OfficialWords", str(_BOXES[field]))
    return say_box(field)


def show_total(figure: Figure | None) -> str:
    """A number with its thousands, else the figure's state in words; a missing box is a long dash."""
    if figure is None:
        return "—"
    return write_number(figure.number) if figure.number is not None else say_state(figure.state.value)
