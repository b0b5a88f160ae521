"""How much waits on which screen, for the numbers in the navigation.

In: the workspace. Out: counts by screen.
The store is imported when first asked, which is after the window stands.
"""

from typing import Any


def count_waiting(workspace: Any) -> dict[str, int]:  # noqa: ANN401 - the store is not imported here
    """Photo pages without a station, forms that nobody has entered, boxes on which readers differ."""
    from desktop.workspace.differences import list_differences
    from desktop.workspace.entry_queue import count_waiting_forms
    from desktop.workspace.photos import list_photos

    pages = [row for row in list_photos(workspace) if row.copy_id is None and not row.was_withdrawn]
    forms, open_boxes = count_waiting_forms(workspace), len(list_differences(workspace))
    return {"photos": len(pages), "entry": forms, "differences": open_boxes}
