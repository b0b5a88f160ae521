"""How much waits on which screen, for the numbers in the navigation.

In: the workspace. Out: counts by screen.
The store is imported when first asked, which is after the window stands.
"""

from typing import Any


def count_waiting(workspace: Any) -> dict[str, int]:  # noqa: ANN401 - the store is not imported here
    """Photo pages without a station, forms that nobody has entered, boxes on which readers differ."""
    from desktop.workspace.entry_queue import count_waiting_forms
    from desktop.workspace.tray import count_pages_without_copy
    from desktop.workspace.waiting_differences import count_differences

    return {
        "photos": count_pages_without_copy(workspace),
        "entry": count_waiting_forms(workspace),
        "differences": count_differences(workspace),
    }
