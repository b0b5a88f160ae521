"""How a figure, a suggestion and a box are put into words on the entry screen, in the window's language."""

from PySide6.QtCore import QCoreApplication

from db import fields
from db.figures import Figure, FigureState
from desktop.reading.values import CellReading, CellState

SURE = 0.9


def show_figure(figure: Figure) -> str:
    """What stands in the field once the figure is entered."""
    if figure.number is not None:
        return str(figure.number)
    words = {
        FigureState.BLANK: QCoreApplication.translate("FigureWords", "blank"),
        FigureState.DASH: "–",
        FigureState.ILLEGIBLE: QCoreApplication.translate("FigureWords", "illegible"),
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


def name_field(field: str) -> str:
    """The printed label of a box that belongs to no candidate."""
    return {
        fields.VOTERS_ASSIGNED: QCoreApplication.translate("FigureWords", "Voters assigned"),
        fields.POLLED_MALE: QCoreApplication.translate("FigureWords", "Votes polled, male"),
        fields.POLLED_FEMALE: QCoreApplication.translate("FigureWords", "Votes polled, female"),
        fields.POLLED_TOTAL: QCoreApplication.translate("FigureWords", "Votes polled, total"),
        fields.EXCLUDED: QCoreApplication.translate("FigureWords", "Rejected (excluded from the count)"),
        fields.VALID_TOTAL: QCoreApplication.translate("FigureWords", "Total valid votes"),
        "column.valid": QCoreApplication.translate("FigureWords", "Total of the column “valid”"),
        "column.tendered": QCoreApplication.translate("FigureWords", "Total of the column “tendered”"),
        "column.challenged": QCoreApplication.translate("FigureWords", "Total of the column “challenged”"),
    }.get(field, field)


def name_copy_kind(kind: str) -> str:
    """Whose copy of the form it is (domain §6)."""
    return {
        "agent": QCoreApplication.translate("FigureWords", "agent's copy"),
        "posted": QCoreApplication.translate("FigureWords", "posted copy"),
        "observer": QCoreApplication.translate("FigureWords", "observer's copy"),
        "po_snapshot": QCoreApplication.translate("FigureWords", "presiding officer's snapshot"),
        "ro": QCoreApplication.translate("FigureWords", "returning officer's copy"),
        "ecp_scan": QCoreApplication.translate("FigureWords", "commission's scan"),
        "certified": QCoreApplication.translate("FigureWords", "certified copy"),
        "corrected": QCoreApplication.translate("FigureWords", "corrected copy"),
    }.get(kind, kind)


def describe_suggestion(suggestion: CellReading | None) -> str:
    """What the program read in the box and how sure it is; a suggestion, said as one."""
    if suggestion is None:
        return QCoreApplication.translate("FigureWords", "not read")
    if suggestion.state is CellState.BLANK:
        return QCoreApplication.translate("FigureWords", "looks blank")
    others = " · ".join(str(value) for value, _share in suggestion.alternatives[:3])
    if suggestion.value is None:
        text = QCoreApplication.translate("FigureWords", "not sure")
        return f"{text}: {others}?" if others else text
    if suggestion.confidence < SURE:
        sentence = QCoreApplication.translate("FigureWords", "read as {value}, not sure")
    else:
        sentence = QCoreApplication.translate("FigureWords", "read as {value}")
    return sentence.format(value=suggestion.value)
