"""The two lines above the tray: ways to bring photos in, and which of them are shown."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.flow import FlowRow
from desktop.ui.photos.photo_words import name_filter
from desktop.ui.photos.tray_rows import TrayFilter
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role

_SEARCH_WIDTH = 160
_OPTIONAL = frozenset({TrayFilter.NOT_FOUND, TrayFilter.TAKE_AGAIN, TrayFilter.ALIKE, TrayFilter.WITHDRAWN})


class TrayBar(QWidget):
    """Qt view of the tray's controls.

    Signals:
        files_wanted(), folder_wanted(), paste_wanted(), read_all_wanted(), templates_wanted(): a button was
            pressed.
        watch_wanted(bool): begin or end watching a folder.
        shown_changed(): another chip or search text.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    watch_wanted = Signal(bool)
    read_all_wanted = Signal()
    templates_wanted = Signal()
    shown_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.files = QPushButton()
        self.folder = QPushButton()
        self.paste = QPushButton()
        self.watch = QPushButton()
        self.read_all = QPushButton()
        self.templates = QPushButton()
        self.position = QLabel()
        self.search = QLineEdit()
        self.chips = {chosen: QPushButton() for chosen in TrayFilter}
        self._group = QButtonGroup(self)
        self._counts: Mapping[TrayFilter, int] = dict.fromkeys(TrayFilter, 0)
        self._watched: Path | None = None
        self._keeps_position = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.files, "primary")
        set_role(self.position, "muted")
        for button, sign in (
            (self.folder, "folder"),
            (self.paste, "paste"),
            (self.watch, "watch"),
            (self.read_all, "read"),
            (self.templates, "table"),
        ):
            button.setIcon(icon(sign))
        self.watch.setCheckable(True)
        for chip in self.chips.values():
            set_role(chip, "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        ways = FlowRow(self.files, self.folder, self.paste, self.watch)
        reading = FlowRow(self.position, self.read_all, self.templates)
        chips = FlowRow(*self.chips.values())
        self.chips[TrayFilter.ALL].setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for wrapped, beside in ((ways, reading), (chips, self.search)):
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(wrapped, 1)
            line.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(line)

    def _connect(self) -> None:
        self.files.clicked.connect(self.files_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.watch.clicked.connect(self.watch_wanted)
        self.read_all.clicked.connect(self.read_all_wanted)
        self.templates.clicked.connect(self.templates_wanted)
        self.search.textChanged.connect(self.shown_changed)
        self._group.buttonClicked.connect(self.shown_changed)

    @property
    def chosen(self) -> TrayFilter:
        return next(chosen for chosen, chip in self.chips.items() if chip.isChecked())

    def choose(self, chosen: TrayFilter) -> None:
        """Put a chip on as if it had been pressed."""
        if not self.chips[chosen].isChecked():
            self.chips[chosen].setChecked(True)
            self.shown_changed.emit()

    def put_counts(self, counts: Mapping[TrayFilter, int]) -> None:
        self._counts = counts
        self._describe_chips()

    def put_watched(self, folder: Path | None) -> None:
        self._watched = folder
        self._describe_ways()

    def put_keeps_position(self, *, keeps_position: bool) -> None:
        self._keeps_position = keeps_position
        self._describe_ways()

    def retranslate(self) -> None:
        self.files.setText(self.tr("Add photos…"))
        # after the text, which takes a button's shortcut away
        self.files.setShortcut(QKeySequence("Ctrl+O"))
        self.folder.setText(self.tr("Folder…"))
        self.paste.setText(self.tr("Paste"))
        self.folder.setToolTip(self.tr("Take in all photos of a folder and the folders in it"))
        self.read_all.setToolTip(self.tr("Read every page that is not read yet"))
        self.paste.setToolTip(self.tr("Paste a picture or copied files (Ctrl+V)"))
        self.read_all.setText(self.tr("Read new"))
        self.templates.setToolTip(self.tr("Layouts and templates of this constituency's form"))
        self.templates.setAccessibleName(self.templates.toolTip())
        self.search.setPlaceholderText(self.tr("File name or station"))
        self.search.setAccessibleName(self.tr("Search photos by file name or station"))
        for button in (self.files, self.folder, self.paste, self.read_all):
            button.setAccessibleName(button.text())
        self._describe_ways()
        self._describe_chips()

    def _describe_ways(self) -> None:
        self.watch.setChecked(self._watched is not None)
        if self._watched is None:
            self.watch.setText(self.tr("Watch…"))
            self.watch.setToolTip(self.tr("Take in whatever arrives complete in a folder"))
        else:
            self.watch.setText(self.tr("Watching {name}").format(name=shorten(self._watched.name)))
            self.watch.setToolTip(self.tr("Press to stop watching {folder}").format(folder=self._watched))
        self.watch.setAccessibleName(self.watch.text())
        is_kept = self._keeps_position
        words = self.tr("GPS is stored") if is_kept else self.tr("GPS is not stored")
        self.position.setText(words)
        self.position.setToolTip(
            self.tr(
                "The switch is in Settings. The photo file itself is kept unchanged and may hold the place "
                "where it was taken; whoever gets the photo gets that too."
            )
        )

    def _describe_chips(self) -> None:
        for chosen, chip in self.chips.items():
            count = self._counts.get(chosen, 0)
            chip.setText(f"{name_filter(chosen)}  {count}")
            chip.setAccessibleName(chip.text())
            is_optional = chosen in _OPTIONAL
            chip.setVisible(not is_optional or count > 0 or chip.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def shorten(name: str, most: int = 14) -> str:
    """A folder's name, cut in its middle where the button has no room for all of it."""
    return name if len(name) <= most else f"{name[: most // 2]}…{name[-(most // 2) :]}"
