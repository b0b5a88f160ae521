"""Ballot serials that the shipped list gives to several candidates and that nobody has settled yet."""

from db.choices import Origin
from db.errors import KnownError
from db.queries import current_constituency
from db.queries import list_candidates as query_candidates
from desktop.spreadsheet.reference import load_seat
from desktop.spreadsheet.seat_values import RepeatedSerial
from desktop.workspace.handle import Workspace


def list_repeated_serials(workspace: Workspace) -> tuple[RepeatedSerial, ...]:
    """Each with the candidate that was taken and the others; empty for lists that are not the shipped ones.

    A serial is settled when its candidate was saved by hand, be it the one that was taken.
    """
    code = workspace.constituency_code
    with workspace.store.reading_session() as session:
        constituency = current_constituency(session, code)
        untouched = {
            fact.ballot_serial for fact in query_candidates(session, code) if fact.origin is Origin.REFERENCE
        }
    if constituency is None:
        return ()
    try:
        gaps = load_seat(constituency.election_code, code).gaps
    except KnownError:
        return ()
    return tuple(repeat for repeat in gaps.repeated if repeat.ballot_serial in untouched)
