"""What a form definition holds, and what can be wrong with one.

Everything is in millimetres on the upright paper, origin at its top left corner.

    FormError               what can be wrong with a form definition (G0…)
      FormNotKnown          no file of that name
      DamagedFormFile       not TOML, a key missing or of the wrong kind, a schema of the future
      ContradictoryForm     readable, but columns overlap, a box leaves the paper, …
      TooManyCandidates     more candidates than any form holds
      NoSuchPage            a page number outside the form's pages
"""

from dataclasses import dataclass

from db.errors import KnownError
from db.fields import CANDIDATE_COLUMNS

MOST_CANDIDATES = 999
PAGE_ANCHOR = "page"
TABLE_BOTTOM_ANCHOR = "table_bottom"


class FormError(KnownError):
    """What can be wrong with a form definition."""

    code = "G000"
    sentence = "The form definition cannot be used."


class FormNotKnown(FormError):
    code = "G001"
    sentence = "There is no form definition “{name}”. Choose one of: {known}."


class DamagedFormFile(FormError):
    code = "G002"
    sentence = (
        "The form definition “{name}” cannot be read: {what}. Correct the file or take the original one."
    )


class ContradictoryForm(FormError):
    code = "G003"
    sentence = (
        "The form definition “{name}” contradicts itself: {what}. Correct the file or take the original one."
    )


class TooManyCandidates(FormError):
    code = "G004"
    sentence = (
        "{candidates} is not a number of candidates that a form can hold. Give a number from 1 to {most}."
    )


class NoSuchPage(FormError):
    code = "G005"
    sentence = (
        "A form with {candidates} candidates has {pages} pages; "
        "there is no page {page_number}. Choose another."
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table; `key` is serial, name, symbol, valid, tendered, challenged or total."""

    key: str
    left_mm: float
    right_mm: float
    label_en: str
    label_ur: str

    @property
    def holds_figures(self) -> bool:
        return self.key in CANDIDATE_COLUMNS


@dataclass(frozen=True, slots=True)
class FieldBox:
    """The box of one figure. With anchor "table_bottom" top and bottom count from the table's lower
    edge (for the footer, which moves with the number of candidates), else from the paper's.
    """

    field: str
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    anchor: str = PAGE_ANCHOR
    label_en: str = ""
    label_ur: str = ""


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """A line of printed text: `name` is "constituency" or "station". The same on every page."""

    name: str
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float


@dataclass(frozen=True, slots=True)
class PrintedFrame:
    """A printed rectangle around no figure that is read: its lines help to find the page."""

    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float


@dataclass(frozen=True, slots=True)
class Table:
    """The ruled table: a header row, a row a candidate, then (last page only) the row of totals.

    `totals_height_mm` None: the row of totals is as high as the others; 0: the table has no such row.
    `more_lines_mm` are the x of upright lines that bound no column which is known, such as one for words.
    """

    top_mm: float
    header_height_mm: float
    bottom_limit_mm: float
    max_row_mm: float
    rows_per_page: int
    totals_height_mm: float | None = None
    more_lines_mm: tuple[float, ...] = ()

    @property
    def has_totals_row(self) -> bool:
        return self.totals_height_mm != 0


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """One printed layout. `form` is the form it is a layout of ("form45", "form46").

    Without a `table` of candidates it is a form of single boxes, wherever they stand, on one page; only such
    a form has `frames`.
    """

    name: str
    version: int
    form: str
    title: str
    paper_mm: tuple[float, float]
    table: Table | None
    columns: tuple[Column, ...]
    boxes: tuple[FieldBox, ...]
    printed_blocks: tuple[PrintedBlock, ...]
    frames: tuple[PrintedFrame, ...] = ()

    @property
    def candidate_table(self) -> Table:
        """The table of a form that has one. Raises ValueError for a form of single boxes."""
        if self.table is None:
            message = f"{self.name} has no table of candidates"
            raise ValueError(message)
        return self.table

    @property
    def figure_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.holds_figures)

    @property
    def rows_per_page(self) -> int:
        return self.candidate_table.rows_per_page

    def count_pages(self, candidates: int) -> int:
        """Raises TooManyCandidates for a number that no form can hold."""
        if self.table is None:
            return 1
        if not 1 <= candidates <= MOST_CANDIDATES:
            raise TooManyCandidates(candidates=candidates, most=MOST_CANDIDATES)
        return -(-candidates // self.rows_per_page)

    def row_height(self, candidates: int) -> float:
        """Height in mm of every candidate's row, the same on all pages of a form.

        The fullest page must end above the table's bottom limit, with the row of totals unless that has a
        height of its own.
        """
        self.count_pages(candidates)
        rows = min(candidates, self.rows_per_page)
        table = self.candidate_table
        room = table.bottom_limit_mm - table.top_mm - table.header_height_mm
        return min(table.max_row_mm, room / (rows + 1 if table.totals_height_mm is None else rows))

    def totals_height(self, candidates: int) -> float:
        """Height in mm of the row of totals, 0 where the table has none."""
        own = self.candidate_table.totals_height_mm
        return self.row_height(candidates) if own is None else own
