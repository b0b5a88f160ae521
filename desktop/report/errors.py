"""Why a report cannot be written."""

from db.errors import KnownError


class ReportNotWritten(KnownError):
    """The target's folder is not there, the disk is full, or the file is open elsewhere."""

    code = "T001"
    sentence = "{name} cannot be written: {reason}. Close it in other programs, or choose another place."
