"""Differences that wait: nobody sees two figures while one of their readers is still to read, or look again.

In: groups of copies. Out: which stations' differences are not shown yet, and not settled.
"""

from collections.abc import Iterable

from sqlmodel import Session

from db.models import OwnDevice
from desktop.workspace.copy_facts import CopyGroup
from desktop.workspace.handle import Workspace
from desktop.workspace.hidden_figures import find_hidden_stations
from desktop.workspace.owed_looks import find_owed_looks


def find_held_back(session: Session, workspace: Workspace, groups: Iterable[CopyGroup]) -> frozenset[int]:
    """Stations at which somebody on this device still has to look a second time, or this person reads blind.

    What was entered on another device waits for nobody here: its readers do not sit at this screen.
    """
    own = session.get(OwnDevice, workspace.store.device.id)
    looks = find_owed_looks(session, groups) if own else ()
    owed = {look.station_serial for look in looks if own and look.device_id == own.device_id}
    return find_hidden_stations(session, workspace) | owed
