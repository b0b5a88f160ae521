"""truth.json: what each photo shows, and what a careful person's sums must come to."""

import json

from tests.specimen import oddities
from tests.specimen.constituency import CANDIDATES, STATIONS
from tests.specimen.photo_set import Paper, SpecimenPhoto

_NOTES = [
    "All fictional. Field names are those of db/fields.py; states those of db/figures.py.",
    "corners: top left, top right, bottom right, bottom left of the paper as one reads it,",
    "in pixels of the photo after its EXIF orientation and before any quarter turn.",
    "turned: clockwise quarter turns that bring the photo upright.",
    "Station 17 has no photo. Its result was withheld, so Form 47 was made up without it:",
    "it states 23 stations and the voters and votes of those 23.",
    "planted_differences: Form 47 minus the sum of the papers, by ballot serial; every other row agrees.",
    "Candidates 2 and 3: their figures at station 12 are swapped in Form 47.",
    "Candidate 7: Form 47 has 100 more than the papers. Station 3's paper states a total of valid votes",
    "100 above its own rows and votes polled to match; so valid, excluded and polled agree with Form 47.",
]


def describe_truth(papers: dict[int, Paper], photos: list[SpecimenPhoto]) -> str:
    differences = oddities.planted_differences(papers)
    truth = {
        "notes": _NOTES,
        "candidates": len(CANDIDATES),
        "stations": len(STATIONS),
        "missing_station": oddities.MISSING_STATION,
        "planted_differences": {str(serial): change for serial, change in differences.items()},
        "sums": sum_up(papers),
        "form47": oddities.make_form47(papers),
        "photos": {photo.name: photo.as_truth() for photo in photos},
    }
    return _write_readably(truth)


def sum_up(papers: dict[int, Paper]) -> dict[str, int]:
    """Sums over the papers that have a photo, as written."""
    fields = ["voters_assigned", "polled.male", "polled.female", "polled.total"]
    fields += [f"candidate.{candidate.ballot_serial}.total" for candidate in CANDIDATES]
    fields += ["valid_total", "excluded"]
    return {field: oddities.sum_papers(papers, field) for field in fields}


def _write_readably(truth: dict[str, object]) -> str:
    """Indented, but a box, a corner and a figure each on one line."""
    photos = truth.pop("photos")
    head = json.dumps(truth, ensure_ascii=False, indent=1)[:-2]
    assert isinstance(photos, dict)
    parts = [f"  {json.dumps(name)}: {_write_photo(photo)}" for name, photo in photos.items()]
    return head + ',\n "photos": {\n' + ",\n".join(parts) + "\n }\n}\n"


def _write_photo(photo: dict[str, object]) -> str:
    lines = []
    for key, value in photo.items():
        if key == "fields" and isinstance(value, dict) and value:
            inner = ",\n".join(f"    {json.dumps(field)}: {json.dumps(box)}" for field, box in value.items())
            lines.append(f'   "fields": {{\n{inner}\n   }}')
        else:
            lines.append(f"   {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n  }"
