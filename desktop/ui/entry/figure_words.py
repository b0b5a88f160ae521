"""How a figure and a box are put into words on the entry screen, in the window's language."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from db.fields import split_candidate_field
from db.figures import Figure, FigureState
from desktop.ui.language.language import Language
from desktop.ui.parts.words import say_box, say_state
from desktop.workspace.constituency import CandidateRow


def show_figure(figure: Figure) -> str:
    """What stands in the field once the figure is entered."""
    if figure.number is not None:
        return str(figure.number)
    words = {
        FigureState.BLANK: say_state("blank"),
        FigureState.DASH: "–",
        FigureState.ILLEGIBLE: say_state("illegible"),
        FigureState.NOT_CAPTURED: QCoreApplication.translate("FigureWords", "not captured"),
    }
    return words[figure.state]


def name_column(column: str) -> str:
    """The printed head of a column."""
    return {
        "valid": QCoreApplication.translate("FigureWords", "Valid"),
        "tendered": QCoreApplication.translate("FigureWords", "Tendered"),
        "challenged": QCoreApplication.translate("FigureWords", "Challenged"),
        "total": QCoreApplication.translate("FigureWords", "Total"),
    }[column]


def name_box(candidates: Iterable[CandidateRow], field: str, language: Language) -> str:
    """The row's name as the person sees it, with the column; the printed label of any other box."""
    split = split_candidate_field(field)
    for candidate in candidates:
        if split and candidate.ballot_serial == split[0]:
            name = language.pick(candidate.name_en, candidate.name_ur)
            return f"{candidate.ballot_serial} · {name} · {name_column(split[1])}"
    return say_box(field)


def name_row(candidates: Iterable[CandidateRow], field: str, language: Language) -> str:
    """The serial and the name of the row on which the box stands; "" for any other box."""
    split = split_candidate_field(field)
    for candidate in candidates:
        if split and candidate.ballot_serial == split[0]:
            return f"{candidate.ballot_serial} · {language.pick(candidate.name_en, candidate.name_ur)}"
    return ""
