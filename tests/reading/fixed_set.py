"""A few photos that never change, and what is written on them; made by `python -m tests.reading.fixed_set`.

Kept as files, so that a change of the generator moves no floor. Their digits are those of
`tests/specimen/digits.npz` and, for Urdu, drawn by this project. No seed of theirs is used anywhere else.
"""

import json
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

FOLDER = Path(__file__).with_name("fixed_set")
_LONGEST, _QUALITY = 1700, 72
_SEED = 900_000
_FORMS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("scan", "scan", {"layout": "form45-table-1", "candidates": 11, "script": "western"}),
    ("good", "good", {"layout": "form45-table-1", "candidates": 16, "script": "western"}),
    ("app", "app", {"layout": "form45-totals-1", "candidates": 18, "script": "western"}),
    ("hard", "hard", {"layout": "form45-totals-1", "candidates": 12, "script": "western"}),
    ("turned", "turned", {"layout": "form45-urdu-1", "candidates": 14, "script": "western"}),
    ("bent", "bent", {"layout": "form45-wide-1", "candidates": 10, "script": "western"}),
    ("creased", "creased", {"layout": "form45-totals-1", "candidates": 20, "script": "western"}),
    ("urdu", "good", {"layout": "form45-urdu-1", "candidates": 9, "script": "urdu"}),
    ("slip", "good", {"layout": "form45-totals-1", "candidates": 8, "script": "western", "slip": True}),
)
_FOREIGN = {"stock_register": 0, "form47": 2, "ledger": 3}


@dataclass(frozen=True)
class FixedForm:
    """`fields`: field → (state, number), boxes in sight only; `cells`: field → four corners in the photo."""

    name: str
    path: Path
    layout: str
    candidates: int
    script: str
    fields: dict[str, tuple[str, int | None]]
    cells: dict[str, list[list[float]]]


@cache
def list_fixed_forms() -> tuple[FixedForm, ...]:
    plain = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    return tuple(
        FixedForm(
            name=name,
            path=FOLDER / f"{name}.jpg",
            layout=form["layout"],
            candidates=form["candidates"],
            script=form["script"],
            fields={field: (state, number) for field, (state, number) in form["fields"].items()},
            cells=form["cells"],
        )
        for name, form in plain.items()
    )


def list_fixed_foreign() -> tuple[Path, ...]:
    return tuple(sorted(FOLDER.glob("no_form_*.jpg")))


def main() -> None:
    from tests.specimen.generated import generate_case, generate_foreign
    from tests.specimen.glyphs import use_shipped_digits_only

    use_shipped_digits_only()
    FOLDER.mkdir(exist_ok=True)
    truth = {}
    for place, (name, condition, wishes) in enumerate(_FORMS):
        case = generate_case(condition, _SEED + place, **wishes)
        factor = _write(FOLDER / f"{name}.jpg", case.image)
        in_sight = [field for field in case.truth if field not in case.hidden]
        truth[name] = {
            "layout": case.form.name,
            "candidates": case.candidates,
            "script": case.script,
            "fields": {field: case.truth[field] for field in in_sight},
            "cells": {
                field: np.round(np.array(case.cells[field]) * factor, 1).tolist() for field in in_sight
            },
        }
    for name, seed in _FOREIGN.items():
        _write(FOLDER / f"no_form_{name}.jpg", generate_foreign(seed))
    text = json.dumps(truth, indent=None, separators=(",", ":")).replace('},"', '},\n"')
    (FOLDER / "truth.json").write_text(text + "\n", encoding="utf-8")


def _write(path: Path, image: np.ndarray) -> float:
    """Writes the photo, perhaps smaller; the factor by which places moved."""
    factor = min(1.0, _LONGEST / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    packed = cv2.imencode(".jpg", small[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1]
    path.write_bytes(packed.tobytes())
    return factor


if __name__ == "__main__":
    sys.exit(main())
