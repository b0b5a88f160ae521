"""The field's words for codes of the store, in the window's language.

In: a status, a kind, a field name. Out: what the user reads.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db import fields
from db.figures import Figure, FigureState
from desktop.ui.language.numbers import write_number

_STATUSES = {
    "no_photo": QT_TRANSLATE_NOOP("Words", "no photo"),
    "photo": QT_TRANSLATE_NOOP("Words", "photo"),
    "entered": QT_TRANSLATE_NOOP("Words", "entered"),
    "differs": QT_TRANSLATE_NOOP("Words", "differs"),
    "settled": QT_TRANSLATE_NOOP("Words", "settled"),
}
_STATION_KINDS = {
    "male": QT_TRANSLATE_NOOP("Words", "male"),
    "female": QT_TRANSLATE_NOOP("Words", "female"),
    "combined": QT_TRANSLATE_NOOP("Words", "combined"),
    "unknown": QT_TRANSLATE_NOOP("Words", "kind unknown"),
}
_COPY_KINDS = {
    "agent": QT_TRANSLATE_NOOP("Words", "agent's copy"),
    "posted": QT_TRANSLATE_NOOP("Words", "copy posted at the station"),
    "observer": QT_TRANSLATE_NOOP("Words", "observer's copy"),
    "po_snapshot": QT_TRANSLATE_NOOP("Words", "presiding officer's snapshot"),
    "ro": QT_TRANSLATE_NOOP("Words", "returning officer's copy"),
    "ecp_scan": QT_TRANSLATE_NOOP("Words", "scan on the commission's website"),
    "certified": QT_TRANSLATE_NOOP("Words", "certified copy"),
    "corrected": QT_TRANSLATE_NOOP("Words", "corrected copy"),
}
_FORMS = {
    "form45": QT_TRANSLATE_NOOP("Words", "Form 45"),
    "form46": QT_TRANSLATE_NOOP("Words", "Form 46"),
    "form47": QT_TRANSLATE_NOOP("Words", "Form 47"),
    "form48": QT_TRANSLATE_NOOP("Words", "Form 48"),
    "form49": QT_TRANSLATE_NOOP("Words", "Form 49"),
}
_ROLES = {
    "volunteer": QT_TRANSLATE_NOOP("Words", "volunteer"),
    "second_reader": QT_TRANSLATE_NOOP("Words", "second reader"),
    "coordinator": QT_TRANSLATE_NOOP("Words", "coordinator"),
    "observer": QT_TRANSLATE_NOOP("Words", "observer"),
}
_STATES = {
    "blank": QT_TRANSLATE_NOOP("Words", "blank"),
    "dash": QT_TRANSLATE_NOOP("Words", "dash"),
    "illegible": QT_TRANSLATE_NOOP("Words", "illegible"),
    "not_captured": QT_TRANSLATE_NOOP("Words", "not known"),
}
_FACT_KINDS = {
    "election": QT_TRANSLATE_NOOP("Words", "elections"),
    "constituency": QT_TRANSLATE_NOOP("Words", "constituencies"),
    "polling_station": QT_TRANSLATE_NOOP("Words", "polling stations"),
    "contesting_candidate": QT_TRANSLATE_NOOP("Words", "contesting candidates"),
    "person": QT_TRANSLATE_NOOP("Words", "people"),
    "device": QT_TRANSLATE_NOOP("Words", "devices"),
    "photo": QT_TRANSLATE_NOOP("Words", "photos"),
    "page_outline": QT_TRANSLATE_NOOP("Words", "straightened pages"),
    "copy": QT_TRANSLATE_NOOP("Words", "copies of forms"),
    "reading": QT_TRANSLATE_NOOP("Words", "readings"),
    "entry": QT_TRANSLATE_NOOP("Words", "entries"),
    "condition": QT_TRANSLATE_NOOP("Words", "condition sheets"),
    "settlement": QT_TRANSLATE_NOOP("Words", "settlements"),
    "official_result": QT_TRANSLATE_NOOP("Words", "official results"),
    "withdrawal": QT_TRANSLATE_NOOP("Words", "withdrawals"),
    "form_layout": QT_TRANSLATE_NOOP("Words", "form layouts"),
    "template": QT_TRANSLATE_NOOP("Words", "templates"),
    "page_script": QT_TRANSLATE_NOOP("Words", "digits chosen by hand"),
    "confirmation": QT_TRANSLATE_NOOP("Words", "reasons given at checks"),
    "entry_effort": QT_TRANSLATE_NOOP("Words", "times taken to enter"),
    "gold_form": QT_TRANSLATE_NOOP("Words", "gold forms"),
    "constituency_rule": QT_TRANSLATE_NOOP("Words", "rules of the constituency"),
}
_FINDINGS = {
    "no_official": QT_TRANSLATE_NOOP("Words", "no official figure"),
    "agrees": QT_TRANSLATE_NOOP("Words", "agrees"),
    "agrees_so_far": QT_TRANSLATE_NOOP("Words", "agrees so far"),
    "open": QT_TRANSLATE_NOOP("Words", "still open"),
    "differs": QT_TRANSLATE_NOOP("Words", "figures differ"),
}
_BOXES = {
    fields.VOTERS_ASSIGNED: QT_TRANSLATE_NOOP("Words", "Voters assigned"),
    fields.POLLED_MALE: QT_TRANSLATE_NOOP("Words", "Votes polled, male"),
    fields.POLLED_FEMALE: QT_TRANSLATE_NOOP("Words", "Votes polled, female"),
    fields.POLLED_TOTAL: QT_TRANSLATE_NOOP("Words", "Votes polled"),
    fields.VALID_TOTAL: QT_TRANSLATE_NOOP("Words", "Total valid votes"),
    fields.EXCLUDED: QT_TRANSLATE_NOOP("Words", "Rejected (excluded from the count)"),
    fields.VOTERS_ASSIGNED_MALE: QT_TRANSLATE_NOOP("Words", "Voters assigned, male"),
    fields.VOTERS_ASSIGNED_FEMALE: QT_TRANSLATE_NOOP("Words", "Voters assigned, female"),
    "column.valid": QT_TRANSLATE_NOOP("Words", "Valid votes, column total"),
    "column.tendered": QT_TRANSLATE_NOOP("Words", "Tendered votes, column total"),
    "column.challenged": QT_TRANSLATE_NOOP("Words", "Challenged votes, column total"),
    "excluded.no_official_mark": QT_TRANSLATE_NOOP("Words", "Rejected: no official mark or signature"),
    "excluded.other_writing": QT_TRANSLATE_NOOP("Words", "Rejected: writing or another mark"),
    "excluded.something_attached": QT_TRANSLATE_NOOP("Words", "Rejected: something attached"),
    "excluded.not_marked": QT_TRANSLATE_NOOP("Words", "Rejected: not marked"),
    "excluded.uncertain": QT_TRANSLATE_NOOP("Words", "Rejected: uncertain for whom"),
    "excluded.no_stamp": QT_TRANSLATE_NOOP("Words", "Rejected: no stamp"),
    "excluded.no_signature": QT_TRANSLATE_NOOP("Words", "Rejected: no signature"),
    fields.BALLOTS_RECEIVED: QT_TRANSLATE_NOOP("Words", "Ballot papers received"),
    fields.BALLOTS_SERIAL_FROM: QT_TRANSLATE_NOOP("Words", "Received, first serial"),
    fields.BALLOTS_SERIAL_TO: QT_TRANSLATE_NOOP("Words", "Received, last serial"),
    fields.BALLOTS_TAKEN_OUT: QT_TRANSLATE_NOOP("Words", "Taken out of the box and counted"),
    fields.BALLOTS_TENDERED: QT_TRANSLATE_NOOP("Words", "Tendered ballot papers"),
    fields.BALLOTS_CHALLENGED: QT_TRANSLATE_NOOP("Words", "Challenged ballot papers"),
    fields.BALLOTS_SPOILT: QT_TRANSLATE_NOOP("Words", "Spoilt ballot papers"),
    fields.BALLOTS_STRAY: QT_TRANSLATE_NOOP("Words", "Stray ballot papers"),
    fields.BALLOTS_CANCELLED: QT_TRANSLATE_NOOP("Words", "Cancelled ballot papers"),
    fields.BALLOTS_UNISSUED: QT_TRANSLATE_NOOP("Words", "Ballot papers not issued"),
    fields.BALLOTS_UNISSUED_FROM: QT_TRANSLATE_NOOP("Words", "Not issued, first serial"),
    fields.BALLOTS_UNISSUED_TO: QT_TRANSLATE_NOOP("Words", "Not issued, last serial"),
}
_COLUMNS = {
    "valid": QT_TRANSLATE_NOOP("Words", "No. {serial}, valid votes"),
    "tendered": QT_TRANSLATE_NOOP("Words", "No. {serial}, valid tendered votes"),
    "challenged": QT_TRANSLATE_NOOP("Words", "No. {serial}, valid challenged votes"),
    "total": QT_TRANSLATE_NOOP("Words", "No. {serial}, total"),
}


def _say(words: Mapping[str, object], code: str) -> str:
    text = words.get(code)
    return QCoreApplication.translate("Words", str(text)) if text is not None else code


def say_status(status: str) -> str:
    return _say(_STATUSES, status)


def say_station_kind(kind: str) -> str:
    return _say(_STATION_KINDS, kind)


def say_copy_kind(kind: str) -> str:
    return _say(_COPY_KINDS, kind)


def say_form(form: str) -> str:
    return _say(_FORMS, form)


def say_role(role: str) -> str:
    return _say(_ROLES, role)


def say_state(state: str) -> str:
    """A figure's state where there is no number."""
    return _say(_STATES, state)


def say_fact_kind(kind: str) -> str:
    """What facts of this kind are called, in the plural."""
    return _say(_FACT_KINDS, kind)


def say_finding(finding: str) -> str:
    return _say(_FINDINGS, finding)


def say_figure(figure: Figure | None) -> str:
    """The number, a dash, or in words why there is none."""
    if figure is None:
        return ""
    if figure.state is FigureState.DASH:
        return "–"
    return write_number(figure.number) if figure.number is not None else say_state(figure.state)


def say_box(field: str) -> str:
    """The box `field` of Forms 45 and 46 in the paper's words.

    A ground of exclusion that only some layout knows is said by its own name.
    """
    split = fields.split_candidate_field(field)
    if fields.is_excluded_ground(field) and field not in _BOXES:
        ground = field.partition(".")[2].replace("_", " ")
        return QCoreApplication.translate("Words", "Rejected: {ground}").format(ground=ground)
    if split is None:
        return _say(_BOXES, field)
    serial, column = split
    return _say(_COLUMNS, column).format(serial=serial)
