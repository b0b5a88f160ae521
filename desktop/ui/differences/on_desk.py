"""The difference on the desk, with the pages on which its box stands.

In: a difference and the copies on which it was read. Out: the work pane filled, the picture of the box on
each copy as soon as it is made. A reason that was begun is on disk with each letter, and there again.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from db.figures import Figure
from desktop.ui.desk import Desk
from desktop.ui.differences.box_pictures import BoxPicture, BoxPictures
from desktop.ui.differences.difference_words import name_rows_around, say_place
from desktop.ui.differences.loading import DifferencesContent, key_of
from desktop.ui.differences.sums_of_figure import say_other_copies, say_sums
from desktop.ui.differences.work_pane import WorkPane
from desktop.ui.entry.figure_words import name_box
from desktop.ui.entry.half_typed import HalfTyped
from desktop.ui.entry.snippet_strip import CellWords
from desktop.workspace.differences import Difference
from desktop.workspace.photos import CopyRow
from desktop.workspace.remarks import FindingKey
from desktop.workspace.workspace import Workspace

NOTE = "differences/begun"


class OnDesk(QObject):
    """Shows one difference at a time; `current` is None while there is none."""

    def __init__(self, work: WorkPane, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._language = desk.language
        self._person = workspace.person.name
        self._pictures = BoxPictures(workspace, desk, self)
        self._pictures.found.connect(self._handle_found)
        self._found: dict[str, BoxPicture | None] = {}
        self._page_copy = ""
        self.current: Difference | None = None
        self._begun = HalfTyped(desk.settings, workspace.person.id, NOTE)
        work.reasons.changed.connect(self._keep_reason)
        work.figures.figure_chosen.connect(self._handle_figure_chosen)

    def forget_pictures(self) -> None:
        """An outline or a reading may have changed."""
        self._pictures.forget_all()

    def show(self, difference: Difference, content: DifferencesContent) -> None:
        """Puts a difference on the desk with nothing decided; its pictures follow."""
        self.current, self._found = difference, {}
        copies = content.copies_of(difference)
        self._work.show_difference(
            difference,
            say_place(difference, self._language),
            lambda figure: say_sums(content.check(difference, figure)),
            say_other_copies(content.list_other_copies(difference)),
        )
        self._work.reasons.put(self._begun.list_of(_name_place(difference)).get(_key_of(difference), ""))
        self._work.say_whose(is_own=difference.is_read_by(self._person))
        self._page_copy = copies[0].id if copies else ""
        title = name_box(content.candidates, difference.field, self._language)
        around = name_rows_around(content.candidates, difference.field, self._language)
        self._work.crops.begin(
            {
                copy.id: CellWords(title, _describe_copy(copy, difference, len(copies)), *around)
                for copy in copies
            }
        )
        if not copies:
            self._work.show_page(None, difference.field)
        self._pictures.look_for(copies, difference.field)

    def prepare(self, copies: Sequence[CopyRow]) -> None:
        """The pages of the difference that comes next."""
        for copy in copies:
            self._pictures.prepare(copy)

    def forget_reason(self) -> None:
        """It was given: what is on the desk is settled."""
        self._keep_reason("")

    def _keep_reason(self, text: str) -> None:
        if self.current is not None:
            self._begun.keep(_name_place(self.current), _key_of(self.current), text)

    def clear(self) -> None:
        """There is none."""
        self.current = None

    @property
    def photo_id(self) -> str | None:
        """The photo of the page in sight."""
        found = self._found.get(self._page_copy)
        return found.page.photo_id if found is not None else None

    def _handle_found(self, copy_id: str, found: BoxPicture | None) -> None:
        if self.current is None:
            return
        self._found[copy_id] = found
        self._work.crops.show_box(copy_id, found)
        if copy_id == self._page_copy:
            self._work.show_page(found, self.current.field)

    def _handle_figure_chosen(self, figure: Figure | None) -> None:
        """The page of the copy on which the chosen figure was read."""
        if self.current is None:
            return
        read_on = [reading.copy_id for reading in self.current.readings if reading.figure == figure]
        if read_on and self._page_copy not in read_on and read_on[0] in self._found:
            self._page_copy = read_on[0]
            self._work.show_page(self._found[read_on[0]], self.current.field)


def _name_place(difference: Difference) -> str:
    return "/".join(map(str, key_of(difference)[:-1]))


def _key_of(difference: Difference) -> FindingKey:
    return "settle", (difference.field,)


def _describe_copy(copy: CopyRow, difference: Difference, count: int) -> str:
    """Beside several copies who read this one; the kind of copy stands in the heading."""
    readers = [each.reader for each in difference.readings if each.copy_id == copy.id and not each.is_machine]
    return ", ".join(dict.fromkeys(readers)) if count > 1 else ""
