"""The specimen set agrees with itself: files, arithmetic, what is planted and what the README promises."""

import csv
import hashlib
import json
import tomllib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from db.fields import form45_fields, form47_fields
from db.figures import Figure, FigureState
from desktop.page.form_definition import load_form
from tests.specimen import oddities
from tests.specimen.__main__ import SEED
from tests.specimen.ballots import count_ballots
from tests.specimen.constituency import CANDIDATES, STATIONS
from tests.specimen.photograph import STEEP, photograph
from tests.specimen.printed_form import BlankForm
from tests.specimen.render import render_form
from tests.specimen.tables import write_candidates, write_constituency, write_form47, write_stations
from tests.specimen.truth import sum_up
from tests.specimen.written import number

FOLDER = Path(__file__).parents[2] / "resources" / "specimen"
TRUTH = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
PHOTOS = TRUTH["photos"]
FORMS = {name: photo for name, photo in PHOTOS.items() if photo["station"] is not None}
COLUMNS = ("valid", "tendered", "challenged")


@pytest.fixture(scope="module")
def papers():
    return oddities.write_forms(count_ballots(SEED))


def figure(box) -> Figure:
    return Figure(FigureState(box["state"]), box["number"])


def papers_of_truth() -> dict[int, dict[str, Figure]]:
    """Station → field → figure, from the photos: what a careful person enters."""
    return {
        photo["station"]: {field: figure(box) for field, box in photo["fields"].items()}
        for photo in FORMS.values()
    }


def kinds(name: str) -> set[str]:
    return {oddity["kind"] for oddity in PHOTOS[name]["oddities"]}


def photo_of_kind(kind: str) -> str:
    (name,) = (name for name in PHOTOS if kind in kinds(name))
    return name


def read_rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_lists_are_what_the_script_writes(papers):
    assert (FOLDER / "constituency.toml").read_text(encoding="utf-8") == write_constituency()
    assert (FOLDER / "candidates.csv").read_text(encoding="utf-8") == write_candidates()
    assert (FOLDER / "stations.csv").read_text(encoding="utf-8") == write_stations()
    assert (FOLDER / "form47.csv").read_text(encoding="utf-8") == write_form47(oddities.make_form47(papers))


def test_the_truth_holds_what_the_script_writes_on_the_papers(papers):
    for serial, paper in papers_of_truth().items():
        assert paper == {field: Figure(FigureState(w.state), w.number) for field, w in papers[serial].items()}
    assert TRUTH["sums"] == sum_up(papers)


def test_twelve_candidates_and_twenty_four_stations_have_names_in_both_languages():
    candidates, stations = read_rows("candidates.csv"), read_rows("stations.csv")
    assert (len(candidates), len(stations)) == (12, 24)
    assert all(row["name_en"].isascii() and not row["name_ur"].isascii() for row in candidates + stations)
    assert all(int(row["male"]) + int(row["female"]) == int(row["total"]) for row in stations)
    assert {row["kind"] for row in stations} == {"male", "female", "combined"}
    constituency = tomllib.loads((FOLDER / "constituency.toml").read_text(encoding="utf-8"))["constituency"]
    assert constituency["registered_total"] == sum(int(row["total"]) for row in stations)


def test_the_folder_holds_exactly_the_photos_of_the_truth_with_their_hashes():
    files = {file.name: file.read_bytes() for file in (FOLDER / "photos").iterdir()}
    assert {name: hashlib.sha256(data).hexdigest() for name, data in files.items()} == {
        name: photo["sha256"] for name, photo in PHOTOS.items()
    }
    assert max(len(data) for data in files.values()) <= 350_000
    assert sum(len(data) for data in files.values()) <= 9_000_000


@pytest.mark.parametrize("name", sorted(PHOTOS))
def test_a_photo_has_its_size_its_corners_inside_and_no_position(name):
    with Image.open(FOLDER / "photos" / name) as raw:
        assert not raw.getexif().get_ifd(0x8825)
        width, height = ImageOps.exif_transpose(raw).size
    assert [width, height] == PHOTOS[name]["size"]
    assert all(0 <= x <= width and 0 <= y <= height for x, y in PHOTOS[name]["corners"] or ())


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_box_of_a_form_is_in_the_truth(name):
    assert list(FORMS[name]["fields"]) == form45_fields(range(1, 13))


def test_every_station_but_one_has_a_photo():
    missing = {station.serial for station in STATIONS} - {photo["station"] for photo in FORMS.values()}
    assert missing == {TRUTH["missing_station"]}


def test_form_47_differs_from_the_sums_at_exactly_three_candidates():
    official = {row["field"]: int(row["value"]) for row in read_rows("form47.csv")}
    assert list(official) == form47_fields(range(1, 13))
    differences = {}
    for field in TRUTH["sums"]:
        counted = [paper[field].counted for paper in papers_of_truth().values()]
        assert None not in counted, field
        assert sum(counted) == TRUTH["sums"][field]
        stated = official["registered.total" if field == "voters_assigned" else field]
        if stated != sum(counted):
            differences[field] = stated - sum(counted)
    planted = {f"candidate.{serial}.total": change for serial, change in TRUTH["planted_differences"].items()}
    assert differences == planted
    assert len(planted) == 3


def test_form_47_adds_up_in_itself():
    official = {row["field"]: int(row["value"]) for row in read_rows("form47.csv")}
    votes = sum(value for field, value in official.items() if field.startswith("candidate."))
    assert votes == official["valid_total"]
    assert official["valid_total"] + official["excluded"] == official["polled.total"]
    assert official["polled.male"] + official["polled.female"] == official["polled.total"]
    assert official["registered.male"] + official["registered.female"] == official["registered.total"]
    assert official["stations"] == len(papers_of_truth())


def test_two_differences_are_a_swap_of_two_candidates_at_one_station():
    (swap,) = (
        oddity
        for photo in FORMS.values()
        for oddity in photo["oddities"]
        if oddity["kind"] == "swapped_on_form47"
    )
    one, other = swap["candidates"]
    paper = papers_of_truth()[oddities.SWAPPED_STATION]
    change = paper[f"candidate.{other}.total"].counted - paper[f"candidate.{one}.total"].counted
    assert change != 0
    assert TRUTH["planted_differences"][str(one)] == change == -TRUTH["planted_differences"][str(other)]


def find_broken_sums(paper: dict[str, Figure]) -> list[str]:
    """Which identities of domain I1–I5 the paper breaks, wherever all of their figures are known."""
    totals = [paper[f"candidate.{c.ballot_serial}.total"].counted for c in CANDIDATES]
    sums = [
        ("rows", totals, "valid_total"),
        ("polled", [paper["valid_total"].counted, paper["excluded"].counted], "polled.total"),
        ("sexes", [paper["polled.male"].counted, paper["polled.female"].counted], "polled.total"),
    ]
    for candidate in CANDIDATES:
        parts = [paper[f"candidate.{candidate.ballot_serial}.{key}"].counted for key in COLUMNS]
        sums.append(("row", parts, f"candidate.{candidate.ballot_serial}.total"))
    for key in COLUMNS:
        parts = [paper[f"candidate.{c.ballot_serial}.{key}"].counted for c in CANDIDATES]
        sums.append(("column", parts, f"column.{key}"))
    broken = [
        name
        for name, parts, total in sums
        if None not in parts and paper[total].is_known and sum(parts) != paper[total].counted
    ]
    return broken + ["voters"] * (paper["polled.total"].counted > paper["voters_assigned"].counted)


def test_only_the_planted_wrong_sum_does_not_add_up():
    broken = {serial: find_broken_sums(paper) for serial, paper in papers_of_truth().items()}
    assert {serial: what for serial, what in broken.items() if what} == {oddities.WRONG_SUM_STATION: ["rows"]}
    assert PHOTOS[photo_of_kind("wrong_sum")]["station"] == oddities.WRONG_SUM_STATION


@pytest.mark.parametrize(
    ("kind", "state"),
    [("blank", "blank"), ("zero_as_dash", "dash"), ("struck_rewritten", "struck_rewritten")],
)
def test_an_odd_box_is_listed_with_the_state_it_has(kind, state):
    photo = PHOTOS[photo_of_kind(kind)]
    (field,) = (oddity["field"] for oddity in photo["oddities"] if oddity["kind"] == kind)
    assert photo["fields"][field]["state"] == state


def test_one_photo_is_there_twice_and_once_more_recompressed():
    copy, smaller = photo_of_kind("same_bytes_as"), photo_of_kind("recompressed_from")
    original = PHOTOS[copy]["oddities"][0]["photo"]
    assert PHOTOS[copy]["sha256"] == PHOTOS[original]["sha256"] != PHOTOS[smaller]["sha256"]
    assert PHOTOS[smaller]["oddities"][0]["photo"] == original
    assert PHOTOS[smaller]["fields"] == PHOTOS[original]["fields"]


def test_one_photo_lies_sideways_without_saying_so_and_one_says_so():
    with Image.open(FOLDER / "photos" / photo_of_kind("sideways")) as sideways:
        assert sideways.width > sideways.height
        assert 0x0112 not in sideways.getexif()
    with Image.open(FOLDER / "photos" / photo_of_kind("exif_orientation")) as turned:
        assert turned.width > turned.height
        assert turned.getexif()[0x0112] == 6


def test_one_photo_is_no_form():
    assert PHOTOS[photo_of_kind("no_form")]["form"] is None


def test_rendering_and_photographing_are_repeatable_and_say_where_things_are():
    blank = BlankForm(load_form("form45-totals-1"), STATIONS[0], CANDIDATES[:3])
    one, other = (
        render_form(blank, {"candidate.2.total": number(1234)}, seed=5, scale=5.0) for _ in range(2)
    )
    assert one.image.tobytes() == other.image.tobytes()
    cells = {field: darkness(one, field) for field in one.boxes}
    assert max(cells, key=cells.__getitem__) == "candidate.2.total"
    shots = [photograph(one.image, seed=9, scene=STEEP) for _ in range(2)]
    assert shots[0].image.tobytes() == shots[1].image.tobytes()
    assert shots[0].corners == shots[1].corners


def darkness(rendered, field: str) -> float:
    """How much ink stands inside a box, its ruled edges left out."""
    left, top, right, bottom = rendered.boxes[field]
    inside = np.asarray(rendered.image.convert("L"))[
        round(top) + 5 : round(bottom) - 5, round(left) + 5 : round(right) - 5
    ]
    return float((inside < 150).mean())
