"""The tidy tables of a bundle and their columns, in the words of Frictionless Table Schema.

Out: `TABLES`; `tables.py` fills them, `datapackage.py` describes them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`type` is Frictionless's: string, integer, datetime, boolean."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class TableDescription:
    """`key` are the columns that name one row."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: tuple[TableColumn, ...]


def _text(name: str, description: str = "") -> TableColumn:
    return TableColumn(name, "string", description)


def _number(name: str, description: str = "") -> TableColumn:
    return TableColumn(name, "integer", description)


def _moment(name: str, description: str = "") -> TableColumn:
    return TableColumn(name, "datetime", description)


_CONSTITUENCY = _text("constituency", "such as NA-46")
_STATION = _number("station", "serial of the polling station")
_FIGURE = (
    _text("field", "the box of the form, such as candidate.7.total, valid_total, excluded, polled.male"),
    _number("ballot_serial", "of the contesting candidate, in a candidate's box"),
    _text("column", "valid, tendered, challenged or total, in a candidate's box"),
    _text("state", "number, blank, dash, illegible, struck_rewritten or not_captured"),
    _number("number", "what is written; empty for every state without a number. A blank is not a zero"),
)

ACCEPTED_FIGURES = TableDescription(
    "accepted_figures",
    "What counts for each polling station: one row a station and box",
    ("constituency", "station", "field"),
    (
        _CONSTITUENCY,
        _STATION,
        _text("status", "entered, differs or settled"),
        *_FIGURE,
        TableColumn("readers_differ", "boolean", "the readers differ here, so no figure counts"),
        _text("copy_id", "the copy that is shown for this station"),
    ),
)
TABLES = (
    TableDescription(
        "polling_stations",
        "The list of polling stations as it stands",
        ("constituency", "station"),
        (
            _CONSTITUENCY,
            _STATION,
            _text("name_en"),
            _text("name_ur"),
            _text("kind", "male, female, combined or unknown"),
            _number("voters_male", "assigned to the station"),
            _number("voters_female", "assigned to the station"),
            _number("voters_total", "assigned to the station"),
        ),
    ),
    TableDescription(
        "contesting_candidates",
        "The contesting candidates in the order of the ballot",
        ("constituency", "ballot_serial"),
        (
            _CONSTITUENCY,
            _number("ballot_serial", "the key: names occur twice"),
            _text("name_en"),
            _text("name_ur"),
            _text("symbol"),
            _text("party", "as written on the list"),
        ),
    ),
    TableDescription(
        "photos",
        "The original photos",
        ("photo_id",),
        (
            _text("photo_id"),
            _text("sha256", "of the file, and its name under photos/"),
            _text("file_name", "as it was when it was taken in"),
            _number("bytes"),
            _number("width", "pixels of page 1, turned as EXIF says"),
            _number("height", "pixels of page 1, turned as EXIF says"),
            _number("page_count"),
            _text("captured_at", "the camera's own local time"),
            _text("camera"),
        ),
    ),
    TableDescription(
        "copy_pages",
        "Which photo page shows which copy of which station's form",
        ("copy_id", "position"),
        (
            _text("copy_id"),
            _CONSTITUENCY,
            _STATION,
            _text("form", "form45 or form46"),
            _text("copy_kind", "agent, posted, observer, po_snapshot, ro, ecp_scan, certified or corrected"),
            _number("poll_round", "1; higher for a re-poll"),
            _number("position", "in the order of the paper"),
            _text("photo_id"),
            _number("photo_page"),
        ),
    ),
    TableDescription(
        "entry_figures",
        "What each reader read: one row an entry and box",
        ("entry_id", "field"),
        (
            _text("entry_id"),
            _text("copy_id"),
            _CONSTITUENCY,
            _STATION,
            _text("form"),
            _text("copy_kind"),
            _number("poll_round"),
            _text("mode", "assisted, blind or imported"),
            _text("reader", "who read the paper, as named"),
            _moment("finished_at"),
            *_FIGURE,
            _text("as_on_paper_reason", "why a wrong sum was left as it is on the paper"),
        ),
    ),
    TableDescription(
        "paper_conditions",
        "What the paper of each copy looks like: one row an answered question, the latest answers",
        ("copy_id", "question"),
        (
            _text("copy_id"),
            _CONSTITUENCY,
            _STATION,
            _text("form"),
            _text("copy_kind"),
            _text("question", "such as officer_signature, agents_signatures, overwritten"),
            _text("answer", "yes, no, none, some, all, written or not_on_paper"),
            _text("detail", "the date, the time, the boxes or the text behind the answer"),
            _text("reader", "who looked"),
            _moment("recorded_at"),
        ),
    ),
    TableDescription(
        "confirmations",
        "What readers said at the findings of the checks",
        ("confirmation_id",),
        (
            _text("confirmation_id"),
            _text("entry_id"),
            _text("copy_id"),
            _CONSTITUENCY,
            _STATION,
            _text("form"),
            _text("copy_kind"),
            _text("code", "of the check, such as E205"),
            _text("boxes", "that it marked"),
            _text("reason", "why the paper really says so; may be empty for a warning"),
            _text("reader"),
        ),
    ),
    TableDescription(
        "settled_figures",
        "What was accepted where readers differ, by whom and why; the latest of a box counts",
        ("settlement_id", "field"),
        (
            _text("settlement_id"),
            _CONSTITUENCY,
            _STATION,
            _text("form"),
            _text("copy_kind", "the copies that were looked at; empty: whichever count"),
            _number("poll_round"),
            *_FIGURE,
            _text("reason"),
            _text("settled_by"),
            _moment("recorded_at"),
        ),
    ),
    TableDescription(
        "official_figures",
        "Every version of every official form that was obtained",
        ("official_id", "position"),
        (
            _text("official_id"),
            _text("form", "form47, form48 or form49"),
            _CONSTITUENCY,
            _moment("obtained_on"),
            _text("source_name"),
            _text("source_sha256", "of the file, and its name under files/"),
            _number("position"),
            _STATION,
            *_FIGURE,
        ),
    ),
)
