"""Boxes whose figures a person confirmed, kept on this computer to learn from: one zip file an entry.

In: pictures of boxes with what stands in them. Out: the same, later. They are no facts, enter no bundle, and
can be thrown away at any time.
"""

import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.values import Script

_JPEG_QUALITY = 92
_CONTENTS = "cells.json"
_SCHEMA = 1
DASH_LABEL = "-"


@dataclass(frozen=True, eq=False)
class ConfirmedCell:
    """`label`: the digits that stand in the box (0-9 in either script), "-" for a dash, "" for an empty box.

    `image` is the box as the reader saw it (H×W×3 RGB). `engine` had read it, as `read_as` (None: no number).
    `entry_id` is whose confirmation it was.
    """

    image: Image
    label: str
    field: str
    script: Script
    engine: str
    read_as: int | None
    entry_id: str


def keep_confirmed_cells(folder: Path, entry_id: str, cells: Sequence[ConfirmedCell]) -> None:
    """Writes the cells of one entry, whole or not at all; those kept before for the entry are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{entry_id}.part"
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
        described = []
        for number, cell in enumerate(cells):
            name = f"{number:03}.jpg"
            archive.writestr(name, _pack(cell.image))
            described.append(_describe(cell, name))
        archive.writestr(_CONTENTS, json.dumps({"schema": _SCHEMA, "cells": described}, ensure_ascii=False))
    unfinished.replace(folder / f"{entry_id}.zip")


def list_kept_entries(folder: Path) -> frozenset[str]:
    """The ids of the entries whose cells are kept."""
    return frozenset(file.stem for file in folder.glob("*.zip")) if folder.is_dir() else frozenset()


def load_confirmed_cells(folder: Path) -> Iterator[ConfirmedCell]:
    """Every kept cell, in the order of the entries' ids; a file that is damaged is left out."""
    for entry_id in sorted(list_kept_entries(folder)):
        try:
            with zipfile.ZipFile(folder / f"{entry_id}.zip") as archive:
                yield from _unpack(archive, entry_id)
        except (zipfile.BadZipFile, OSError, ValueError, KeyError):
            continue


def forget_confirmed_cells(folder: Path) -> None:
    """Throws away everything that was kept."""
    for file in [*folder.glob("*.zip"), *folder.glob("*.part")]:
        file.unlink(missing_ok=True)


def _pack(image: Image) -> bytes:
    shown = cv2.cvtColor(image, cv2.COLOR_RGB2BGR) if image.ndim == 3 else image
    return cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])[1].tobytes()


def _describe(cell: ConfirmedCell, name: str) -> dict[str, object]:
    return {
        "picture": name,
        "label": cell.label,
        "field": cell.field,
        "script": cell.script.value,
        "engine": cell.engine,
        "read_as": cell.read_as,
    }


def _unpack(archive: zipfile.ZipFile, entry_id: str) -> list[ConfirmedCell]:
    contents = json.loads(archive.read(_CONTENTS))
    if contents["schema"] != _SCHEMA:
        return []
    return [
        ConfirmedCell(
            image=_unpack_picture(archive.read(cell["picture"])),
            label=cell["label"],
            field=cell["field"],
            script=Script(cell["script"]),
            engine=cell["engine"],
            read_as=cell["read_as"],
            entry_id=entry_id,
        )
        for cell in contents["cells"]
    ]


def _unpack_picture(packed: bytes) -> Image:
    picture = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR_RGB)
    if picture is None:
        message = "a kept picture is damaged"
        raise ValueError(message)
    return np.asarray(picture, np.uint8)
