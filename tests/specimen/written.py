"""What a presiding officer wrote into each box, from a clean count and the habit of filling columns."""

from dataclasses import dataclass

from tests.specimen.ballots import Count
from tests.specimen.constituency import CANDIDATES

HABITS = ("all", "dashes", "totals")
"""all: every box; dashes: a dash for no tendered or challenged votes; totals: the total column only."""


@dataclass(frozen=True)
class Written:
    """One box on paper. `state` is a value of db.figures.FigureState; `struck` the number crossed out."""

    state: str
    number: int | None = None
    struck: int | None = None


def number(value: int) -> Written:
    return Written("number", value)


BLANK = Written("blank")
DASH = Written("dash")


def write_form(count: Count, habit: str) -> dict[str, Written]:
    """Field → what stands in its box, every box of the four-column layout."""
    fields = {
        "voters_assigned": number(count.station.total),
        "polled.male": number(count.polled_male),
        "polled.female": number(count.polled_female),
        "polled.total": number(count.polled_total),
    }
    columns = {"valid": count.valid, "tendered": count.tendered, "challenged": count.challenged}
    for row, candidate in enumerate(CANDIDATES):
        for key, votes in columns.items():
            fields[f"candidate.{candidate.ballot_serial}.{key}"] = _write_part(key, votes[row], habit)
        fields[f"candidate.{candidate.ballot_serial}.total"] = number(count.totals[row])
    for key, votes in columns.items():
        fields[f"column.{key}"] = _write_part(key, sum(votes), habit)
    fields["valid_total"] = number(count.valid_total)
    fields["excluded"] = number(count.excluded)
    return fields


def _write_part(key: str, votes: int, habit: str) -> Written:
    if habit == "totals":
        return BLANK
    if habit == "dashes" and key != "valid" and votes == 0:
        return DASH
    return number(votes)
