"""The specimen's second reader: stations entered again blind, a few boxes otherwise, one of them settled.

In: the specimen workspace, entered once. Out: the same workspace with differences to look at and what became
of them. The boxes that differ are none whose sums stand beside Form 47, so the comparison stays as it is.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from db.fields import candidate_field
from db.figures import BLANK, Figure
from desktop.commands.specimen_story import READER, list_specimen_papers

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

SECOND_READER, COORDINATOR = "second reader", "specimen coordinator"
STATIONS = (1, 2, 5, 6, 8, 11, 13, 14)
_SLIPS: Mapping[int, Mapping[str, Figure]] = {
    1: {candidate_field(3, "tendered"): BLANK},
    2: {candidate_field(7, "valid"): Figure.of(189)},
    5: {candidate_field(2, "tendered"): BLANK},
    6: {candidate_field(4, "challenged"): Figure.of(7)},
}
_SEEN_AT_SECOND_LOOK, _SETTLED = 1, 6
_REASON = "so it is on the specimen's paper"
_SHEETS: Mapping[int, Mapping[str, str | bool]] = {
    1: {"officer_signature": True, "officer_thumb": True, "officer_stamp": True, "agents_signatures": "all"},
    2: {
        "officer_signature": True,
        "officer_thumb": True,
        "officer_stamp": False,
        "agents_signatures": "some",
    },
    5: {
        "officer_signature": True,
        "officer_thumb": False,
        "officer_stamp": True,
        "agents_signatures": "none",
    },
}
"""Answers by way of example; the specimen's papers are all drawn alike."""


def enter_second_time(workspace: "Workspace") -> "Workspace":
    """Returns the workspace in the first reader's name again; prints a line."""
    from desktop.workspace.differences import list_differences, list_settled
    from desktop.workspace.workspace import choose_person

    papers = list_specimen_papers(workspace)
    workspace = choose_person(workspace, SECOND_READER)
    again = [station for station in STATIONS if station in papers]
    for station in again:
        copy_id, figures = papers[station]
        _enter_blind(workspace, copy_id, station, {**figures, **_SLIPS.get(station, {})})
        if station in _SLIPS:
            _look_again(workspace, copy_id, figures if station == _SEEN_AT_SECOND_LOOK else {})
    workspace = choose_person(workspace, COORDINATOR)
    if _SETTLED in papers:
        _settle(workspace, papers[_SETTLED][1])
    _describe_papers(workspace, {station: copy_id for station, (copy_id, _) in papers.items()})
    print(
        f"{len(again)} of them entered again, blind, by “{SECOND_READER}”: "
        f"still differing {len(list_differences(workspace))}, settled {len(list_settled(workspace))}"
    )
    return choose_person(workspace, READER)


def _enter_blind(workspace: "Workspace", copy_id: str, station: int, figures: Mapping[str, Figure]) -> None:
    from desktop.workspace.entries import finish_entry, save_figure, start_entry
    from desktop.workspace.paper_words import confirm_station

    form = start_entry(workspace, copy_id, "blind")
    confirm_station(workspace, copy_id, str(station))
    for field in form.fields:
        save_figure(workspace, copy_id, field, figures[field])
    _answer_findings(workspace, copy_id)
    finish_entry(workspace, copy_id)


def _look_again(workspace: "Workspace", copy_id: str, right: Mapping[str, Figure]) -> None:
    """What is in `right` is typed anew, every other box stays as it was typed at first."""
    from desktop.workspace.entries import finish_entry, save_figure
    from desktop.workspace.second_entry import start_second_look

    form = start_second_look(workspace, copy_id)
    for field in form.to_look_at:
        save_figure(workspace, copy_id, field, right.get(field, form.figures[field]))
    _answer_findings(workspace, copy_id)
    finish_entry(workspace, copy_id)


def _answer_findings(workspace: "Workspace", copy_id: str) -> None:
    from desktop.workspace.findings import list_findings
    from desktop.workspace.remarks import save_remark

    for found in list_findings(workspace, copy_id):
        if not found.is_resolved:
            save_remark(workspace, copy_id, found.key, _REASON)


def _settle(workspace: "Workspace", figures: Mapping[str, Figure]) -> None:
    from desktop.workspace.differences import list_differences
    from desktop.workspace.settling import settle

    for found in list_differences(workspace):
        if found.station_serial == _SETTLED:
            settle(
                workspace,
                found.station_serial,
                found.poll_round,
                {found.field: figures[found.field]},
                "compared with the paper",
                found.copy_id,
            )


def _describe_papers(workspace: "Workspace", copies: Mapping[int, str]) -> None:
    from desktop.workspace.conditions import save_condition

    for station in _SHEETS.keys() & copies.keys():
        save_condition(workspace, copies[station], dict(_SHEETS[station]))
