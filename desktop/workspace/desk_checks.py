"""What the checks look at while a form is typed. In: the form on the desk. Out: findings, in plain values.

A reader's figures are compared with other stations and other copies as the finished ones will be; in blind
mode nothing that another reader of the station entered takes part.
"""

from dataclasses import replace

from sqlmodel import Session

from db.choices import StationForm
from db.models import Copy
from desktop.entry.checks.catalogue import find_all
from desktop.entry.checks.limits import load_limits
from desktop.entry.checks.values import (
    Boxes,
    ConditionAnswers,
    Finding,
    FormUnderCheck,
    ListedStation,
    Paper,
    Seat,
)
from desktop.workspace.check_facts import CheckedFacts, gather_station_facts
from desktop.workspace.checking import (
    LIMITS_FILE,
    add_written_moment,
    show_other_copies,
    show_paper,
    show_provenance,
)
from desktop.workspace.desk_form import find_layout, require_copy
from desktop.workspace.draft_notes import CODES, IN_WORDS, WRITTEN_DATE, WRITTEN_TIME, read_typed_station
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace
from desktop.workspace.seat_memory import recall_other_stations

_ABOUT_MISSING = frozenset({"E102", "E104", "E105", "E106", "W110", "W213", "E301"})
"""What is missing is said when every box that is needed was visited, not while the form is being typed."""
_FOR_COORDINATORS = frozenset({"W310", "W704", "W705", "W706", "W707"})
"""About the photo, how quickly somebody typed, another paper that is not here: nothing that a reader of this
form can answer. Whoever looks over the constituency finds them.
"""
_ABOUT_THE_DATE = frozenset({"W610", "W620", "W621"})
_ABOUT_THE_HEADER = "W614"


def is_asked(finding: Finding, form: EntryForm) -> bool:
    """True when the reader must answer the finding before the form is finished.

    What the condition sheet says was said by a person already; only an unusual date or time, and another
    station's serial than the copy's, are asked back.
    """
    code = finding.code
    if code == _ABOUT_THE_HEADER:
        return _says_other_station(form)
    return not code.startswith("W6") or code in _ABOUT_THE_DATE


def check_desk_form(session: Session, workspace: Workspace, form: EntryForm) -> tuple[Finding, ...]:
    """Every finding of the form as it is now, in the order of the codes' numbers. Raises BadLimits."""
    limits = load_limits(workspace.folder / LIMITS_FILE)
    copy = require_copy(session, form.copy_id)
    facts = gather_station_facts(session, workspace, copy)
    others = recall_other_stations(session, workspace)
    seat = Seat(
        tuple(other for serial, other in others.items() if serial != copy.station_serial),
        other_assembly_polled=facts.other_assembly.get(copy.station_serial),
    )
    if form.mode != "blind":
        seat = replace(seat, other_copies=show_other_copies(facts, copy), copy_kind=copy.copy_kind.value)
    under_check = FormUnderCheck(
        boxes=_show_boxes(form, copy, facts),
        station=facts.listed.get(copy.station_serial, ListedStation(copy.station_serial, is_listed=False)),
        paper=_show_paper(session, form, copy, facts),
        seat=seat,
        provenance=show_provenance(facts, copy, _list_alike(facts, copy)),
    )
    return tuple(found for found in find_all(under_check, limits) if _belongs_here(found, form))


def _belongs_here(finding: Finding, form: EntryForm) -> bool:
    """False for what is about the other form of the station, and for what is missing while it is typed."""
    if finding.code in _FOR_COORDINATORS or (finding.code in _ABOUT_MISSING and form.left_to_visit):
        return False
    return not finding.fields or not set(finding.fields).isdisjoint(form.fields)


def _show_boxes(form: EntryForm, copy: Copy, facts: CheckedFacts) -> Boxes:
    """Beside a ballot paper account the figures of the station's Form 45, as far as it is entered."""
    if copy.form is not StationForm.FORM46:
        in_words = {field: text for (kind, field), text in form.words.items() if kind == IN_WORDS}
        return Boxes(form.likely_figures, form.fields, facts.ballot_serials, in_words)
    figures = facts.find_figures(copy.station_serial, StationForm.FORM45)
    return Boxes(figures or {}, (), facts.ballot_serials)


def _list_alike(facts: CheckedFacts, copy: Copy) -> list[Copy]:
    """The station's copies of the same form."""
    return [each for each in facts.copies[copy.station_serial] if each.form is copy.form]


def _show_paper(session: Session, form: EntryForm, copy: Copy, facts: CheckedFacts) -> Paper:
    """With what was typed from the paper's header, where no condition sheet has it."""
    if copy.form is StationForm.FORM46:
        return Paper(ballot_account=form.likely_figures)
    paper = show_paper(facts, copy.station_serial, copy, find_layout(session, copy))
    written = {CODES[kind]: form.words.get((kind, ""), "") for kind in (WRITTEN_DATE, WRITTEN_TIME)}
    condition = add_written_moment(paper.condition, written)
    if _says_other_station(form):
        condition = replace(condition or ConditionAnswers(), header_differs=True)
    return replace(paper, condition=condition)


def _says_other_station(form: EntryForm) -> bool:
    return read_typed_station(form.words) not in {None, form.station.serial}
