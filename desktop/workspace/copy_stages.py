"""Where each copy of the workspace is in its life. In: the facts and this device's drafts. Out: `Stage`s."""

from desktop.entry.copy_life import Stage
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.handle import Workspace


def find_stages(workspace: Workspace) -> dict[str, Stage]:
    """Copy id → stage, of every copy of the constituency, withdrawn ones too."""
    return {}


def get_stage(workspace: Workspace, copy_id: str) -> Stage:
    """Raises NoSuchCopy for an id that was never a copy here."""
    stages = find_stages(workspace)
    if copy_id not in stages:
        raise NoSuchCopy
    return stages[copy_id]
