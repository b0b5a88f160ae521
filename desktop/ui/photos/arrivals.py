"""All the ways photos come to the screen: dialogs, drag and drop, the clipboard, a watched folder.

In: what the person does. Out: batches, for `Batches` to take in.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.photo.file_kind import PHOTO_SUFFIXES
from desktop.ui.desk import Desk
from desktop.ui.photos.batches import Batch, Batches
from desktop.ui.photos.watched_folder import WatchedFolder

_PURPOSE = "photos"


class Arrivals(QObject):
    """Asks for files and folders, reads the clipboard and what is dropped, and hands batches on."""

    def __init__(self, desk: Desk, batches: Batches, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._batches = batches
        self._window = window
        self.watched = WatchedFolder(desk, self)
        self.watched.arrived.connect(lambda paths: self.take(paths, "watched"))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)

    def take(self, places: Sequence[Path], source: str) -> None:
        """Files and folders as one batch; nothing happens for none."""
        if places:
            self._batches.add(Batch(source, tuple(places)))

    def ask_files(self) -> None:
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        photos, everything = self.tr("Photos"), self.tr("All files")
        chosen, _filter = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add photos"),
            self._desk.settings.last_folder(_PURPOSE),
            f"{photos} ({patterns});;{everything} (*)",
        )
        if chosen:
            self._desk.settings.remember_folder(_PURPOSE, Path(chosen[0]).parent)
            self.take([Path(name) for name in chosen], "file")

    def ask_folder(self) -> None:
        folder = self._ask_folder(self.tr("Add all photos of a folder"))
        if folder is not None:
            self.take([folder], "folder")

    def ask_watched_folder(self, is_wanted: bool) -> None:
        """Begin watching a folder the person chooses, or stop."""
        folder = self._ask_folder(self.tr("Watch a folder")) if is_wanted else None
        if folder is not None:
            self.watched.start(folder)
        else:
            self.watched.stop()

    def paste(self) -> None:
        """Copied files, or else a picture; the notice bar says when there is neither."""
        data = QGuiApplication.clipboard().mimeData()
        if not self.take_data(data, "paste"):
            self._desk.notices.tell(self.tr("There is no picture and no file in the clipboard."))

    def take_data(self, data: QMimeData, source: str) -> bool:
        """What was dropped or copied. Returns whether there was a photo or a file in it."""
        places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if places:
            self.take(places, source)
            return True
        picture = QImage(data.imageData()) if data.hasImage() else QImage()
        if picture.isNull():
            return False
        self._batches.add(Batch(source, picture=picture))
        return True

    def _ask_folder(self, title: str) -> Path | None:
        folder = QFileDialog.getExistingDirectory(
            self._window, title, self._desk.settings.last_folder(_PURPOSE)
        )
        if folder:
            self._desk.settings.remember_folder(_PURPOSE, Path(folder))
        return Path(folder) if folder else None
