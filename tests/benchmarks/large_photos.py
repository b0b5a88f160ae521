"""Taking in photos of 12 megapixels, as phones make them. Argument: how many (300).

The specimen's photos are enlarged to 3,000 × 4,000 pixels; each file shows a slightly other part.
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image

from desktop.workspace.photos import add_photos
from desktop.workspace.specimen import create_specimen_workspace, specimen_photo_paths
from tests.benchmarks.measuring import hand_over, measure
from tests.builders import facts

SIZE = (3000, 4000)


def make_large_photos(folder: Path, count: int) -> list[Path]:
    """`count` JPEG files of 12 megapixels, no two with the same bytes."""
    folder.mkdir()
    originals = specimen_photo_paths()
    paths = []
    for number in range(count):
        with Image.open(originals[number % len(originals)]) as image:
            inset = number // len(originals)
            part = image.crop((inset, inset, image.width - inset, image.height - inset))
            path = folder / f"IMG_{number:04}.jpg"
            part.resize(SIZE, Image.Resampling.BILINEAR).save(path, quality=88)
            paths.append(path)
    return paths


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        paths = make_large_photos(Path(name) / "phone", count)
        workspace = create_specimen_workspace(
            Path(name) / "workspace", device=facts.a_device(), with_photos=False
        )
        hand_over(measure(f"take in {count} photos of 12 MP", lambda: add_photos(workspace, paths)))
        workspace.store.close()


if __name__ == "__main__":
    main()
