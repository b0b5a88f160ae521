"""The boxes' own names in English and Urdu, for rows that are no candidate's."""

from db import fields

ROW_NAMES: dict[str, tuple[str, str]] = {
    fields.VALID_TOTAL: ("Valid votes", "درست ووٹ"),
    fields.EXCLUDED: ("Rejected (excluded from the count)", "مسترد (گنتی سے خارج)"),
    fields.POLLED_MALE: ("Votes polled, male", "ڈالے گئے ووٹ، مرد"),
    fields.POLLED_FEMALE: ("Votes polled, female", "ڈالے گئے ووٹ، خواتین"),
    fields.POLLED_TOTAL: ("Votes polled", "کل ڈالے گئے ووٹ"),
    fields.REGISTERED_MALE: ("Registered voters, male", "درج ووٹر، مرد"),
    fields.REGISTERED_FEMALE: ("Registered voters, female", "درج ووٹر، خواتین"),
    fields.REGISTERED_TOTAL: ("Registered voters", "کل درج ووٹر"),
    fields.STATIONS: ("Polling stations", "پولنگ اسٹیشن"),
}


def name_unlisted_candidate(ballot_serial: int) -> tuple[str, str]:
    """English and Urdu words for a ballot serial that the list of contesting candidates does not have."""
    return f"No. {ballot_serial}, not on the list", f"نمبر {ballot_serial}، فہرست میں نہیں"
