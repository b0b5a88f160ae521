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
        "The lists of {election} have no constituency “{code}”. Write it like NA-46, PP-12, PS-7 or PK-30."
    )


class NoListForConstituency(UnknownConstituency):
    """The seat exists, but nobody has transcribed its contesting candidates."""

    code = "I003"
    sentence = (
        "There is no list of the contesting candidates of {code} in {election}: all seats of the assembly "
        "of Balochistan (PB) and some other provincial ones have none. Choose another constituency."
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


class SheetWord(StrEnum):
    """What stands in a column, inside a sentence; the window translates each like a sentence of its own."""

    STATION = "station"
    SERIAL = "serial"
    NAME = "name"
    SERIAL_AND_NAME = "serial, name"
    VOTES = "votes"
    SERIAL_OR_NAME = "serial or name"
    VOTES_AND_WHOSE = "votes, serial or name"
    VALID = "valid votes"
    TENDERED = "tendered votes"
    CHALLENGED = "challenged votes"


class ColumnMissing(ImportRefused):
    """`columns` is a SheetWord."""

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
    ROW_SUM = "row_sum"
    COLUMN_SUM = "column_sum"
    CANDIDATES_SUM = "candidates_sum"
    POLLED_SUM = "polled_sum"
    SEXES_SUM = "sexes_sum"
    MORE_THAN_ASSIGNED = "more_than_assigned"


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
    FaultKind.ROW_SUM: "Candidate {serial}: the boxes add up to {computed}, the total says {stated}.",
    FaultKind.COLUMN_SUM: "The column of {column} adds up to {computed}, the form says {stated}.",
    FaultKind.CANDIDATES_SUM: "The candidates add up to {computed}, the form says {stated}.",
    FaultKind.POLLED_SUM: "Valid and rejected votes add up to {computed}, the form says {stated} polled.",
    FaultKind.SEXES_SUM: "Male and female votes add up to {computed}, the form says {stated} polled.",
    FaultKind.MORE_THAN_ASSIGNED: "{computed} votes are polled, but only {stated} voters are assigned.",
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
