"""Opening a copy: as a form to enter, to read as second reader or to correct; or only to look at it.

In: a copy's id and the mode chosen above the form. Out: the form for the desk, or the page with what was
read.
"""

from PySide6.QtCore import QCoreApplication

from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.parts import EntryParts
from desktop.ui.notices import Notices
from desktop.workspace.opening import OpenedFor, find_opening, look_at_copy
from desktop.workspace.workspace import Workspace


class CopyOpening:
    """Says in one quiet line why a form lies there otherwise than it was asked for."""

    def __init__(self, workspace: Workspace, parts: EntryParts, notices: Notices) -> None:
        self._workspace = workspace
        self._parts = parts
        self._notices = notices

    def open(self, copy_id: str, *, is_said: bool = True) -> FormOnDesk | None:
        """None: nobody enters it, what was read is shown. Raises NoSuchCopy."""
        opening = find_opening(self._workspace, copy_id, self._parts.mode)
        if opening.purpose is OpenedFor.LOOK:
            self._parts.show_look(look_at_copy(self._workspace, copy_id))
            return None
        form = FormOnDesk(self._workspace, copy_id, opening.mode)
        line = self._say(opening.purpose, form)
        if line and is_said:
            self._notices.tell(line)
        return form

    def read_anew(self, copy_id: str) -> FormOnDesk:
        """Blind, whatever others read. Raises NoSuchCopy."""
        return FormOnDesk(self._workspace, copy_id, "blind")

    def _say(self, purpose: OpenedFor, form: FormOnDesk) -> str:
        if purpose is OpenedFor.SECOND and self._parts.top.purpose == "first":
            return QCoreApplication.translate(
                "CopyOpening",
                "This form was entered once. You read it as its second reader: "
                "nothing that was read is shown.",
            )
        if purpose is OpenedFor.CORRECTION and not form.form.is_second_look:
            return QCoreApplication.translate(
                "CopyOpening",
                "You have entered this form: your own figures stand in it and can be corrected.",
            )
        return ""
