"""The words a column may hold, as the field uses them (domain §6, §7). Pure: anyone may import these."""

from enum import StrEnum


class Assembly(StrEnum):
    NATIONAL = "national"
    PUNJAB = "punjab"
    SINDH = "sindh"
    KP = "kp"
    BALOCHISTAN = "balochistan"


class StationKind(StrEnum):
    MALE = "male"
    FEMALE = "female"
    COMBINED = "combined"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where a row of reference data comes from; a later word is nearer to the paper and wins."""

    REFERENCE = "reference"
    IMPORTED = "imported"
    BY_HAND = "by_hand"

    @property
    def rank(self) -> int:
        return list(Origin).index(self)


class Role(StrEnum):
    VOLUNTEER = "volunteer"
    SECOND_READER = "second_reader"
    COORDINATOR = "coordinator"
    OBSERVER = "observer"


class StationForm(StrEnum):
    """A form the presiding officer fills at a polling station."""

    FORM45 = "form45"
    FORM46 = "form46"


class OfficialForm(StrEnum):
    """A form the returning officer fills for the constituency."""

    FORM47 = "form47"
    FORM48 = "form48"
    FORM49 = "form49"


class CopyKind(StrEnum):
    """The kinds of copy that exist of one Form 45 (domain §6), in our order of preference.

    A polling agent's copy was made at the count, before the form travelled; each further kind has
    passed through one more hand.
    """

    AGENT = "agent"
    POSTED = "posted"
    OBSERVER = "observer"
    PO_SNAPSHOT = "po_snapshot"
    RO = "ro"
    ECP_SCAN = "ecp_scan"
    CERTIFIED = "certified"
    CORRECTED = "corrected"


class DigitScript(StrEnum):
    """The digits a form is filled in with."""

    WESTERN = "western"
    URDU = "urdu"


class EntryMode(StrEnum):
    ASSISTED = "assisted"
    BLIND = "blind"
    IMPORTED = "imported"
