"""The comparison of this workspace: the accepted Form 45 figures beside a version of an official form."""

from collections.abc import Mapping

from db.figures import Figure
from db.queries import accepted_figures, list_candidates, list_stations
from desktop.comparison.build import build_comparison
from desktop.comparison.values import Comparison
from desktop.workspace.constituency import show_candidate
from desktop.workspace.handle import Workspace
from desktop.workspace.officials import OfficialKey, find_version
from desktop.workspace.stations import show_values


def compare(workspace: Workspace, form: str = "form47", version: int | None = None) -> Comparison:
    """Σ Form 45 beside version `version` of `form` (None: the one obtained last, if there is any).

    Raises NoSuchOfficialResult.
    """
    code = workspace.constituency_code
    official = find_version(workspace, form, version)
    with workspace.store.reading_session() as session:
        candidates = [show_candidate(fact) for fact in list_candidates(session, code)]
        stations = [show_values(fact) for fact in list_stations(session, code)]
        accepted = accepted_figures(session, code)
    return build_comparison(
        constituency=code,
        form=form,
        candidates=candidates,
        stations=stations,
        accepted=accepted,
        official=_figures_of_constituency(official.figures) if official else {},
    )


def _figures_of_constituency(figures: Mapping[OfficialKey, Figure]) -> dict[str, Figure]:
    return {field: figure for (station, field), figure in figures.items() if station is None}
