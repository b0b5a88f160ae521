"""The stations at which anybody on this device still reads without knowing what others read.

For a seat that is shown every figure, such as the command line: to say whom they must not be shown to.
In: the workspace. Out: station serials.
"""

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.models import Copy, Draft, OwnDevice
from db.queries.current import is_standing
from desktop.workspace.copy_facts import read_groups
from desktop.workspace.handle import Workspace
from desktop.workspace.owed_looks import find_owed_looks


def list_stations_being_read(workspace: Workspace) -> frozenset[int]:
    """Where somebody has begun a copy blind, or still owes a second look, whoever is at the keyboard now."""
    with workspace.store.reading_session() as session:
        return _find_begun_blind(session, workspace) | _find_owed_here(session, workspace)


def _find_begun_blind(session: Session, workspace: Workspace) -> frozenset[int]:
    standing = (col(Copy.constituency_code) == workspace.constituency_code) & is_standing(Copy)
    begun = (col(Draft.mode) == EntryMode.BLIND) & col(Draft.current_field).is_not(None)
    chosen = select(Copy.station_serial).join(Draft, col(Draft.copy_id) == col(Copy.id))
    return frozenset(session.exec(chosen.where(standing, begun)))


def _find_owed_here(session: Session, workspace: Workspace) -> frozenset[int]:
    own = session.get(OwnDevice, workspace.store.device.id)
    looks = find_owed_looks(session, read_groups(session, workspace)) if own else ()
    return frozenset(look.station_serial for look in looks if own and look.device_id == own.device_id)
