"""What can be wrong with a file, and with one row of it.

ImportRefused (a KnownError, I0xx): the file or list as a whole cannot be used, and nothing was written.
RowFault: one row, named by its line. Never an exception, always shown beside the row.
"""

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
