"""The specimen photos and what stands on them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SPECIMEN = Path(__file__).parents[2] / "resources" / "specimen"


@dataclass(frozen=True)
class SpecimenPhoto:
    """`station` is None for what is no form; `fields`: field → {"state", "number"}."""

    path: Path
    station: int | None
    form: str
    turned: int
    corners: list[list[float]] | None
    fields: dict[str, dict[str, Any]]

    def number(self, field: str) -> int | None:
        """What is written as a plain number; None for a blank, a dash, a struck-out figure."""
        written = self.fields.get(field, {"state": "not there"})
        return written["number"] if written["state"] == "number" else None


@cache
def list_specimen_photos() -> tuple[SpecimenPhoto, ...]:
    truth = json.loads((SPECIMEN / "truth.json").read_text(encoding="utf-8"))
    return tuple(
        SpecimenPhoto(
            path=SPECIMEN / "photos" / name,
            station=plain.get("station"),
            form=plain.get("form") or "form45-table-1",
            turned=plain.get("turned") or 0,
            corners=plain.get("corners"),
            fields=plain.get("fields") or {},
        )
        for name, plain in truth["photos"].items()
    )


def photo_of(station: int) -> SpecimenPhoto:
    return next(photo for photo in list_specimen_photos() if photo.station == station)
