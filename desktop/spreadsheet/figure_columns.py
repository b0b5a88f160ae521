"""What each column of a sheet of typed figures holds, and which columns must be asked for.

In: a table, the contesting candidates, what the user chose by hand. Out: `FigureColumns`. Long sheets have a
line a figure (`station,field,value`), wide ones a line a station.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.fields import candidate_field
from db.listed import ListedCandidate
from desktop.spreadsheet.candidate_words import find_candidates
from desktop.spreadsheet.field_words import find_ballot_serial, find_field
from desktop.spreadsheet.figure_cells import looks_like_number
from desktop.spreadsheet.normal_form import normalise_words
from desktop.spreadsheet.station_columns import StationRole, find_role
from desktop.spreadsheet.table_file import Table

STATION = "station"
CONSTITUENCY = "constituency"
FIELD = "field"
VALUE = "value"
IGNORED = "ignored"
USES = (STATION, CONSTITUENCY, FIELD, VALUE, IGNORED)
"""What a column may be used for besides the figures of one box, which is written as the box's name."""

FIELD_WORDS = {normalise_words(word) for word in ("field", "box", "field name", "item", "خانہ")}
VALUE_WORDS = {
    normalise_words(word) for word in ("value", "figure", "number", "votes", "عدد", "تعداد", "ووٹ")
}
_WORDS_OF_NO_FIGURE = {
    normalise_words(word)
    for word in (
        "remarks", "comment", "comments", "notes", "note", "date", "time", "photo", "image", "file", "link",
        "url",
        "entered by", "reader", "volunteer", "name of volunteer", "constituency name", "district", "province",
        "turnout", "winner", "male booths", "female booths", "booths", "timestamp", "کیفیت",
        "تبصرہ", "ضلع", "صوبہ",
    )
}  # fmt: skip
_ROLES_OF_NO_FIGURE = (StationRole.NAME, StationRole.NAME_EN, StationRole.NAME_UR, StationRole.KIND)


class Doubt(StrEnum):
    """Why a column has to be asked for."""

    FITS_NONE = "fits_none"
    FITS_SEVERAL = "fits_several"
    TAKEN_TWICE = "taken_twice"


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """`candidates` are the ballot serials that the header may mean."""

    column: int
    header: str
    doubt: Doubt
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """`uses` has, for each column, one of USES, a box's name, or None where `questions` asks."""

    uses: tuple[str | None, ...]
    questions: tuple[ColumnQuestion, ...]

    @property
    def is_long(self) -> bool:
        return FIELD in self.uses and VALUE in self.uses

    def column_of(self, use: str) -> int | None:
        return self.uses.index(use) if use in self.uses else None

    @property
    def boxes(self) -> Mapping[int, str]:
        """Column → box, of a wide sheet."""
        return {column: use for column, use in enumerate(self.uses) if use is not None and use not in USES}


def prepare_figure_table(table: Table, candidates: Sequence[ListedCandidate]) -> Table:
    """The same table with its headers on the line where most columns are recognised.

    A line that heads a long sheet wins over any other, because the lines below it name boxes too.
    """

    def count_recognised(headers: Sequence[str]) -> int:
        words = [header for header in headers if header and not looks_like_number(header)]
        if _is_long(headers, {}):
            return len(headers) + 1
        return sum(_find_use(header, candidates, is_long=False) is not None for header in words)

    return table.with_best_headers(count_recognised)


def recognise_figure_columns(
    table: Table, candidates: Sequence[ListedCandidate], chosen: Mapping[int, str] | None = None
) -> FigureColumns:
    """`chosen` (column → use) are the user's own answers; only two that are the same are doubted."""
    chosen = chosen or {}
    headers = table.headers
    is_long = _is_long(headers, chosen)
    questions: dict[int, ColumnQuestion] = {}
    uses: list[str | None] = []
    for column, header in enumerate(headers):
        use = chosen.get(column) or _find_use(header, candidates, is_long=is_long)
        if use is None and not is_long:
            use = _ask_or_find_candidate(table, column, candidates, questions)
        uses.append(use or (IGNORED if is_long else None))
    _ask_for_repeated_uses(uses, headers, chosen, questions)
    return FigureColumns(tuple(uses), tuple(questions[column] for column in sorted(questions)))


def _is_long(headers: Sequence[str], chosen: Mapping[int, str]) -> bool:
    plain = {normalise_words(header) for header in headers}
    by_headers = bool(plain & FIELD_WORDS and plain & VALUE_WORDS)
    return by_headers or {FIELD, VALUE} <= set(chosen.values())


def _find_use(header: str, candidates: Sequence[ListedCandidate], *, is_long: bool) -> str | None:
    """The use that a header names in listed words; boxes only where the sheet is wide."""
    plain = normalise_words(header)
    role = find_role(header)
    if role is StationRole.SERIAL:
        return STATION
    if role is StationRole.CONSTITUENCY:
        return CONSTITUENCY
    if is_long:
        return FIELD if plain in FIELD_WORDS else VALUE if plain in VALUE_WORDS else None
    if plain in _WORDS_OF_NO_FIGURE or role in _ROLES_OF_NO_FIGURE:
        return IGNORED
    return _find_box(header, candidates)


def _find_box(header: str, candidates: Sequence[ListedCandidate]) -> str | None:
    """A box of its own, or a candidate's by ballot serial; a serial that nobody has is no answer."""
    numbered = find_ballot_serial(header)
    if numbered:
        known = any(candidate.ballot_serial == numbered[0] for candidate in candidates)
        return candidate_field(*numbered) if known else None
    return find_field(header, "form45")


def _ask_or_find_candidate(
    table: Table, column: int, candidates: Sequence[ListedCandidate], questions: dict[int, ColumnQuestion]
) -> str | None:
    header = table.headers[column]
    if not header and not any(row.cells[column] for row in table.rows):
        return IGNORED
    fitting = find_candidates(header, candidates)
    if len(fitting) == 1:
        return candidate_field(fitting[0])
    doubt = Doubt.FITS_SEVERAL if fitting else Doubt.FITS_NONE
    questions[column] = ColumnQuestion(column, header, doubt, fitting)
    return None


def _ask_for_repeated_uses(
    uses: list[str | None],
    headers: Sequence[str],
    chosen: Mapping[int, str],
    questions: dict[int, ColumnQuestion],
) -> None:
    """Two columns for one use: those not chosen by hand are asked for, or both when chosen twice."""
    counts = Counter(use for use in uses if use not in {None, IGNORED})
    for use in [use for use, count in counts.items() if count > 1]:
        columns = [column for column, other in enumerate(uses) if other == use]
        chosen_columns = [column for column in columns if column in chosen]
        for column in columns:
            if [column] != chosen_columns:
                uses[column] = None
                questions[column] = ColumnQuestion(column, headers[column], Doubt.TAKEN_TWICE)
