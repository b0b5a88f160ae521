"""Opening the layout editor on a photo page and keeping what a person drew.

In: a row of the tray. Out: a layout, an outline and a template in the store; the signal `kept`.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.page.drawn_layout import FormPart
from desktop.ui.desk import Desk
from desktop.ui.photos.layout import sheet_work
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.editor import LayoutEditor
from desktop.ui.photos.layout.sheet_work import FORM45, FORM46, StraightSheet
from desktop.ui.photos.outline import Outline
from desktop.ui.photos.page_picture import PagePicture, PagePictures
from desktop.ui.photos.tray_rows import PageKey
from desktop.workspace.photos import PhotoRow
from desktop.workspace.workspace import Workspace


class LayoutRound(QObject):
    """Signals:
    opened(): the editor is to come to the front.
    ended(): it is to go; nothing is kept, or all is.
    kept(): a layout was kept: photos are to be read with it.
    """

    opened = Signal()
    ended = Signal()
    kept = Signal()

    def __init__(
        self, editor: LayoutEditor, pictures: PagePictures, workspace: Workspace, desk: Desk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._pictures = pictures
        self._workspace = workspace
        self._desk = desk
        self._key: PageKey | None = None
        self._outline: Outline | None = None
        self._form = FORM45
        self._is_busy = False
        editor.outlined.connect(self._handle_outlined)
        editor.drawn.connect(self._handle_drawn)
        editor.left.connect(self.ended)

    def open_page(self, row: PhotoRow | None) -> None:
        """The editor comes to the front once the picture is loaded; not for a withdrawn photo."""
        if row is not None and not row.was_withdrawn:
            self._form = row.form or FORM45
            self._pictures.ask(row, self._begin)

    def _begin(self, picture: PagePicture) -> None:
        self._key = picture.key

        def show(outline: Outline) -> None:
            self._editor.open_photo(picture.file_name, picture.image, outline)
            self.opened.emit()

        self._run(lambda: sheet_work.begin_outline(self._workspace, picture), show)

    def _handle_outlined(self, outline: Outline) -> None:
        key = self._key
        if key is not None and not self._is_busy:
            of_form = self._form
            self._run(
                lambda: sheet_work.straighten_photo(self._workspace, key, outline, of_form),
                self._show_sheet,
                self.tr("Straightening the sheet"),
            )

    def _show_sheet(self, sheet: StraightSheet) -> None:
        self._outline = sheet.outline
        usual = self._name_usual()
        self._editor.open_sheet(sheet, sheet.title or usual)

    def _handle_drawn(self, drawing: Drawing, title: str) -> None:
        key, outline = self._key, self._outline
        if key is None or outline is None or self._is_busy:
            return
        usual = self._name_usual()
        self._run(
            lambda: sheet_work.keep_layout(self._workspace, key, outline, drawing, title or usual),
            lambda _form: self._end_kept(drawing.part),
            self.tr("Keeping the layout"),
        )

    def _name_usual(self) -> str:
        """What a layout is called that nobody named."""
        words = self.tr("Form 45 of {code}, drawn by hand")
        if self._form == FORM46:
            words = self.tr("Form 46 of {code}, drawn by hand")
        return words.format(code=self._workspace.constituency_code)

    def _end_kept(self, part: FormPart) -> None:
        said = self.tr("The layout is kept. Photos of which nobody said another one are read with it.")
        if part is FormPart.FIRST:
            said = self.tr("The first page is kept. Now draw on a photo of the last page (Ctrl+T).")
        self._desk.notices.succeed(said)
        self.ended.emit()
        self.kept.emit()

    def _run(self, work: Callable[[], Any], then: Callable[[Any], object], title: str = "") -> None:
        self._is_busy = True

        def finish(result: object) -> None:
            self._is_busy = False
            then(result)

        def fail(_error: Exception) -> None:
            self._is_busy = False

        self._desk.run_in_background(self, lambda _progress, _is_cancelled: work(), finish, fail, title=title)
