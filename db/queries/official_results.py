"""The versions of an official form, in the order they were obtained."""

from sqlmodel import Session, col

from db.choices import OfficialForm
from db.models import OfficialResult
from db.queries.current import read_standing


def list_official_results(
    session: Session, code: str, form: OfficialForm | str | None = None
) -> list[OfficialResult]:
    """Versions by date obtained, then by when they were recorded: the last one is the newest."""
    conditions = [col(OfficialResult.constituency_code) == code]
    if form is not None:
        conditions.append(col(OfficialResult.form) == OfficialForm(form))
    results = read_standing(session, OfficialResult, *conditions)
    return sorted(results, key=lambda result: (result.obtained_on, result.recorded_at, result.id))
