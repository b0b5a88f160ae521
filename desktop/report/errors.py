"""Why a report cannot be written. In: what the system said. Out: a known error."""

from pathlib import Path

from db.errors import KnownError


class ReportNotWritten(KnownError):
    """The disk is full, the place is protected, or the file is open elsewhere."""

    code = "T001"
    sentence = "{name} cannot be written: {reason}. Close it in other programs, or choose another place."


class ReportFolderMissing(ReportNotWritten):
    code = "T002"
    sentence = "{name} cannot be written: the folder {folder} does not exist. Choose another folder."


def name_report_error(path: Path, error: Exception) -> ReportNotWritten:
    """The known condition behind what the system, or a library for it, said about writing `path`."""
    if not path.parent.is_dir():
        return ReportFolderMissing(name=path.name, folder=path.parent)
    # XlsxWriter hands the system's error on inside its own
    cause = next((each for each in error.args if isinstance(each, OSError)), error)
    return ReportNotWritten(name=path.name, reason=getattr(cause, "strerror", None) or str(cause))
