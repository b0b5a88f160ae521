"""How a photo page, its marks and a batch's outcome are put into words, in the window's language."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.language.language import translate_error
from desktop.ui.language.numbers import write_path, write_serial
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.photos.intake_outcome import OutcomeKind, OutcomeLine
from desktop.ui.photos.tray_rows import Mark, TrayFilter, list_marks
from desktop.workspace.photos import IntakeReport, PhotoRow
from desktop.workspace.readings import ReadReport


def name_filter(chosen: TrayFilter) -> str:
    """The words on a chip above the tray."""
    return {
        TrayFilter.ALL: QCoreApplication.translate("PhotoWords", "All"),
        TrayFilter.UNASSIGNED: QCoreApplication.translate("PhotoWords", "To assign"),
        TrayFilter.UNREAD: QCoreApplication.translate("PhotoWords", "Not read"),
        TrayFilter.NOT_FOUND: QCoreApplication.translate("PhotoWords", "Page not found"),
        TrayFilter.TAKE_AGAIN: QCoreApplication.translate("PhotoWords", "Better taken again"),
        TrayFilter.ALIKE: QCoreApplication.translate("PhotoWords", "Look alike"),
        TrayFilter.WITHDRAWN: QCoreApplication.translate("PhotoWords", "Withdrawn"),
    }[chosen]


def name_form(form: str) -> str:
    return {
        "form45": QCoreApplication.translate("PhotoWords", "Form 45"),
        "form46": QCoreApplication.translate("PhotoWords", "Form 46"),
    }.get(form, form)


def name_mark(mark: Mark) -> str:
    """What one sign of a tile says."""
    return {
        Mark.WITHDRAWN: QCoreApplication.translate("PhotoWords", "Withdrawn"),
        Mark.DUPLICATE: QCoreApplication.translate("PhotoWords", "The same file as another photo"),
        Mark.ALIKE: QCoreApplication.translate("PhotoWords", "Looks like another photo"),
        Mark.NOT_FOUND: QCoreApplication.translate(
            "PhotoWords", "Page not found: set the corners, or draw the form's layout if it is another print"
        ),
        Mark.OTHER_ROWS: QCoreApplication.translate("PhotoWords", "Another number of rows than candidates"),
        Mark.NO_FORM: QCoreApplication.translate("PhotoWords", "Corners set, no form recognised"),
        Mark.TAKE_AGAIN: QCoreApplication.translate("PhotoWords", "Better taken again"),
        Mark.OUTLINED: QCoreApplication.translate("PhotoWords", "Corners set by hand"),
        Mark.READ: QCoreApplication.translate("PhotoWords", "Has been read"),
    }[mark]


def name_station_shortly(row: PhotoRow) -> str:
    """The station a page belongs to; a suggestion has a question mark behind it."""
    station = QCoreApplication.translate("PhotoWords", "Station {serial}")
    if row.station_serial is not None:
        return station.format(serial=write_serial(row.station_serial))
    if row.suggested_station is not None:
        return QCoreApplication.translate("PhotoWords", "Station {serial}?").format(
            serial=write_serial(row.suggested_station)
        )
    return QCoreApplication.translate("PhotoWords", "Not assigned")


def name_station(row: PhotoRow) -> str:
    """The same in full: where a suggestion comes from."""
    if row.station_serial is None and row.suggested_station is not None:
        return QCoreApplication.translate("PhotoWords", "Not assigned. Header: {serial}?").format(
            serial=write_serial(row.suggested_station)
        )
    return name_station_shortly(row)


def describe_row(row: PhotoRow) -> list[str]:
    """Everything else that is known of a page, a line each; what is wrong with the photo is said apart."""
    lines: list[str] = []
    if row.form is not None and row.copy_kind is not None:
        lines.append(f"{name_form(row.form)} · {say_copy_kind(row.copy_kind)}")
    if row.page_count > 1:
        lines.append(
            QCoreApplication.translate("PhotoWords", "Page {page} of {pages} of the file").format(
                page=row.page, pages=row.page_count
            )
        )
    lines += [_say_mark(row, mark) for mark in list_marks(row)]
    return lines


def _say_mark(row: PhotoRow, mark: Mark) -> str:
    """The sign's words; where the rows differ also both numbers, and where the list is repaired."""
    if mark is not Mark.OTHER_ROWS or row.other_rows is None:
        return name_mark(mark)
    return QCoreApplication.translate(
        "PhotoWords",
        "The form has {found} rows, the list has {expected} candidates: repair the list on the screen "
        "Constituency, under Candidates, then press “Read”",
    ).format(found=row.other_rows.found, expected=row.other_rows.expected)


def describe_outcome(line: OutcomeLine) -> str:
    """One line of the list under the tray."""
    if line.error is not None:
        said = f"{translate_error(line.error)}  ({line.error.code})"
        return said if line.kind is OutcomeKind.REFUSED else f"{write_path(line.file_name)}: {said}"
    if line.kind is OutcomeKind.DUPLICATE:
        return QCoreApplication.translate(
            "PhotoWords", "“{name}” is here already, as “{other}”. It was not taken in twice."
        ).format(name=line.file_name, other=line.other)
    return QCoreApplication.translate(
        "PhotoWords", "“{name}” looks like “{other}”. Both are kept; compare them."
    ).format(name=line.file_name, other=line.other)


def describe_report(report: IntakeReport) -> str:
    """One sentence about a whole batch."""
    counts = (
        (len(report.added), QCoreApplication.translate("PhotoWords", "{count} taken in")),
        (len(report.duplicates), QCoreApplication.translate("PhotoWords", "{count} here already")),
        (len(report.near_duplicates), QCoreApplication.translate("PhotoWords", "{count} alike")),
        (len(report.refused), QCoreApplication.translate("PhotoWords", "{count} refused")),
    )
    parts = [words.format(count=count) for count, words in counts if count]
    if report.was_cancelled:
        parts.append(QCoreApplication.translate("PhotoWords", "stopped"))
    return QCoreApplication.translate("PhotoWords", "Photos: {counts}").format(
        counts=" · ".join(parts) or QCoreApplication.translate("PhotoWords", "none")
    )


def describe_readings(report: ReadReport) -> str:
    """One sentence about a round of reading."""
    counts = (
        (len(report.read), QCoreApplication.translate("PhotoWords", "{count} read")),
        (
            len(report.not_found),
            QCoreApplication.translate("PhotoWords", "{count} with no form recognised"),
        ),
        (len(report.refused), QCoreApplication.translate("PhotoWords", "{count} refused")),
    )
    parts = [words.format(count=count) for count, words in counts if count]
    if report.was_cancelled:
        parts.append(QCoreApplication.translate("PhotoWords", "stopped"))
    return QCoreApplication.translate("PhotoWords", "Pages: {counts}").format(
        counts=" · ".join(parts) or QCoreApplication.translate("PhotoWords", "none to read")
    )
