"""The second look: boxes that another reader, or the machine, read otherwise are looked at once more.

In: a form just finished. Out: the same form again with those boxes marked. What the other read is never shown
here; both stand side by side only for whoever settles.
"""

from PySide6.QtCore import QCoreApplication

from db.errors import KnownError
from desktop.ui.notices import Notices
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.workspace import Workspace


class SecondLook:
    """Offered once an entry; what still differs after it is for Differences."""

    def __init__(self, workspace: Workspace, notices: Notices) -> None:
        self._workspace = workspace
        self._notices = notices

    def begin(self, copy_id: str) -> bool:
        """True when the form lies open again; False when nobody read anything otherwise."""
        try:
            boxes = list_disagreements(self._workspace, copy_id)
            if not boxes:
                return False
            start_second_look(self._workspace, copy_id)
        except KnownError as error:
            self._notices.fail(error)
            return False
        self._notices.warn(say_second_look(len(boxes)))
        return True


def say_second_look(count: int) -> str:
    """One sentence that names no figure."""
    sentence = QCoreApplication.translate(
        "SecondLook",
        "Your entry is kept. Boxes that were read otherwise elsewhere: {count}. Look at each once more: "
        "Enter keeps your figure, or type it anew. What the other read is not shown.",
    )
    return sentence.format(count=count)


def say_left_to_look_at(count: int) -> str:
    return QCoreApplication.translate("SecondLook", "Second look: boxes still to look at: {count}").format(
        count=count
    )


def describe_second_look() -> str:
    """What is said beside a box that is looked at once more."""
    return QCoreApplication.translate("SecondLook", "look at it once more")
