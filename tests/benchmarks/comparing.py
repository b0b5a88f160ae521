"""Comparing, exporting and merging 341 stations × 20 candidates: a process prints its figures."""

import tempfile
from pathlib import Path

from db.store import Store
from desktop.bundle.export import export_bundle
from desktop.bundle.merge import import_bundle
from desktop.report.xlsx_file import write_xlsx
from desktop.workspace.comparing import compare
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import open_workspace
from tests.benchmarks.large_workspace import fill_large_store
from tests.benchmarks.measuring import hand_over, measure
from tests.builders import facts

STATIONS, CANDIDATES = 341, 20


def main() -> None:
    size = f"{STATIONS} stations × {CANDIDATES} candidates"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "large"
        fill_large_store(folder, STATIONS, CANDIDATES).close()
        workspace = open_workspace(folder, device=facts.a_device())
        comparison = compare(workspace)
        hand_over(
            measure(f"compare {size}", lambda: compare(workspace)),
            measure("the board: list its stations", lambda: list_stations(workspace)),
            measure("write the comparison as XLSX", lambda: write_xlsx(comparison, Path(name) / "c.xlsx")),
            measure("export it as a bundle", lambda: export_bundle(workspace.store, Path(name) / "b.zip")),
            measure("check it", workspace.store.check),
        )
        workspace.store.close()
        fresh = Store.create(Path(name) / "fresh", facts.a_device(id="BBB-33"))
        hand_over(measure("merge that bundle", lambda: import_bundle(fresh, Path(name) / "b.zip")))
        fresh.close()


if __name__ == "__main__":
    main()
