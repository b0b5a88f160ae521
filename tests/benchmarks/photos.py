"""Taking photos in and reading them: a process prints its figures. Argument: how many photos (100).

The specimen's photos (3.9 MP) are used again and again, each time as another file.
"""

import sys
import tempfile
from pathlib import Path

from desktop.workspace.photos import add_photos
from desktop.workspace.readings import read_photos
from desktop.workspace.specimen import create_specimen_workspace, specimen_photo_paths
from tests.benchmarks.measuring import hand_over, measure
from tests.builders import facts


def make_photos(folder: Path, count: int) -> list[Path]:
    """`count` files with different bytes; what follows a JPEG's end is not part of its picture."""
    folder.mkdir()
    originals = specimen_photo_paths()
    paths = []
    for number in range(count):
        path = folder / f"IMG_{number:04}.jpg"
        path.write_bytes(originals[number % len(originals)].read_bytes() + f"{number}".encode())
        paths.append(path)
    return paths


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as name:
        paths = make_photos(Path(name) / "phone", count)
        workspace = create_specimen_workspace(
            Path(name) / "workspace", device=facts.a_device(), with_photos=False
        )
        hand_over(measure(f"take in {count} photos", lambda: add_photos(workspace, paths)))
        hand_over(measure(f"read {count} photos", lambda: read_photos(workspace)))
        workspace.store.close()


if __name__ == "__main__":
    main()
