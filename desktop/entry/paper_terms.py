"""What the field calls kinds of copy and boxes of the form, in English and Urdu.

For sentences that are made without the window: findings, reports, the command line. The window's own words go
through its translations and say the same (tests/ui/parts/test_words.py).
"""

from db import fields

_LANGUAGES = ("en", "ur")
COPY_KINDS: dict[str, tuple[str, str]] = {
    "agent": ("agent's copy", "پولنگ ایجنٹ کی نقل"),
    "posted": ("copy posted at the station", "اسٹیشن پر آویزاں نقل"),
    "observer": ("observer's copy", "مبصر کی نقل"),
    "po_snapshot": ("presiding officer's snapshot", "پریذائیڈنگ افسر کی تصویر"),
    "ro": ("returning officer's copy", "ریٹرننگ افسر کی نقل"),
    "ecp_scan": ("scan on the commission's website", "کمیشن کی ویب سائٹ کا اسکین"),
    "certified": ("certified copy", "مصدقہ نقل"),
    "corrected": ("corrected copy", "درست کردہ نقل"),
}
BOXES: dict[str, tuple[str, str]] = {
    fields.VOTERS_ASSIGNED: ("voters assigned", "مقررہ ووٹرز"),
    fields.VOTERS_ASSIGNED_MALE: ("voters assigned, male", "مقررہ ووٹرز، مرد"),
    fields.VOTERS_ASSIGNED_FEMALE: ("voters assigned, female", "مقررہ ووٹرز، خواتین"),
    fields.POLLED_MALE: ("votes polled, male", "ڈالے گئے ووٹ، مرد"),
    fields.POLLED_FEMALE: ("votes polled, female", "ڈالے گئے ووٹ، خواتین"),
    fields.POLLED_TOTAL: ("votes polled", "کل ڈالے گئے ووٹ"),
    fields.VALID_TOTAL: ("total valid votes", "کل درست ووٹ"),
    fields.EXCLUDED: ("rejected", "مسترد"),
    "column.valid": ("valid votes, column total", "درست ووٹ، کالم کا مجموعہ"),
    "column.tendered": ("tendered votes, column total", "ٹینڈرڈ ووٹ، کالم کا مجموعہ"),
    "column.challenged": ("challenged votes, column total", "چیلنج شدہ ووٹ، کالم کا مجموعہ"),
}
_COLUMNS: dict[str, tuple[str, str]] = {
    "total": ("No. {serial}", "نمبر {serial}"),
    "valid": ("No. {serial}, valid", "نمبر {serial}، درست"),
    "tendered": ("No. {serial}, tendered", "نمبر {serial}، ٹینڈرڈ"),
    "challenged": ("No. {serial}, challenged", "نمبر {serial}، چیلنج شدہ"),
}


def name_box(field: str) -> tuple[str, str]:
    """The box in English and Urdu as a heading begins. Raises KeyError for a box without words."""
    english, urdu = BOXES[field]
    return f"{english[:1].upper()}{english[1:]}", urdu


def say_copy_kind(kind: str, language: str) -> str:
    """“po_snapshot” → “presiding officer's snapshot”; a kind without words is said as it is."""
    words = COPY_KINDS.get(kind)
    return words[_LANGUAGES.index(language)] if words else kind


def say_box(field: str, language: str) -> str:
    """“candidate.7.total” → “No. 7”; a box without words is said as it is."""
    split = fields.split_candidate_field(field)
    if split is not None:
        return _COLUMNS[split[1]][_LANGUAGES.index(language)].format(serial=split[0])
    words = BOXES.get(field)
    return words[_LANGUAGES.index(language)] if words else field
