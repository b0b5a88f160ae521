"""The specimen's small files (TOML, CSV) as text, line ends "\\n"."""

import csv
import io
from collections.abc import Iterable

from tests.specimen.constituency import (
    CANDIDATES,
    CODE,
    ELECTION_CODE,
    ELECTION_NAME,
    NAME_EN,
    NAME_UR,
    POLLING_DAY,
    STATIONS,
)


def write_constituency() -> str:
    male, female = sum(s.male for s in STATIONS), sum(s.female for s in STATIONS)
    return f"""# All fictional.
[election]
code = "{ELECTION_CODE}"
name = "{ELECTION_NAME}"
polling_day = {POLLING_DAY}
assembly_kinds = "national"

[constituency]
code = "{CODE}"
assembly = "national"
name_en = "{NAME_EN}"
name_ur = "{NAME_UR}"
district = "Specimen"
province = "Specimen"
registered_male = {male}
registered_female = {female}
registered_total = {male + female}
stations_expected = {len(STATIONS)}
"""


def write_candidates() -> str:
    rows = ((c.ballot_serial, c.name_en, c.name_ur, c.symbol, c.party) for c in CANDIDATES)
    return _write_csv(("ballot_serial", "name_en", "name_ur", "symbol", "party"), rows)


def write_stations() -> str:
    rows = ((s.serial, s.name_en, s.name_ur, s.kind, s.male, s.female, s.total) for s in STATIONS)
    return _write_csv(("serial", "name_en", "name_ur", "kind", "male", "female", "total"), rows)


def write_form47(figures: dict[str, int]) -> str:
    return _write_csv(("field", "value"), figures.items())


def _write_csv(headers: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(headers)
    writer.writerows(rows)
    return file.getvalue()
