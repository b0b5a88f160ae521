"""The boxes' own names in English and Urdu, for rows that are no candidate's.

The official form adds up what Form 45 calls so too; where it speaks of something else it has its own words.
"""

from db import fields
from desktop.entry.paper_terms import name_box

ROW_NAMES: dict[str, tuple[str, str]] = {
    fields.VALID_TOTAL: ("Valid votes", "درست ووٹ"),
    fields.EXCLUDED: ("Rejected (excluded from the count)", "مسترد (گنتی سے خارج)"),
    **{box: name_box(box) for box in (fields.POLLED_MALE, fields.POLLED_FEMALE, fields.POLLED_TOTAL)},
    fields.REGISTERED_MALE: ("Registered voters, male", "درج ووٹر، مرد"),
    fields.REGISTERED_FEMALE: ("Registered voters, female", "درج ووٹر، خواتین"),
    fields.REGISTERED_TOTAL: ("Registered voters", "کل درج ووٹر"),
    fields.STATIONS: ("Polling stations", "پولنگ اسٹیشن"),
}


def name_unlisted_candidate(ballot_serial: int) -> tuple[str, str]:
    """English and Urdu words for a ballot serial that the list of contesting candidates does not have."""
    return f"No. {ballot_serial}, not on the list", f"نمبر {ballot_serial}، فہرست میں نہیں"
