"""The comparison of this workspace: the accepted Form 45 figures beside a version of an official form."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlmodel import Session, col, select

from db.choices import CopyKind
from db.figures import Figure
from db.models import Copy
from db.queries import accepted_figures, list_candidates, list_stations
from db.queries.accepted import StationFigures
from desktop.comparison.build import build_comparison
from desktop.comparison.values import Comparison
from desktop.workspace.constituency import show_candidate
from desktop.workspace.constituency_rules import get_rules
from desktop.workspace.handle import Workspace
from desktop.workspace.officials import OfficialKey, find_version
from desktop.workspace.stations import show_values


def compare(
    workspace: Workspace,
    form: str = "form47",
    version: int | None = None,
    leave_out: Collection[int] = frozenset(),
) -> Comparison:
    """Σ Form 45 beside version `version` of `form` (None: the one obtained last, if there is any), with the
    rules by which figures count.

    `leave_out`: stations whose figures are kept from whoever this is for (`hidden_figures`).
    Raises NoSuchOfficialResult.
    """
    code = workspace.constituency_code
    official, rules = find_version(workspace, form, version), get_rules(workspace)
    with workspace.store.reading_session() as session:
        candidates = [show_candidate(fact) for fact in list_candidates(session, code)]
        stations = [show_values(fact) for fact in list_stations(session, code)]
        accepted = accepted_figures(session, code)
        kinds = _find_copy_kinds(session, code)
    comparison = build_comparison(
        constituency=code,
        form=form,
        candidates=candidates,
        stations=stations,
        accepted={
            serial: _keep_back(found) if serial in leave_out else found for serial, found in accepted.items()
        },
        official=_figures_of_constituency(official.figures) if official else {},
    )
    left_out = tuple(
        sorted(serial for serial in leave_out if serial in accepted and accepted[serial].figures)
    )
    return replace(
        comparison,
        left_out=left_out,
        missing=tuple(serial for serial in comparison.missing if serial not in left_out),
        copy_order=rules.copy_kinds,
        allows_same_reader=rules.allows_same_reader,
        station_rows=tuple(
            replace(row, copy_kind=kinds.get(row.copy_id or "", "")) if row.has_figures else row
            for row in comparison.station_rows
        ),
    )


def _keep_back(found: StationFigures) -> StationFigures:
    """The station as if nobody had entered it; its state and its copy stay."""
    return replace(found, figures={}, differing=frozenset(), reasons={})


def _find_copy_kinds(session: Session, code: str) -> dict[str, str]:
    """By the id of the copy."""
    rows = session.exec(select(Copy.id, Copy.copy_kind).where(col(Copy.constituency_code) == code))
    return {copy_id: CopyKind(kind).value for copy_id, kind in rows}


def _figures_of_constituency(figures: Mapping[OfficialKey, Figure]) -> dict[str, Figure]:
    return {field: figure for (station, field), figure in figures.items() if station is None}
