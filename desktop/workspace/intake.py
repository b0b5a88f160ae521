"""Taking one photo after another into the workspace, each durably on its own.

In: files or pasted bytes. Out: what became of each. What is already here is recognised by its SHA-256, what
looks the same by its fingerprint and a second look at the few that come nearest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.errors import KnownError
from db.models import Photo as PhotoFact
from db.queries import list_photos
from desktop.photo import Photo, open_photo
from desktop.photo.source_bytes import read_source
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.near_photos import add_notes, confirm_near, find_near
from desktop.workspace.photo_values import IntakeReport
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere


def add_photos(
    workspace: Workspace,
    photos: Sequence[Path | bytes],
    *,
    keeps_position: bool = False,
    source: str = "file",
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> IntakeReport:
    """Takes files (or pasted bytes) in, each durably on its own; a refused one never stops the batch.

    `keeps_position` stores where a photo was taken; without it GPS is not stored. `source` is "file",
    "paste", "folder" or "watched".
    """
    intake = _start_intake(workspace, source, keeps_position=keeps_position)
    was_cancelled = False
    for done, photo in enumerate(photos):
        if is_cancelled():
            was_cancelled = True
            break
        progress(done, len(photos), _name_photo(photo))
        intake.take(photo)
    else:
        progress(len(photos), len(photos), "")
    return intake.finish(was_cancelled=was_cancelled)


@dataclass(slots=True)
class _Intake:
    """A batch under way. `ids_by_sha256` and `looks` (hash, id) hold what the workspace has already."""

    workspace: Workspace
    source: str
    keeps_position: bool
    ids_by_sha256: dict[str, str]
    looks: list[tuple[str, str]]
    sha256_by_id: dict[str, str]
    near: dict[str, str | None] = field(default_factory=dict)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, KnownError]] = field(default_factory=list)

    def take(self, path_or_bytes: Path | bytes) -> None:
        """Takes one photo in, or notes why not. Only a bug of ours leaves this by an exception."""
        name = _name_photo(path_or_bytes)
        try:
            data = read_source(path_or_bytes, name).data
            photo = open_photo(data, file_name=name, keeps_position=self.keeps_position)
            # the file first: a crash in between leaves a file without a fact, which the next intake mends;
            # and a duplicate's file may be missing, when its fact came with a bundle without photos
            self.workspace.store.put_file(data, kind="photos", extension=photo.extension)
            here = self.ids_by_sha256.get(photo.sha256)
            if here is not None:
                self.duplicates.append((name, here))
            else:
                self._add(photo, data)
        except KnownError as error:
            self.refused.append((name, error))

    def finish(self, *, was_cancelled: bool) -> IntakeReport:
        add_notes(self.workspace.folder, self.near)
        near = tuple((photo_id, other) for photo_id, other in self.near.items() if other is not None)
        added, refused = tuple(self.near), tuple(self.refused)
        return IntakeReport(added, tuple(self.duplicates), near, refused, was_cancelled)

    def _add(self, photo: Photo, data: bytes) -> None:
        with self.workspace.store.transaction() as session:
            photo_id = append(session, self.workspace, _make_fact(photo, self.source)).id
        self.near[photo_id] = self._find_near(photo, data)
        self.ids_by_sha256[photo.sha256] = photo_id
        self.sha256_by_id[photo_id] = photo.sha256
        self.looks.append((photo.difference_hash, photo_id))

    def _find_near(self, photo: Photo, data: bytes) -> str | None:
        store = self.workspace.store
        found = find_near(photo.difference_hash, self.looks)
        return confirm_near(
            data, [(each, store.file_path("photos", self.sha256_by_id[each])) for each in found]
        )


def _start_intake(workspace: Workspace, source: str, *, keeps_position: bool) -> _Intake:
    with workspace.store.reading_session() as session:
        here = list_photos(session)
    return _Intake(
        workspace=workspace,
        source=source,
        keeps_position=keeps_position,
        ids_by_sha256={photo.sha256_of_file: photo.id for photo in reversed(here)},
        looks=[(photo.difference_hash, photo.id) for photo in here],
        sha256_by_id={photo.id: photo.sha256_of_file for photo in here},
    )


def _name_photo(path_or_bytes: Path | bytes) -> str:
    return "pasted picture" if isinstance(path_or_bytes, bytes) else path_or_bytes.name


def _make_fact(photo: Photo, source: str) -> PhotoFact:
    latitude, longitude = photo.position or (None, None)
    return PhotoFact(
        sha256_of_file=photo.sha256,
        byte_count=photo.byte_count,
        media_type=photo.media_type,
        extension=photo.extension,
        file_name=photo.file_name,
        width=photo.width,
        height=photo.height,
        page_count=photo.page_count,
        captured_at=photo.captured_at,
        camera=photo.camera,
        latitude=latitude,
        longitude=longitude,
        difference_hash=photo.difference_hash,
        source=source,
    )
