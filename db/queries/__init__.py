"""What the facts say now: plain functions that take a session."""

from db.queries.accepted import StationFigures, StationStatus, accepted_figures
from db.queries.drafts import (
    discard_draft,
    find_draft,
    list_drafts,
    open_draft,
    save_draft_figure,
    save_draft_figures,
    touch_draft,
)
from db.queries.entries import (
    current_condition,
    find_copy,
    list_copies,
    list_entries,
    list_entries_of_copies,
    list_settlements,
)
from db.queries.layouts import (
    current_form_layout,
    current_scripts,
    current_templates,
    list_form_layouts,
    list_templates,
)
from db.queries.official_results import list_official_results, number_official_versions
from db.queries.people import find_person, list_devices, list_people
from db.queries.photos import (
    current_outline,
    current_outlines,
    find_photo_by_hash,
    latest_reading,
    latest_readings,
    list_photos,
)
from db.queries.reference import (
    current_constituency,
    current_election,
    find_station,
    list_candidates,
    list_constituencies,
    list_stations,
)
from db.queries.rules import PREFERRED_COPY_KINDS, current_rule, preferred_copy_kinds

__all__ = [
    "PREFERRED_COPY_KINDS",
    "StationFigures",
    "StationStatus",
    "accepted_figures",
    "current_condition",
    "current_constituency",
    "current_election",
    "current_form_layout",
    "current_outline",
    "current_outlines",
    "current_rule",
    "current_scripts",
    "current_templates",
    "discard_draft",
    "find_copy",
    "find_draft",
    "find_person",
    "find_photo_by_hash",
    "find_station",
    "latest_reading",
    "latest_readings",
    "list_candidates",
    "list_constituencies",
    "list_copies",
    "list_devices",
    "list_drafts",
    "list_entries",
    "list_entries_of_copies",
    "list_form_layouts",
    "list_official_results",
    "list_people",
    "list_photos",
    "list_settlements",
    "list_stations",
    "list_templates",
    "number_official_versions",
    "open_draft",
    "preferred_copy_kinds",
    "save_draft_figure",
    "save_draft_figures",
    "touch_draft",
]
