"""Where each copy of the workspace is in its life. In: the facts and this device's drafts. Out: `Stage`s."""

from desktop.entry.copy_life import Stage, find_stage
from desktop.workspace.copy_facts import gather_copy_facts
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.handle import Workspace


def find_stages(workspace: Workspace) -> dict[str, Stage]:
    """Copy id → stage, of every copy of the constituency, withdrawn ones too."""
    with workspace.store.reading_session() as session:
        facts = gather_copy_facts(session, workspace)
    return {copy_id: find_stage(of_copy) for copy_id, of_copy in facts.items()}


def get_stage(workspace: Workspace, copy_id: str) -> Stage:
    """Raises NoSuchCopy for an id that was never a copy here."""
    stages = find_stages(workspace)
    if copy_id not in stages:
        raise NoSuchCopy
    return stages[copy_id]
