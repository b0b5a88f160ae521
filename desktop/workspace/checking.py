"""The checks of every entered station. In: the facts of the workspace. Out: findings by station serial.

What a check looks at is made of facts here; the checks themselves know no store.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import TypeVar

from db import fields
from db.choices import StationForm
from db.fields import candidate_field
from db.figures import Figure
from db.models import Copy, Entry, Photo
from db.queries import StationFigures
from desktop.entry.checks.catalogue import find_all
from desktop.entry.checks.limits import load_limits
from desktop.entry.checks.values import (
    Boxes,
    ConditionAnswers,
    Finding,
    FormUnderCheck,
    ListedStation,
    OtherStation,
    Paper,
    Provenance,
    Seat,
)
from desktop.entry.condition_sheet import read_answers
from desktop.entry.order import list_fields
from desktop.page.form_values import FormDefinition, FormError
from desktop.workspace.check_facts import CheckedFacts, gather_facts
from desktop.workspace.draft_notes import CODES, NOT_ON_PAPER, WRITTEN_DATE, WRITTEN_TIME
from desktop.workspace.handle import Workspace
from desktop.workspace.paper_rows import count_rows

_Moment = TypeVar("_Moment", date, time)
LIMITS_FILE = "limits.toml"
"""In the workspace's folder: this constituency's own limits, where it has any."""


def check_figures(
    workspace: Workspace, serials: Sequence[int] | None = None
) -> dict[int, tuple[Finding, ...]]:
    """Every finding of each station that has figures (of `serials`, or all), by serial. Raises BadLimits."""
    limits = load_limits(workspace.folder / LIMITS_FILE)
    with workspace.store.reading_session() as session:
        facts = gather_facts(session, workspace)
        wanted = facts.entered if serials is None else [each for each in serials if each in facts.entered]
        others = {serial: show_other(facts, station) for serial, station in facts.entered.items()}
        forms = {serial: _make_form(facts, serial, others) for serial in wanted}
    return {serial: find_all(form, limits) for serial, form in forms.items()}


def _make_form(facts: CheckedFacts, serial: int, others: Mapping[int, OtherStation]) -> FormUnderCheck:
    station = facts.entered[serial]
    copies = [copy for copy in facts.copies.get(serial, ()) if copy.form is StationForm.FORM45]
    copy = next((copy for copy in copies if copy.id == station.copy_id), None)
    form = _find_layout(facts, copy)
    in_words = facts.in_words.get(copy.id, {}) if copy else {}
    boxes = Boxes(station.figures, list_fields(form, facts.ballot_serials), facts.ballot_serials, in_words)
    return FormUnderCheck(
        boxes=boxes,
        station=facts.listed.get(serial, ListedStation(serial, is_listed=False)),
        paper=show_paper(facts, serial, copy, form),
        seat=Seat(
            others=tuple(other for each, other in others.items() if each != serial),
            other_assembly_polled=facts.other_assembly.get(serial),
            other_copies=show_other_copies(facts, copy),
            copy_kind=copy.copy_kind.value if copy else "",
        ),
        provenance=show_provenance(facts, copy, copies),
    )


def _find_layout(facts: CheckedFacts, copy: Copy | None) -> FormDefinition:
    try:
        return facts.layouts.find_for(StationForm.FORM45, copy.form_definition if copy else "")
    except FormError:
        return facts.layouts.find_usual(StationForm.FORM45)


def show_other(facts: CheckedFacts, station: StationFigures) -> OtherStation:
    listed = facts.listed.get(station.serial)
    voters = listed.voters_total if listed else None
    return summarise(station.serial, station.figures, facts.ballot_serials, voters)


def summarise(
    serial: int, figures: Mapping[str, Figure], ballot_serials: Sequence[int], voters_total: int | None
) -> OtherStation:
    """A station as the others' shapes are compared with it; `voters_total` is the polling scheme's."""

    def number(name: str) -> int | None:
        figure = figures.get(name)
        return figure.counted if figure else None

    totals = [number(candidate_field(each)) for each in ballot_serials]
    known = tuple(total for total in totals if total is not None)
    own = number(fields.VOTERS_ASSIGNED)
    return OtherStation(
        serial=serial,
        totals=known if len(known) == len(totals) else (),
        valid_total=number(fields.VALID_TOTAL),
        excluded=number(fields.EXCLUDED),
        polled=number(fields.POLLED_TOTAL),
        voters=voters_total if own is None else own,
    )


def show_paper(facts: CheckedFacts, serial: int, copy: Copy | None, form: FormDefinition) -> Paper:
    account = facts.find_figures(serial, StationForm.FORM46)
    if copy is None or not copy.pages:
        return Paper(ballot_account=account, is_account_expected=facts.are_accounts_expected)
    sheet = facts.conditions.get(copy.id)
    condition = add_written_moment(
        read_answers(sheet.answers_json) if sheet else None, facts.written.get(copy.id, {})
    )
    if facts.read_stations.get(copy.id, set()) - {serial}:
        condition = replace(condition or ConditionAnswers(), header_differs=True)
    return Paper(
        ballot_account=account,
        is_account_expected=facts.are_accounts_expected,
        pages_expected=form.count_pages(max(facts.ballot_serials, default=1)),
        pages_captured=len({page.page_number for page in copy.pages}),
        condition=condition,
        rows_on_paper=count_rows(copy, facts.rows),
    )


def add_written_moment(
    answers: ConditionAnswers | None, written: Mapping[str, str]
) -> ConditionAnswers | None:
    """With the "date" and "time" that were typed from the paper, where no condition sheet has them.

    NOT_ON_PAPER says that the paper has none.
    """
    day, moment = written.get(CODES[WRITTEN_DATE], ""), written.get(CODES[WRITTEN_TIME], "")
    if not day and not moment:
        return answers
    known = answers or ConditionAnswers()
    return replace(
        known,
        written_date=known.written_date or _read(date.fromisoformat, day),
        written_time=known.written_time or _read(time.fromisoformat, moment),
        has_date=_is_there(day) if known.has_date is None else known.has_date,
        has_time=_is_there(moment) if known.has_time is None else known.has_time,
    )


def _read(parse: Callable[[str], _Moment], text: str) -> _Moment | None:
    return parse(text) if _is_there(text) else None


def _is_there(text: str) -> bool | None:
    """None: nobody typed it."""
    return text != NOT_ON_PAPER if text else None


def show_other_copies(facts: CheckedFacts, copy: Copy | None) -> dict[str, Mapping[str, Figure]]:
    """What is accepted of the station's copies of other kinds, of the same poll, by the kind of copy."""
    if copy is None:
        return {}
    of_poll = facts.rivals.get((copy.station_serial, copy.poll_round), {})
    return {kind: figures for kind, figures in of_poll.items() if kind != copy.copy_kind}


def show_provenance(facts: CheckedFacts, copy: Copy | None, copies: Sequence[Copy]) -> Provenance:
    if copy is None:
        return Provenance(polling_day=facts.polling_day)
    photos = [facts.photos.by_id[page.photo_id] for page in copy.pages if page.photo_id in facts.photos.by_id]
    same_kind = [
        other
        for other in copies
        if other.id != copy.id
        and (other.copy_kind, other.poll_round) == (copy.copy_kind, copy.poll_round)
        and facts.entries.get(other.id)
    ]
    entries = facts.entries.get(copy.id, ())
    is_imported = any(entry.source_sha256 for entry in entries)
    return Provenance(
        captured_at=tuple(_read_moments(photos)),
        photos=len(photos),
        same_photo_stations=_list_others(
            copy, (facts.photos.of_bytes.get(photo.sha256_of_file) for photo in photos)
        ),
        near_photo_stations=_list_others(copy, (facts.photos.look_alikes.get(photo.id) for photo in photos)),
        earlier_copies_of_kind=len(same_kind),
        seconds_taken=None if is_imported else _measure_seconds(entries),
        polling_day=facts.polling_day,
    )


def _list_others(copy: Copy, stations: Iterable[frozenset[int] | None]) -> tuple[int, ...]:
    found = frozenset().union(*(serials or frozenset() for serials in stations))
    return tuple(sorted(found - {copy.station_serial}))


def _read_moments(photos: Iterable[Photo]) -> Iterator[datetime]:
    """The cameras' own times; what is no time is left out."""
    for photo in photos:
        try:
            yield datetime.fromisoformat(photo.captured_at or "")
        except ValueError:
            continue


def _measure_seconds(entries: Sequence[Entry]) -> float | None:
    """How long the quickest entry took."""
    return min(((entry.finished_at - entry.started_at).total_seconds() for entry in entries), default=None)
