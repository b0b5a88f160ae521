"""Which facts belong into a bundle: all of the constituency, or one person's work and what it stands on.

In: a session of the store. Out: ids by kind; nothing points to a fact that is neither here nor included.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.facts import FACT_KINDS
from db.models import (
    Condition,
    Confirmation,
    ConstituencyRule,
    ContestingCandidate,
    Copy,
    CopyPage,
    Entry,
    EntryEffort,
    FormLayout,
    GoldForm,
    OfficialResult,
    PageOutline,
    PageScript,
    Person,
    Photo,
    PollingStation,
    Reading,
    Settlement,
    Template,
    Withdrawal,
)

Selection = Mapping[str, frozenset[str]]
"""Kind of fact → ids."""
_LIST_KINDS = (
    "election",
    "constituency",
    "polling_station",
    "contesting_candidate",
    "form_layout",
    "constituency_rule",
)
_SIGNED_KINDS = ("person", "device")
_ON_COPIES: Mapping[str, type[Entry | Condition | Confirmation | EntryEffort | GoldForm]] = {
    model.kind: model for model in (Entry, Condition, Confirmation, EntryEffort, GoldForm)
}
_OWN_PLACE = (
    PollingStation,
    ContestingCandidate,
    FormLayout,
    Template,
    Copy,
    Settlement,
    OfficialResult,
    ConstituencyRule,
)


@dataclass(frozen=True, slots=True)
class _Links:
    """Who points to whom in the whole store, by id."""

    pages: tuple[tuple[str, str], ...]
    on_copies: Mapping[str, Mapping[str, str]]
    on_photos: Mapping[str, Mapping[str, str]]
    withdrawals: tuple[tuple[str, str], ...]


def select_facts(session: Session, constituency: str, person_id: str | None = None) -> Selection:
    """The facts of a bundle. Empty when the person recorded nothing."""
    links = _read_links(session)
    if person_id is None:
        return _select_constituency(session, constituency, links)
    return _select_person(session, person_id, links)


def _select_constituency(session: Session, constituency: str, links: _Links) -> Selection:
    """Everything but what belongs to other constituencies only; withdrawals of facts yet to come included."""
    chosen = {kind: _ids(session, kind) for kind in FACT_KINDS}
    elsewhere: set[str] = set()
    for model in _OWN_PLACE:
        foreign = session.exec(select(model.id).where(col(model.constituency_code) != constituency))
        elsewhere.update(foreign)
    photos_elsewhere = {photo for copy, photo in links.pages if copy in elsewhere}
    photos_here = {photo for copy, photo in links.pages if copy not in elsewhere}
    elsewhere |= photos_elsewhere - photos_here
    for pointing in (*links.on_copies.values(), *links.on_photos.values()):
        elsewhere.update(fact for fact, target in pointing.items() if target in elsewhere)
    elsewhere.update(fact for fact, target in links.withdrawals if target in elsewhere)
    return {kind: frozenset(ids - elsewhere) for kind, ids in chosen.items()}


def _select_person(session: Session, person_id: str, links: _Links) -> Selection:
    own = {kind: _ids_of_person(session, kind, person_id) for kind in FACT_KINDS}
    chosen = {kind: set(ids) for kind, ids in own.items() if kind not in {*_LIST_KINDS, *_SIGNED_KINDS}}
    if not any(chosen.values()):
        return {}
    chosen["copy"] |= _targets(links.on_copies, chosen)
    chosen["photo"] |= _targets(links.on_photos, chosen)
    chosen["photo"] |= {photo for copy, photo in links.pages if copy in chosen["copy"]}
    chosen.update({kind: set(_ids(session, kind)) for kind in _LIST_KINDS})
    _add_withdrawals(chosen, links)
    _add_signers(session, chosen, person_id)
    return {kind: frozenset(chosen[kind]) for kind in FACT_KINDS}


def _targets(pointing: Mapping[str, Mapping[str, str]], chosen: Mapping[str, set[str]]) -> set[str]:
    return {
        target for kind, links in pointing.items() for fact, target in links.items() if fact in chosen[kind]
    }


def _add_withdrawals(chosen: dict[str, set[str]], links: _Links) -> None:
    """A withdrawal goes with what it withdraws, and so does the withdrawal of a withdrawal."""
    included = set().union(*chosen.values())
    found = True
    while found:
        found = False
        for fact, target in links.withdrawals:
            if target in included and fact not in included:
                included.add(fact)
                chosen["withdrawal"].add(fact)
                found = True


def _add_signers(session: Session, chosen: dict[str, set[str]], person_id: str) -> None:
    """The people and devices that recorded what is included, those that recorded these, and their roles."""
    people, devices = {person_id}, set[str]()
    for kind, ids in chosen.items():
        for device, person in _signers(session, kind, ids):
            devices.add(device)
            people.update([person] if person else [])
    people |= _list_roles(session, people)
    for device, person in _signers(session, "person", people):
        devices.add(device)
        people.update([person] if person else [])
    chosen["person"], chosen["device"] = people & _ids(session, "person"), devices & _ids(session, "device")


def _list_roles(session: Session, people: Collection[str]) -> set[str]:
    """The facts in which these people took another role."""
    return set(session.exec(select(Person.id).where(col(Person.person_id).in_(people))))


def _signers(session: Session, kind: str, ids: Iterable[str]) -> list[tuple[str, str | None]]:
    wanted = set(ids)
    model = FACT_KINDS[kind]
    rows = session.exec(select(model.id, model.device_id, model.person_id))
    return [(device, person) for fact, device, person in rows if fact in wanted]


def _read_links(session: Session) -> _Links:
    pages = session.exec(select(CopyPage.copy_id, CopyPage.photo_id))
    readings = session.exec(select(Reading.id, Reading.copy_id).where(col(Reading.copy_id).is_not(None)))
    templates = session.exec(
        select(Template.id, Template.photo_id).where(col(Template.photo_id).is_not(None))
    )
    return _Links(
        pages=tuple((copy, photo) for copy, photo in pages),
        on_copies={
            **{kind: _copies_of(session, kind) for kind in _ON_COPIES},
            "reading": {fact: copy for fact, copy in readings if copy is not None},
        },
        on_photos={
            "page_outline": dict(session.exec(select(PageOutline.id, PageOutline.photo_id)).all()),
            "page_script": dict(session.exec(select(PageScript.id, PageScript.photo_id)).all()),
            "reading": dict(session.exec(select(Reading.id, Reading.photo_id)).all()),
            "template": {fact: photo for fact, photo in templates if photo is not None},
        },
        withdrawals=tuple(session.exec(select(Withdrawal.id, Withdrawal.fact_id)).all()),
    )


def _copies_of(session: Session, kind: str) -> dict[str, str]:
    model = _ON_COPIES[kind]
    return dict(session.exec(select(model.id, model.copy_id)).all())


def _ids(session: Session, kind: str) -> frozenset[str]:
    return frozenset(session.exec(select(FACT_KINDS[kind].id)))


def _ids_of_person(session: Session, kind: str, person_id: str) -> frozenset[str]:
    model = FACT_KINDS[kind]
    return frozenset(session.exec(select(model.id).where(model.person_id == person_id)))


def list_stored_files(session: Session, selection: Selection) -> list[tuple[str, str]]:
    """(photos or files, SHA-256) of every original that the selected facts name, sorted, each once."""
    found = {
        ("photos", sha256)
        for fact, sha256 in session.exec(select(Photo.id, Photo.sha256_of_file))
        if fact in selection["photo"]
    }
    entries = session.exec(select(Entry.id, Entry.source_sha256)).all()
    officials = session.exec(select(OfficialResult.id, OfficialResult.source_sha256)).all()
    templates = session.exec(select(Template.id, Template.file_sha256)).all()
    sources = selection["entry"] | selection["official_result"] | selection["template"]
    found |= {
        ("files", sha256) for fact, sha256 in (*entries, *officials, *templates) if sha256 and fact in sources
    }
    return sorted(found)
