"""What is wrong with a row, and why a column is asked for, in the window's language.

In: `RowFault`s and `Doubt`s of desktop.spreadsheet. Out: sentences with their details filled in.
"""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.spreadsheet.faults import FaultKind, RowFault
from desktop.spreadsheet.figure_columns import Doubt

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
}
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
    return " ".join(
        QCoreApplication.translate("RowFault", str(FAULT_WORDS[fault.kind])).format(**fault.details)
        for fault in faults
    )


def say_doubt(doubt: Doubt) -> str:
    return QCoreApplication.translate("Doubt", str(_DOUBT_WORDS[doubt]))


def say_changed(fields: Sequence[str]) -> str:
    """Which values of a station an import would change."""
    return ", ".join(QCoreApplication.translate("StationWords", str(_STATION_WORDS[name])) for name in fields)
