"""The colours of the window, light and dark, named by their job.

Every text colour has a contrast of at least 4.5 : 1 on `panel` and on `window` (tests/ui/theme checks it).
No party's colours: the accent is ink blue, differences are amber and violet, never red and green.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """Hex colours (#RRGGBB); `status_…` are the states of a polling station."""

    window: str
    panel: str
    panel_alternate: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    selection: str
    status_no_photo: str
    status_photo: str
    status_entered: str
    status_differs: str
    status_settled: str
    doubt: str
    doubt_soft: str
    error: str
    error_soft: str
    good: str
    good_soft: str
    more: str
    less: str

    def status(self, status: str) -> str:
        """The colour of a station's status: no_photo, photo, entered, differs or settled."""
        return {
            "no_photo": self.status_no_photo,
            "photo": self.status_photo,
            "entered": self.status_entered,
            "differs": self.status_differs,
            "settled": self.status_settled,
        }[status]


LIGHT = Colours(
    window="#F2F4F7",
    panel="#FFFFFF",
    panel_alternate="#F7F9FB",
    line="#DCE1E8",
    line_strong="#BAC3CF",
    text="#1A2330",
    muted="#566273",
    accent="#24569C",
    accent_text="#FFFFFF",
    accent_soft="#E4EDF9",
    selection="#D5E4F8",
    status_no_photo="#5C6879",
    status_photo="#3767B0",
    status_entered="#0E6F78",
    status_differs="#A84F00",
    status_settled="#2A7044",
    doubt="#8F5A00",
    doubt_soft="#FFF3D6",
    error="#A3312B",
    error_soft="#FBE7E5",
    good="#2A7044",
    good_soft="#E3F3E8",
    more="#8A5200",
    less="#6A3FA0",
)

DARK = Colours(
    window="#12161C",
    panel="#1A2028",
    panel_alternate="#1F2630",
    line="#303947",
    line_strong="#4A5667",
    text="#E6EAF0",
    muted="#A0ABBA",
    accent="#7FB0F5",
    accent_text="#0B1626",
    accent_soft="#20324C",
    selection="#2A4368",
    status_no_photo="#8E9AAA",
    status_photo="#86ABEA",
    status_entered="#5FC3CA",
    status_differs="#F2A552",
    status_settled="#77CB97",
    doubt="#F0BE5A",
    doubt_soft="#3A2F14",
    error="#F2938C",
    error_soft="#43211F",
    good="#77CB97",
    good_soft="#1C3527",
    more="#F0BE5A",
    less="#C3A2F2",
)
