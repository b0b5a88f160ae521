"""The versions of an official form, in the order in which they were recorded, and their numbers."""

from sqlmodel import Session, col, select

from db.choices import OfficialForm
from db.models import OfficialResult
from db.queries.current import read_standing, sort_by_time


def list_official_results(
    session: Session, code: str, form: OfficialForm | str | None = None
) -> list[OfficialResult]:
    """Versions by when they were recorded, whatever day they were obtained."""
    conditions = [col(OfficialResult.constituency_code) == code]
    if form is not None:
        conditions.append(col(OfficialResult.form) == OfficialForm(form))
    return sort_by_time(read_standing(session, OfficialResult, *conditions))


def number_official_versions(session: Session, code: str, form: OfficialForm | str) -> dict[str, int]:
    """Id → version number from 1, by (recorded_at, id); the same in every store with the same facts.

    Withdrawn versions keep their number, and a form obtained earlier but recorded later takes the next one: a
    number that was written into a report goes on meaning the same figures.
    """
    ids = session.exec(
        select(OfficialResult.id)
        .where(OfficialResult.constituency_code == code, OfficialResult.form == OfficialForm(form))
        .order_by(col(OfficialResult.recorded_at), col(OfficialResult.id))
    )
    return {fact_id: number for number, fact_id in enumerate(ids, start=1)}
