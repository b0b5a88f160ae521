"""Where a workspace keeps what its reader learns from: files that are no facts and enter no bundle."""

from pathlib import Path

from desktop.workspace.handle import Workspace


def learning_folder(workspace: Workspace) -> Path:
    return workspace.folder / "learning"


def improvement_path(workspace: Workspace) -> Path:
    """The file by which the workspace's reader is improved; it need not be there."""
    return learning_folder(workspace) / "reader.npz"
