"""`python -m tests.specimen [FOLDER]` writes the specimen set; without FOLDER into resources/specimen."""

import sys
from pathlib import Path

from tests.specimen.ballots import count_ballots
from tests.specimen.oddities import make_form47, write_forms
from tests.specimen.photo_set import take_photos
from tests.specimen.tables import write_candidates, write_constituency, write_form47, write_stations
from tests.specimen.truth import describe_truth

SEED = 640
_FOLDER = Path(__file__).parents[2] / "resources" / "specimen"


def main(folder: Path) -> None:
    papers = write_forms(count_ballots(SEED))
    photo_folder = folder / "photos"
    photo_folder.mkdir(parents=True, exist_ok=True)
    for old in photo_folder.glob("*.jpg"):
        old.unlink()
    photos = []
    for photo in take_photos(papers, SEED):
        (photo_folder / photo.name).write_bytes(photo.jpeg)
        photos.append(photo)
        print(f"{photo.name}  {len(photo.jpeg) // 1000} kB")
    texts = {
        "constituency.toml": write_constituency(),
        "candidates.csv": write_candidates(),
        "stations.csv": write_stations(),
        "form47.csv": write_form47(make_form47(papers)),
        "truth.json": describe_truth(papers, photos),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER)
