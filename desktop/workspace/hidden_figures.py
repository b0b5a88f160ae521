"""Stations whose figures a person must not see now, because they are reading there without knowing them.

In: the workspace, with its person. Out: station serials. Board, comparison and Differences leave out what
others read at these stations until the person has finished.
"""

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.models import Copy, Draft
from db.queries.current import is_standing
from desktop.workspace.handle import Workspace
from desktop.workspace.owed_looks import list_own_looks


def list_hidden_stations(workspace: Workspace) -> frozenset[int]:
    """The stations of which this person has begun a copy blind, or still has to look at one a second time."""
    with workspace.store.reading_session() as session:
        return find_hidden_stations(session, workspace)


def find_hidden_stations(session: Session, workspace: Workspace) -> frozenset[int]:
    """As `list_hidden_stations`, in a session that is open."""
    owed = {look.station_serial for look in list_own_looks(session, workspace)}
    return find_read_blind(session, workspace) | owed


def find_read_blind(session: Session, workspace: Workspace) -> frozenset[int]:
    """The stations of which this person has begun a copy blind."""
    standing = (col(Copy.constituency_code) == workspace.constituency_code) & is_standing(Copy)
    begun = (col(Draft.person_id) == workspace.person.id) & (col(Draft.mode) == EntryMode.BLIND)
    in_draft = (
        select(Copy.station_serial)
        .join(Draft, col(Draft.copy_id) == col(Copy.id))
        .where(standing, begun, col(Draft.current_field).is_not(None))
    )
    return frozenset(session.exec(in_draft))
