"""Facts with valid defaults; name only what the test is about."""

from datetime import UTC, date, datetime
from typing import Any

from db.choices import Assembly, CopyKind, DigitScript, OfficialForm, Origin, StationKind
from db.figures import Figure
from db.identity import DeviceIdentity, new_id
from db.models import (
    Condition,
    Confirmation,
    Constituency,
    ConstituencyRule,
    ContestingCandidate,
    Copy,
    CopyPage,
    Election,
    Entry,
    EntryEffort,
    EntryFigure,
    FormLayout,
    GoldFigure,
    GoldForm,
    OfficialFigure,
    OfficialResult,
    PageOutline,
    PageScript,
    Person,
    Photo,
    PollingStation,
    Reading,
    Settlement,
    SettlementFigure,
    Template,
    Withdrawal,
)

CODE = "NA-999"
NOON = datetime(2024, 2, 9, 12, 0, tzinfo=UTC)


def a_device(**changes: Any) -> DeviceIdentity:
    return DeviceIdentity(**{"id": "K7F-3Q", "name": "test laptop", "program_version": "0.1.0", **changes})


def a_person(**changes: Any) -> Person:
    return Person(**{"name": "reader 1", **changes})


def an_election(**changes: Any) -> Election:
    defaults = {
        "code": "ge2024",
        "name": "General Election 2024",
        "polling_day": date(2024, 2, 8),
        "assembly_kinds": "national,provincial",
    }
    return Election(**{**defaults, **changes})


def a_constituency(**changes: Any) -> Constituency:
    defaults = {
        "code": CODE,
        "election_code": "ge2024",
        "assembly": Assembly.NATIONAL,
        "name_en": "Specimen Valley",
        "name_ur": "نمونہ وادی",
        "origin": Origin.REFERENCE,
    }
    return Constituency(**{**defaults, **changes})


def a_station(serial: int = 1, **changes: Any) -> PollingStation:
    defaults = {
        "constituency_code": CODE,
        "serial": serial,
        "name_en": f"School {serial}",
        "name_ur": f"اسکول {serial}",
        "station_kind": StationKind.COMBINED,
        "voters_male": 700,
        "voters_female": 600,
        "voters_total": 1300,
        "origin": Origin.IMPORTED,
    }
    return PollingStation(**{**defaults, **changes})


def a_candidate(ballot_serial: int = 1, **changes: Any) -> ContestingCandidate:
    defaults = {
        "constituency_code": CODE,
        "ballot_serial": ballot_serial,
        "name_en": f"Candidate {ballot_serial}",
        "name_ur": f"امیدوار {ballot_serial}",
        "symbol": "LAMP",
        "party_written": "Independent",
        "party_normalised": "independent",
        "origin": Origin.REFERENCE,
    }
    return ContestingCandidate(**{**defaults, **changes})


def a_photo(**changes: Any) -> Photo:
    defaults = {
        "sha256_of_file": "ab" * 32,
        "byte_count": 1000,
        "media_type": "image/jpeg",
        "extension": "jpg",
        "file_name": "IMG_0001.jpg",
        "width": 1700,
        "height": 2300,
        "difference_hash": "0f" * 32,
    }
    return Photo(**{**defaults, **changes})


def a_page_outline(photo_id: str, **changes: Any) -> PageOutline:
    return PageOutline(**{"photo_id": photo_id, **changes})


def a_form_layout(**changes: Any) -> FormLayout:
    defaults = {"constituency_code": CODE, "name": "drawn-1", "definition": 'name = "drawn-1"\n'}
    return FormLayout(**{**defaults, **changes})


def a_template(**changes: Any) -> Template:
    defaults = {
        "constituency_code": CODE,
        "form_definition": "form45-table-1",
        "candidates": 12,
        "file_sha256": "cd" * 32,
    }
    return Template(**{**defaults, **changes})


def a_page_script(photo_id: str, **changes: Any) -> PageScript:
    return PageScript(**{"photo_id": photo_id, "script": DigitScript.URDU, **changes})


def a_copy(station_serial: int = 1, photo_id: str | None = None, **changes: Any) -> Copy:
    pages = [] if photo_id is None else [CopyPage(position=1, photo_id=photo_id)]
    defaults = {
        "constituency_code": CODE,
        "station_serial": station_serial,
        "copy_kind": CopyKind.AGENT,
        "form_definition": "form45-table-1",
        "pages": pages,
    }
    return Copy(**{**defaults, **changes})


def a_reading(photo_id: str, **changes: Any) -> Reading:
    defaults = {
        "photo_id": photo_id,
        "engine": "test",
        "form_definition": "form45-table-1",
        "page_json": "null",
        "cells_json": "[]",
    }
    return Reading(**{**defaults, **changes})


def an_entry(copy_id: str | None = None, figures: dict[str, Figure] | None = None, **changes: Any) -> Entry:
    rows = [
        EntryFigure(field=field, state=figure.state, number=figure.number)
        for field, figure in (figures or {"candidate.1.total": Figure.of(120)}).items()
    ]
    defaults = {
        "copy_id": copy_id or new_id(),
        "started_at": NOON,
        "finished_at": NOON,
        "reader_name": "reader 1",
        "figures": rows,
    }
    return Entry(**{**defaults, **changes})


def a_condition(copy_id: str, **changes: Any) -> Condition:
    return Condition(**{"copy_id": copy_id, "answers_json": '{"stamp": true}', **changes})


def a_settlement(
    station_serial: int = 1, figures: dict[str, Figure] | None = None, **changes: Any
) -> Settlement:
    rows = [
        SettlementFigure(field=field, state=figure.state, number=figure.number)
        for field, figure in (figures or {"candidate.1.total": Figure.of(120)}).items()
    ]
    defaults = {
        "constituency_code": CODE,
        "station_serial": station_serial,
        "reason": "both looked again",
        "figures": rows,
    }
    return Settlement(**{**defaults, **changes})


def an_official_result(figures: dict[str, Figure] | None = None, **changes: Any) -> OfficialResult:
    rows = [
        OfficialFigure(position=position, field=field, state=figure.state, number=figure.number)
        for position, (field, figure) in enumerate(
            (figures or {"candidate.1.total": Figure.of(120)}).items(), start=1
        )
    ]
    defaults = {
        "constituency_code": CODE,
        "form": OfficialForm.FORM47,
        "obtained_on": NOON,
        "source_name": "form47.csv",
        "figures": rows,
    }
    return OfficialResult(**{**defaults, **changes})


def a_withdrawal(fact_kind: str, fact_id: str, **changes: Any) -> Withdrawal:
    return Withdrawal(**{"fact_kind": fact_kind, "fact_id": fact_id, "reason": "by mistake", **changes})


def a_confirmation(copy_id: str, entry_id: str, **changes: Any) -> Confirmation:
    defaults = {
        "copy_id": copy_id,
        "entry_id": entry_id,
        "code": "E205",
        "boxes_json": '["valid_total"]',
        "reason": "the paper says so",
    }
    return Confirmation(**{**defaults, **changes})


def an_entry_effort(copy_id: str, entry_id: str, **changes: Any) -> EntryEffort:
    defaults = {"copy_id": copy_id, "entry_id": entry_id, "active_ms": 45_000, "keystrokes": 60}
    return EntryEffort(**{**defaults, **changes})


def a_gold_form(copy_id: str, numbers: dict[str, int], **changes: Any) -> GoldForm:
    figures = [GoldFigure(field=field, state="number", number=number) for field, number in numbers.items()]
    return GoldForm(**{"copy_id": copy_id, "figures": figures, **changes})


def a_constituency_rule(**changes: Any) -> ConstituencyRule:
    return ConstituencyRule(**{"constituency_code": CODE, **changes})
