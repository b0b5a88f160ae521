"""How a page lies in its photo, as far as anyone knows: by a person's hand, else by the latest reading.

In: a photo page. Out: `PageOutlineView`, where the corner editor begins.
"""

import json
from dataclasses import dataclass

from db.queries import current_outline
from desktop.page.values import Corners
from desktop.workspace.handle import Workspace
from desktop.workspace.readings import latest_reading


@dataclass(frozen=True, slots=True)
class PageOutlineView:
    """Clockwise quarter turns 0…3, and the paper's corners (EXIF-oriented photo pixels) or None.

    `is_by_hand`: a person said so; otherwise it is what the reading found.
    """

    turned: int = 0
    corners: Corners | None = None
    is_by_hand: bool = False


def find_outline(workspace: Workspace, photo_id: str, page: int) -> PageOutlineView:
    """The outline to begin with. What a person said about corners goes before what was found."""
    with workspace.store.reading_session() as session:
        said = current_outline(session, photo_id, page)
    turned = said.quarter_turns if said else 0
    if said is not None and said.corners is not None:
        one, two, three, four = ((float(x), float(y)) for x, y in json.loads(said.corners))
        return PageOutlineView(turned, (one, two, three, four), is_by_hand=True)
    found = latest_reading(workspace, photo_id, page)
    if found is not None and found.corners is not None and (said is None or found.turned == turned):
        return PageOutlineView(found.turned or 0, found.corners)
    return PageOutlineView(turned, None, is_by_hand=said is not None)
