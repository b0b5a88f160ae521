"""What is odd about the specimen's papers and photos, and the Form 47 that goes with them.

The sums are arranged so that a person who types what stands on the papers finds differences at
exactly three candidates and nowhere else: station 3's stated total is 100 more than its rows, and so is
candidate 7's figure on Form 47; station 12's figures of candidates 2 and 3 are swapped on Form 47.
"""

from dataclasses import replace

from tests.specimen.ballots import Count
from tests.specimen.constituency import CANDIDATES, STATIONS
from tests.specimen.written import BLANK, DASH, Written, number, write_form

WRONG_SUM_STATION = 3
SLIP = 100
STRUCK_STATION, STRUCK_FIELD = 7, "candidate.5.total"
DASH_STATION, DASH_FIELD = 9, "candidate.11.total"
SWAPPED_STATION, SWAPPED = 12, (2, 3)
RAISED_CANDIDATE = 7
BLANK_STATION, BLANK_FIELD = 18, "candidate.9.valid"
MISSING_STATION = 17
SIDEWAYS_STATION = 10
EXIF_TURNED_STATION = 14
TWICE_STATION = 5
DARK_STATION = 21
TOTALS_HABIT = (4, 13, 22)
DASHES_HABIT = (2, 7, 8, 16, 19, 24)

_KINDS = {
    (WRONG_SUM_STATION, "valid_total"): "wrong_sum",
    (STRUCK_STATION, STRUCK_FIELD): "struck_rewritten",
    (DASH_STATION, DASH_FIELD): "zero_as_dash",
    (BLANK_STATION, BLANK_FIELD): "blank",
}


def write_forms(counts: dict[int, Count]) -> dict[int, dict[str, Written]]:
    """Station serial → field → what the paper says, for every station but the one without a photo."""
    return {serial: _write_station(serial, counts[serial]) for serial in counts if serial != MISSING_STATION}


def paper_oddities(serial: int) -> list[dict[str, object]]:
    """The oddities on one station's paper, for truth.json."""
    odd = [{"kind": kind, "field": field} for (station, field), kind in _KINDS.items() if station == serial]
    if serial == SWAPPED_STATION:
        odd.append({"kind": "swapped_on_form47", "candidates": list(SWAPPED)})
    return odd


def make_form47(papers: dict[int, dict[str, Written]]) -> dict[str, int]:
    """Field → figure of the official statement, compiled without the station that has no photo."""
    total = {field: sum_papers(papers, field) for field in ("voters_assigned", "valid_total", "excluded")}
    polled = {key: sum_papers(papers, f"polled.{key}") for key in ("male", "female", "total")}
    votes = {
        candidate.ballot_serial: _sum_candidate(papers, candidate.ballot_serial) for candidate in CANDIDATES
    }
    for serial, change in planted_differences(papers).items():
        votes[serial] += change
    return {
        "stations": len(papers),
        "registered.male": _sum_registered(papers, "male"),
        "registered.female": _sum_registered(papers, "female"),
        "registered.total": total["voters_assigned"],
        **{f"polled.{key}": figure for key, figure in polled.items()},
        **{f"candidate.{serial}.total": figure for serial, figure in votes.items()},
        "valid_total": total["valid_total"],
        "excluded": total["excluded"],
    }


def planted_differences(papers: dict[int, dict[str, Written]]) -> dict[int, int]:
    """Ballot serial → Form 47 minus the sum of the papers; only the candidates that differ."""
    one, other = SWAPPED
    paper = papers[SWAPPED_STATION]
    more = counted(paper[f"candidate.{other}.total"]) - counted(paper[f"candidate.{one}.total"])
    return {one: more, other: -more, RAISED_CANDIDATE: SLIP}


def counted(written: Written) -> int:
    """What a box adds to a sum: a dash is a zero, a blank has no number and must not be summed."""
    if written.state == "blank" or (written.number is None and written.state != "dash"):
        message = f"a box that is {written.state} has no number"
        raise ValueError(message)
    return written.number or 0


def sum_papers(papers: dict[int, dict[str, Written]], field: str) -> int:
    return sum(counted(paper[field]) for paper in papers.values())


def _sum_candidate(papers: dict[int, dict[str, Written]], serial: int) -> int:
    return sum_papers(papers, f"candidate.{serial}.total")


def _sum_registered(papers: dict[int, dict[str, Written]], sex: str) -> int:
    return sum(getattr(station, sex) for station in STATIONS if station.serial in papers)


def _write_station(serial: int, count: Count) -> dict[str, Written]:
    habit = "totals" if serial in TOTALS_HABIT else "dashes" if serial in DASHES_HABIT else "all"
    paper = write_form(count, habit)
    if serial == WRONG_SUM_STATION:
        # the officer carried one too many; votes polled were then taken from that sum, male and all
        paper["valid_total"] = number(count.valid_total + SLIP)
        paper["polled.male"] = number(count.polled_male + SLIP)
        paper["polled.total"] = number(count.polled_total + SLIP)
    if serial == STRUCK_STATION:
        paper[STRUCK_FIELD] = _strike(paper[STRUCK_FIELD])
    if serial == DASH_STATION:
        paper |= {DASH_FIELD: DASH, DASH_FIELD.replace("total", "valid"): DASH}
    if serial == BLANK_STATION:
        paper[BLANK_FIELD] = BLANK
    return paper


def _strike(right: Written) -> Written:
    """The right number beside a crossed-out one that has two digits the other way round."""
    digits = str(right.number)
    return replace(right, state="struck_rewritten", struck=int(digits[:-2] + digits[-1] + digits[-2]))
