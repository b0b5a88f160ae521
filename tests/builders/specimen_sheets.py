"""The specimen's known figures as the sheets a group might have typed."""

import csv
import json
from pathlib import Path
from typing import Any

from desktop.workspace.specimen import specimen_form47_path


def read_truth() -> dict[str, Any]:
    text = (specimen_form47_path().parent / "truth.json").read_text(encoding="utf-8")
    return json.loads(text)


def list_known_stations() -> dict[int, dict[str, dict[str, Any]]]:
    """Station → field → {state, number}, of every station that has a photo."""
    stations: dict[int, dict[str, dict[str, Any]]] = {}
    for photo in read_truth()["photos"].values():
        if photo["station"] is not None:
            stations.setdefault(photo["station"], photo["fields"])
    return dict(sorted(stations.items()))


def write_long_sheet(path: Path) -> Path:
    """`station,field,value` with every box of every paper."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["station", "field", "value"])
        for station, fields in list_known_stations().items():
            for field, figure in fields.items():
                writer.writerow([station, field, _write_figure(figure)])
    return path


def write_wide_sheet(path: Path, headers: dict[str, str], rows: dict[int, list[str]]) -> Path:
    """A row a station; `headers` are the columns after the station's, in the order of the cells."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["station", *headers])
        writer.writerows([station, *cells] for station, cells in rows.items())
    return path


def _write_figure(figure: dict[str, Any]) -> str:
    if figure["number"] is not None:
        return str(figure["number"])
    return {"dash": "-", "blank": ""}.get(figure["state"], figure["state"].replace("_", " "))
