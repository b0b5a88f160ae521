"""What is wrong with a row, and why a column is asked for, in the window's language.

In: `RowFault`s and `Doubt`s of desktop.spreadsheet. Out: sentences with their details filled in.
"""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.spreadsheet.faults import FaultKind, RowFault
from desktop.spreadsheet.figure_columns import Doubt
from desktop.ui.language.language import translate_phrase

# The English words stand in desktop.spreadsheet.faults too, for the command line; a test keeps them equal.
FAULT_WORDS = {
    FaultKind.NO_SERIAL: QT_TRANSLATE_NOOP("RowFault", "The serial is missing."),
    FaultKind.SERIAL_NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "RowFault", "The serial “{text}” is not a whole number from 1."
    ),
    FaultKind.DUPLICATE_SERIAL: QT_TRANSLATE_NOOP(
        "RowFault", "Serial {serial} stands on several lines that differ: {lines}."
    ),
    FaultKind.REPEATED_ROW: QT_TRANSLATE_NOOP("RowFault", "The same row as line {line}; it is used once."),
    FaultKind.NO_NAME: QT_TRANSLATE_NOOP("RowFault", "The name is missing."),
    FaultKind.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "RowFault", "“{text}” under “{column}” is not a figure between 0 and 99,999."
    ),
    FaultKind.VOTERS_DO_NOT_ADD_UP: QT_TRANSLATE_NOOP(
        "RowFault", "Male {male} and female {female} make {sum}, but the total says {total}."
    ),
    FaultKind.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "RowFault", "“{text}” is no kind of polling station: male, female or combined."
    ),
    FaultKind.UNKNOWN_STATION: QT_TRANSLATE_NOOP(
        "RowFault", "Polling station {serial} is not in the list of this constituency."
    ),
    FaultKind.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("RowFault", "“{text}” is no box of the form."),
    FaultKind.NOT_A_TOTAL: QT_TRANSLATE_NOOP("RowFault", "“{text}” is not a figure between 0 and 9,999,999."),
    FaultKind.FIELD_TWICE: QT_TRANSLATE_NOOP("RowFault", "“{text}” stands twice with different figures."),
    FaultKind.NO_FIGURES: QT_TRANSLATE_NOOP("RowFault", "There is no figure in this row."),
    FaultKind.NAME_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "RowFault", "Serial {serial} is {listed} in the list, but the row says “{text}”."
    ),
    FaultKind.ROW_SUM: QT_TRANSLATE_NOOP(
        "RowFault", "Candidate {serial}: the boxes add up to {computed}, the total says {stated}."
    ),
    FaultKind.COLUMN_SUM: QT_TRANSLATE_NOOP(
        "RowFault", "The column of {column} adds up to {computed}, the form says {stated}."
    ),
    FaultKind.CANDIDATES_SUM: QT_TRANSLATE_NOOP(
        "RowFault", "The candidates add up to {computed}, the form says {stated}."
    ),
    FaultKind.POLLED_SUM: QT_TRANSLATE_NOOP(
        "RowFault", "Valid and rejected votes add up to {computed}, the form says {stated} polled."
    ),
    FaultKind.SEXES_SUM: QT_TRANSLATE_NOOP(
        "RowFault", "Male and female votes add up to {computed}, the form says {stated} polled."
    ),
    FaultKind.MORE_THAN_ASSIGNED: QT_TRANSLATE_NOOP(
        "RowFault", "{computed} votes are polled, but only {stated} voters are assigned."
    ),
}
# What a SheetWord says inside those sentences and inside a refusal's; a test keeps them equal too.
SHEET_WORDS = (
    QT_TRANSLATE_NOOP("KnownError", "station"),
    QT_TRANSLATE_NOOP("KnownError", "serial"),
    QT_TRANSLATE_NOOP("KnownError", "name"),
    QT_TRANSLATE_NOOP("KnownError", "serial, name"),
    QT_TRANSLATE_NOOP("KnownError", "votes"),
    QT_TRANSLATE_NOOP("KnownError", "serial or name"),
    QT_TRANSLATE_NOOP("KnownError", "votes, serial or name"),
    QT_TRANSLATE_NOOP("KnownError", "valid votes"),
    QT_TRANSLATE_NOOP("KnownError", "tendered votes"),
    QT_TRANSLATE_NOOP("KnownError", "challenged votes"),
)
_DOUBT_WORDS = {
    Doubt.FITS_NONE: QT_TRANSLATE_NOOP("Doubt", "Fits no candidate and no box"),
    Doubt.FITS_SEVERAL: QT_TRANSLATE_NOOP("Doubt", "Fits several candidates"),
    Doubt.TAKEN_TWICE: QT_TRANSLATE_NOOP("Doubt", "Another column holds the same"),
}
_STATION_WORDS = {
    "name_en": QT_TRANSLATE_NOOP("StationWords", "English name"),
    "name_ur": QT_TRANSLATE_NOOP("StationWords", "Urdu name"),
    "station_kind": QT_TRANSLATE_NOOP("StationWords", "kind"),
    "voters_male": QT_TRANSLATE_NOOP("StationWords", "male voters"),
    "voters_female": QT_TRANSLATE_NOOP("StationWords", "female voters"),
    "voters_total": QT_TRANSLATE_NOOP("StationWords", "voters in all"),
}


def say_faults(faults: Sequence[RowFault]) -> str:
    """All faults of a row, one sentence after the other."""
    return " ".join(_say_fault(fault) for fault in faults)


def _say_fault(fault: RowFault) -> str:
    sentence = QCoreApplication.translate("RowFault", str(FAULT_WORDS[fault.kind]))
    return sentence.format(**{name: translate_phrase(detail) for name, detail in fault.details.items()})


def say_doubt(doubt: Doubt) -> str:
    return QCoreApplication.translate("Doubt", str(_DOUBT_WORDS[doubt]))


def say_changed(fields: Sequence[str]) -> str:
    """Which values of a station an import would change."""
    return ", ".join(QCoreApplication.translate("StationWords", str(_STATION_WORDS[name])) for name in fields)
