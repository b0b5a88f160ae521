"""Where a bundle is written: over an older bundle of the same constituency, never over anything else.

In: the path. Out: the manifest of the bundle that will be replaced, if there is one.
"""

from pathlib import Path

from desktop.bundle.errors import BundleError, TargetTaken
from desktop.bundle.manifest import Manifest
from desktop.bundle.verify import inspect_bundle


def check_target(path: Path, constituency: str, workspace: Path, *, overwrites: bool) -> Manifest | None:
    """Raises TargetTaken for a file that is no bundle of `constituency`, unless the user agreed to lose it.

    Nothing of the workspace itself is ever written over.
    """
    if not path.exists():
        return None
    try:
        there = inspect_bundle(path) if path.is_file() else None
    except BundleError:
        there = None
    if there is not None and there.constituency == constituency:
        return there
    is_in_workspace = path.resolve().is_relative_to(workspace.resolve())
    if path.is_dir() or is_in_workspace or not overwrites:
        raise TargetTaken(name=path.name, constituency=constituency)
    return None
