"""What can be wrong with a file, and with one row of it.

ImportRefused (a KnownError, I0xx): the file or list as a whole cannot be used, and nothing was written.
RowFault: one row, named by its line. Never an exception, always shown beside the row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.errors import KnownError


class ImportRefused(KnownError):
    """The file as a whole cannot be used; nothing was written."""

    code = "I000"
    sentence = "The file cannot be used."


class UnknownElection(ImportRefused):
    code = "I001"
    sentence = "There are no lists for the election “{election}”. Known are: {known}."


class UnknownConstituency(ImportRefused):
    code = "I002"
    sentence = (
        "The lists of {election} have no constituency “{code}”. "
        "Write it like NA-46, PP-12, PS-7 or PK-30, or make the workspace from your own lists."
    )


class FileNotReadable(ImportRefused):
    code = "I010"
    sentence = "{file} cannot be read: {reason}. Check that it is there and that you may open it."


class FileIsEmpty(ImportRefused):
    code = "I011"
    sentence = "{file} is empty. Choose another file."


class NotATable(ImportRefused):
    code = "I012"
    sentence = "{file} is no table that can be read here. Save it as CSV or XLSX and choose it again."


class ProtectedOrOldWorkbook(ImportRefused):
    code = "I013"
    sentence = (
        "{file} is protected by a password or in the old XLS format. "
        "Save it as XLSX without a password and choose it again."
    )


class TableTooLarge(ImportRefused):
    code = "I014"
    sentence = "{file} is too large for a list ({size}; at most {limit}). Save only the sheet that you need."


class NoSuchSheet(ImportRefused):
    code = "I015"
    sentence = "{file} has no sheet “{sheet}”. It has: {known}."


class ColumnMissing(ImportRefused):
    code = "I020"
    sentence = "No column of {file} is chosen for: {columns}. Choose the columns by hand."


class ConstituencyNotInFile(ImportRefused):
    code = "I021"
    sentence = (
        "{file} lists {count} constituencies, and {constituency} is not one of them. "
        "Choose which of them belongs to this workspace."
    )


class FaultKind(StrEnum):
    """What is wrong with one row; stable, because tests and translations name them."""

    NO_SERIAL = "no_serial"
    SERIAL_NOT_A_NUMBER = "serial_not_a_number"
    DUPLICATE_SERIAL = "duplicate_serial"
    REPEATED_ROW = "repeated_row"
    NO_NAME = "no_name"
    NOT_A_NUMBER = "not_a_number"
    VOTERS_DO_NOT_ADD_UP = "voters_do_not_add_up"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_STATION = "unknown_station"
    UNKNOWN_FIELD = "unknown_field"
    NOT_A_TOTAL = "not_a_total"
    FIELD_TWICE = "field_twice"
    NO_FIGURES = "no_figures"
    NAME_OF_ANOTHER = "name_of_another"


FAULT_SENTENCES: Mapping[FaultKind, str] = {
    FaultKind.NO_SERIAL: "The serial is missing.",
    FaultKind.SERIAL_NOT_A_NUMBER: "The serial “{text}” is not a whole number from 1.",
    FaultKind.DUPLICATE_SERIAL: "Serial {serial} stands on several lines that differ: {lines}.",
    FaultKind.REPEATED_ROW: "The same row as line {line}; it is used once.",
    FaultKind.NO_NAME: "The name is missing.",
    FaultKind.NOT_A_NUMBER: "“{text}” under “{column}” is not a figure between 0 and 99,999.",
    FaultKind.VOTERS_DO_NOT_ADD_UP: "Male {male} and female {female} make {sum}, but the total says {total}.",
    FaultKind.UNKNOWN_KIND: "“{text}” is no kind of polling station: male, female or combined.",
    FaultKind.UNKNOWN_STATION: "Polling station {serial} is not in the list of this constituency.",
    FaultKind.UNKNOWN_FIELD: "“{text}” is no box of the form.",
    FaultKind.NOT_A_TOTAL: "“{text}” is not a figure between 0 and 9,999,999.",
    FaultKind.FIELD_TWICE: "“{text}” stands twice with different figures.",
    FaultKind.NO_FIGURES: "There is no figure in this row.",
    FaultKind.NAME_OF_ANOTHER: "Serial {serial} is {listed} in the list, but the row says “{text}”.",
}


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing wrong with a row. `blocks`: the row is not written; otherwise it is written as it stands."""

    kind: FaultKind
    blocks: bool = True
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """In English, with the details filled in; the window translates the sentence before filling it."""
        return FAULT_SENTENCES[self.kind].format(**self.details)
