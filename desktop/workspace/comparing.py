"""The comparison of this workspace: the accepted Form 45 figures beside a version of an official form."""

from typing import TYPE_CHECKING

from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from desktop.comparison.values import Comparison


def compare(workspace: Workspace, form: str = "form47", version: int | None = None) -> "Comparison":
    """Σ Form 45 beside version `version` of `form` (None: the one obtained last, if there is any).

    Raises NoSuchOfficialResult.
    """
    raise NotImplementedError
