"""Measures what is wrong with the shipped lists: `python -m desktop.spreadsheet.reference_faults`.

In: nothing. Out: the Markdown lines of `resources/reference/ge2024/README.md`; a test compares the two.
"""

import sys
from collections.abc import Iterator, Sequence

from desktop.spreadsheet.parties import find_party
from desktop.spreadsheet.reference import list_seats, load_election, load_seat
from desktop.spreadsheet.seat_values import ReferenceCandidate, SeatReference


def describe_faults(election: str) -> str:
    """Counts and every constituency whose serials have gaps or repeats, as Markdown."""
    seats = [load_seat(election, listed.code) for listed in list_seats(election)]
    return "\n".join([*_count(seats, election), "", *_table(seats)])


def _count(seats: Sequence[SeatReference], election: str) -> Iterator[str]:
    prefixes = [seat.constituency.code.split("-")[0] for seat in seats]
    each = ", ".join(f"{prefixes.count(prefix)} {prefix}" for prefix in dict.fromkeys(prefixes))
    rows = [candidate for seat in seats for candidate in seat.candidates]
    repeats = [other for seat in seats for repeat in seat.gaps.repeated for other in repeat.others]
    everyone = [*rows, *repeats]
    known = [seat.constituency for seat in seats if seat.constituency.registered_total is not None]
    wrong = [
        c.code
        for c in known
        if (c.registered_male or 0) + (c.registered_female or 0) != (c.registered_total or 0)
    ]
    name = load_election(election).name_en
    yield f"- {name}: {len(seats)} constituencies ({each}), {len(everyone)} candidates"
    yield f"- {len(repeats)} rows repeat a serial of their constituency; each time the first row is taken"
    without_english, without_urdu = (sum(not name for name in names) for names in _names(everyone))
    yield f"- {without_english} English and {without_urdu} Urdu names are missing"
    yield f"- {sum(not (c.name_en or c.name_ur) for c in everyone)} rows have no name in either language"
    spellings = len({c.party for c in everyone})
    yield f"- {spellings} spellings of parties; {_share_known(everyone)} of the rows have one that is listed"
    registered = sum(c.registered_total or 0 for c in known)
    yield f"- registered voters sum to {registered:,}; the official total is 128,585,760"
    yield f"- male and female do not make the total in {len(wrong)}: {', '.join(wrong)}"


def _names(rows: Sequence[ReferenceCandidate]) -> tuple[list[str], list[str]]:
    return [row.name_en for row in rows], [row.name_ur for row in rows]


def _share_known(rows: Sequence[ReferenceCandidate]) -> str:
    understood = sum(find_party(row.party) is not None for row in rows)
    return f"{100 * understood / len(rows):.1f} %"


def _table(seats: Sequence[SeatReference]) -> Iterator[str]:
    faulty = [seat for seat in seats if seat.gaps]
    yield f"{len(faulty)} constituencies whose serials have gaps or stand twice:"
    yield ""
    yield "| constituency | candidates | missing serials | repeated serials |"
    yield "|---|---:|---|---|"
    for seat in faulty:
        missing = _ranges(seat.gaps.missing)
        repeated = _ranges([repeat.ballot_serial for repeat in seat.gaps.repeated])
        yield f"| {seat.constituency.code} | {len(seat.candidates)} | {missing} | {repeated} |"


def _ranges(serials: Sequence[int]) -> str:
    """[1, 2, 3, 7] → "1-3, 7"."""
    runs: list[list[int]] = []
    for serial in serials:
        if runs and runs[-1][-1] == serial - 1:
            runs[-1].append(serial)
        else:
            runs.append([serial])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


if __name__ == "__main__":
    sys.stdout.write(describe_faults("ge2024") + "\n")
