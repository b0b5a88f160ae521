"""Which device this copy of a workspace is, on this machine.

Two copies of one folder must not write under one device id, or their chains of facts fork: the identity is
kept in the user's data folder, by machine and workspace path, never inside the workspace.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkspaceDevice:
    """`id` like "K7F-3Q" goes into every fact; `name` is what people call the machine."""

    id: str
    name: str
